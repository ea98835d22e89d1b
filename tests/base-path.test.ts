import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { startFormService, type FormService } from './support/form-service.ts';
import { serveSite, type Running } from './support/server.ts';
import { makeFolder } from './support/folder.ts';
import { buildOutlet } from './support/site.ts';
import { visit } from './support/visit.ts';

/** A GitHub project site lives under a path; the slash at the end of its `url` makes no difference. */
const PATH = '/my-paper';

describe('a site under a path', () => {
  let browser: Browser;
  let service: FormService;
  let site: Running;
  let home: Awaited<ReturnType<typeof makeFolder>>;

  before(async () => {
    home = await makeFolder();
    service = await startFormService();
    site = await serveSite(join(home.folder, 'site'), PATH);
    await buildOutlet(home.folder, {
      url: `${site.origin}${PATH}/`,
      more: `comments:\n  provider: custom\n  endpoint: ${service.origin}/\n`,
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await service.close();
    await home.remove();
  });

  test('is read, searched and walked through without leaving the path', async () => {
    const { page, complaints, strangers, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${PATH}/`);
    await page.locator('nav.sections').getByRole('link', { name: 'رياضة' }).click();
    await page.getByRole('link', { name: 'مقالات أقدم' }).click();
    assert.equal(page.url(), `${site.origin}${PATH}/sports/page/1/`);

    const search = page.locator('.header-search');
    await search.getByRole('button', { name: 'بحث' }).click();
    await search.getByRole('searchbox').fill('الزقورة');
    await search.getByRole('searchbox').press('Enter');
    await page.locator('.search-results a').click();
    const found = encodeURIComponent('الزقورة');
    assert.equal(page.url(), `${site.origin}${PATH}/opinion/everything/#found=${found}`);
    await page.locator('.figure.hero img').scrollIntoViewIfNeeded();
    const drawn = await page
      .locator('.figure.hero img')
      .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0);
    assert.ok(drawn, 'the lead picture is drawn');

    await page.locator('.prose').getByRole('link', { name: 'ميثاق التحرير' }).click();
    assert.equal(page.url(), `${site.origin}${PATH}/charter/`);
    await page.locator('.wordmark').first().click();
    assert.equal(page.url(), `${site.origin}${PATH}/`);
    assert.deepEqual(complaints, []);
    assert.deepEqual(strangers, []);
    await close();
  });

  test('takes comments, with and without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      service.answer = javaScriptEnabled
        ? { kind: 'json', status: 200, body: { success: true } }
        : { kind: 'redirect' };
      const { page, close } = await visit(browser, site.origin, { javaScriptEnabled });
      await page.goto(`${site.origin}${PATH}/opinion/everything/`);
      await page.locator('#comment-message').fill('تعليق');
      await page.locator('#comment-name').fill('سلمى');
      await page.locator('#comment-email').fill('salma@example.com');
      await page.getByRole('button', { name: 'أرسل التعليق' }).click();
      await page.getByText('توصلنا بتعليقك، وسيُنشر بعد مراجعته.').waitFor();
      const end = javaScriptEnabled ? '/opinion/everything/' : '/thanks/';
      assert.equal(page.url(), `${site.origin}${PATH}${end}`);
      await close();
    }
    const urls = service.received.map(({ fields }) => new Map(fields).get('url'));
    assert.deepEqual(urls, Array(2).fill(`${site.origin}${PATH}/opinion/everything/`));
  });

  test('leads old addresses to the new ones', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${PATH}/2026/07/old-address/`);
    await page.waitForURL(`${site.origin}${PATH}/opinion/everything/`);
    await page.goto(`${site.origin}${PATH}/social/`);
    await page.waitForURL(`${site.origin}${PATH}/society/`);
    await page.goto(`${site.origin}${PATH}/social/story-before/`);
    await page.waitForURL(`${site.origin}${PATH}/society/story-before/`);
    await close();
  });
});
