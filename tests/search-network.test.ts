import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Shown } from '../assets/scripts/pagefind.ts';
import type { Result } from '../assets/scripts/search-answer.ts';
import { shownResults } from '../assets/scripts/search-results.ts';
import type { Run } from '../assets/scripts/search-run.ts';
import { launchBrowser } from './support/browser.ts';
import { readArchive, serveNewspaper, shown } from './support/years-of-news.ts';
import { choose, visit } from './support/visit.ts';

describe('a reader who searches over a bad network', () => {
  const { browser, site, address } = readArchive();

  test('keeps what is shown when an older part of the archive cannot be reached', async () => {
    const { page, close } = await visit(browser(), site().origin);
    await page.route('**/search/index/2024/**', (route) => route.abort());
    await page.goto(address('?q=المرفأ'));
    await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    await page.getByRole('button', { name: 'ابحث في الأقدم' }).click();
    const kept = await shown(
      page,
      '11 نتيجة في المقالات من 2025 إلى اليوم تعذر إكمال البحث. تحقق من اتصالك ثم أعد المحاولة. أعد المحاولة',
    );
    assert.equal(kept.length, 10);
    await page.unroute('**/search/index/2024/**');
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await shown(page, '14 نتيجة في المقالات من 2024 إلى اليوم');
    await close();
  });

  test('is shown more once the network is back, and nothing twice', async () => {
    const { page, close } = await visit(browser(), site().origin);
    await page.goto(address('?q=المرفأ&span=all'));
    await shown(page, '16 نتيجة في كل الأرشيف');
    await page.route('**/fragment/**', (route) => route.abort());
    await page.getByRole('button', { name: 'أظهر المزيد' }).click();
    const sixteen = '16 نتيجة في كل الأرشيف';
    const trouble = 'تعذر إظهار المزيد. تحقق من اتصالك ثم أعد المحاولة. أعد المحاولة';
    assert.equal((await shown(page, `${sixteen} ${trouble}`)).length, 10);
    await page.unroute('**/fragment/**');
    const open = await holdBack(page, '**/fragment/**');
    await page.getByRole('button', { name: 'أعد المحاولة' }).dblclick();
    open();
    await page.locator('.search-results li').nth(15).waitFor();
    const all = await shown(page, sixteen);
    assert.equal(new Set(all).size, 16);
    assert.equal(all.length, 16);
    await choose(page, 'year', '2020');
    await shown(page, 'نتيجتان في مقالات 2020');
    await close();
  });

  test('is answered what was asked last', async () => {
    const { page, close } = await visit(browser(), site().origin);
    const release = await holdBack(page, '**/search/index/2024/*.json*');
    const texts: string[] = [];
    page.on('request', (request) => {
      const shard = /index\/(\d+)\/fragment/.exec(request.url())?.[1];
      if (shard) texts.push(shard);
    });
    await page.goto(address('?q=المرفأ&year=2024'));
    await page.locator('.search-said').filter({ hasText: 'جارٍ البحث…' }).waitFor();
    await choose(page, 'year', '2020');
    await shown(page, 'نتيجتان في مقالات 2020');
    const late = page.waitForResponse('**/search/index/2024/index/*');
    release();
    await late;
    await choose(page, 'category', 'economy');
    await shown(page, 'نتيجة واحدة في مقالات 2020');
    assert.deepEqual(texts, ['2020', '2020']);
    await close();
  });

  test('fetches each shard and the engine once, whatever is searched', async () => {
    const { page, close } = await visit(browser(), site().origin);
    const asked: string[] = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (path.startsWith('/search/index/')) asked.push(path);
    });
    await page.goto(address('?q=المرفأ&span=all'));
    await shown(page, '16 نتيجة في كل الأرشيف');
    await choose(page, 'order', 'newest');
    await page.waitForURL('**order=newest**');
    await page.locator('#search-query').fill('السفينة');
    await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    const twice = asked.filter((path, index) => asked.indexOf(path) !== index);
    assert.deepEqual(twice, []);
    assert.deepEqual(
      asked.filter((path) => path.includes('wasm')),
      ['/search/index/wasm.unknown.pagefind'],
    );
    await close();
  });
});

test('what is wrong with some texts is said when none is still on its way', async () => {
  const order: string[] = [];
  let lose = () => {};
  const late = new Promise<Shown>((_, reject) => (lose = () => reject(new Error('late'))));
  const texts = [() => Promise.reject(new Error('at once')), () => late];
  const results = texts.map((text) => ({ shown: text }) as unknown as Result);
  const run = { query: { order: 'newest' } } as Run;
  const told = shownResults(run, results).catch(() => order.push('told'));
  await setImmediate();
  order.push('the last is lost');
  lose();
  await told;
  assert.deepEqual(order, ['the last is lost', 'told']);
});

test('a newspaper without articles has no results, and no failure', async (t) => {
  const site = await serveNewspaper({});
  t.after(site.close);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page, complaints } = await visit(browser, site.origin);
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent('الماء')}`);
  await page.locator('.search-said').filter({ hasText: 'لا نتائج لهذه الكلمات.' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'أعد المحاولة' }).count(), 0);
  assert.equal(await page.locator('.search-wider').isVisible(), false);
  assert.deepEqual(complaints, []);
});

/** Lets no file of a pattern through until what this gives is called. */
async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(pattern, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}
