import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in the browser with a record of all that a reader would be harmed by. */
export interface Visit {
  page: Page;
  /** Errors on the console (broken policies among them), uncaught exceptions, failed requests. */
  complaints: string[];
  /** Addresses asked of any other origin than the site's. */
  strangers: string[];
  close: () => Promise<void>;
}

/** What Playwright says in the place of a service worker. */
const NO_WORKER = 'Service Worker registration blocked by Playwright';

/**
 * Opens a browser page of its own. It keeps nothing offline unless `serviceWorkers` allows it: a worker would
 * answer requests that tests catch, and go on asking when a test is over.
 *
 * @param origin the site's origin: what is asked elsewhere is recorded
 */
export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    const isTrouble = ['error', 'warning'].includes(message.type());
    if (isTrouble && message.text() !== NO_WORKER) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol.startsWith('http')) strangers.push(url.href);
  });
  return { page, complaints, strangers, close: () => context.close() };
}

/** Chooses a value in a field of the search page, which on a phone has its fields folded away. */
export async function choose(page: Page, field: string, value: string): Promise<void> {
  const toggle = page.locator('.filters-toggle[aria-expanded="false"]');
  if (await toggle.isVisible()) await toggle.click();
  await page.locator(`#search-${field}`).selectOption(value);
}
