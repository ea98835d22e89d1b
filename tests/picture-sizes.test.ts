import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { serveSite, type Running } from './support/server.ts';
import { sampleSite } from './support/site.ts';
import { visit } from './support/visit.ts';

/** Whether browsers are told how wide pictures are shown, and so fetch files that fit. */

/** Screens: width of the window in CSS pixels, and points to each of them. */
const SCREENS = [
  [320, 2],
  [360, 2],
  [360, 3],
  [412, 1.75],
  [412, 2.625],
  [768, 1],
  [768, 2],
  [1000, 1],
  [1280, 1],
  [1280, 2],
  [1920, 1],
] as const;

/** More points than these are not seen, and are not fetched for; nor is a sixth less than they. */
const MOST_POINTS = 2;
const ENOUGH = 5 / 6;

/** Home, a list, and articles with a gallery and with a wide picture. */
const PATHS = ['/', '/en-vedette/', '/regions/22541/', '/economy/22656/'];

/** One picture of a page as a browser shows it. */
interface Shown {
  name: string;
  /** Of its box, in CSS pixels. */
  width: number;
  /** The width that `sizes` told of it. */
  told: number;
  /** Widths of its files, and of the one that was fetched. */
  files: number[];
  fetched: number;
}

describe('Pictures', () => {
  let browser: Browser;
  let server: Running;
  before(async () => {
    server = await serveSite(await sampleSite());
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const [width, points] of SCREENS) {
    test(`are fetched as wide as they are shown at ${width} px of ${points} points`, async () => {
      const screen = { viewport: { width, height: 800 }, deviceScaleFactor: points };
      const places = new Set<string>();
      for (const path of PATHS) {
        // Each page with an empty cache: of a picture that it has, a browser takes the larger file.
        const { page, close } = await visit(browser, server.origin, screen);
        await page.goto(`${server.origin}${path}`);
        const pictures = await page.evaluate(picturesOfPage);
        assert.ok(pictures.length > 0, `${path} has pictures`);
        for (const picture of pictures) {
          places.add(picture.name);
          judge(picture, points, `${path} ${picture.name}`);
        }
        await close();
      }
      assert.ok(places.size >= 5, [...places].join());
    });
  }
});

/** @param points of the screen to each CSS pixel */
function judge({ width, told, files, fetched }: Shown, points: number, name: string): void {
  const needed = width * Math.min(points, MOST_POINTS);
  const said = `${name}: shown ${width}, told ${told}, needs ${needed}, fetched ${fetched}`;
  assert.ok(told * points >= needed * ENOUGH, `too small a width is told. ${said}`);
  const fitting = files.findIndex((file) => file >= needed);
  const best = fitting < 0 ? files.length - 1 : fitting;
  assert.ok(files.indexOf(fetched) <= best + 1, `much too large a file is fetched. ${said}`);
  const isEnough = fetched >= needed * ENOUGH || fetched === files.at(-1);
  assert.ok(isEnough, `too small a file is fetched. ${said}`);
}

/** Every picture of the page that is seen. Runs in the browser. */
async function picturesOfPage(): Promise<Shown[]> {
  const seen = [...document.images].filter((image) => image.getBoundingClientRect().width > 0);
  for (const image of seen) image.loading = 'eager';
  await Promise.all(seen.map((image) => image.decode()));
  return seen.map((image) => {
    const source = image.parentElement?.querySelector('source')?.srcset ?? '';
    return {
      name: image.closest('.card, figure')?.className ?? '',
      width: image.getBoundingClientRect().width,
      // A file of a `srcset` with widths counts as so many points that it fills the width that was told.
      told: image.naturalWidth,
      files: [...source.matchAll(/ (\d+)w/g)].map(([, file]) => Number(file)),
      fetched: Number(/-(\d+)\.avif$/.exec(image.currentSrc)?.[1]),
    };
  });
}

test('A page fetches one picture before all others, and the rest when they come near', async (t) => {
  const folder = await sampleSite();
  const server = await serveSite(folder);
  t.after(server.close);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page } = await visit(browser, server.origin);
  for (const path of PATHS) {
    await page.goto(`${server.origin}${path}`);
    const images = page.locator('img');
    const first = page.locator('img[fetchpriority="high"]');
    assert.equal(await first.count(), 1, path);
    assert.equal(await first.getAttribute('loading'), null, path);
    const { y } = (await first.boundingBox()) ?? { y: Infinity };
    assert.ok(y < 740, `${path}: it stands in the first view, at ${y}`);
    const all = await images.count();
    assert.ok(all > 1, path);
    assert.equal(await page.locator('img[loading="lazy"]').count(), all - 1, path);
  }
});

test('Until a picture comes its place has its colour, under a veil in the dark', async (t) => {
  const server = await serveSite(await sampleSite());
  t.after(server.close);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  for (const [colorScheme, chosen, veil] of [
    ['light', '', 'rgba(0, 0, 0, 0)'],
    ['light', 'dark', 'rgba(0, 0, 0, 0.5)'],
    ['dark', '', 'rgba(0, 0, 0, 0.5)'],
    ['dark', 'light', 'rgba(0, 0, 0, 0)'],
  ] as const) {
    const { page, close } = await visit(browser, server.origin, { colorScheme });
    await page.route(/\/media\//, (route) => route.abort());
    await page.goto(`${server.origin}/`);
    if (chosen)
      await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), chosen);
    const places = await page.locator('img:not(.ad img)').evaluateAll((images) =>
      images.map((image) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(image);
        return { class: image.className, backgroundColor, backgroundImage };
      }),
    );
    assert.ok(new Set(places.map(({ backgroundColor }) => backgroundColor)).size > 3);
    for (const place of places) {
      assert.match(place.class, /^tone-\d+( |$)/);
      assert.match(place.backgroundColor, /^rgb\(/, place.class);
      assert.equal(place.backgroundImage, `linear-gradient(${veil}, ${veil})`, place.class);
    }
    await close();
  }
});
