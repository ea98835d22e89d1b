import type { Page } from 'playwright-core';

/** What a browser has kept of a site, as a page of the site sees it. */

/** How long something may take to be kept, in milliseconds. */
const PATIENCE = 40_000;

/** Asks a page again and again until it answers yes: Playwright's own waiting takes a promise for a yes. */
export async function until<Given>(
  page: Page,
  question: (given: Given) => Promise<boolean>,
  given: Given,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  const ask = page.evaluate.bind(page) as (
    asked: typeof question,
    about: Given,
  ) => Promise<boolean>;
  while (!(await ask(question, given))) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${String(question)}`);
  }
}

/**
 * Waits until a page is kept with all that it has loaded and that is named by its contents: from a server that does not
 * answer, what is wanting is waited for as long as the browser likes.
 */
export async function untilKept(page: Page, path: string): Promise<void> {
  const isKept = async (wanted: string) => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const files = loaded.filter(({ origin, pathname }) => {
      return origin === location.origin && /\/(?:assets|media)\//.test(pathname);
    });
    const kept = [wanted, ...files.map(({ href }) => href)].map((one) => caches.match(one));
    return (await Promise.all(kept)).every(Boolean);
  };
  await until(page, isKept, path);
}

/** The paths of all that is kept, in order. */
export async function keptPaths(page: Page): Promise<string[]> {
  const paths = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        found.push(new URL(url).pathname);
      }
    }
    return found;
  });
  return paths.toSorted();
}

/** Has a kept page be as old as that. */
export async function age(page: Page, path: string, milliseconds: number): Promise<void> {
  await page.evaluate(
    async ([wanted, when]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const kept = await cache.match(wanted);
        if (!kept) continue;
        const headers = { 'content-type': 'text/html; charset=utf-8', 'x-kept-at': `${when}` };
        await cache.put(wanted, new Response(await kept.text(), { headers }));
      }
    },
    [path, Date.now() - milliseconds] as const,
  );
}
