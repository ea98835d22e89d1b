/**
 * What was kept on the reader's device, in two caches of the browser: pages and their files. Several
 * newspapers may share an origin, and so its caches: each has its own by the path that it lies below.
 */

export const PAGES = `pages ${SITE_ROOT}`;
export const FILES = `files ${SITE_ROOT}`;

/** Stands for a page that was not kept; its address is in src/addresses.ts too. */
export const OFFLINE_PAGE = `${SITE_ROOT}offline/`;

const KEPT_AT = 'x-kept-at';

/** A page as it is kept. */
export function keptPage(html: string, now: number): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', [KEPT_AT]: `${now}` };
  return new Response(html, { headers });
}

/** When a page was kept, in milliseconds since the Unix epoch. */
export function keptAt(page: Response): number {
  return Number(page.headers.get(KEPT_AT));
}
