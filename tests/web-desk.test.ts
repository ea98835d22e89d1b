import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { build } from '../src/build/build.ts';
import { loadContent } from '../src/content/load.ts';
import { launchBrowser } from './support/browser.ts';
import { temporaryFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { NOW, sampleSite } from './support/site.ts';
import { visit, type Visit } from './support/visit.ts';
import { field, openDesk, putFiles, save, takeFiles } from './support/web-desk.ts';

/** A journalist abroad, whose telephone speaks French. */
const ABROAD = { locale: 'fr-FR', timezoneId: 'Asia/Tokyo', hasTouch: true };

const ARTICLE = 'content/articles/2026/22904.md';
const EDITOR = '/collections/articles/entries/2026/22904';

/** A photograph of a telephone: 12 megapixels, and where it was taken. */
async function photograph(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 120, sigma: 30 } as const;
  return (
    sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#a63', noise } })
      .jpeg()
      .withExif({
        IFD0: { Make: 'Telephone' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '33/1 34/1 12/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '7/1 35/1 22/1',
        },
      })
      // The telephone was held upright: the picture lies on its side, and says so.
      .withMetadata({ orientation: 6 })
      .toBuffer()
  );
}

describe('The web desk of the sample newspaper', () => {
  let browser: Browser;
  let site: Running;

  before(async () => {
    site = await serveSite(await sampleSite());
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A desk that is open at an address of its own, with an article of the sample in its repository. */
  async function deskAt(address: string): Promise<Visit> {
    const visited = await visit(browser, site.origin, ABROAD);
    visited.page.setDefaultTimeout(15_000);
    await visited.page.goto(`${site.origin}/admin/`);
    await putFiles(visited.page, { [ARTICLE]: await readFile(ARTICLE, 'utf8') });
    await openDesk(visited.page, site.origin, address);
    return visited;
  }

  test('opens in Arabic from its own address, and asks no other host for anything', async () => {
    const { page, complaints, strangers, close } = await deskAt(EDITOR);
    const labels = page.locator('section[data-key-path] h4');
    await labels.first().waitFor();
    const root = page.locator('html');
    assert.equal(await root.getAttribute('lang'), 'ar');
    assert.equal(await root.getAttribute('dir'), 'rtl');
    assert.match(await page.title(), /^المقالات .* مكتب التحرير – إكسبريس تيفي$/);
    const names = (await labels.allInnerTexts()).slice(0, 5);
    assert.deepEqual(names, ['العنوان', 'الأركان', 'التاريخ', 'المقدمة', 'الصورة']);
    await page.getByRole('button', { name: 'حفظ', exact: true }).waitFor();
    await page.getByText('أول ركن ليس موضع عرض هو الركن الرئيسي.').waitFor();
    assert.deepEqual(strangers, []);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('changes the headline of an article and not one other character', async () => {
    const { page, complaints, strangers, close } = await deskAt(EDITOR);
    const title = (await field(page, 'title')).locator('textarea');
    await title.fill('أيت السحاب: «الثلج ماء الصيف»');
    await save(page);
    const saved = (await takeFiles(page)).get(ARTICLE)?.toString();
    const read = await readFile(ARTICLE, 'utf8');
    assert.equal(saved, read.replace(/^title: .*$/m, "title: 'أيت السحاب: «الثلج ماء الصيف»'"));
    assert.deepEqual([...strangers, ...complaints], []);
    await close();
  });

  test('shows the time of the newspaper, wherever the telephone is', async () => {
    const { page, close } = await deskAt(EDITOR);
    const date = (await field(page, 'date')).locator('input[type="datetime-local"]');
    assert.equal(await date.inputValue(), '2026-11-21T10:15');
    await date.fill('2026-11-21T11:45');
    await save(page);
    const saved = (await takeFiles(page)).get(ARTICLE)?.toString() ?? '';
    assert.match(saved, /^date: 2026-11-21 11:45$/m);
    await close();
  });

  test('says in Arabic what an article still needs, and does not save it', async () => {
    const { page, close } = await deskAt('/collections/articles/new');
    await (await field(page, 'title')).locator('textarea').fill('خبر بلا ركن');
    await page.getByRole('button', { name: 'حفظ', exact: true }).click();
    await (await field(page, 'categories')).getByText('هذا الحقل مطلوب.').waitFor();
    assert.deepEqual([...(await takeFiles(page)).keys()], [ARTICLE]);
    await close();
  });

  test('says why the newspaper would refuse an article, and does not save it', async () => {
    const { page, close } = await deskAt(EDITOR);
    await (await field(page, 'id')).locator('input').fill('رقم/1');
    const said = page.waitForEvent('dialog');
    const clicked = page.getByRole('button', { name: 'حفظ', exact: true }).click();
    const dialog = await said;
    assert.equal(
      dialog.message(),
      'رقم المقال في عنوانه: رقم المقال جزء من عنوانه، ولا يقبل هذه الرموز.',
    );
    await dialog.accept();
    await clicked;
    const saved = (await takeFiles(page)).get(ARTICLE)?.toString();
    assert.equal(saved, await readFile(ARTICLE, 'utf8'));
    await close();
  });

  test('takes a new article with a photograph, which the newspaper is built with', async (t) => {
    const { page, complaints, strangers, close } = await deskAt('/collections/articles/new');
    await (await field(page, 'title')).locator('textarea').fill('أول المطر: السوق يفتح #الأحد');
    await page.getByRole('checkbox', { name: 'مجتمع' }).click();
    await page.getByRole('checkbox', { name: 'واجهة' }).click();
    const date = (await field(page, 'date')).locator('input[type="datetime-local"]');
    await date.fill('2026-11-23T09:30');
    await (await field(page, 'image')).getByRole('checkbox').click();
    const photo = await photograph();
    assert.ok((await sharp(photo).metadata()).exif?.includes('Telephone'));
    const picture = { name: 'IMG 0007.jpg', mimeType: 'image/jpeg', buffer: photo };
    const picker = (await field(page, 'image.src')).locator('input[type="file"]').first();
    await picker.setInputFiles(picture);
    await (await field(page, 'image.src')).locator('img').waitFor();
    await (await field(page, 'image.alt')).locator('textarea').fill('ساحة السوق تحت المطر');
    await (await field(page, 'body')).locator('textarea').first().fill(TEXT);
    const authors = (await field(page, 'authors')).getByRole('combobox');
    await authors.fill('سعاد المرابط');
    await authors.fill('كاتب جديد،');
    await (await field(page, 'story')).getByRole('combobox').fill('ترامواي واد الزيتون');
    await save(page);

    const files = await takeFiles(page);
    const path = [...files.keys()].find((one) => /articles\/2026\/\d{8}-\d{6}\.md$/.test(one));
    assert.ok(path, `no new article among ${[...files.keys()].join(' ')}`);
    const image = [...files.keys()].find((one) => one.startsWith('content/media/'));
    assert.ok(image, `no picture among ${[...files.keys()].join(' ')}`);
    assert.equal(
      files.get(path)?.toString(),
      `---
title: 'أول المطر: السوق يفتح #الأحد'
date: 2026-11-23 09:30
categories: [مجتمع, واجهة]
story: ترامواي واد الزيتون
authors: [سعاد المرابط, كاتب جديد]
image:
  src: ${image.slice('content/media/'.length)}
  alt: ساحة السوق تحت المطر
---

${TEXT}
`,
    );
    const { width, height, format, exif } = await sharp(files.get(image)).metadata();
    assert.deepEqual({ width, height, format, exif }, PICTURE);
    assert.deepEqual([...strangers, ...complaints], []);
    await close();

    const folder = await temporaryFolder(t);
    for (const name of ['site.yaml', 'categories.yaml', 'articles/2026/22904.md', 'pages']) {
      await cp(join('content', name), join(folder, 'content', name), { recursive: true });
    }
    await put(
      folder,
      'content/media/atlas-snow.jpg',
      await readFile('content/media/atlas-snow.jpg'),
    );
    for (const [name, bytes] of files) await put(folder, name, bytes);
    const content = join(folder, 'content');
    assert.deepEqual((await loadContent(content)).problems, []);
    const output = join(folder, 'site');
    await build({ content, output, now: NOW, onFault: 'stop' });
    const id = /\/([\d-]+)\.md$/.exec(path)?.[1] ?? '';
    const html = await readFile(join(output, 'society', id, 'index.html'), 'utf8');
    assert.match(html, /<h1[^>]*>[^<]*أول المطر/);
    assert.match(html, /ساحة السوق تحت المطر/);
  });
});

/** What is left of a photograph: 2,000 px high, upright, and no word of where and with what it was taken. */
const PICTURE = { width: 1500, height: 2000, format: 'webp', exif: undefined };

/** All that an editor of laid out text would write anew. */
const TEXT = `امتلأت الساحة قبل الفجر.[^1]

| الخضرة | الثمن |
| ------ | ----: |
| البصل  |     7 |

> لا سوق بلا مطر.
>
> — بائع

![](tramway.jpg)
![](dam.jpg)

[^1]: بعد ليلة ماطرة.`;

async function put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}
