import {
  absolute,
  articlePath,
  categoryPath,
  HOME,
  outputFile,
  plainPath,
  SITEMAP,
  sitemapPath,
} from '../addresses.ts';
import { isoDate, monthOf, type Instant } from '../dates.ts';
import type { FindPicture } from '../media/picture.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
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

/** A month of the newspaper, oldest first, as addresses name it: `2026-07`. */
type Month = [name: string, articles: Article[]];

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
  const { site } = newsroom;
  const files: OutputFile[] = [];
  const index: NamedSitemap[] = [];
  const add = (name: string, contents: string, lastmod?: string) => {
    const path = sitemapPath(name);
    files.push({ path: outputFile(path), contents });
    index.push({ loc: absolute(path, site), lastmod });
  };
  add('pages', sitemapXml(pagesOf(newsroom)));
  const news = newsOf(newsroom, turn);
  if (news.length > 0) add('news', sitemapXml(news), newestOf(news));
  for (const [month, articles] of monthsOf(newsroom)) {
    const entries = articles.map((article) => entryOf(article, site, picture));
    for (const [cut, contents] of sitemapsOf(entries).entries()) {
      add(cut === 0 ? month : `${month}-${cut + 1}`, contents, newestOf(entries));
    }
  }
  return [{ path: outputFile(SITEMAP), contents: sitemapIndexXml(index) }, ...files];
}

/**
 * The pages that are no articles. They have no times: a front changes with each article, and search engines read what
 * a newspaper's front is every few minutes anyway.
 */
function pagesOf({ site, categories, pages }: Newsroom): SitemapEntry[] {
  const paths = [
    HOME,
    ...categories.all.map(({ slug }) => categoryPath(slug)),
    ...pages.map(({ slug }) => plainPath(slug)),
  ];
  return paths.map((path) => ({ loc: absolute(path, site) }));
}

function monthsOf({ site, articles }: Newsroom): Month[] {
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const name = monthOf(article.published, site.timezone);
    const month = months.get(name);
    if (month) month.push(article);
    else months.set(name, [article]);
  }
  return [...months].map(([name, month]): Month => [name, month.toReversed()]);
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

/**
 * What came out in the last two days, newest first. In a newspaper that slept longer it is the newest article alone,
 * without what makes it news: a sitemap without entries is none.
 */
function newsOf({ site, articles }: Newsroom, turn: Instant): SitemapEntry[] {
  const [newest] = articles;
  if (!newest) return [];
  const ends = articles.findIndex(({ published }) => published < turn - NEWS_FOR);
  const news = articles.slice(0, Math.min(ends < 0 ? articles.length : ends, MOST_NEWS));
  const [language = ''] = site.language.split('-');
  if (news.length === 0) return [{ loc: absolute(articlePath(newest, site), site) }];
  return news.map((article) => ({
    loc: absolute(articlePath(article, site), site),
    lastmod: isoDate(changedAt(article), site),
    news: {
      name: site.name,
      language,
      published: isoDate(article.published, site),
      title: article.title,
    },
  }));
}

/** The newest time in a sitemap, which need not be the last: articles are updated. */
function newestOf(entries: readonly SitemapEntry[]): string | undefined {
  let newest: string | undefined;
  let at = -Infinity;
  for (const { lastmod } of entries) {
    const moment = lastmod === undefined ? NaN : Date.parse(lastmod);
    if (moment > at) [newest, at] = [lastmod, moment];
  }
  return newest;
}
