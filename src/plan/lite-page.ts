import { absolute, articlePath, HOME, href, litePath } from '../addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { labelled } from '../model/kicker.ts';
import { liteStrings } from '../strings.ts';
import { inDigits } from '../text/digits.ts';
import { legalNotice } from './legal-notice.ts';
import { articleRevisions } from './corrections.ts';
import { bylineOf, licencesOf } from './byline.ts';
import { bodyOf, categoryLink, momentOf, photoOf, type Edition } from './edition.ts';
import { leadVideoOf } from './lead-video.ts';
import { isCoverage, liveEntriesOf } from './live-coverage.ts';
import type { Outline } from './outline.ts';
import { contentPolicy } from './policy.ts';
import type { LiteLink } from './lite-props.ts';
import type { Page } from './props.ts';
import { ribbonOf } from './ribbon.ts';

/** The kilobytes below which a lite edition is said to stay: the last is what fits a connection's first answer. */
const SIZES = [5, 10, 14];

/** Bytes of a lite edition with style sheet and script, and of each word of it, as gzip leaves them: more than any had. */
const WITHOUT_WORDS = 2000;
const OF_A_WORD = 7;

/** The lite edition of an article, before it is planned; none for articles from before there was one. */
export function liteOutlines(article: Article, edition: Edition): Outline[] {
  const path = litePath(article, edition.newsroom.site);
  if (path === undefined) return [];
  const page = () => litePage(article, path, edition);
  return [{ layout: 'lite', path, madeOf: () => ({ articles: [article], places: 'lite' }), page }];
}

/** The way from an article to its lite edition. */
export function liteLink(article: Article, { site }: Newsroom): LiteLink | undefined {
  const path = litePath(article, site);
  if (path === undefined) return undefined;
  const bytes = WITHOUT_WORDS + OF_A_WORD * article.words;
  const size = SIZES.find((kilobytes) => bytes < kilobytes * 1000);
  const said = size === undefined ? undefined : inDigits(size, site.digits);
  return { href: href(path, site), size: said && liteStrings.size.replace('#', said) };
}

function litePage(article: Article, path: string, edition: Edition): Page {
  const { newsroom, assets } = edition;
  const { site } = newsroom;
  const photo = article.image && photoOf(article.image, edition);
  const { caption, credit } = article.image ?? {};
  const video = leadVideoOf(article, edition);
  return {
    layout: 'lite',
    path,
    body: bodyOf(article, edition),
    props: {
      language: site.language,
      digits: site.digits,
      siteName: site.name,
      home: href(HOME, site),
      icon: assets.icon,
      stylesheet: assets.liteStylesheet,
      script: assets.scripts.lite,
      policy: contentPolicy({}),
      full: href(articlePath(article, site), site),
      canonical: absolute(articlePath(article, site), site),
      section: categoryLink(article.section, newsroom),
      title: article.title,
      kicker: article.kicker,
      ...ribbonOf(article, newsroom),
      description: labelled(article.summary || site.description, article),
      standfirst: article.hasStandfirst ? article.summary : undefined,
      byline: { ...bylineOf(article, edition), portraits: [] },
      published: momentOf(article.published, newsroom),
      updated: article.updated === undefined ? undefined : momentOf(article.updated, newsroom),
      video: video && (video.file ? video.file.src : video.embed.page),
      live: isCoverage(article) ? liveEntriesOf(article, edition) : undefined,
      revisions: articleRevisions(article, newsroom),
      figure: photo && { photo, caption, credit },
      legal: legalNotice(newsroom),
      licences: licencesOf(article, edition),
    },
  };
}
