import { LATEST } from '../addresses.ts';
import { isoDate } from '../dates.ts';
import { articleLink, cardOf, type Edition } from './edition.ts';
import { contentPolicy } from './policy.ts';
import type { Frame, Page } from './props.ts';

/** How many of the newest it lists, and among how many it looks for what is breaking. */
const LISTED = 8;
const LOOKED_AT = 60;

/**
 * What is new, apart from the pages that show it: with each new article this changes, and no page of an
 * old one does. What is breaking no more is left to the reader's browser, which knows the time.
 */
export function latestFragment(_frame: Frame, edition: Edition): Page {
  const { newsroom } = edition;
  const newest = newsroom.articles.slice(0, LOOKED_AT);
  return {
    layout: 'latest',
    path: LATEST,
    props: {
      language: newsroom.site.language,
      siteName: newsroom.site.name,
      policy: contentPolicy({}),
      cards: newest.slice(0, LISTED).map((article) => cardOf(article, edition)),
      breaking: newest.flatMap((article) => {
        if (article.breaking === undefined) return [];
        const until = isoDate(article.breaking, newsroom.site);
        return [{ ...articleLink(article, newsroom), until }];
      }),
    },
  };
}
