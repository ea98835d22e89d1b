import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { violations, violationsInBothSchemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { openPreview, type TestPreview } from './support/preview.ts';

const SOUND = '---\ntitle: خبر سليم\ndate: 2026-07-12 10:00\ncategories: مجتمع\n---\n\nنص.\n';
const DATELESS = SOUND.replace('date: 2026-07-12 10:00\n', '');
/** Has a picture without a description, of which its author is warned. */
const WARNED = SOUND.replace('---\n\n', 'image: tramway.jpg\n---\n\n');

const windowOf = (page: Page) => page.getByRole('alertdialog');

/** All words of the window, one line for each part of it. */
async function wordsIn(page: Page): Promise<string[]> {
  const text = await windowOf(page).innerText();
  return text.split(/\n+/).map((line) => line.trim());
}

/** The words of what has the keyboard in the overlay. */
async function focusedIn(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
}

describe('faults in the browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let preview: TestPreview;
  let page: Page;

  before(async () => {
    preview = await openPreview();
    browser = await launchBrowser();
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    await page.goto(preview.address);
  });
  after(async () => {
    await browser.close();
    await preview.end();
  });

  test('a fault stands on the open page with all that is known of it, and goes when it is mended', async () => {
    await page.evaluate(() => document.body.classList.add('as-it-was'));
    await preview.save('articles/faulty.md', DATELESS);
    await windowOf(page).waitFor();
    assert.deepEqual(await wordsIn(page), [
      'خطأ واحد في ملف واحد',
      'إغلاق',
      'صحح الملف واحفظه، فتختفي هذه النافذة وحدها.',
      'articles/faulty.md',
      'السطر 1',
      'ينقص هذا الحقل.',
      'الحقل',
      'date',
      'المطلوب',
      'تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة',
      'لماذا',
      'بدون هذا الحقل لا يكتمل ما يُعرض على القارئ.',
      'اكتب:',
      'date: 2026-07-05 14:05',
      'نسخ',
    ]);
    assert.equal(await page.locator('body.as-it-was').count(), 1, 'the page did not reload');
    assert.equal(await focusedIn(page), 'إغلاق');
    assert.deepEqual(await violationsInBothSchemes(page), []);
    await preview.save('articles/faulty.md', SOUND);
    await windowOf(page).waitFor({ state: 'hidden' });
    await page.locator('a', { hasText: 'خبر سليم' }).first().waitFor();
  });

  test('the corrected line is copied by a button, which says so', async () => {
    await preview.save('articles/faulty.md', DATELESS);
    await page.getByRole('button', { name: 'نسخ' }).click();
    await windowOf(page).getByRole('status').filter({ hasText: 'نُسخ' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, 'date: 2026-07-05 14:05');
  });

  test('Escape closes it for this fault, also after a reload, and another one opens it until it is mended', async () => {
    await windowOf(page).waitFor();
    // The build left the article out of the page, which reloads when the window over it is closed.
    await preview.waitUntil(() => /faulty.*بُني الموقع/su.test(preview.said.at(-1) ?? ''));
    await page.evaluate(() => document.body.classList.add('as-it-was'));
    await page.keyboard.press('Escape');
    await page.locator('body:not(.as-it-was)').waitFor();
    const reopen = page.getByRole('button', { name: 'خطأ واحد' });
    await reopen.waitFor();
    assert.equal(await windowOf(page).isVisible(), false);
    assert.deepEqual(await violations(page), []);
    await reopen.click();
    await windowOf(page).waitFor();
    await page.getByRole('button', { name: 'إغلاق' }).click();
    await windowOf(page).waitFor({ state: 'hidden' });

    await preview.save('pages/second.md', '---\ntitle: \n---\n\nنص.\n');
    await windowOf(page).waitFor();
    const files = await windowOf(page).getByRole('heading', { level: 3 }).allInnerTexts();
    assert.deepEqual(files, ['articles/faulty.md', 'pages/second.md']);
    assert.equal((await wordsIn(page))[0], 'خطآن في ملفين');
    await preview.remove('pages/second.md');
    await windowOf(page).waitFor({ state: 'hidden' });
    await reopen.click();
    await windowOf(page).waitFor();
    await preview.save('articles/faulty.md', SOUND);
    await windowOf(page).waitFor({ state: 'hidden' });
  });

  test('a warning opens nothing by itself, and stands apart from errors', async () => {
    await preview.save('articles/warned.md', WARNED);
    const button = page.getByRole('button', { name: 'تنبيه واحد' });
    await button.waitFor();
    // The page may reload until then.
    await preview.waitUntil(() => /warned.*بُني الموقع/su.test(preview.said.at(-1) ?? ''));
    assert.equal(await windowOf(page).isVisible(), false);
    assert.deepEqual(await violations(page), []);
    await button.click();
    assert.equal((await wordsIn(page))[0], 'تنبيه واحد في ملف واحد');
    await page.keyboard.press('Escape');

    await preview.save('articles/faulty.md', DATELESS);
    await windowOf(page).waitFor();
    assert.equal((await wordsIn(page))[0], 'خطأ واحد في ملف واحد');
    const fold = windowOf(page).locator('summary');
    assert.equal(await fold.innerText(), 'تنبيهات لا تمنع النشر: تنبيه واحد');
    assert.equal(await page.getByText('articles/warned.md').isVisible(), false);
    await fold.click();
    await page.getByText('articles/warned.md').waitFor();
    assert.deepEqual(await violationsInBothSchemes(page), []);
    await Promise.all([
      preview.save('articles/faulty.md', SOUND),
      preview.remove('articles/warned.md'),
    ]);
    await windowOf(page).waitFor({ state: 'hidden' });
    await button.waitFor({ state: 'hidden' });
  });

  test('a fault in the settings stands on every open page', async () => {
    const other = await context.newPage();
    await other.goto(`${preview.address}opinion/everything/`);
    const sound = preview.read('site.yaml');
    await preview.save('site.yaml', sound.replace('perPage: 3', 'perPage: كثير'));
    for (const open of [page, other]) {
      await windowOf(open).waitFor();
      assert.ok((await wordsIn(open)).includes('هذا الحقل يأخذ عددا صحيحا من 3 إلى 200.'));
    }
    await preview.save('site.yaml', sound);
    for (const open of [page, other]) await windowOf(open).waitFor({ state: 'hidden' });
    await other.close();
  });

  test('it works where the browser keeps nothing', async () => {
    const strict = await browser.newContext();
    await strict.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new Error('blocked');
        },
      });
    });
    const blocked = await strict.newPage();
    await blocked.goto(preview.address);
    await preview.save('articles/faulty.md', DATELESS);
    await windowOf(blocked).waitFor();
    await blocked.keyboard.press('Escape');
    await windowOf(blocked).waitFor({ state: 'hidden' });
    await preview.save('articles/faulty.md', SOUND);
    await blocked.getByRole('button', { name: 'خطأ واحد' }).waitFor({ state: 'hidden' });
    await strict.close();
  });
});

describe('a preview that starts with faults', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  test('in its settings shows them on a page that waits, and the newspaper when they are mended', async () => {
    const preview = await openPreview({
      'site.yaml': 'name: جريدة الانتظار\n',
      'articles/faulty.md': DATELESS,
    });
    const page = await browser.newPage();
    await page.goto(`${preview.address}society/`);
    await page.getByRole('heading', { name: 'ستظهر الجريدة هنا' }).waitFor();
    await windowOf(page).waitFor();
    const files = await windowOf(page).getByRole('heading', { level: 3 }).allInnerTexts();
    assert.deepEqual(files, ['site.yaml', 'articles/faulty.md']);
    assert.deepEqual(await violations(page), []);
    await Promise.all([
      preview.save('site.yaml', 'name: جريدة الانتظار\nurl: https://wait.example/paper\n'),
      preview.save('articles/faulty.md', SOUND),
    ]);
    await page.locator('.wordmark').filter({ hasText: 'جريدة الانتظار' }).first().waitFor();
    assert.equal(await windowOf(page).isVisible(), false);
    await page.close();
    await preview.end();
  });

  test('in its categories too', async () => {
    const preview = await openPreview({ 'categories.yaml': '- slug: society\n' });
    const page = await browser.newPage();
    await page.goto(preview.address);
    await windowOf(page).waitFor();
    assert.ok((await wordsIn(page)).includes('categories.yaml'));
    await page.close();
    await preview.end();
  });
});

test('what goes wrong by no fault of the content is told too, and the preview goes on', async () => {
  const browser = await launchBrowser();
  const preview = await openPreview();
  const page = await browser.newPage();
  await page.goto(preview.address);
  const folder = join(preview.content, '..', 'preview');
  await rename(folder, `${folder}-aside`);
  await writeFile(folder, '');
  await preview.save('articles/next.md', SOUND);
  await windowOf(page).waitFor();
  const words = await wordsIn(page);
  assert.equal(words[0], 'تعذر البناء');
  assert.equal(words[2], `مكان الموقع ملف وليس مجلدا: ${folder}`);
  await rm(folder);
  await rename(`${folder}-aside`, folder);
  await preview.save('articles/next.md', SOUND.replace('خبر سليم', 'خبر تال'));
  await windowOf(page).waitFor({ state: 'hidden' });
  await page.locator('a', { hasText: 'خبر تال' }).first().waitFor();
  await preview.end();
  await browser.close();
});
