import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after as afterAll, before as beforeAll, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { build } from '../src/build/build.ts';
import { articleAge } from '../src/article-age.ts';
import { filesBelow } from './support/build-command.ts';
import { launchBrowser } from './support/browser.ts';
import { article as fileOf, CATEGORIES, SITE, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { thingsIn } from './support/linked-data.ts';
import { serveSite } from './support/server.ts';
import { visit } from './support/visit.ts';

/** What Chromium says of a shift of the page. */
type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };

test('The age of an article is counted as the calendar turns, in the right case', () => {
  const at = (now: string, after = 1) =>
    articleAge('2020-03-15T00:30:00+01:00', Date.parse(now), after, 'latn');
  assert.equal(at('2021-03-14T22:00:00Z'), undefined);
  // In Casablanca it is the fifteenth already.
  assert.equal(at('2021-03-14T23:30:00Z'), 'نُشر هذا المقال قبل سنة.');
  assert.equal(at('2023-03-14T12:00:00Z'), 'نُشر هذا المقال قبل سنتين.');
  assert.equal(at('2023-03-15T12:00:00Z'), 'نُشر هذا المقال قبل 3 سنوات.');
  assert.equal(at('2031-06-01T12:00:00Z'), 'نُشر هذا المقال قبل 11 سنة.');
  assert.equal(at('2120-06-01T12:00:00Z'), 'نُشر هذا المقال قبل 100 سنة.');
  assert.equal(at('2021-08-01T12:00:00Z', 2), undefined);
});

describe('A newspaper that corrects', () => {
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let content: string;
  let output: string;
  const publish = (now: string) =>
    build({ content, output, now: Date.parse(now), onFault: 'stop' });
  const page = async (path: string) => await readFile(join(output, path), 'utf8');
  const at = async (path: string) => parseHTML(await page(path)).document;
  const old = (id: number, ...fields: string[]) => [
    `articles/${id}.md`,
    fileOf([`title: 'خبر ${id}'`, `date: 2026-07-0${id} 08:00`, 'categories: [مجتمع]', ...fields]),
  ];

  beforeAll(async () => {
    home = await makeFolder();
    [content, output] = [join(home.folder, 'content'), join(home.folder, 'site')];
    await writeFiles(content, {
      'site.yaml':
        `${SITE}fonts: system\nperPage: 3\nlite: 2026-01-01\nfeeds:\n  text: full\n`.replace(
          'lite: 2026-01-01',
          'lite:\n  since: 2026-01-01',
        ),
      'categories.yaml': CATEGORIES,
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, index) =>
          old(index + 3, `تصويب: 2026-08-0${index + 1} 10:00: خطأ ${index + 3}.`),
        ),
      ),
      ...Object.fromEntries([
        old(1),
        old(
          2,
          'updated: 2026-07-03 10:00',
          'updates:',
          '  - when: 2026-07-04',
          '    what: أضفنا رقما.',
          'corrections:',
          '  - when: 2026-07-05 09:30',
          '    what: كتبنا **19**، والصحيح [12](/society/1/) في Casablanca Nearshore Park.',
          '  - when: 2026-12-01 10:00',
          '    kind: حق الرد',
          '    who: شركة المحطة',
          '    what: لم نتأخر في الشنفرى.',
        ),
      ]),
    });
    await publish('2026-11-24T10:00:00+01:00');
  });
  afterAll(() => home.remove());

  test('says so above the text and below it, newest first, and dates the article by the newest', async () => {
    for (const path of ['society/2/index.html', 'society/2/lite/index.html']) {
      const document = await at(path);
      const notice = document.querySelector('.correction-notice a');
      assert.equal(notice?.textContent, 'صُوّب هذا المقال يوم الأحد 5 يوليوز 2026، 09:30');
      assert.equal(notice?.getAttribute('href'), '#corrections');
      const section = document.querySelector('#corrections');
      assert.equal(section?.querySelector('h2')?.textContent, 'تصويبات وتحيينات');
      assert.deepEqual(
        [...(section?.querySelectorAll('.correction') ?? [])].map(({ id, textContent }) => [
          id,
          textContent,
        ]),
        [
          [
            'correction-1',
            'تصويب الأحد 5 يوليوز 2026، 09:30كتبنا 19، والصحيح 12 في Casablanca Nearshore Park.',
          ],
          ['update-1', 'تحيين السبت 4 يوليوز 2026أضفنا رقما.'],
        ],
        path,
      );
      const what = section?.querySelector('.correction p + p')?.innerHTML ?? '';
      assert.match(what, /<strong>19<\/strong>/);
      assert.match(what, /<a href="\/society\/1\/">/);
      assert.match(what, /<bdi dir="ltr"[^>]*>Casablanca Nearshore Park<\/bdi>/);
      const [, updated] = document.querySelectorAll('.times time');
      assert.equal(updated?.getAttribute('datetime'), '2026-07-05T09:30:00+01:00');
    }
  });

  test('tells machines of corrections, and feeds of all', async () => {
    const [news] = thingsIn(await at('society/2/index.html'));
    assert.deepEqual(news?.['correction'], [
      {
        '@type': 'CorrectionComment',
        url: 'https://express-tv.example/society/2/#correction-1',
        text: 'كتبنا 19، والصحيح 12 في Casablanca Nearshore Park.',
        datePublished: '2026-07-05T09:30:00+01:00',
      },
    ]);
    assert.equal(news['dateModified'], '2026-07-05T09:30:00+01:00');
    const feed = await page('society/feed.xml');
    assert.match(feed, /<em>صُوّب هذا المقال يوم الأحد 5 يوليوز 2026، 09:30<\/em>/);
    assert.match(feed, /<h2>تصويبات وتحيينات<\/h2>[^]*<strong>تحيين<\/strong>/);
    assert.match(feed, /<a href="https:\/\/express-tv\.example\/society\/1\/">/);
    const own = await page('corrections/feed.xml');
    assert.equal(own.match(/<item>/g)?.length, 7);
    assert.match(
      own,
      /<title>تصويب: خبر 2<\/title>\n<link>[^<]*\/society\/2\/#correction-1<\/link>/,
    );
    assert.ok(!own.includes('أضفنا رقما'));
    assert.match(await page('sitemaps/pages.xml'), /<loc>https:[^<]*\/corrections\/<\/loc>/);
  });

  test('collects them on one page, whose full pages are numbered from the oldest', async () => {
    const shown = async (path: string) =>
      [...(await at(path)).querySelectorAll('.corrections-list h2')].map(
        ({ textContent }) => textContent,
      );
    const newest = ['خبر 8', 'خبر 7', 'خبر 6', 'خبر 5'];
    assert.deepEqual(await shown('corrections/index.html'), newest);
    assert.deepEqual(await shown('corrections/page/1/index.html'), ['خبر 4', 'خبر 3', 'خبر 2']);
    const document = await at('corrections/index.html');
    const link = document.querySelector('.corrections-list h2 a');
    assert.equal(link?.getAttribute('href'), '/society/8/#correction-1');
    assert.equal(
      document.querySelector('.pagination a')?.getAttribute('href'),
      '/corrections/page/1/',
    );
    const front = await at('index.html');
    const footer = [...front.querySelectorAll('.site-footer a')].find(
      ({ textContent }) => textContent === 'تصويبات وحق الرد',
    );
    assert.equal(footer?.getAttribute('href'), '/corrections/');
  });

  test('shows what is dated later from its minute on, on its pages alone, and nothing before', async () => {
    for (const [path, bytes] of await filesBelow(output)) {
      if (/\.(?:html|xml|json)$/.test(path)) assert.ok(!bytes.includes('الشنفرى'), path);
    }
    const early = await publish('2026-12-01T09:59:00+01:00');
    assert.deepEqual(early.next.because, [{ what: 'correction', at: '2026-12-01T10:00:00+01:00' }]);
    const { changes } = await publish('2026-12-01T10:00:00+01:00');
    const pages = changes.changed.filter((path) => /(?:\.html|feed\.xml)$/.test(path));
    assert.deepEqual(pages, [
      'corrections/feed.xml',
      'corrections/index.html',
      'feed.xml',
      'society/2/index.html',
      'society/2/lite/index.html',
      'society/feed.xml',
    ]);
    const document = await at('society/2/index.html');
    assert.equal(
      document.querySelector('.correction-notice')?.textContent,
      'نُشر رد على هذا المقال يوم الثلاثاء 1 دجنبر 2026، 10:00',
    );
    assert.equal(document.querySelector('.correction')?.id, 'correction-2');
    const [news = {}] = thingsIn(await at('society/2/index.html')) as Record<string, unknown>[];
    assert.equal((news['correction'] as unknown[]).length, 1);
  });

  test('says in the browser how old an article is, before anything is painted', async (t) => {
    const served = await serveSite(output);
    t.after(served.close);
    const browser = await launchBrowser();
    t.after(() => browser.close());
    const reader = await visit(browser, served.origin);
    t.after(reader.close);
    await reader.page.addInitScript(() => {
      Object.assign(globalThis, { shifts: [] });
      new PerformanceObserver((list) => {
        (globalThis as unknown as { shifts: unknown[] }).shifts.push(...list.getEntries());
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The newspaper brings no letters of its own, whose coming moves words: what moves here is moved by the age.
    const age = reader.page.locator('article-age');
    await reader.page.clock.setFixedTime('2027-06-30T12:00:00+01:00');
    await reader.page.goto(`${served.origin}/society/1/`);
    assert.equal(await age.textContent(), '');
    assert.ok(!(await age.isVisible()));
    await reader.page.clock.setFixedTime('2029-07-05T12:00:00+01:00');
    await reader.page.reload();
    assert.equal(await age.textContent(), 'نُشر هذا المقال قبل 3 سنوات.');
    assert.ok(await age.isVisible());
    const shifts = await reader.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const { shifts: all } = globalThis as unknown as { shifts: Shift[] };
      const article = document.querySelector('.article');
      // Below a text as short as this one stands what is fetched when the page is loaded.
      return all
        .flatMap(({ sources }) => sources)
        .filter(({ node }) => node && article?.contains(node))
        .map(({ node }) => node?.parentElement?.outerHTML);
    });
    assert.deepEqual(shifts, []);
    assert.deepEqual(reader.complaints, []);
  });
});
