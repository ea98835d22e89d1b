import { extname } from 'node:path';
import type { Instant } from '../dates.ts';

/**
 * How hard a file is compressed. `best` takes 18 ms of processor time for a page and `quick` 0.7 ms, which makes it
 * an eighth larger on the way (docs/decisions/compression.md).
 */
export type Effort = 'best' | 'quick';

/** What compresses well, by the ends of names. What Pagefind writes, pictures and fonts are compressed in themselves. */
const COMPRESSIBLE = new Set(
  '.html .css .js .json .svg .xml .txt .vtt .webmanifest .wasm'.split(' '),
);

/** A smaller answer takes one packet as it is, headers included. */
const WORTH_IT = 1_000;

/** How long a page counts as new, in milliseconds: 31 days. */
const NEW_FOR = 31 * 24 * 60 * 60_000;

/** Whether a file of the site is worth compressing. */
export function isCompressible({ path, bytes }: { path: string; bytes: number }): boolean {
  return bytes >= WORTH_IT && COMPRESSIBLE.has(extname(path));
}

/** Whether a file is compressed as well as can be, whatever its content: all but pages. */
export function isNoPage(path: string): boolean {
  return extname(path) !== '.html';
}

/**
 * How hard a page is compressed. It is as old as the newest moment that it names: an article as its date or its last
 * update, a list as its newest article. A page without any, as that on the newspaper, is always new.
 *
 * @param html the page
 * @param now what is counted from
 */
export function effortForPage(html: string, now: Instant): Effort {
  let newest = -Infinity;
  for (const [, datetime = ''] of html.matchAll(/<time[^>]* datetime="([^"]+)"/g)) {
    const moment = Date.parse(datetime);
    if (moment > newest) newest = moment;
  }
  return newest === -Infinity || newest > now - NEW_FOR ? 'best' : 'quick';
}
