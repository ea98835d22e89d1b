import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { foundFragment } from '../src/text/found-words.ts';
import { listFiles } from '../src/content/files.ts';
import { violations, violationsInBothSchemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { isWorthALook, partsOf, type PartsSeen } from './support/page-parts.ts';
import { serveSite, type Running } from './support/server.ts';
import { makeFolder } from './support/folder.ts';
import { buildOutlet, sampleSite, isForReaders } from './support/site.ts';
import { visit } from './support/visit.ts';
import { join } from 'node:path';

/** One page of each kind in the small newspaper, with every part that a page can have. */
const KINDS = {
  home: '/',
  category: '/sports/',
  'archive page': '/sports/page/1/',
  'empty list': '/culture/',
  article: '/opinion/everything/',
  'article without comments': '/society/comments-closed/',
  'article with marks': `/opinion/everything/${foundFragment(['مقال', 'مقدمة', 'المرفأ', 'ميثاق', 'نص'])}`,
  story: `/stories/${encodeURIComponent('ملف-طويل')}/`,
  'story from its beginning': `/stories/${encodeURIComponent('ملف-طويل')}/from-start/`,
  'plain page': '/charter/',
  search: `/search/?q=${encodeURIComponent('زيتون')}`,
  thanks: '/thanks/',
  'not found': '/404.html',
  offline: '/offline/',
  'lite edition': '/opinion/everything/lite/',
};

describe('for everyone', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let outlet: Running;

  before(async () => {
    home = await makeFolder();
    outlet = await serveSite(join(home.folder, 'site'));
    await buildOutlet(home.folder, {
      url: outlet.origin,
      more: 'lite: { since: 2026-01-01 }\ncomments:\n  provider: custom\n  endpoint: https://forms.example/\n',
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await outlet.close();
    await home.remove();
  });

  for (const [width, scripts] of [
    [360, 'with'],
    [1280, 'with'],
    [360, 'without'],
  ] as const) {
    test(`each kind of page passes axe at ${width} px ${scripts} scripts, in light and dark colours, and fits`, async () => {
      const { page, close } = await visit(browser, outlet.origin, {
        viewport: { width, height: 800 },
      });
      if (scripts === 'without') await takeScriptsAway(page);
      for (const [kind, path] of Object.entries(KINDS)) {
        await page.goto(`${outlet.origin}${path}`);
        if (scripts === 'with') await waitForScripts(page, kind);
        assert.deepEqual(await violationsInBothSchemes(page), [], kind);
        assert.equal(await overflow(page), 0, `${kind} at ${width} px`);
        // Also what a screen of 1280 px shows at 400 %.
        await page.setViewportSize({ width: 320, height: 256 });
        assert.equal(await overflow(page), 0, `${kind} at 320 px`);
        await page.setViewportSize({ width, height: 800 });
      }
      await close();
    });
  }

  test('the search page offers another search where there are no scripts', async () => {
    const { page, close } = await visit(browser, outlet.origin);
    await takeScriptsAway(page);
    await page.goto(`${outlet.origin}${KINDS.search}`);
    assert.ok(await page.locator('#outside-query').isVisible());
    await close();
  });

  test('what the comment form says passes axe too', async () => {
    const { page, close } = await visit(browser, outlet.origin);
    await page.route('https://forms.example/', (route) => route.abort());
    await page.goto(`${outlet.origin}${KINDS.article}`);
    await page.locator('#comment-message').fill('نص');
    await page.locator('#comment-name').fill('سلمى');
    await page.locator('#comment-email').fill('salma@example.com');
    await page.getByRole('button', { name: 'أرسل التعليق' }).click();
    await page.getByRole('button', { name: 'أرسله بالطريقة العادية' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await close();
  });

  test('pages of every kind in the sample newspaper pass axe, and none scrolls sideways at 320 px', async (t) => {
    const folder = await sampleSite();
    const site = await serveSite(folder);
    const { page, close } = await visit(browser, site.origin, {
      viewport: { width: 320, height: 640 },
    });
    t.after(async () => {
      await close();
      await site.close();
    });
    const files = (await listFiles(folder, '.')).filter(isForReaders);
    const seen: PartsSeen = { kinds: new Set(), longestWord: 0 };
    const looked: string[] = [];
    for (const file of files) {
      const parts = partsOf(await readFile(join(folder, file), 'utf8'));
      if (isWorthALook(parts, seen)) looked.push(file);
    }
    assert.ok(looked.length > 50, String(looked.length));
    const faults: string[] = [];
    for (const file of looked) {
      await page.goto(`${site.origin}/${encodeURI(file.replace(/index\.html$/, ''))}`);
      const found = await violations(page);
      faults.push(...found.map((fault) => `${file}: ${fault}`));
      const tooWide = await overflow(page);
      if (tooWide > 0) faults.push(`${file} is ${tooWide} px too wide`);
    }
    assert.deepEqual(faults, []);
  });

  test('a newspaper of a long name fits 320 px, and 360 px in letters twice as large', async (t) => {
    const { folder, remove } = await makeFolder();
    const name = 'الجريدة الإلكترونية المغربية المستقلة للأخبار والتحليل';
    await buildOutlet(folder, { url: 'https://outlet.example', name });
    const site = await serveSite(join(folder, 'site'));
    const { page, close } = await visit(browser, site.origin, {
      viewport: { width: 320, height: 640 },
    });
    // The service worker goes on asking for files until its page is gone.
    t.after(async () => {
      await close();
      await site.close();
      await remove();
    });
    await page.goto(`${site.origin}/`);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(await width(), 320);
    await page.locator('.header-search button').click();
    assert.equal(await width(), 320);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    assert.equal(await width(), 360);
  });

  test('a keyboard reaches the text past the header, the search and the comment form', async () => {
    const { page, close } = await visit(browser, outlet.origin);
    await page.goto(`${outlet.origin}${KINDS.article}`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'انتقل إلى المحتوى' });
    assert.ok(await skip.isVisible());
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'content');
    await page.locator('#comment-message').focus();
    const order: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    assert.deepEqual(order, ['comment-name', 'comment-email', 'أرسل التعليق']);
    await close();
  });
});

/** Waits for what scripts add to a page after it has loaded. */
async function waitForScripts(page: Page, kind: string): Promise<void> {
  if (kind === 'article with marks') await page.locator('.found-note').waitFor();
  if (kind === 'search') await page.locator('.search-results li').first().waitFor();
}

/** Shows pages as a browser without scripts makes them. They run none, but axe is a script itself. */
async function takeScriptsAway(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const type = route.request().resourceType();
    if (type === 'script') return route.abort();
    if (type !== 'document') return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<\/?noscript>/g, '');
    await route.fulfill({ response, body });
  });
}

/** By how many pixels a page is wider than the screen. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.id || (element?.textContent ?? '').trim();
  });
}
