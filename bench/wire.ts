import type { Browser, CDPSession } from 'playwright-core';
import { serveAsCdn } from '../src/budgets/cdn.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { BenchRefusal } from './refusals.ts';

/** Bytes over the wire, headers included, until a reader sees the first results of a query. */
export interface SearchBytes {
  query: string;
  total: number;
  /** The total by what was fetched. */
  page: number;
  code: number;
  index: number;
  fonts: number;
}

/** How a site answers a query: the address of the page without the query, and where results show. */
export interface SearchPage {
  path: string;
  result: string;
  /** The page's HTML, when it is not in the site. */
  html?: string;
}

/** Our own search page. */
export const OUR_SEARCH: SearchPage = { path: '/search/', result: '.search-results li' };

/** The least page that shows ten results by Pagefind's own module: what any site with it must fetch. */
export const PLAIN_SEARCH: SearchPage = {
  path: '/bench-search/',
  result: 'li',
  html: `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8"><title>بحث</title>
<ol></ol>
<script type="module">
  import * as pagefind from '/pagefind/pagefind.js';
  await pagefind.options({ noWorker: true });
  const query = new URLSearchParams(location.search).get('q');
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  document.querySelector('ol').innerHTML = found.map(({ excerpt }) => '<li>' + excerpt).join('');
</script>
</html>`,
};

/** One word each: of every other report, of some, and of a few. */
const QUERIES = ['الحكومة', 'مهرجان', 'تارودانت'];

/** The quality of Brotli at which hosts compress what they serve, of 11. */
const QUALITY = 5;

/** @throws BenchRefusal when no browser starts, with how to get one */
export async function requireBrowser(): Promise<void> {
  const browser = await launchBrowser().catch(() => undefined);
  if (!browser) {
    throw new BenchRefusal(
      'Chrome or Chromium is missing. Get it by: apt-get install chromium (or name one in CHROMIUM_PATH)',
    );
  }
  await browser.close();
}

/**
 * Asks each query of a built site in a browser that has nothing in its cache.
 *
 * @param site the folder that the site is in
 * @throws when a query shows no result within two minutes
 */
export async function searchBytes(
  site: string,
  page: SearchPage,
  queries: readonly string[] = QUERIES,
): Promise<SearchBytes[]> {
  const server = await serveAsCdn(site, {
    quality: QUALITY,
    ...(page.html && { extra: { [page.path]: page.html } }),
  });
  const browser = await launchBrowser();
  try {
    const all: SearchBytes[] = [];
    for (const query of queries) {
      const address = `${server.origin}${page.path}?q=${encodeURIComponent(query)}`;
      all.push({ query, ...(await bytesUntilResult(browser, address, page.result)) });
    }
    return all;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function bytesUntilResult(browser: Browser, address: string, result: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const requests = await watchWire(await context.newCDPSession(page));
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(result).first().waitFor({ timeout: 120_000 });
  const wanted = [...requests.keys()];
  await page.waitForLoadState('networkidle');
  const fetched = wanted.map((id) => requests.get(id)).filter((one) => one !== undefined);
  await context.close();
  const sum = (kind: Kind) =>
    fetched.filter(({ url }) => kindOf(url) === kind).reduce((all, { bytes }) => all + bytes, 0);
  const kinds = { page: sum('page'), code: sum('code'), index: sum('index'), fonts: sum('fonts') };
  return { ...kinds, total: kinds.page + kinds.code + kinds.index + kinds.fonts };
}

/** Every request by its id, with the bytes that it brought: none while it is under way. */
async function watchWire(session: CDPSession) {
  const requests = new Map<string, { url: string; bytes: number }>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) requests.set(requestId, { url: request.url, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = requests.get(requestId);
    if (known) known.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return requests;
}

type Kind = 'page' | 'code' | 'index' | 'fonts';

function kindOf(url: string): Kind {
  const { pathname } = new URL(url);
  if (/\.(woff2|ttf)$/.test(pathname)) return 'fonts';
  if (/\.(js|css)$|\/wasm\.[^/]*$/.test(pathname)) return 'code';
  if (/\.pf_|pagefind|\/index\/.|\.json$/.test(pathname)) return 'index';
  return 'page';
}
