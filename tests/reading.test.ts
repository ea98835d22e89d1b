import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { serveSite, type Running } from './support/server.ts';
import { sampleSite } from './support/site.ts';
import { choose, visit } from './support/visit.ts';

describe('a reader of the sample newspaper', () => {
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

  test('goes from the home page to an old article, searches for a word of it, and comes back', async () => {
    const { page, complaints, strangers, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}/`);
    assert.equal(await page.title(), 'إكسبريس تيفي');

    await page.locator('nav.sections').getByRole('link', { name: 'رياضة', exact: true }).click();
    assert.equal(await page.locator('h1').textContent(), 'رياضة');
    await page.getByRole('link', { name: 'مقالات أقدم' }).click();
    assert.equal(await page.locator('h1').textContent(), 'أرشيف ركن رياضة');
    assert.match((await page.locator('.list-header p').textContent()) ?? '', /^من .+ 20\d\d$/);

    await page.locator('.card-title a').last().click();
    const article = page.url();
    const headline = (await page.locator('h1').textContent()) ?? '';
    const body = (await page.locator('.prose p').nth(1).textContent()) ?? '';
    const word = longestWord(body);

    const search = page.locator('.header-search');
    await search.getByRole('button', { name: 'بحث' }).click();
    await search.getByRole('searchbox').fill(word);
    await search.getByRole('button', { name: 'بحث' }).click();
    await page.waitForURL(`**/search/?q=${encodeURIComponent(word)}`);
    await page.getByRole('button', { name: 'ابحث في كل الأرشيف' }).click();
    const found = page.locator('.search-results').getByRole('link', { name: headline });
    await found.waitFor();
    const result = page.locator('.search-results li').filter({ hasText: headline });
    assert.ok((await result.locator('mark').count()) > 0, 'the word is marked');

    await found.click();
    assert.equal(page.url().replace(/#found=.+$/, ''), article);
    await page.goBack();
    await page.locator('.search-results').getByRole('link', { name: headline }).waitFor();
    assert.equal(await page.locator('#search-query').inputValue(), word);

    assert.deepEqual(complaints, []);
    assert.deepEqual(strangers, []);
    await close();
  });

  test('narrows a search by category and orders it by date, and the address remembers both', async () => {
    const { page, complaints, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent('الماء')}&span=all`);
    const status = page.locator('.search-status');
    await status.filter({ hasText: /^\d+ نتيجة$|^\d+ نتائج$/ }).waitFor();
    const all = Number.parseInt((await status.textContent()) ?? '', 10);

    const option = page.locator('#search-category option[value="economy"]');
    const counted = /^اقتصاد \((\d+)\)$/.exec((await option.textContent()) ?? '');
    const inEconomy = Number(counted?.[1]);
    assert.ok(inEconomy > 0 && inEconomy < all, `${inEconomy} of ${all} are economy`);

    await choose(page, 'category', 'economy');
    await page.waitForURL('**category=economy*');
    await status.filter({ hasText: new RegExp(`^${inEconomy} `) }).waitFor();

    await choose(page, 'order', 'newest');
    await page.waitForURL('**order=newest*');
    await page.locator('.search-results li').first().waitFor();
    const years = await page.locator('.search-results .card-meta').allTextContents();
    const shown = years.map((text) => Number(/20\d\d/.exec(text)?.[0]));
    assert.deepEqual(
      shown,
      shown.toSorted((a, b) => b - a),
    );

    await page.goBack();
    await page.goBack();
    await status.filter({ hasText: new RegExp(`^${all} `) }).waitFor();
    assert.equal(await page.locator('#search-category').inputValue(), '');
    assert.deepEqual(complaints, []);
    await close();
  });

  test('is told in Arabic what to do when nothing is found, and when nothing is asked', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}/search/`);
    const status = page.locator('.search-status');
    await status.filter({ hasText: 'اكتب كلمة أو أكثر للبحث في مقالات الجريدة.' }).waitFor();
    await page.locator('#search-query').fill('zzqqxx');
    await status
      .filter({
        hasText: 'لا نتائج لهذه الكلمات. جرب كلمات أقل أو مرادفات أخرى، أو ابحث في كل الأركان.',
      })
      .waitFor();
    await close();
  });

  for (const [part, pattern] of [
    ['catalogue', '**/search/index/shards.json'],
    ['engine', '**/search/index/pagefind.js*'],
    ['engine’s program', '**/search/index/wasm.unknown.pagefind'],
    ['entry of the newest shard', '**/search/index/*/pagefind-entry.json?*'],
    ['index', '**/search/index/*/*.pf_meta'],
    ['words of the index', '**/search/index/*/index/**'],
    ['categories of the index', '**/search/index/*/filter/**'],
    ['list of results', '**/search/index/*/fragment/**'],
  ] as const) {
    test(`is offered to try again when the ${part} of the search cannot be reached`, async () => {
      const { page, close } = await visit(browser, site.origin);
      await page.route(pattern, (route) => route.abort());
      await page.goto(`${site.origin}/search/?q=${encodeURIComponent('الماء')}`);
      const retry = page.getByRole('button', { name: 'أعد المحاولة' });
      await retry.waitFor();
      await page.unroute(pattern);
      await retry.click();
      await page.locator('.search-results li').first().waitFor();
      await close();
    });
  }

  test('reads and browses without JavaScript', async () => {
    const { page, complaints, close } = await visit(browser, site.origin, {
      javaScriptEnabled: false,
    });
    await page.goto(`${site.origin}/`);
    await page.locator('.card-title a').first().click();
    assert.ok((await page.locator('.prose p').count()) > 2);
    const whatsapp = await page.getByRole('link', { name: 'شارك على واتساب' }).getAttribute('href');
    assert.match(whatsapp ?? '', /^https:\/\/wa\.me\/\?text=%D8.*express-tv\.example/);
    assert.equal(await page.getByRole('button', { name: 'انسخ الرابط' }).isVisible(), false);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('copies the address of an article', async () => {
    const { page, close } = await visit(browser, site.origin, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${site.origin}/`);
    await page.locator('.card-title a').first().click();
    // Of all pages of the browser that tests share, the one in front may write to the clipboard.
    await page.bringToFront();
    await page.getByRole('button', { name: 'انسخ الرابط' }).click();
    await page.getByText('نُسخ الرابط').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `https://express-tv.example${new URL(page.url()).pathname}`);
    await close();
  });

  test('gets a page that helps at an address that holds nothing', async () => {
    const { page, close } = await visit(browser, site.origin);
    const answer = await page.goto(`${site.origin}/no/such/page/`);
    assert.equal(answer?.status(), 404);
    await page.locator('main input[type=search]').fill('الماء');
    await page.locator('main').getByRole('button', { name: 'بحث' }).click();
    await page.locator('.search-results li').first().waitFor();
    await close();
  });
});

function longestWord(text: string): string {
  const words = text.match(/[\p{L}]+/gu) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
