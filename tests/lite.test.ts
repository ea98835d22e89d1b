import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { litePath } from '../src/addresses.ts';
import { listFiles } from '../src/content/files.ts';
import { build } from '../src/build/build.ts';
import { violations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { filesBelow } from './support/build-command.ts';
import {
  article,
  CATEGORIES,
  messagesOf,
  SITE,
  SOCIETY,
  writeFiles,
} from './support/content-folder.ts';
import { makeFolder, temporaryFolder } from './support/folder.ts';
import { article as articleOf, site as siteOf } from './support/newspaper.ts';
import { serveSite, type Running } from './support/server.ts';
import { buildOutlet, NOW, sampleSite } from './support/site.ts';
import { visit } from './support/visit.ts';

/** What a connection's first answer holds, in bytes. */
const FIRST_ANSWER = 14 * 1024;

const LITE = 'lite:\n  since: 2026-07-05\n';

test('The lite edition of an article lies below it, also where its address is that of a file', () => {
  const site = { ...siteOf(), lite: { since: Date.parse('2026-07-04T23:00:00Z') } };
  assert.equal(litePath(articleOf({ id: '1' }), site), '/politics/1/lite/');
  const old = articleOf({ id: '1', permalink: '/2019/05/water.html' });
  assert.equal(litePath(old, site), '/2019/05/water/lite/');
  assert.equal(litePath(articleOf({ id: '1' }), siteOf()), undefined);
});

test('Articles have one from the first moment of the day on, in the newspaper’s zone', async (t) => {
  const folder = await temporaryFolder(t);
  const at = (date: string) => article([`title: 'خبر ${date}'`, `date: ${date}`, SOCIETY]);
  await writeFiles(join(folder, 'content'), {
    'site.yaml': `${SITE}lite: { since: ٢٠٢٦-٠٧-٠٥ }\n`,
    'categories.yaml': CATEGORIES,
    'articles/before.md': at('2026-07-04 23:59'),
    'articles/first.md': at('2026-07-05 00:00'),
    'articles/draft.md': at('2026-07-06 08:00').replace('date:', 'draft: نعم\ndate:'),
    'articles/tomorrow.md': at('2026-11-25 08:00'),
  });
  const output = join(folder, 'site');
  await build({ content: join(folder, 'content'), output, now: NOW, onFault: 'stop' });
  const files = await filesBelow(output);
  const lite = [...files.keys()].filter((path) => path.includes('lite/'));
  assert.deepEqual(lite, ['society/first/lite/index.html']);
  const full = (id: string) => String(files.get(`society/${id}/index.html`));
  assert.match(full('first'), /<a href="\/society\/first\/lite\/">نسخة خفيفة<\/a>/);
  assert.doesNotMatch(full('before'), /lite/);
});

test('A day that is none is told of, and so is an address that a lite edition has', async (t) => {
  const dated = (...fields: string[]) =>
    article(["title: 'خبر'", 'date: 2026-07-06', SOCIETY, ...fields]);
  assert.deepEqual(await messagesOf(t, { 'site.yaml': `${SITE}lite:\n  since: 2026-02-30\n` }), [
    `site.yaml:4:10
  خطأ: هذا ليس يوما نعرفه، أو هو يوم لا وجود له. [unreadable-day]
  الحقل: since
  وجدنا: 2026-02-30
  المطلوب: يوم بصيغة 2026-01-01
  اكتب:
      since: 2026-01-01`,
  ]);
  const files = {
    'site.yaml': `${SITE}${LITE}`,
    'articles/1.md': dated(),
    'articles/2.md': dated('permalink: /society/1/lite/'),
  };
  assert.deepEqual(await messagesOf(t, files), [
    `articles/2.md:5:12
  خطأ: هذا العنوان لملف آخر: articles/1.md [address-taken]
  الحقل: permalink
  وجدنا: /society/1/lite/
  المطلوب: عنوان لا يتكرر في الموقع كله`,
  ]);
});

describe('Each lite edition of the sample newspaper', () => {
  let folder: string;
  let pages: { file: string; html: string; document: Document }[];

  before(async () => {
    folder = await sampleSite();
    const files = (await listFiles(folder, '.')).filter((file) =>
      file.endsWith('/lite/index.html'),
    );
    pages = await Promise.all(
      files.map(async (file) => {
        const html = await readFile(join(folder, file), 'utf8');
        return { file, html, document: parseHTML(html).document };
      }),
    );
    assert.ok(pages.length > 20, `${pages.length} lite editions`);
  });

  test('with its style sheet, script and icon fits into the first answer, and is as small as its link says', async () => {
    for (const { file, html, document } of pages) {
      const own = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script')];
      const addresses = own.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
      assert.equal(addresses.length, 3, file);
      const contents = [
        Buffer.from(html),
        ...(await Promise.all(addresses.map((path) => readFile(join(folder, path))))),
      ];
      const sum = (compress: (bytes: Buffer) => Buffer) =>
        contents.reduce((bytes, content) => bytes + compress(content).length, 0);
      assert.ok(sum(brotliCompressSync) <= FIRST_ANSWER, `${file}: ${sum(brotliCompressSync)}`);
      const full = await readFile(join(folder, file.replace('lite/', '')), 'utf8');
      const [, said] = /نسخة خفيفة<\/a><span> \(أقل من (\d+) كيلوبايت\)/.exec(full) ?? [];
      assert.ok(sum(gzipSync) < Number(said) * 1000, `${file}: ${sum(gzipSync)} of ${said}`);
    }
  });

  test('holds no picture and no font, and names the article as the one to find', () => {
    for (const { file, document } of pages) {
      assert.equal(
        document.querySelectorAll('img, picture, iframe, link[as=font]').length,
        0,
        file,
      );
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      assert.equal(canonical, `https://express-tv.example/${file.replace('lite/index.html', '')}`);
    }
  });

  test('has all the words of the article', async () => {
    for (const { file, document } of pages) {
      const full = parseHTML(await readFile(join(folder, file.replace('lite/', '')), 'utf8'));
      const words = (of: Document) =>
        [...of.querySelectorAll('h1, .prose > p, .prose > h2, .prose li, .prose blockquote')].map(
          (one) => one.textContent,
        );
      assert.deepEqual(words(document), words(full.document), file);
    }
  });
});

describe('A reader who saves data', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;

  before(async () => {
    home = await makeFolder();
    browser = await launchBrowser();
    await buildOutlet(home.folder, { url: 'https://outlet.example', more: LITE });
    site = await serveSite(join(home.folder, 'site'));
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  const open = async (path: string, options: Parameters<typeof visit>[2] = {}, saves = true) => {
    const visited = await visit(browser, site.origin, options);
    const asked: string[] = [];
    visited.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    if (saves) {
      await visited.page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
    }
    await visited.page.goto(`${site.origin}${path}`);
    return { ...visited, asked };
  };
  const FULL = '/opinion/everything/';
  const picture = (page: Awaited<ReturnType<typeof open>>['page']) =>
    page.getByRole('img', { name: 'مرفأ عند الفجر' });

  test('loads no picture and no font until a picture is tapped, and then that one', async () => {
    const { page, asked, complaints, strangers, close } = await open(`${FULL}lite/`);
    assert.deepEqual(
      asked.filter((path) => /\.(jpg|avif|woff2)$/.test(path)),
      [],
    );
    await page.getByRole('link', { name: 'أظهر الصورة: مرفأ عند الفجر' }).first().click();
    await picture(page).first().waitFor();
    await page.waitForFunction(() => document.querySelector('img')?.naturalWidth);
    const shown = picture(page).first();
    assert.match(
      await shown.evaluate((image: HTMLImageElement) => image.currentSrc),
      /-400\.avif$/,
    );
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'img');
    assert.equal(asked.filter((path) => /\.(jpg|avif|woff2)$/.test(path)).length, 1);
    assert.deepEqual([complaints, strangers], [[], []]);
    await close();
  });

  test('reaches a picture by a plain link without JavaScript', async () => {
    const { page, close } = await open(`${FULL}lite/`, { javaScriptEnabled: false }, false);
    await page.getByRole('link', { name: 'أظهر الصورة: مرفأ عند الفجر' }).first().click();
    assert.match(page.url(), /\/media\/\w+-800\.jpg$/);
    await close();
  });

  test('is offered the lite edition, goes there and back, and may send the offer away for good', async () => {
    const { page, complaints, close } = await open(FULL);
    const offer = page.locator('.lite-offer');
    await offer.waitFor();
    assert.deepEqual(await violations(page), []);
    await offer.getByRole('link', { name: /^اقرأ النسخة الخفيفة/ }).click();
    assert.equal(new URL(page.url()).pathname, `${FULL}lite/`);
    await page.getByRole('link', { name: 'النسخة الكاملة' }).first().click();
    assert.equal(new URL(page.url()).pathname, FULL);
    await offer.getByRole('button', { name: 'لا، شكرا' }).click();
    assert.equal(await offer.isVisible(), false);
    await page.goto(`${site.origin}/society/comments-closed/`, { waitUntil: 'load' });
    assert.equal(await offer.isVisible(), false);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('is offered it with storage blocked too, and others are not', async () => {
    const { page, complaints, close } = await open('/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.origin}${FULL}`);
    await page.getByRole('button', { name: 'لا، شكرا' }).click();
    assert.equal(await page.locator('.lite-offer').isVisible(), false);
    assert.deepEqual(complaints, []);
    await close();

    const other = await open(FULL, {}, false);
    assert.equal(await other.page.locator('.lite-offer').isVisible(), false);
    assert.ok(await other.page.getByRole('link', { name: 'نسخة خفيفة' }).isVisible());
    await other.close();
  });
});
