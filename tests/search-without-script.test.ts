import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { serveSite, type Running } from './support/server.ts';
import { sampleSite } from './support/site.ts';
import { visit } from './support/visit.ts';

const SECTIONS = [
  'سياسة',
  'مجتمع',
  'اقتصاد',
  'رياضة',
  'دولية',
  'جهات',
  'حوادث',
  'ثقافة وفن',
  'صوت وصورة',
  'رأي',
  'الأرشيف',
];

describe('the search page without JavaScript', () => {
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

  const open = async (javaScriptEnabled: boolean) => {
    const opened = await visit(browser, site.origin, { javaScriptEnabled });
    await opened.page.goto(`${site.origin}/search/?q=${encodeURIComponent('الماء')}`);
    return opened;
  };

  test('says what it needs and offers another search and the sections, and no form that is dead', async () => {
    const { page, complaints, strangers, close } = await open(false);
    const lines = (await page.locator('main').innerText()).split(/\n+/).map((line) => line.trim());
    assert.deepEqual(lines, [
      'بحث',
      'البحث هنا يحتاج إلى JavaScript، وهو معطل في متصفحك. فعّله ثم أعد فتح الصفحة، أو ابحث في مقالاتنا بمحرك DuckDuckGo:',
      'كلمات البحث',
      'ابحث',
      'أو تصفح أركان الجريدة',
      ...SECTIONS,
    ]);
    const fields = page.locator('main :is(input, select, button)').filter({ visible: true });
    assert.equal(await fields.count(), 2);
    await page.locator('main').getByRole('link', { name: 'رياضة' }).click();
    assert.equal(new URL(page.url()).pathname, '/sports/');
    assert.deepEqual(complaints, []);
    assert.deepEqual(strangers, []);
    await close();
  });

  test('leads to a search of this newspaper alone, and its policy lets it', async () => {
    const { page, complaints, close } = await open(false);
    await page.route('https://duckduckgo.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>results</title>' }),
    );
    await page.locator('main').getByRole('searchbox').fill('سد الوحدة & «الماء»');
    await page.getByRole('button', { name: 'ابحث', exact: true }).click();
    await page.waitForURL('https://duckduckgo.com/**');
    const { origin, pathname, searchParams } = new URL(page.url());
    assert.equal(origin + pathname, 'https://duckduckgo.com/');
    assert.deepEqual(Object.fromEntries(searchParams), {
      q: 'سد الوحدة & «الماء»',
      sites: 'express-tv.example',
    });
    assert.deepEqual(complaints, []);
    await close();
  });

  test('is not seen with JavaScript', async () => {
    const { page, close } = await open(true);
    await page.locator('.search-results li').first().waitFor();
    assert.ok(await page.locator('#search-query').isVisible());
    assert.equal(await page.getByText('DuckDuckGo').filter({ visible: true }).count(), 0);
    await close();
  });
});
