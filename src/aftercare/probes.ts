import { createHash } from 'node:crypto';
import { HOME, LATEST, outputFile, SEARCH_CATALOGUE, SEARCH_INDEX } from '../addresses.ts';
import type { Delivery } from '../hosts/delivery.ts';
import type { Said } from '../problems.ts';
import { headersFor } from '../hosts/headers-for.ts';

/** The files that the live site is to consist of, by path: hashes as in the manifest. */
export type ListedFiles = ReadonlyMap<string, { sha256: string }>;

/** One look at the live site. */
export interface Probe {
  name: Said;
  /** A path inside the site, not encoded. */
  path: string;
  statuses: readonly number[];
  /** Hash of the body. */
  sha256?: string | undefined;
  /** The kinds of content that it may be. */
  types?: readonly string[] | undefined;
  /** What the answer must carry. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Where an answer that redirects must lead: a path inside the site. */
  leadsTo?: string | undefined;
}

/** Which kinds of content a file may be sent as. RFC 9239 for scripts. */
const TYPES: Record<string, readonly string[]> = {
  html: ['text/html'],
  css: ['text/css'],
  js: ['text/javascript', 'application/javascript'],
  json: ['application/json'],
};

/** An address at which no newspaper has anything. */
const NOWHERE = '/this-page-is-not-here/';

const NAMES = {
  latest: { ar: 'قائمة آخر الأخبار', en: 'the list of the latest news' },
  home: { ar: 'الصفحة الأولى', en: 'the home page' },
  newest: { ar: 'أحدث مقال', en: 'the newest article' },
  catalogue: { ar: 'قائمة أجزاء البحث', en: 'the catalogue of search' },
  shard: { ar: 'جزء من فهرس البحث', en: 'a part of the search index' },
  styles: { ar: 'ملف الأنماط', en: 'the stylesheet' },
  nowhere: { ar: 'عنوان لا صفحة فيه', en: 'an address without a page' },
  redirect: { ar: 'عنوان قديم', en: 'an old address' },
  gone: { ar: 'صفحة سُحبت', en: 'a page that was withdrawn' },
} as const satisfies Record<string, Said>;

/** The list of what is new, by which the newest article is found. */
export function latestProbe(delivery: Delivery, listed: ListedFiles): Probe[] {
  return fileProbe(NAMES.latest, outputFile(LATEST), delivery, listed);
}

/**
 * What of a site is looked at besides, of each kind one: whatever may fail by itself.
 *
 * @param newest the path of the newest article, where it is known
 */
export function probesOf(
  delivery: Delivery,
  listed: ListedFiles,
  newest: string | undefined,
): Probe[] {
  const ofFile = (name: Said, file: string | undefined) =>
    file === undefined ? [] : fileProbe(name, file, delivery, listed);
  const files = [...listed.keys()];
  return [
    ...ofFile(NAMES.home, outputFile(HOME)),
    ...ofFile(NAMES.newest, newest && outputFile(newest)),
    ...ofFile(NAMES.catalogue, outputFile(SEARCH_CATALOGUE)),
    ...ofFile(
      NAMES.shard,
      files.findLast((file) => isShard(file)),
    ),
    ...ofFile(
      NAMES.styles,
      files.find((file) => /^assets\/main-.*\.css$/.test(file)),
    ),
    { name: NAMES.nowhere, path: NOWHERE, statuses: [404] },
    ...delivery.redirects
      .filter(({ to }) => !to.includes('?'))
      .slice(0, 1)
      .flatMap((redirect) => redirectProbe(redirect, listed)),
    ...delivery.gone.slice(0, 1).map((path) => ({
      name: NAMES.gone,
      path,
      // A host that has no 410 says 404.
      statuses: [410, 404],
    })),
  ];
}

/** A file of a shard, which lie in folders of their own. */
function isShard(file: string): boolean {
  return `/${file}`.startsWith(SEARCH_INDEX) && file.endsWith('.pf_index');
}

function fileProbe(name: Said, file: string, delivery: Delivery, listed: ListedFiles): Probe[] {
  const sha256 = listed.get(file)?.sha256;
  if (sha256 === undefined) return [];
  const path = `/${file}`.replace(/\/index\.html$/, '/');
  const headers = headersAsked(path, delivery);
  const types = TYPES[file.slice(file.lastIndexOf('.') + 1)];
  return [{ name, path, statuses: [200], sha256, types, headers }];
}

/**
 * The headers that a host can be asked for: one that is configured by the build for all, a store for how long files
 * are kept, GitHub Pages and a host that nobody named for none.
 */
function headersAsked(path: string, delivery: Delivery): Record<string, string> {
  const { host } = delivery;
  if (host === undefined || host === 'github-pages') return {};
  const all = headersFor(path, delivery);
  if (host !== 's3') return all;
  const { 'Cache-Control': caching } = all;
  return caching === undefined ? {} : { 'Cache-Control': caching };
}

/** An old address redirects, or shows a page that leads on where the host cannot. */
function redirectProbe({ from, to }: Delivery['redirects'][number], listed: ListedFiles): Probe[] {
  const sha256 = listed.get(outputFile(from))?.sha256;
  const statuses = [301, 308, ...(sha256 === undefined ? [] : [200])];
  return [{ name: NAMES.redirect, path: from, statuses, sha256, leadsTo: to }];
}

/** The path of the first article that the list of what is new links to. */
export function newestIn(fragment: string, { site }: Pick<Delivery, 'site'>): string | undefined {
  const [, link] = /<a href="([^"]+)"/.exec(fragment) ?? [];
  if (!link?.startsWith(`${site.basePath}/`)) return undefined;
  return decodeURI(link.slice(site.basePath.length));
}

/** The SHA-256 of a body, as the manifest has it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
