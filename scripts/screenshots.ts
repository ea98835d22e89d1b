import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { serveAsCdn } from '../src/budgets/cdn.ts';
import { findBrowser, launchBrowser } from '../tests/support/browser.ts';

/** The pages that are shown, by the name of their picture. */
const PAGES = {
  home: '/',
  section: '/culture/',
  article: '/sports/22618/',
  search: `/search/?q=${encodeURIComponent('زيتون')}`,
};

/** A phone, a tablet and a desk, in CSS pixels. */
const WIDTHS = [360, 768, 1280];
const HEIGHT = 1000;
const GAP = 24;

const FOLDER = join('docs', 'screens');

/** `npm run screenshots`: pictures of the built sample newspaper for the README, three widths in each, by day and by night. */
process.env['CHROMIUM_PATH'] = await findBrowser(console.log);
const browser = await launchBrowser();
const site = await serveAsCdn('dist', { quality: 5 });
await mkdir(FOLDER, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path] of Object.entries(PAGES)) {
    const shots = [];
    for (const width of WIDTHS) {
      shots.push(await shoot(browser, `${site.origin}${path}`, width, scheme));
    }
    const picture = join(FOLDER, `${name}-${scheme}.webp`);
    await sideBySide(shots).then((sheet) =>
      sharp(sheet).resize({ width: 1400 }).webp({ quality: 60, effort: 6 }).toFile(picture),
    );
    console.log(picture);
  }
}
await browser.close();
await site.close();

async function shoot(open: Browser, url: string, width: number, colorScheme: 'light' | 'dark') {
  const page = await open.newPage({ viewport: { width, height: HEIGHT }, colorScheme });
  await page.goto(url, { waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** The phone at the right, where a reader of Arabic begins. */
async function sideBySide(shots: readonly Buffer[]): Promise<Buffer> {
  const total = WIDTHS.reduce((sum, width) => sum + width + GAP, GAP);
  let left = total;
  const placed = shots.map((input, index) => {
    left -= (WIDTHS[index] ?? 0) + GAP;
    return { input, left, top: GAP };
  });
  const background = '#8a8580';
  return sharp({ create: { width: total, height: HEIGHT + 2 * GAP, channels: 3, background } })
    .composite(placed)
    .png()
    .toBuffer();
}
