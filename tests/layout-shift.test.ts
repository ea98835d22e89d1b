import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { serveSite } from './support/server.ts';
import { sampleSite } from './support/site.ts';
import { visit } from './support/visit.ts';

test('results of a search push nothing about that the reader saw before', async (t) => {
  const site = await serveSite(await sampleSite());
  t.after(site.close);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page, close } = await visit(browser, site.origin);
  t.after(close);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        Object.assign(globalThis, { shifted: shiftedSoFar() + value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    function shiftedSoFar() {
      return (globalThis as unknown as { shifted?: number }).shifted ?? 0;
    }
  });
  // The answer waits until the page stands as it is without one, in its own letters.
  let answer = () => {};
  const stands = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search/index/**', async (route) => {
    await stands;
    await route.continue();
  });
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent('زيتون')}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const before = await shifted(page);
  answer();
  await page.locator('.search-results li').first().waitFor();
  assert.equal((await shifted(page)) - before, 0);
});

/** The sum of the scores of all layout shifts that the page has had. */
async function shifted(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What was changed last is laid out in the first frame, and its shift is known in the second.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return (globalThis as unknown as { shifted?: number }).shifted ?? 0;
  });
}
