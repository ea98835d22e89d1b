import type { Browser } from 'playwright-core';
import { inParallel } from '../parallel.ts';
import { UsageFault } from '../problems.ts';
import { serveAsCdn } from './cdn.ts';
import { firstView, type FirstView } from './first-view.ts';
import { samplePages } from './sample.ts';

/** The quality of Brotli: hosts compress once what they serve a thousand times. */
const QUALITY = 11;

/** How many pages are open at once: most of a page's time is waiting for it to be quiet. */
const AT_ONCE = 4;

/**
 * Opens pages of every kind of a built site, served as a CDN does, and says what each needed.
 *
 * @param site the folder that the site is in
 * @param openBrowser is called once there is a site to look at
 * @throws UsageFault where no site is built
 */
export async function firstViews(
  site: string,
  openBrowser: () => Promise<Browser>,
): Promise<FirstView[]> {
  const sample = await samplePages(site);
  if (!sample) {
    throw new UsageFault({
      ar: `لا موقع مبنيا في ${site}: لا يوجد فيه index.html.\nابنه أولا: npm run build، أو سمّ مجلده: --output DIR`,
      en: `No site is built in ${site}: it holds no index.html.\nBuild it first: npm run build, or name its folder: --output DIR`,
    });
  }
  const { basePath, pages } = sample;
  const browser = await openBrowser();
  const server = await serveAsCdn(site, { quality: QUALITY, basePath });
  try {
    const views: FirstView[] = [];
    await inParallel(pages, AT_ONCE, async (page) => {
      views.push(await firstView(browser, `${server.origin}${basePath}`, page));
    });
    return views;
  } finally {
    await browser.close();
    await server.close();
  }
}
