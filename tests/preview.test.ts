import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startPreview, type Preview } from '../src/preview/preview.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { launchBrowser } from './support/browser.ts';
import { makeFolder } from './support/folder.ts';
import { OUTLET } from './support/site.ts';

describe('the preview', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let content: string;
  let preview: Preview;
  const said: string[] = [];
  const heard = new EventEmitter();
  /** Waits until what was said is so, for 20 s at most. */
  const waitUntil = async (holds: () => boolean) => {
    const signal = AbortSignal.timeout(20_000);
    while (!holds()) await once(heard, 'said', { signal });
  };
  /** How a page stood when each thing was said. */
  const shown: string[] = [];
  const readPage = (path: string) => {
    const file = join(home.folder, 'preview', path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };

  before(async () => {
    home = await makeFolder();
    content = join(home.folder, 'content');
    await cp(OUTLET, content, { recursive: true });
    preview = await startPreview({
      content,
      folder: join(home.folder, 'preview'),
      alsoWatch: [],
      port: 8390,
      say: (text) => {
        said.push(text);
        shown.push(readPage('society/proof/index.html'));
        heard.emit('said');
      },
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await preview.close();
    await home.remove();
  });

  test('prints its address and answers on loopback only', async () => {
    assert.match(preview.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal(said.at(-1), `المعاينة في ${preview.address} (للإيقاف: Ctrl+C)`);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    if (outside) {
      const { port } = new URL(preview.address);
      await assert.rejects(fetch(`http://${outside.address}:${port}/`));
    }
  });

  test('has the browser keep nothing, and takes back what another site at this address had it keep', async () => {
    const page = readPage('opinion/everything/index.html');
    assert.match(page, /<script type="module" src="\/assets\/article-\w+\.js">/);
    assert.doesNotMatch(page, /\/assets\/offline-/);
    const worker = readPage('sw.js');
    assert.match(worker, /\.unregister\(\)/);
    assert.doesNotMatch(worker, /respondWith/);
  });

  test('shows in the open page what an author adds, changes and removes', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}society/`);
    const file = join(content, 'articles', 'fresh.md');
    const article = '---\ntitle: خبر جديد\ndate: 2026-07-12 10:00\ncategories: مجتمع\n---\n\nنص.\n';
    await writeFile(file, article);
    await page.getByRole('link', { name: 'خبر جديد' }).waitFor();
    await writeFile(file, article.replace('خبر جديد', 'خبر مصحح'));
    await page.getByRole('link', { name: 'خبر مصحح' }).waitFor();
    await rm(file);
    await page.getByRole('link', { name: 'خبر مصحح' }).waitFor({ state: 'detached' });
    await page.close();
  });

  test('shows a saved article at once, before the site is built again', async () => {
    const file = join(content, 'articles', 'proof.md');
    const already = said.length;
    const article =
      '---\ntitle: مسودة أولى\ndate: 2026-07-12 11:00\ncategories: مجتمع\n---\n\nنص.\n';
    await writeFile(file, article);
    await waitUntil(() => said.length >= already + 2);
    await writeFile(file, article.replace('مسودة أولى', 'صيغة ثانية'));
    await waitUntil(() => said.length >= already + 4);
    const turns = said.slice(already).map((text, index) => {
      const page = shown[already + index] ?? '';
      const title = /<h1[^>]*>([^<]+)/.exec(page)?.[1];
      return `${text.includes('بُني الموقع') ? 'built' : text}: ${title}`;
    });
    assert.deepEqual(turns, [
      'عُرض من جديد: articles/proof.md: مسودة أولى',
      'built: مسودة أولى',
      'عُرض من جديد: articles/proof.md: صيغة ثانية',
      'built: صيغة ثانية',
    ]);
    await rm(file);
    await waitUntil(() => said.length >= already + 5);
  });

  test('reports a file at fault and goes on without it, and without the settings keeps the last site', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}society/`);
    await writeFile(
      join(content, 'articles', 'faulty.md'),
      '---\ntitle: خبر بلا تاريخ\ncategories: مجتمع\n---\n\nنص.\n',
    );
    await writeFile(
      join(content, 'articles', 'sound.md'),
      '---\ntitle: خبر سليم\ndate: 2026-07-13 10:00\ncategories: مجتمع\n---\n\nنص.\n',
    );
    await page.getByRole('link', { name: 'خبر سليم' }).waitFor();
    const report = `articles/faulty.md:1
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: date
  المطلوب: تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة
  لماذا: بدون هذا الحقل لا يكتمل ما يُعرض على القارئ.
  اكتب:
    date: 2026-07-05 14:05`;
    assert.ok(said.some((text) => withoutIsolates(text).includes(report)));

    const settings = join(content, 'site.yaml');
    const sound = await readFile(settings, 'utf8');
    await writeFile(settings, sound.replace('perPage: 3', 'perPage: كثير'));
    await waitUntil(
      () => said.at(-1)?.includes('هذا الحقل يأخذ عددا صحيحا من 3 إلى 200.') === true,
    );
    await page.reload();
    assert.equal(await page.getByRole('link', { name: 'خبر سليم' }).count(), 1);
    await writeFile(settings, sound.replace('name: جريدة الاختبار', 'name: جريدة أخرى'));
    await page.locator('.wordmark').filter({ hasText: 'جريدة أخرى' }).first().waitFor();
    await page.close();
  });
});
