import type { Browser, CDPSession } from 'playwright-core';
import type { Part } from './limits.ts';
import type { SampledPage } from './sample.ts';

/** One answer that a page got. */
export interface Fetched {
  /** The address below the origin, or the whole address of another origin. */
  address: string;
  part: Part;
  /** Over the wire, headers included. */
  bytes: number;
}

/** What a page needed until it had loaded and asked for nothing more. */
export interface FirstView extends SampledPage {
  fetched: Fetched[];
  /** Addresses of other origins that it asked for. They were not let through. */
  strangers: string[];
}

/** A phone of 360 px with two device pixels each. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true };

/** Where the search page shows what it found. */
const RESULT = '.search-results li';

/**
 * Opens a page on a phone that has nothing in its cache, and does not touch it.
 *
 * @param root where the site is served, with its base path
 */
export async function firstView(
  browser: Browser,
  root: string,
  page: SampledPage,
): Promise<FirstView> {
  const { origin } = new URL(root);
  // What a service worker fetches ahead is not for this view.
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  try {
    const strangers: string[] = [];
    await context.route(
      (url) => url.origin !== origin && url.protocol.startsWith('http'),
      (route) => {
        strangers.push(route.request().url());
        return route.abort();
      },
    );
    const tab = await context.newPage();
    const answers = await watchWire(await context.newCDPSession(tab));
    await tab.goto(`${root}${page.path}`, { waitUntil: 'load' });
    if (page.kind === 'results') await tab.locator(RESULT).first().waitFor();
    await tab.waitForLoadState('networkidle');
    const fetched = [...answers.values()].filter(({ address }) => address.startsWith(origin));
    return {
      ...page,
      strangers: [...new Set(strangers)],
      fetched: fetched.map((one) => ({ ...one, address: one.address.slice(origin.length) })),
    };
  } finally {
    await context.close();
  }
}

/** Every request by its id, with the bytes that it brought: none while it is under way. */
async function watchWire(session: CDPSession): Promise<ReadonlyMap<string, Fetched>> {
  const answers = new Map<string, Fetched>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('http')) return;
    answers.set(requestId, { address: request.url, part: partOf(type, request.url), bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return answers;
}

const PARTS_BY_TYPE: Record<string, Part> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'scripts',
  Font: 'fonts',
  Image: 'pictures',
};

/** What a request is for. Browsers ask for some preloaded files as for any other. */
function partOf(type: string | undefined, url: string): Part {
  if (/\.(woff2?|ttf)$/.test(url)) return 'fonts';
  return PARTS_BY_TYPE[type ?? ''] ?? 'other';
}
