import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { build } from '../src/build/build.ts';
import { composeEdition } from '../src/build/compose.ts';
import { launchBrowser } from './support/browser.ts';
import { CATEGORIES, contentFolder, SITE, writeFiles, asRead } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { NOW, sampleSite } from './support/site.ts';
import { visit } from './support/visit.ts';

interface Manifest {
  name: string;
  lang: string;
  dir: string;
  start_url: string;
  scope: string;
  display: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

async function manifestOf(site: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(site, 'manifest.webmanifest'), 'utf8')) as Manifest;
}

/** How much of a picture is of another colour than its ground at the middle of the lower edge. */
async function drawnPart(file: string): Promise<number> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
  const ground = pixel(info.width / 2, info.height - 4);
  let drawn = 0;
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const isOther = pixel(x, y).some((part, index) => Math.abs(part - (ground[index] ?? 0)) > 60);
      if (isOther) drawn += 1;
    }
  }
  return drawn / (info.width * info.height);
}

describe('The web manifest of the sample newspaper', () => {
  let folder: string;
  let browser: Browser;
  let site: Running;

  before(async () => {
    folder = await sampleSite();
    site = await serveSite(folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  test('has all that a telephone asks of it, in Arabic and from right to left', async () => {
    const { icons, ...manifest } = await manifestOf(folder);
    assert.equal(manifest.name, 'إكسبريس تيفي');
    assert.deepEqual([manifest.lang, manifest.dir], ['ar-MA', 'rtl']);
    assert.deepEqual([manifest.start_url, manifest.scope], ['/', '/']);
    assert.equal(manifest.display, 'minimal-ui');
    assert.deepEqual(
      icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
      ['192x192 any', '512x512 any', '512x512 maskable'],
    );
  });

  test('is found and understood by the browser', async () => {
    const { page, complaints, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}/`);
    const devTools = await page.context().newCDPSession(page);
    const { url, errors } = await devTools.send('Page.getAppManifest');
    assert.equal(url, `${site.origin}/manifest.webmanifest`);
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    const faults = installabilityErrors.map(({ errorId }) => errorId);
    // A window of Playwright's is one that leaves no traces, in which nothing is ever installed.
    assert.deepEqual(
      faults.filter((fault) => fault !== 'in-incognito'),
      [],
    );
    assert.deepEqual(complaints, []);
    await close();
  });

  test('names icons that are as large as it says and hold the letter of the newspaper', async () => {
    const { icons } = await manifestOf(folder);
    const touch = /rel="apple-touch-icon" href="([^"]+)"/.exec(
      await readFile(join(folder, 'index.html'), 'utf8'),
    )?.[1];
    const all = [...icons, { src: touch ?? '', sizes: '180x180', type: 'image/png', purpose: '' }];
    for (const { src, sizes, purpose } of all) {
      const file = join(folder, src);
      const { format, width, height, hasAlpha } = await sharp(file).metadata();
      assert.equal(format, 'png');
      assert.equal(`${width}x${height}`, sizes);
      const part = await drawnPart(file);
      assert.ok(part > 0.02 && part < 0.4, `${src}: ${part}`);
      // What a system cuts into its own shape has no holes.
      if (purpose !== 'any' && hasAlpha) assert.ok((await sharp(file).stats()).isOpaque, src);
    }
  });
});

describe('An icon of the newspaper’s own', () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#0b5d4d' } })
      .png()
      .toBuffer();
  const settings = `${SITE}icon: icon.png\n`;
  const told = async (t: TestContext, icon: Uint8Array | undefined) => {
    const files = { 'site.yaml': settings, 'media/icon.png': icon };
    const { problems } = await composeEdition(await contentFolder(t, files), NOW);
    return problems.map(asRead);
  };
  const WANTED = 'صورة مربعة من نوع PNG أو SVG، عرضها 512 نقطة على الأقل، في content/media';
  const fault = (message: string) => [
    `site.yaml:3:7\n  خطأ: ${message} [unfit-icon]\n  الحقل: icon\n  وجدنا: icon.png\n  المطلوب: ${WANTED}`,
  ];

  test('is made into every size, and another picture under the same name into others', async (t) => {
    const folder = await temporaryFolder(t);
    const [content, output] = [join(folder, 'content'), join(folder, 'site')];
    const publish = async (icon: Uint8Array) => {
      await writeFiles(content, {
        'site.yaml': settings,
        'categories.yaml': CATEGORIES,
        'media/icon.png': icon,
      });
      await build({ content, output, now: NOW, onFault: 'stop' });
      return (await manifestOf(output)).icons.map(({ src }) => join(output, src));
    };
    const first = await publish(await picture(600, 600));
    for (const file of first) {
      const { dominant } = await sharp(file)
        .resize(8, 8)
        .extract({ left: 3, top: 3, width: 2, height: 2 })
        .stats();
      assert.ok(dominant.g > dominant.r && dominant.g > 60, JSON.stringify(dominant));
    }
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><rect width="24" height="24" fill="#b3122f"/></svg>';
    const second = await publish(Buffer.from(svg));
    assert.equal(second.filter((file) => first.includes(file)).length, 0);
    const { width } = await sharp(second[1]).metadata();
    assert.equal(width, 512);
  });

  test('that does not serve is an error that says why', async (t) => {
    assert.deepEqual(await told(t, await picture(600, 600)), []);
    assert.deepEqual(await told(t, undefined), fault('لا يوجد ملف بهذا الاسم في content/media.'));
    assert.deepEqual(
      await told(t, await picture(500, 500)),
      fault('هذه الصورة صغيرة (500×500)، ولا تصلح أيقونة.'),
    );
    assert.deepEqual(
      await told(t, await picture(700, 600)),
      fault('أيقونة الجريدة مربعة، وهذه 700×600.'),
    );
    assert.deepEqual(
      await told(t, Buffer.from('لا صورة')),
      fault('هذا الملف ليس صورة يمكن قراءتها.'),
    );
  });
});
