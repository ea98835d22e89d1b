import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { build } from '../src/build/build.ts';
import { readDelivery } from '../src/hosts/delivery.ts';
import { afterParagraph } from '../src/text/after-paragraph.ts';
import { launchBrowser } from './support/browser.ts';
import { filesBelow } from './support/build-command.ts';
import { article, CATEGORIES, SITE, SOCIETY, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { visit } from './support/visit.ts';

const NOW = '2026-11-24T10:00:00+01:00';

const SLOTS = `${SITE}lite: { since: 2026-01-01 }
advertising:
  contact: /contact/
  top: 320x100, 970x90
  front: 300x250
  section: 300x250
  text: 300×250
  end: 320x50
  without: [اقتصاد]
`;

const BANNERS = `- image: fair.png
  alt: معرض الكتاب
  link: https://book-fair.example/a
  slots: [أعلى الصفحة, text]
  from: 2026-11-20
  until: 2026-11-24
- image: harvest.png
  alt: موسم الزيتون
  link: /contact/
  slots: [text, front]
  from: 2026-11-24 18:00
`;

const LONG = Array.from({ length: 6 }, (_, index) => `الفقرة ${index + 1} من المقال.`).join('\n\n');

function news(title: string, category: string, text: string): string {
  return article([`title: '${title}'`, 'date: 2026-11-20 08:00', category], text);
}

test('A paragraph of a text is none of a quotation in it, and the end of a text is no place in it', () => {
  const html = '<p>أ</p>\n<blockquote>\n<p>ب</p>\n</blockquote>\n<p>ج</p>\n<p>د</p>\n<p>ه</p>';
  assert.equal(html.slice(0, afterParagraph(html, 2)).endsWith('<p>ج</p>'), true);
  assert.equal(afterParagraph(html, 3), undefined);
});

describe('Advertisements', () => {
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;
  let browser: Browser;
  let content: string;
  let output: string;

  const publish = (now = NOW) => build({ content, output, now: Date.parse(now), onFault: 'stop' });
  const page = (path: string) => readFile(join(output, path, 'index.html'), 'utf8');
  const placesOn = async (path: string) => {
    const { document } = parseHTML(await page(path));
    return [...document.querySelectorAll('.ad')].map((slot) => slot.getAttribute('data-place'));
  };

  before(async () => {
    home = await makeFolder();
    content = join(home.folder, 'content');
    output = join(home.folder, 'site');
    const picture = (background: string) =>
      sharp({ create: { width: 640, height: 200, channels: 3, background } })
        .png()
        .toBuffer();
    await writeFiles(content, {
      'site.yaml': SLOTS,
      'categories.yaml': CATEGORIES,
      'banners.yaml': BANNERS,
      'media/fair.png': await picture('#143c3a'),
      'media/harvest.png': await picture('#7a5c00'),
      'pages/contact.md': '---\ntitle: اتصل بنا\n---\n\nراسلنا.\n',
      'articles/1.md': news('سوق الأحد يفتح أبوابه', SOCIETY, LONG),
      'articles/2.md': news('خبر قصير', SOCIETY, 'فقرة واحدة.'),
      'articles/3.md': news('أسعار السمك', 'categories: [اقتصاد]', LONG),
    });
    const { problems } = await publish();
    assert.deepEqual(
      problems.map(({ code, field, found }) => [code, field, found]),
      [['unfit-banner', 'image', 'fair.png: 640 × 200']],
      'too flat for the slot in texts',
    );
    site = await serveSite(output);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  test('have room on articles where the settings say so, on fronts while one stands', async () => {
    assert.deepEqual(await placesOn('society/1'), ['top', 'text', 'end']);
    assert.deepEqual(await placesOn('society/2'), ['top', 'end'], 'a short text has none in it');
    assert.deepEqual(await placesOn('economy/3'), [], 'refused in this section');
    assert.deepEqual(await placesOn('economy'), []);
    assert.deepEqual(await placesOn(''), ['top'], 'nothing stands in the front slot');
    assert.deepEqual(await placesOn('society'), ['top']);
    const { document } = parseHTML(await page('society/1'));
    assert.equal(
      document.querySelector('.prose .ad')?.previousElementSibling?.textContent,
      'الفقرة 3 من المقال.',
    );
    for (const path of ['society/1/lite', 'contact', 'search']) {
      assert.doesNotMatch(await page(path), /إعلان|data-place/, path);
    }
    for (const path of ['feed.xml', 'feed.json', 'society/feed.xml']) {
      assert.doesNotMatch(await readFile(join(output, path), 'utf8'), /إعلان|book-fair/, path);
    }
  });

  test('to come leave no trace, and are everywhere at their minute, without a change of any article', async () => {
    const traces = async () =>
      [...(await filesBelow(output))].filter(([, bytes]) => bytes.includes('موسم الزيتون'));
    assert.deepEqual(await traces(), []);
    const asItWas = await page('society/1');
    const pictures = [...(await filesBelow(join(output, 'media'))).keys()];
    const { next } = await publish();
    assert.deepEqual(next?.because, [{ what: 'banner', at: '2026-11-24T18:00:00+01:00' }]);
    const { changes } = await publish('2026-11-24T18:00:00+01:00');
    const pages = changes.changed.filter((path) => path.endsWith('.html'));
    assert.deepEqual(pages, ['fragments/banners/index.html', 'index.html']);
    assert.equal(await page('society/1'), asItWas);
    assert.deepEqual(await placesOn(''), ['top', 'front']);
    assert.deepEqual(
      (await traces()).map(([path]) => path),
      ['fragments/banners/index.html'],
    );
    const { document } = parseHTML(await page('fragments/banners'));
    const [fair, harvest] = [...document.querySelectorAll('.banner')];
    assert.equal(
      fair?.getAttribute('data-until'),
      '2026-11-25T00:00:00+01:00',
      'with its last day',
    );
    assert.equal(fair.querySelector('a')?.getAttribute('rel'), 'sponsored noopener');
    assert.equal(harvest?.querySelector('a')?.getAttribute('rel'), null);
    const ended = await publish('2026-11-25T00:00:00+01:00');
    assert.deepEqual(
      ended.changes.removed.filter((path) => path.startsWith('media/')).toSorted(),
      pictures.map((path) => `media/${path}`).toSorted(),
    );
    await publish();
  });

  test('come into their room and move nothing; a slot that ran out leads to the page for advertisers', async () => {
    for (const [width, top] of [
      [360, '320×100'],
      [1280, '970×90'],
    ] as const) {
      const {
        page: shown,
        complaints,
        strangers,
        close,
      } = await visit(browser, site.origin, { viewport: { width, height: 740 } });
      await shown.clock.setFixedTime(new Date(NOW));
      await shown.addInitScript(() => {
        new PerformanceObserver((list) => {
          const moved = globalThis as unknown as { moved?: number };
          for (const entry of list.getEntries())
            moved.moved = (moved.moved ?? 0) + (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await shown.goto(`${site.origin}/society/1/`);
      const banner = shown.locator('.ad-top').getByRole('link', { name: 'معرض الكتاب' });
      await banner.waitFor();
      await banner.locator('img').evaluate((image: HTMLImageElement) => image.decode());
      const size = await shown.locator('.ad-top .ad-box').boundingBox();
      assert.equal(`${size?.width}×${size?.height}`, top);
      assert.equal(await banner.getAttribute('href'), 'https://book-fair.example/a');
      assert.equal(
        await shown.locator('.ad-end').getByRole('link').textContent(),
        'أعلن في إكسبريس تيفي',
      );
      assert.ok(await shown.locator('.ad-end').getByRole('link').isVisible());
      const moved = await shown.evaluate(
        () => (globalThis as unknown as { moved?: number }).moved ?? 0,
      );
      // Letters of another width, until the newspaper's own come.
      assert.ok(moved < 0.001, `${moved}`);
      assert.deepEqual([complaints, strangers], [[], []]);
      await close();
    }
    const later = await visit(browser, site.origin);
    await later.page.clock.setFixedTime(new Date('2026-11-25T00:00:00+01:00'));
    await later.page.goto(`${site.origin}/society/1/`);
    await later.page.locator('.ad-top.none').waitFor();
    assert.equal(await later.page.locator('.ad img').count(), 0);
    await later.close();
  });

  test('of another company are asked for by nobody unless the settings name it, and then in a shut frame alone', async () => {
    const policy = async () =>
      (await readDelivery(output)).headers.find(({ path }) => path === '/*')?.headers[
        'Content-Security-Policy'
      ] ?? '';
    assert.doesNotMatch(await policy(), /frame-src/);
    assert.doesNotMatch(await page('society/1'), /frame-src|data-frame/);
    const frame = "advertising:\n  frame: 'https://ads.example/{slot}?size={size}'";
    await writeFiles(content, { 'site.yaml': SLOTS.replace('advertising:', frame) });
    await publish();
    assert.match(await policy(), /frame-src https:\/\/ads\.example/);
    assert.match(await page('society/1'), /frame-src https:\/\/ads\.example/);
    assert.doesNotMatch(await page('economy/3'), /frame-src/);
    assert.doesNotMatch(await page('contact'), /frame-src/);
    const { page: shown, strangers, close } = await visit(browser, site.origin);
    await shown.route('https://ads.example/**', (route) =>
      route.fulfill({ body: '<p>إعلان الشركة</p>', contentType: 'text/html; charset=utf-8' }),
    );
    await shown.clock.setFixedTime(new Date(NOW));
    await shown.goto(`${site.origin}/society/1/`);
    await shown.locator('.ad-top img').waitFor();
    assert.deepEqual(strangers, [], 'nothing before the reader is near');
    await shown.locator('.ad-end').scrollIntoViewIfNeeded();
    const inside = shown.locator('.ad-end iframe');
    await inside.waitFor();
    assert.equal(
      await inside.getAttribute('sandbox'),
      'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    );
    await inside.contentFrame().getByText('إعلان الشركة').waitFor();
    assert.deepEqual(strangers, ['https://ads.example/end?size=320x50']);
    await close();
  });
});
