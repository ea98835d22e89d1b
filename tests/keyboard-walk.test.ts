import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { serveSite, type Running } from './support/server.ts';
import { sampleSite } from './support/site.ts';
import { visit, type Visit } from './support/visit.ts';

/** Where the keyboard is on a page. */
interface Stop {
  /** The element's place among all that a keyboard should reach, in the order of the page; −1 for any other. */
  place: number;
  name: string;
  /** Whether it is marked as the one with the focus. */
  isMarked: boolean;
  /** Whether it can be seen, at least in part: on the screen, and under nothing. */
  isSeen: boolean;
}

/** More than any page has stops: a walk that does not end is in a trap. */
const ENDLESS = 400;

describe('a reader with a keyboard', () => {
  let browser: Browser;
  let site: Running;

  before(async () => {
    site = await serveSite(await sampleSite());
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  const open = (path: string, width: number): Promise<Visit> =>
    visit(browser, site.origin, { viewport: { width, height: 740 } }).then(async (opened) => {
      await opened.page.goto(`${site.origin}${path}`);
      // What stands in a slot until its banner comes is hidden, and then gone.
      for (const slot of await opened.page.locator('.ad').all())
        await slot.locator('img').waitFor();
      return opened;
    });

  for (const [kind, path, landmarks] of [
    ['home page', '/', ['سياسة', 'جهة السفوح تقدم الماء على الطريق: 100 مليون درهم تغير وجهتها']],
    ['article', '/economy/22769/', ['من فوق منصة عائمة', 'التعليق *', 'أرسل التعليق']],
    ['search page', '/search/', ['كلمات البحث', 'ابحث']],
  ] as const) {
    for (const width of [360, 1280]) {
      test(`walks through the ${kind} at ${width} px, in its order, and always sees where`, async () => {
        const { page, close } = await open(path, width);
        const stops = await walk(page);
        assert.equal(stops[0]?.name, 'انتقل إلى المحتوى');
        const places = stops.map(({ place }) => place).filter((place) => place >= 0);
        assert.deepEqual(
          places,
          Array.from({ length: await reachable(page) }, (_, place) => place),
        );
        const lost = stops.filter(({ isMarked, isSeen }) => !isMarked || !isSeen);
        assert.deepEqual(lost, []);
        for (const name of landmarks)
          assert.ok(
            stops.some((stop) => stop.name === name),
            name,
          );
        await close();
      });
    }
  }

  test('goes past the header in two keys, to the lead story’s links', async () => {
    const { page, close } = await open('/', 360);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('main')));
    await close();
  });

  test('searches, goes through the results, and opens one', async () => {
    const { page, close } = await open('/search/', 360);
    await page.locator('#search-query').focus();
    await page.keyboard.type('زيتون');
    await page.keyboard.press('Enter');
    await page.locator('.search-results li').first().waitFor();
    const first = page.locator('.search-results a').first();
    for (let keys = 0; keys < 10; keys += 1) {
      if (await first.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    const address = await first.evaluate((link: HTMLAnchorElement) => link.pathname);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === address);
    assert.ok(await page.locator('h1').isVisible());
    await close();
  });
});

/** Presses Tab until the focus leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(markReachable);
  const stops: Stop[] = [];
  while (stops.length < ENDLESS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(whereFocusIs);
    if (!stop || (stop.place === 0 && stops.length > 0)) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard does not get out of the page: ${JSON.stringify(stops.slice(-3))}`);
}

/** How many elements a keyboard should reach. */
async function reachable(page: Page): Promise<number> {
  return page.locator('[data-place]').count();
}

/** Numbers, in the page, what a keyboard should reach. */
function markReachable(): void {
  const able = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
  [...document.querySelectorAll<HTMLElement>(able)]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
    .filter((element) => !element.matches(':disabled, [type=hidden]'))
    .forEach((element, place) => element.setAttribute('data-place', String(place)));
}

async function whereFocusIs(): Promise<Stop | undefined> {
  // What has the focus is scrolled to in the next frame.
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  document.getAnimations().forEach((one) => one.finish());
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const top = document.elementFromPoint(
    (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
  );
  // The field of the header has no frame of its own: its form is marked.
  const isMarked = [element, element.closest('form')].some((one) => {
    const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : {};
    return outlineStyle !== undefined && outlineStyle !== 'none' && outlineWidth !== '0px';
  });
  const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const name = element.ariaLabel ?? (label ? element.labels?.[0] : element)?.textContent ?? '';
  return {
    place: Number(element.dataset['place'] ?? -1),
    name: name.trim(),
    isMarked,
    isSeen: !!top && (element.contains(top) || top.contains(element)),
  };
}
