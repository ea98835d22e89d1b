import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { listen } from '../src/loopback.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { launchBrowser } from './support/browser.ts';
import { openPreview, type TestPreview } from './support/preview.ts';

const ARTICLE = '---\ntitle: خبر جديد\ndate: 2026-07-12 10:00\ncategories: مجتمع\n---\n\nنص.\n';

const RULES = "- from: /?p={id}\n  to: '{article}'\n- from: '{article}/amp/*'\n  to: '{article}'\n";

/** What a server answers to a request that names it so. */
async function statusFor(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
  });
}

describe('the preview', () => {
  let browser: Browser;
  let preview: TestPreview;

  before(async () => {
    preview = await openPreview({ 'redirects.yaml': RULES });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await preview.end();
  });

  test('prints its address on a line of its own and answers on loopback only', async () => {
    assert.match(preview.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal(preview.said.at(-1), `المعاينة (للإيقاف: Ctrl+C):\n\n  ${preview.address}\n`);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    if (outside) {
      const { port } = new URL(preview.address);
      await assert.rejects(fetch(`http://${outside.address}:${port}/`));
    }
  });

  test('answers nobody who reaches it by the name of another site', async () => {
    assert.equal(await statusFor(preview.address, 'stranger.example'), 403);
    assert.equal(
      await statusFor(preview.address, `localhost:${new URL(preview.address).port}`),
      200,
    );
  });

  test('leads on from old addresses by rules, for this time', async () => {
    const ask = (path: string) => fetch(`${preview.address}${path}`, { redirect: 'manual' });
    for (const old of ['?p=everything', 'opinion/everything/amp/x/']) {
      const { status, headers } = await ask(old);
      assert.deepEqual([status, headers.get('location')], [302, '/opinion/everything/'], old);
    }
    assert.equal((await ask('?p=nothing')).status, 200);
    assert.equal((await ask('opinion/nothing/amp/')).status, 404);
  });

  test('goes on after an address that is none', async () => {
    assert.equal((await fetch(`${preview.address}%ff/`)).status, 400);
    assert.equal((await fetch(preview.address)).status, 200);
  });

  test('has the browser keep nothing, and takes back what another site at this address had it keep', async () => {
    const page = preview.page('opinion/everything/index.html');
    assert.match(page, /<script type="module" src="\/assets\/article\.js">/);
    assert.doesNotMatch(page, /\/assets\/offline/);
    const worker = preview.page('sw.js');
    assert.match(worker, /\.unregister\(\)/);
    assert.doesNotMatch(worker, /respondWith/);
    const style = await fetch(`${preview.address}assets/main.css`);
    assert.equal(style.headers.get('cache-control'), 'no-store');
  });

  test('writes nothing of its own into the site', () => {
    const folder = join(preview.content, '..', 'preview');
    const pages = readdirSync(folder, { recursive: true }).map(String);
    assert.deepEqual(
      pages.filter((file) => file.endsWith('.html') && preview.page(file).includes('midad')),
      [],
    );
  });

  test('shows in the open page what an author adds, changes and removes', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}society/`);
    const file = 'articles/fresh.md';
    await preview.save(file, ARTICLE);
    await page.getByRole('link', { name: 'خبر جديد' }).waitFor();
    await preview.save(file, ARTICLE.replace('خبر جديد', 'خبر مصحح'));
    await page.getByRole('link', { name: 'خبر مصحح' }).waitFor();
    await preview.remove(file);
    await page.getByRole('link', { name: 'خبر مصحح' }).waitFor({ state: 'detached' });
    await page.close();
  });

  test('brings an article to a page that was opened before there was one, and takes it away', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}society/later/`);
    await preview.save('articles/later.md', ARTICLE.replace('خبر جديد', 'خبر منتظر'));
    await page.getByRole('heading', { level: 1, name: 'خبر منتظر' }).waitFor();
    await preview.remove('articles/later.md');
    await page.getByRole('heading', { level: 1, name: 'خبر منتظر' }).waitFor({ state: 'detached' });
    await page.close();
  });

  test('reloads no page that stayed as it was', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}opinion/everything/`);
    await page.evaluate(() => document.body.classList.add('as-it-was'));
    const list = await browser.newPage();
    await list.goto(`${preview.address}society/`);
    await preview.save('articles/other.md', ARTICLE.replace('خبر جديد', 'خبر آخر'));
    await list.getByRole('link', { name: 'خبر آخر' }).waitFor();
    assert.equal(await page.locator('body.as-it-was').count(), 1);
    await preview.remove('articles/other.md');
    await list.getByRole('link', { name: 'خبر آخر' }).waitFor({ state: 'detached' });
    await Promise.all([page.close(), list.close()]);
  });

  test('reports a file at fault and goes on without it, and without the settings keeps the last site', async () => {
    const page = await browser.newPage();
    await page.goto(`${preview.address}society/`);
    await preview.save('articles/faulty.md', ARTICLE.replace('date: 2026-07-12 10:00\n', ''));
    await preview.save('articles/sound.md', ARTICLE.replace('خبر جديد', 'خبر سليم'));
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('a', { hasText: 'خبر سليم' }).waitFor();
    const report = `articles/faulty.md:1
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: date
  المطلوب: تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة
  لماذا: بدون هذا الحقل لا يكتمل ما يُعرض على القارئ.
  اكتب:
    date: 2026-07-05 14:05`;
    await preview.waitUntil(() =>
      preview.said.some((text) => withoutIsolates(text).includes(report)),
    );

    const sound = preview.read('site.yaml');
    await preview.save('site.yaml', sound.replace('perPage: 3', 'perPage: كثير'));
    await preview.waitUntil(
      () => preview.said.at(-1)?.includes('هذا الحقل يأخذ عددا صحيحا من 3 إلى 200.') === true,
    );
    await page.reload();
    assert.equal(await page.locator('a', { hasText: 'خبر سليم' }).count(), 1);
    await preview.save('site.yaml', sound.replace('name: جريدة الاختبار', 'name: جريدة أخرى'));
    await page.locator('.wordmark').filter({ hasText: 'جريدة أخرى' }).first().waitFor();
    await page.close();
  });
});

test('a preview whose port is taken goes on to the next and says so', async () => {
  const first = await listen((_request, response) => void response.end());
  const taken = Number(new URL(first.origin).port);
  const preview = await openPreview({}, taken);
  const { port } = new URL(preview.address);
  assert.notEqual(port, String(taken));
  assert.ok(preview.said.includes(`المنفذ ${taken} مشغول، فاختارت المعاينة ${port}.`));
  await preview.end();
  await first.close();
});

test('a preview that is closed waits for the build that runs', async () => {
  const preview = await openPreview();
  const already = preview.said.length;
  await preview.save('articles/last.md', ARTICLE);
  await preview.waitUntil(() => preview.said.length > already);
  assert.equal(preview.said.at(-1), 'عُرض من جديد: articles/last.md');
  await preview.close();
  const said = preview.said.length;
  assert.match(preview.said.at(-1) ?? '', /بُني الموقع/);
  await preview.end();
  assert.equal(preview.said.length, said);
});
