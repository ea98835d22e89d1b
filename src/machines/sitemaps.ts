import {
  absolute,
  ARCHIVE,
  articlePath,
  authorPath,
  AUTHORS_PAGE,
  categoryPath,
  CORRECTIONS,
  datePath,
  HOME,
  outputFile,
  plainPath,
  SITEMAP,
  sitemapPath,
  sourcePath,
  storyPath,
  tagPath,
} from '../addresses.ts';
import { isoDate, type Instant } from '../dates.ts';
import type { FindPicture } from '../media/picture.ts';
import type { Article } from '../model/article.ts';
import { isPaid } from '../model/kicker.ts';
import { byMonth } from '../model/months.ts';
import { usedTags, type Newsroom } from '../model/newsroom.ts';
import { correctionsOf } from '../model/published-corrections.ts';
import { whoSigns } from '../model/signatures.ts';
import { runningStories } from '../model/running-stories.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import {
  sitemapIndexXml,
  sitemapsOf,
  sitemapXml,
  type NamedSitemap,
  type SitemapEntry,
} from './sitemap-xml.ts';

/** How long an article is news to Google News: developers.google.com/search/docs/crawling-indexing/sitemaps. */
const NEWS_FOR = 48 * 3_600_000;

/** The most entries of a news sitemap. */
const MOST_NEWS = 1000;

/**
 * The sitemaps of a newspaper: an index; a file for each month, which stays as it is when the month is over; the
 * articles of the last two days; and all pages that are no articles. A new article changes its month's, the news and
 * the index.
 *
 * @param picture finds the published pictures
 * @param turn the last moment at which the clock made another newspaper of it: what was news two days before it is no
 *   more. Not the moment of the build, else each would write the news anew though nothing happened.
 */
export function sitemapFiles(
  newsroom: Newsroom,
  picture: FindPicture,
  turn: Instant,
): OutputFile[] {
  const { site, articles: published } = newsroom;
  const files: OutputFile[] = [];
  const index: NamedSitemap[] = [];
  const add = (name: string, contents: string, lastmod?: string) => {
    const path = sitemapPath(name);
    files.push({ path: outputFile(path), contents });
    index.push({ loc: absolute(path, site), lastmod });
  };
  const pages = pagesOf(newsroom).map((path) => ({ loc: absolute(path, site) }));
  add('pages', sitemapXml(pages));
  const unpaid = published.filter((article) => !isPaid(article));
  const [last] = unpaid;
  const news = newsOf(unpaid, turn);
  // A sitemap without entries is none: a newspaper that slept has its newest article there, not as news.
  if (news.length > 0)
    add('news', sitemapXml(news.map((article) => newsEntry(article, site))), newestOf(news, site));
  else if (last) add('news', sitemapXml([{ loc: absolute(articlePath(last, site), site) }]));
  for (const { month, articles } of byMonth(published, site.timezone)) {
    const entries = articles.toReversed().map((article) => entryOf(article, site, picture));
    const newest = newestOf(articles, site);
    for (const [cut, contents] of sitemapsOf(entries).entries()) {
      add(cut === 0 ? month : `${month}-${cut + 1}`, contents, newest);
    }
  }
  return [{ path: outputFile(SITEMAP), contents: sitemapIndexXml(index) }, ...files];
}

/**
 * The paths of the pages that are no articles. In the sitemap they have no times: a front changes with each article, and
 * search engines read what a newspaper's front is every few minutes anyway.
 */
export function pagesOf(newsroom: Newsroom): string[] {
  const { categories, pages, articles } = newsroom;
  // By their addresses: their own order is another one with each article of a story.
  const stories = runningStories(newsroom).map(({ story }) => storyPath(story.id));
  const { authors, sources } = whoSigns(newsroom);
  return [
    HOME,
    ...(correctionsOf(articles).length > 0 ? [CORRECTIONS] : []),
    ...categories.all.map(({ slug }) => categoryPath(slug)),
    ...pages.map(({ slug }) => plainPath(slug)),
    ...stories.toSorted(),
    ...(authors.length > 0 ? [AUTHORS_PAGE] : []),
    ...authors.map(({ id }) => authorPath(id)),
    ...sources.map(({ id }) => sourcePath(id)),
    ...usedTags(newsroom).map(({ tag }) => tagPath(tag.id)),
    ARCHIVE,
    ...datesOf(newsroom).map(datePath),
  ];
}

/** The years and months that have pages. Those of days hold nothing that these do not lead to. */
function datesOf({ articles, site }: Newsroom): string[] {
  const months = byMonth(articles, site.timezone);
  return [...new Set(months.flatMap(({ month }) => [month.slice(0, 4), month]))];
}

function entryOf(article: Article, site: Site, picture: FindPicture): SitemapEntry {
  const sources = [...(article.image ? [article.image.src] : []), ...article.bodyImages];
  const images = [...new Set(sources)].flatMap((src) => picture(src)?.src ?? []);
  return {
    loc: absolute(articlePath(article, site), site),
    lastmod: isoDate(changedAt(article), site),
    images: images.map((src) => new URL(src, site.url).href),
  };
}

/** When an article was last written: an update that is dated before the article counts for nothing. */
function changedAt({ published, updated = published }: Article): Instant {
  return Math.max(published, updated);
}

/** What came out in the two days before a moment, newest first. What was paid for is no news. */
function newsOf(articles: readonly Article[], turn: Instant): Article[] {
  const ends = articles.findIndex(({ published }) => published < turn - NEWS_FOR);
  return articles.slice(0, Math.min(ends < 0 ? articles.length : ends, MOST_NEWS));
}

function newsEntry(article: Article, site: Site): SitemapEntry {
  const [language = ''] = site.language.split('-');
  return {
    loc: absolute(articlePath(article, site), site),
    lastmod: isoDate(changedAt(article), site),
    news: {
      name: site.name,
      language,
      published: isoDate(article.published, site),
      title: article.title,
    },
  };
}

/** When the newest of some articles was written, which need not be the last: articles are updated. */
function newestOf(articles: readonly Article[], site: Site): string {
  return isoDate(
    articles.reduce((newest, article) => Math.max(newest, changedAt(article)), -Infinity),
    site,
  );
}
