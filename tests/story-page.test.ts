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

/** A running story in a browser: its page, and what is new in it under an old article. */

const NOW = '2026-11-24T10:00:00+01:00';
const STORY = '/stories/harbour/';

/** A report of the story on a day of November, long enough that what stands under it is out of sight. */
function report(day: number, title: string, name = 'ملف الميناء'): string {
  const head = [`title: '${title}'`, `date: 2026-11-${day} 08:00`, SOCIETY, `story: ${name}`];
  return article(head, 'خرجت القوارب قبل الفجر.\n\n'.repeat(60));
}

const REPORTS = {
  'articles/1.md': report(11, 'الميناء يغلق أبوابه'),
  'articles/2.md': report(12, 'الصيادون يجتمعون', 'ملف الميناء\nالحلقة: 2'),
  'articles/3.md': report(13, 'لجنة تزور الميناء', 'الميناء'),
  'articles/4.md': report(14, 'تقرير اللجنة'),
};

describe('A running story', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;
  let content: string;
  let output: string;

  const publish = () => build({ content, output, now: Date.parse(NOW), onFault: 'stop' });

  before(async () => {
    home = await makeFolder();
    content = join(home.folder, 'content');
    output = join(home.folder, 'site');
    await writeFiles(content, {
      'site.yaml': SITE,
      'categories.yaml': CATEGORIES,
      'stories.yaml':
        "- id: harbour\n  name: ملف الميناء\n  summary: 'ميناء بلا قوارب.'\n  background: 'بدأ كل شيء في الربيع.'\n  synonyms: [ميناء]\n",
      ...REPORTS,
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
  async function open(path: string, options: BrowserContextOptions = {}, prepare?: Prepare) {
    const visited = await visit(browser, site.origin, options);
    await prepare?.(visited.page);
    await visited.page.clock.setFixedTime(new Date(NOW));
    await visited.page.goto(`${site.origin}${path}`);
    return visited;
  }

  const titles = (page: Page) => page.locator('.timeline .card-title').allTextContents();

  test('is told in both orders, without a script too', async () => {
    const { page, close } = await open(STORY, { javaScriptEnabled: false });
    assert.equal(await page.locator('.standfirst').textContent(), 'ميناء بلا قوارب.');
    assert.match((await page.locator('.story-background').textContent()) ?? '', /في الربيع/);
    const newest = await titles(page);
    assert.deepEqual([newest.length, newest[0]], [4, 'تقرير اللجنة']);
    await page.getByRole('link', { name: 'من البداية' }).click();
    assert.deepEqual(await titles(page), newest.toReversed());
    await page.getByRole('link', { name: 'الأحدث أولا' }).click();
    assert.equal(page.url(), `${site.origin}${STORY}`);
    assert.equal(await page.locator('.since-visit').isVisible(), false);
    await close();
  });

  test('has a feed of its own, which its page names', async () => {
    const { page, close } = await open(STORY);
    const address = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
    assert.equal(address, `${STORY}feed.xml`);
    assert.ok(await page.getByRole('link', { name: 'خلاصة هذا الملف' }).isVisible());
    const feed = await readFile(join(output, 'stories/harbour/feed.xml'), 'utf8');
    const told = [...feed.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title);
    assert.equal(told[0], 'ملف الميناء | إكسبريس تيفي');
    assert.equal(told[2], 'تقرير اللجنة');
    await close();
  });

  test('keeps its line and its order where readers choose all colours, and paper has no ways on', async () => {
    const { page, close } = await open(STORY);
    await page.emulateMedia({ forcedColors: 'active' });
    const [ground, knot, shown] = await page.evaluate(() =>
      [
        ['body', undefined],
        ['.timeline-day > h2', '::before'],
        ['.orders b', undefined],
      ].map(([selector = '', part]) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element, part).backgroundColor;
      }),
    );
    assert.notEqual(knot, ground);
    assert.notEqual(shown, ground);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    for (const gone of ['.orders', '.feed-link'])
      assert.equal(await page.locator(gone).isVisible(), false, gone);
    assert.ok(await page.locator('.story-background').isVisible());
    await close();
  });

  test('is one tap away from its first article, which brings what is new once the reader is there', async () => {
    const { page, complaints, strangers, close } = await open('/society/1/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('.latest .card').first().waitFor();
    assert.ok(!asked.includes('/fragments/stories/harbour/'), 'not before the reader comes near');
    await page.locator('.story').scrollIntoViewIfNeeded();
    await page.locator('.story-news li').first().waitFor();
    assert.deepEqual(
      await page.locator('.story-news a').allTextContents(),
      ['تقرير اللجنة', 'لجنة تزور الميناء'],
      'neither the article itself nor the one after it, which is linked to anyway',
    );
    await page.getByRole('link', { name: 'تقرير اللجنة' }).first().click();
    await page.waitForURL('**/society/4/');
    assert.deepEqual([complaints, strangers], [[], []]);
    await close();
  });

  test('says which part of a serial an article is', async () => {
    const { page, close } = await open('/society/2/');
    assert.equal(await page.locator('.story-part').textContent(), 'الحلقة 2');
    await page.goto(`${site.origin}${STORY}`);
    const card = page.locator('.card', { hasText: 'الصيادون يجتمعون' });
    assert.match((await card.locator('.kicker').textContent()) ?? '', /الحلقة 2/);
    await close();
  });

  test('is a link under its articles where nothing is fetched', async () => {
    const { page, close } = await open('/society/1/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'آخر مستجدات الملف' }).click();
    assert.equal(page.url(), `${site.origin}${STORY}`);
    await close();
  });

  test('marks what came out since the last visit, and only that', async () => {
    const { page, complaints, close } = await open(STORY);
    assert.equal(
      await page.locator('.since-visit').textContent(),
      '',
      'nothing on the first visit',
    );
    const firstPage = await readFile(join(output, 'society/1/index.html'), 'utf8');
    await writeFiles(content, {
      'articles/5.md': report(20, 'القوارب تعود'),
      'articles/6.md': report(21, 'أول سوق للسمك'),
    });
    await publish();
    assert.equal(await readFile(join(output, 'society/1/index.html'), 'utf8'), firstPage);
    await page.clock.setFixedTime(new Date('2026-11-25T10:00:00+01:00'));
    await page.reload();
    const said = page.locator('.since-visit');
    await said.filter({ hasText: 'مقالان جديدان منذ زيارتك الأخيرة.' }).waitFor();
    const marked = page.locator('.card', { has: page.locator('.new-mark') });
    assert.deepEqual(await marked.locator('.card-title').allTextContents(), [
      'أول سوق للسمك',
      'القوارب تعود',
    ]);
    await page.clock.setFixedTime(new Date('2026-11-25T10:20:00+01:00'));
    await page.reload();
    assert.equal(await page.locator('.new-mark').count(), 2, 'it is still the same visit');
    await page.clock.setFixedTime(new Date('2026-11-26T10:00:00+01:00'));
    await page.reload();
    await said.filter({ hasText: 'لا جديد في الملف منذ زيارتك الأخيرة.' }).waitFor();
    assert.equal(await page.locator('.new-mark').count(), 0);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('marks nothing where the browser keeps nothing, and says no error', async () => {
    const { page, complaints, close } = await open(STORY, {}, (blocked) =>
      blocked.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }),
    );
    await page.reload();
    assert.equal(await page.locator('.timeline .card').count(), (await titles(page)).length);
    assert.equal(await page.locator('.since-visit').textContent(), '');
    assert.deepEqual(complaints, []);
    await close();
  });
});

type Prepare = (page: Page) => Promise<unknown>;
