import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { parseDate } from '../src/dates.ts';
import { violations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { tracesOf } from './support/build-command.ts';
import { article, CATEGORIES, SITE, SOCIETY, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { visit } from './support/visit.ts';

const at = (moment: string) => parseDate(moment, 'Africa/Casablanca') ?? NaN;

const HEAD = ['title: مجلس المدينة ينعقد', 'date: 2026-11-29 14:00', SOCIETY];
const FIELDS = [...HEAD, 'summary: جلسة طويلة.', 'مباشر حتى: 2026-11-29 18:00'];
const ENTRIES = `نتابع الجلسة من القاعة.

## 14:05 الجلسة تبدأ (حدث بارز)

حضر الجميع[^1].

[^1]: إلا اثنين.

## 14:20 كلمة الرئيس

> سنصوت اليوم.

## 15:00 سري للغاية

نص الزعفران لا يُنشر قبل ساعته.
`;

describe('A live coverage', () => {
  const other = article(['title: سوق الأحد', 'date: 2026-11-28 08:00', SOCIETY]);
  const NOW = at('2026-11-29 14:30');
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;
  let [content, output] = ['', ''];

  const write = (body: string) => writeFiles(content, { 'articles/1.md': article(FIELDS, body) });
  const publish = (now: number) => build({ content, output, now, onFault: 'stop' });
  const file = (path: string) => readFile(join(output, path), 'utf8');

  before(async () => {
    home = await makeFolder();
    [content, output] = [join(home.folder, 'content'), join(home.folder, 'site')];
    const more = 'lite: 2026-11-01\nfeeds:\n  text: full\n';
    await writeFiles(content, {
      'site.yaml': `${SITE}${more}`,
      'categories.yaml': CATEGORIES,
      'articles/2.md': other,
    });
    await write(ENTRIES);
    await publish(NOW);
    site = await serveSite(output);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  test('shows what has come, newest first, and no trace of what has not', async () => {
    const page = await file('society/1/index.html');
    assert.ok(page.indexOf('id="t20261129-1420"') < page.indexOf('id="t20261129-1405"'));
    assert.match(page, /<a href="#t20261129-1405">الجلسة تبدأ<\/a>/);
    assert.match(page, /id="fn-t20261129-1405-1"/);
    assert.match(page, /آخر تحيين: <time[^>]*>[^<]*14:20</);
    assert.deepEqual(await tracesOf('الزعفران', output), []);
    const [feed, lite, sitemap] = await Promise.all(
      ['feed.xml', 'society/1/lite/index.html', 'sitemaps/2026-11.xml'].map(file),
    );
    for (const text of [feed, lite]) {
      assert.ok((text ?? '').indexOf('كلمة الرئيس') < (text ?? '').indexOf('الجلسة تبدأ'));
    }
    assert.match(sitemap ?? '', /society\/1\/<\/loc>\s*<lastmod>2026-11-29T14:20:00\+01:00/);
  });

  test('tells its open page of an entry more, which moves nothing until it is asked for', async () => {
    const { page, complaints, close } = await visit(browser, site.origin);
    // A browser that keeps nothing, as inside of many apps.
    await page.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })",
    );
    await page.clock.install({ time: NOW });
    await page.goto(`${site.origin}/society/1/`);
    assert.equal(await page.locator('.live-going').isVisible(), true);
    assert.equal(await page.locator('#t20261129-1420 .live-age').textContent(), 'منذ 10 دقائق');
    await write(
      ENTRIES.replace('سنصوت اليوم', 'سنصوت غدا').replace(
        /\n## 14:20/,
        `
## 14:29 استراحة (حدث بارز)

نصف ساعة.

## 14:25 ضجيج

ثم هدوء.
$&`,
      ),
    );
    const { pages, changes } = await publish(NOW);
    assert.deepEqual(
      [...changes.added, ...changes.changed].filter((path) => !path.startsWith('search/')),
      [
        'atom.xml',
        'feed.json',
        'feed.xml',
        'fragments/live/1.json',
        'sitemap.xml',
        'sitemaps/2026-11.xml',
        'sitemaps/news.xml',
        'society/1/index.html',
        'society/1/lite/index.html',
        'society/feed.xml',
      ],
      'and no list, home page or other article',
    );
    assert.equal(pages.rendered, 3);
    const place = () => page.locator('#t20261129-1405').boundingBox();
    const stood = await place();
    await page.clock.runFor(31_000);
    const button = page.getByRole('button', { name: 'مستجدان جديدان' });
    await button.waitFor();
    assert.deepEqual(await place(), stood);
    assert.deepEqual(await violations(page), []);
    await button.click();
    const titles = () => page.locator('.live-entries h2').allTextContents();
    assert.deepEqual(await titles(), ['استراحة', 'ضجيج', 'كلمة الرئيس', 'الجلسة تبدأ']);
    assert.match((await page.locator('#t20261129-1420').textContent()) ?? '', /سنصوت غدا/);
    assert.deepEqual(await page.locator('.live-keys li a').allTextContents(), [
      'استراحة',
      'الجلسة تبدأ',
    ]);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 't20261129-1429');
    assert.equal(await page.locator('.live-fresh button').isVisible(), false);
    // An entry that was withdrawn goes, too.
    await write(ENTRIES.replace(/## 14:20[^]*?(?=## 15)/, ''));
    await publish(NOW);
    await page.clock.runFor(31_000);
    await page.getByRole('button', { name: 'حُيِّنت التغطية' }).click();
    assert.deepEqual(await titles(), ['الجلسة تبدأ']);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('asks less often where no answer comes, and no more once it is over', async () => {
    const { page, close } = await visit(browser, site.origin);
    const asked: number[] = [];
    const start = NOW;
    await page.clock.install({ time: start });
    await page.route('**/fragments/live/**', async (route) => {
      asked.push((await page.evaluate(() => Date.now())) - start);
      await route.abort();
    });
    await page.goto(`${site.origin}/society/1/`);
    for (let minute = 0; minute < 5; minute += 1) {
      await page.clock.runFor(60_000);
      await page.locator('.live-fresh p').waitFor();
    }
    assert.ok(asked.length >= 2 && asked.length <= 4, asked.join());
    await page.clock.fastForward(4 * 3_600_000);
    // A request that was on its way then is followed by another one within ten minutes.
    const over = page.locator('.live-over');
    for (let minute = 0; minute < 12 && !(await over.isVisible()); minute += 1) {
      await page.clock.runFor(60_000);
    }
    await over.waitFor();
    const last = asked.length;
    await page.clock.fastForward(3_600_000);
    assert.equal(asked.length, last);
    await close();
  });

  test('says on cards that it goes on, until it does not', async () => {
    for (const [time, isShown] of [
      ['2026-11-29 17:59', true],
      ['2026-11-29 18:00', false],
    ] as const) {
      const { page, close } = await visit(browser, site.origin);
      await page.clock.setFixedTime(at(time));
      await page.goto(`${site.origin}/society/`);
      assert.equal(await page.getByText('مباشر', { exact: true }).isVisible(), isShown, time);
      await close();
    }
  });

  test('is read without JavaScript, with a link that loads it anew', async () => {
    const { page, close } = await visit(browser, site.origin, { javaScriptEnabled: false });
    await page.goto(`${site.origin}/society/1/`);
    await page.getByRole('link', { name: 'حدِّث الصفحة لترى آخر المستجدات' }).click();
    assert.equal(page.url(), `${site.origin}/society/1/`);
    await close();
  });

  test('opens an entry at its minute, and ends at its own, in its own files alone', async () => {
    await write(ENTRIES);
    const opened = await publish(at('2026-11-29 15:00'));
    assert.equal(opened.next?.because[0]?.what, 'live-ends');
    assert.match(await file('society/1/index.html'), /الزعفران/);
    const { pages, changes, next } = await publish(at('2026-11-29 18:00'));
    assert.equal(next?.because[0]?.what, 'month');
    assert.deepEqual(
      [pages.rendered, changes.changed.filter((path) => !path.startsWith('sitemap'))],
      [2, ['fragments/live/1.json', 'society/1/index.html']],
    );
    const page = await file('society/1/index.html');
    assert.match(page, /<p class="live-over">انتهت التغطية المباشرة<\/p>/);
    assert.doesNotMatch(page, /assets\/live-\w+\.js/);
  });
});
