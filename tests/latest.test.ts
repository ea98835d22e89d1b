import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { launchBrowser } from './support/browser.ts';
import { article, CATEGORIES, SITE, SOCIETY, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { visit } from './support/visit.ts';

const NOW = '2026-11-24T10:00:00+01:00';

/** A news item of this day of November, with what else it has. */
function news(title: string, day: number, ...more: string[]): string {
  return article([`title: '${title}'`, `date: 2026-11-${day} 08:00`, SOCIETY, ...more]);
}

const ARTICLES = {
  'articles/1.md': news('سوق الأحد يفتح أبوابه', 20),
  'articles/2.md': news('المكتبة تمدد ساعاتها', 21),
  'articles/3.md': news('جسر النخيل يغلق للصيانة', 22, 'عاجل حتى: 2026-11-24 12:00'),
  'articles/4.md': news('عودة الماء إلى الحي القديم', 23, 'breaking: 2026-11-23 20:00'),
};

describe('What is new', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;
  let output: string;
  let content: string;

  const publish = () => build({ content, output, now: Date.parse(NOW), onFault: 'stop' });

  before(async () => {
    home = await makeFolder();
    content = join(home.folder, 'content');
    output = join(home.folder, 'site');
    await writeFiles(content, {
      'site.yaml': SITE,
      'categories.yaml': CATEGORIES,
      ...ARTICLES,
    });
    await publish();
    site = await serveSite(output);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  /** A page whose clock stands at a moment. */
  async function open(path: string, now = NOW, options: BrowserContextOptions = {}) {
    const visited = await visit(browser, site.origin, options);
    await visited.page.clock.setFixedTime(new Date(now));
    await visited.page.goto(`${site.origin}${path}`);
    return visited;
  }

  test('is brought under an article, without the article itself', async () => {
    const { page, complaints, strangers, close } = await open('/society/2/');
    await page.locator('.latest .card').first().waitFor();
    assert.deepEqual(await page.locator('.latest .card-title').allTextContents(), [
      'عودة الماء إلى الحي القديم',
      'جسر النخيل يغلق للصيانة',
      'سوق الأحد يفتح أبوابه',
    ]);
    assert.equal(
      await page.locator('.latest time').first().textContent(),
      'الاثنين 23 نونبر 2026، 08:00',
    );
    await page.locator('.latest').getByRole('link', { name: 'سوق الأحد' }).click();
    await page.waitForURL('**/society/1/');
    assert.deepEqual([complaints, strangers], [[], []]);
    await close();
  });

  test('is a link to the front page where it does not come', async () => {
    const { page, close } = await open('/society/2/', NOW, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'كل جديد الجريدة في صفحتها الأولى' }).click();
    assert.equal(page.url(), `${site.origin}/`);
    await close();
  });

  test('changes no page of an old article when another comes out', async () => {
    const page = () => readFile(join(output, 'society', '2', 'index.html'), 'utf8');
    const old = await page();
    await writeFiles(content, { 'articles/5.md': news('مطر على السهل كله', 24) });
    const { pages } = await publish();
    assert.equal(await page(), old);
    assert.equal(pages.rendered, 4, 'the article, the front page, its section, what is new');
    const shown = await open('/society/2/');
    await shown.page.getByRole('link', { name: 'مطر على السهل كله' }).waitFor();
    await shown.close();
  });

  test('is in a bar of every page while it is breaking, and not on its own', async () => {
    for (const path of ['/', '/society/1/', '/society/', '/search/', '/404.html']) {
      const { page, close } = await open(path);
      const bar = page.getByRole('status').filter({ hasText: 'عاجل' });
      await bar.waitFor();
      assert.equal(await bar.getByRole('link').textContent(), 'عاجل جسر النخيل يغلق للصيانة', path);
      await close();
    }
    const own = await open('/society/3/');
    await own.page.locator('.latest .card').first().waitFor();
    assert.equal(await own.page.locator('.breaking').count(), 0);
    await own.close();
  });

  test('is breaking no more from its end on, though nothing is published then', async () => {
    const { page, close } = await open('/society/1/', '2026-11-24T12:00:00+01:00');
    await page.locator('.latest .card').first().waitFor();
    assert.equal(await page.locator('.breaking').count(), 0);
    await close();
  });

  test('leaves a page that stays open at its minute, and the page is as it was', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.clock.install({ time: new Date(NOW) });
    await page.goto(`${site.origin}/society/1/`);
    await page.clock.runFor(1000);
    await page.locator('.breaking').waitFor();
    await page.clock.runFor('01:59:55');
    assert.equal(await page.locator('.breaking').count(), 1);
    await page.clock.runFor(10_000);
    assert.equal(await page.locator('.breaking').count(), 0);
    await close();
  });

  test('stays away once it was put away, until something else is breaking', async () => {
    const { page, close } = await open('/society/1/');
    await page.getByRole('button', { name: 'أخفِ الخبر العاجل' }).click();
    assert.equal(await page.locator('.breaking').count(), 0);
    await page.goto(`${site.origin}/society/2/`);
    await page.locator('.latest .card').first().waitFor();
    assert.equal(await page.locator('.breaking').count(), 0);
    await writeFiles(content, {
      'articles/6.md': news('الترامواي يستأنف رحلاته', 24, 'عاجل: 2026-11-24 11:00'),
    });
    await publish();
    await forgetAnswers(page);
    await page.reload();
    await page.locator('.breaking').filter({ hasText: 'الترامواي يستأنف رحلاته' }).waitFor();
    await close();
  });

  test('asks for nothing before the page has loaded', async () => {
    const { page, close } = await visit(browser, site.origin);
    const order: string[] = [];
    page.on('load', () => order.push('loaded'));
    page.on('request', (request) => {
      if (request.url().includes('/fragments/')) order.push('asked');
    });
    await page.goto(`${site.origin}/society/1/`);
    await page.locator('.latest .card').first().waitFor();
    assert.deepEqual(order, ['loaded', 'asked']);
    await close();
  });
});

/** Lets the seconds pass for which hosts allow browsers to keep what is new. */
async function forgetAnswers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
}
