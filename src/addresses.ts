import { addressDate } from './dates.ts';
import type { Article } from './model/article.ts';
import type { Site } from './model/site.ts';

/**
 * Every address of the site is made here. A *path* begins at the site's own root (`/opinion/20510/`)
 * and is what the plan and the output know; `href` adds the base path for links in pages, `absolute`
 * the whole address for machines.
 */

/** First parts of paths that the engine needs for itself: no category or page may have such a name. */
export const RESERVED = [
  'search',
  'thanks',
  '404',
  'stories',
  'authors',
  'sources',
  'tags',
  'corrections',
  'archive',
  'sitemaps',
  'fragments',
  'assets',
  'media',
  'admin',
  'page',
  'offline',
  'sw.js',
  'manifest.webmanifest',
  'sitemap.xml',
  'robots.txt',
  'ads.txt',
  '.well-known',
] as const;

/** The first part of the addresses of the author's guide, where the newspaper has it on its site. */
const GUIDE = 'guide';

/** The page of what was withdrawn, and files for hosts: no such names where the newspaper names its host. */
const OF_HOSTS = ['410', '_headers', '_redirects'];

/** First parts of paths that nothing of the newsroom may begin with, as the newspaper is set up. */
export function reservedNames({ guide, host }: Pick<Site, 'guide' | 'host'>): readonly string[] {
  return [...RESERVED, ...(guide ? [GUIDE] : []), ...(host === undefined ? [] : OF_HOSTS)];
}

export const HOME = '/';
export const SEARCH = '/search/';
export const THANKS = '/thanks/';
export const NOT_FOUND = '/404.html';
/** What stands at the address of what was withdrawn. */
export const GONE = '/410.html';
/** Everything that was published, by year, month and day. */
export const ARCHIVE = '/archive/';
/** What is new, which the scripts of all pages fetch: so it is in none of them. */
export const LATEST = '/fragments/latest.html';
/** The banners that stand, which the script of pages with slots fetches. */
export const BANNER_FRAGMENT = '/fragments/banners/';
/** What a reader without a connection sees in the place of a page that was not kept. */
export const OFFLINE = '/offline/';
/** The service worker lies at the root: it may answer for nothing above its own folder. */
export const SERVICE_WORKER = '/sw.js';
/** All corrections and rights of reply. */
export const CORRECTIONS = '/corrections/';
/** The web desk, where journalists write: no page for readers. */
export const DESK = '/admin/';
export const WEB_MANIFEST = '/manifest.webmanifest';
/** The index of sitemaps. */
export const SITEMAP = '/sitemap.xml';
/** Robots look for it at the root of a domain alone. */
export const ROBOTS = '/robots.txt';
/** Where advertisers look for who may sell them. */
export const ADS = '/ads.txt';
/** Where those look who found a hole in the site: RFC 9116. */
export const SECURITY = '/.well-known/security.txt';
/** Where the search index lies: the engine, a folder for each shard, and the catalogue of shards. */
export const SEARCH_INDEX = '/search/index/';
export const SEARCH_CATALOGUE = `${SEARCH_INDEX}shards.json`;

/** An article's path: its permalink, or the site's pattern filled in. */
export function articlePath(
  article: Pick<Article, 'id' | 'section' | 'published' | 'permalink'>,
  site: Pick<Site, 'address' | 'timezone'>,
): string {
  if (article.permalink) return article.permalink;
  const { section, id, published } = article;
  const pattern = patternOf(site.address);
  const date = pattern.isDated ? addressDate(published, site.timezone) : undefined;
  const values: Record<string, string> = { category: section, id, ...date };
  let path = '/';
  for (const part of pattern.parts) path += part.isField ? (values[part.text] ?? '') : part.text;
  return `${path}/`;
}

/** A pattern of addresses, taken apart. */
interface AddressPattern {
  parts: { text: string; isField: boolean }[];
  isDated: boolean;
}

let lastPattern: (AddressPattern & { address: string }) | undefined;

/** A build asks for the addresses of an archive five times over: its pattern is taken apart once. */
function patternOf(address: string): AddressPattern {
  if (lastPattern?.address === address) return lastPattern;
  const parts = address.split(/\{(category|id|year|month|day)\}/).map((text, index) => {
    return { text, isField: index % 2 === 1 };
  });
  const isDated = parts.some(({ text, isField }) => isField && /^(?:year|month|day)$/.test(text));
  lastPattern = { address, parts, isDated };
  return lastPattern;
}

/** The path of an article's lite edition; none for articles from before the newspaper had one. */
export function litePath(
  article: Pick<Article, 'id' | 'section' | 'published' | 'permalink'>,
  site: Pick<Site, 'address' | 'timezone' | 'lite'>,
): string | undefined {
  if (!site.lite || article.published < site.lite.since) return undefined;
  // Below a file nothing can lie: the edition of /old/1.html is at /old/1/lite/.
  return `${articlePath(article, site).replace(/\.html$/, '/')}lite/`;
}

/** A category's path. */
export function categoryPath(slug: string): string {
  return `/${slug}/`;
}

/** The path of the n-th archive page of a list. */
export function archivePath(listPath: string, number: number): string {
  return `${listPath}page/${number}/`;
}

/** The path of a running story: its articles, newest first. */
export function storyPath(id: string): string {
  return `/stories/${id}/`;
}

/** The path of a running story told from its beginning, by pages that are numbered from 1. */
export function storyFromStartPath(id: string, number: number): string {
  const list = `${storyPath(id)}from-start/`;
  return number === 1 ? list : archivePath(list, number);
}

/**
 * The path of what is new in a running story, which scripts fetch: so it is in no page of an article. A folder, since
 * Cloudflare leads away from `.html`, and cannot do so in Arabic.
 */
export function storyNewsPath(id: string): string {
  return `/fragments/stories/${id}/`;
}

/** The path of a tag that has a page. */
export function tagPath(id: string): string {
  return `/tags/${id}/`;
}

/** The path of what came out in a year, a month or on a day: `2026-07` → `/archive/2026/07/`. */
export function datePath(date: string): string {
  return `${ARCHIVE}${date.replaceAll('-', '/')}/`;
}

/** The path of what is new in a live coverage, for which its page asks every half minute. */
export function liveNewsPath(id: string): string {
  return `/fragments/live/${id}.json`;
}

/** The path of the page that lists those who write. */
export const AUTHORS_PAGE = '/authors/';

/** The path of a writer's page. */
export function authorPath(id: string): string {
  return `${AUTHORS_PAGE}${id}/`;
}

/** The path of a source's page. */
export function sourcePath(id: string): string {
  return `/sources/${id}/`;
}

/** A plain page's path. */
export function plainPath(slug: string): string {
  return `/${slug}/`;
}

/** The path of the feed of a list, which lies beside the page of it: `/opinion/` → `/opinion/feed.xml`. */
export function feedPath(page: string, name: FeedName = 'feed.xml'): string {
  return `${page}${name}`;
}

/** What feeds are called: RSS; of the whole newspaper Atom and JSON Feed too. */
export const FEED_NAMES = ['feed.xml', 'atom.xml', 'feed.json'] as const;
export type FeedName = (typeof FEED_NAMES)[number];

/** Whether a path is called as a feed is. */
export function isFeedPath(path: string): boolean {
  return FEED_NAMES.some((name) => path.endsWith(`/${name}`));
}

/** The path of a sitemap: of a month `2026-07`, of the news, of pages. */
export function sitemapPath(name: string): string {
  return `/sitemaps/${name}.xml`;
}

/** The path of a page of the author's guide, by its file inside docs/guide. */
export function guidePath(file: string): string {
  return `/${GUIDE}/${file.replace(/(?:^|(?<=\/))index\.md$/, '').replace(/\.md$/, '/')}`;
}

/** The path of a social card, which is named by what is on it. */
export function socialCardPath(name: string): string {
  return `/media/cards/${name}.png`;
}

/** A path as links in pages write it: under the site's base path, percent-encoded. */
export function href(path: string, site: Pick<Site, 'basePath'>): string {
  return `${site.basePath}${encodeURI(path)}`;
}

/** A path as a whole address. */
export function absolute(path: string, site: Pick<Site, 'url'>): string {
  return `${site.url}${encodeURI(path)}`;
}

/** The file that holds the page of a path, relative to the output folder. */
export function outputFile(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
