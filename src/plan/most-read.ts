import { rankedArticles } from '../model/most-read.ts';
import { mostReadStrings } from '../strings/most-read.ts';
import { counted } from '../text/plurals.ts';
import { articleLink, momentOf, type Edition } from './edition.ts';
import type { Link, Moment } from './props.ts';

/** How many are shown. */
const SHOWN = 5;

/** What readers read most, as the home page and the fragment of what is new show it. */
export interface MostReadList {
  /** The most read first, each with how often, where that is said. */
  articles: (Link & { count?: string | undefined })[];
  counted?: Moment | undefined;
}

/** What readers read most; nothing where nobody counted of late, or too few of it are published. */
export function mostReadOf({ newsroom }: Edition): MostReadList | undefined {
  const { mostRead, articles, site } = newsroom;
  const ranked = mostRead ? rankedArticles(mostRead, articles, SHOWN) : [];
  if (!mostRead || ranked.length === 0) return undefined;
  return {
    articles: ranked.map(({ article, count }) => ({
      ...articleLink(article, newsroom),
      count:
        count === undefined ? undefined : counted(count, mostReadStrings.readings, site.digits),
    })),
    counted: mostRead.counted === undefined ? undefined : momentOf(mostRead.counted, newsroom),
  };
}
