import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { codeHtml, linesHtml, sideOfBlock } from '../src/guide/code.ts';
import { listFiles } from '../src/content/files.ts';
import { loadContent } from '../src/content/load.ts';
import { inArabic } from '../src/problems.ts';
import { violations, violationsInBothSchemes } from './support/axe.ts';
import { builtArchive } from './support/archive.ts';
import { launchBrowser } from './support/browser.ts';
import { filesBelow, runBuildIn, tracesOf } from './support/build-command.ts';
import {
  article,
  CATEGORIES,
  contentFolder,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  type Files,
} from './support/content-folder.ts';
import { engineCopy } from './support/engine.ts';
import { makeFolder } from './support/folder.ts';
import { guideFiles } from './support/guide.ts';
import { isWorthALook, partsOf, type PageParts, type PartsSeen } from './support/page-parts.ts';
import { serveSite, type Running } from './support/server.ts';
import { buildOutlet } from './support/site.ts';
import { visit } from './support/visit.ts';

/** The newspaper lives under a path, which links between pages of the guide must keep. */
const PATH = '/journal';

describe('The author’s guide on the site', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let outlet: Running;
  /** Each page by its address. */
  let pages: Map<string, PageParts>;

  before(async () => {
    home = await makeFolder();
    const folder = join(home.folder, 'site');
    outlet = await serveSite(folder, PATH);
    await buildOutlet(home.folder, { url: `${outlet.origin}${PATH}`, more: 'guide: نعم\n' });
    const files = (await listFiles(folder, 'guide')).filter((file) => file.endsWith('.html'));
    pages = new Map();
    for (const file of files) {
      const address = `${outlet.origin}${PATH}/${file.replace('index.html', '')}`;
      pages.set(address, partsOf(await readFile(join(folder, file), 'utf8')));
    }
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await outlet.close();
    await home.remove();
  });

  test('has a page for each file, at the place of the file', async () => {
    const expected = [...(await guideFiles()).keys()].map((file) => {
      return `${outlet.origin}${PATH}/guide/${file.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '/')}`;
    });
    assert.deepEqual([...pages.keys()].toSorted(), expected.toSorted());
  });

  test('leads from page to page, and to headings, without a dead link', () => {
    const faults: string[] = [];
    let followed = 0;
    for (const [from, { ids, links, robots }] of pages) {
      if (robots !== 'noindex') faults.push(`${from} may be indexed`);
      if (new Set(ids).size < ids.length) faults.push(`${from} has an id twice`);
      const whole = links.map((link) => new URL(link, from).href);
      for (const to of whole.filter((link) => link.startsWith(outlet.origin))) {
        followed += 1;
        const [address = '', anchor] = to.split('#');
        const there = pages.get(address)?.ids;
        if (!there) faults.push(`${from}: no page ${to}`);
        else if (anchor && !there.includes(decodeURIComponent(anchor)))
          faults.push(`${from}: ${to}`);
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(followed > 500, String(followed));
  });

  test('has pages of every kind that pass axe and fit', async () => {
    const { page, complaints, strangers, close } = await visit(browser, outlet.origin);
    const faults: string[] = [];
    const seen: PartsSeen = { kinds: new Set(), longestWord: 0 };
    const looked = [...pages].filter(([, parts]) => isWorthALook(parts, seen));
    assert.ok(looked.length > 10, String(looked.length));
    for (const [address] of looked) {
      await page.goto(address);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (tooWide > 0) faults.push(`${address} is ${tooWide} px too wide`);
      faults.push(...(await violations(page)).map((fault) => `${address}: ${fault}`));
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(complaints, []);
    assert.deepEqual(strangers, []);
    await close();
  });

  for (const width of [360, 1280]) {
    test(`passes axe in both colours at ${width} px`, async () => {
      const { page, close } = await visit(browser, outlet.origin, {
        viewport: { width, height: 800 },
      });
      for (const path of [
        '',
        'text/',
        'fields/',
        'pictures-in-text/',
        'mistakes/',
        'mistakes/id-taken/',
      ]) {
        await page.goto(`${outlet.origin}${PATH}/guide/${path}`);
        assert.deepEqual(await violationsInBothSchemes(page), [], path);
      }
      await close();
    });
  }

  test('shows beside a text what becomes of it, with pictures of its own', async () => {
    const { page, close } = await visit(browser, outlet.origin, {
      viewport: { width: 1280, height: 900 },
    });
    await page.goto(`${outlet.origin}${PATH}/guide/text/`);
    const lists = page.locator('.pair').filter({ hasText: '- الفرامل في المنحدرات' });
    const result = lists.getByRole('group', { name: 'فيظهر' });
    assert.deepEqual(await result.locator('ul li').allInnerTexts(), [
      'الفرامل في المنحدرات،',
      'أبواب العربات في ساعة الذروة.',
    ]);
    const source = await lists.getByRole('group', { name: 'تكتب' }).boundingBox();
    const shown = await result.boundingBox();
    assert.ok(source && shown && shown.x + shown.width <= source.x, 'they stand side by side');
    await page.goto(`${outlet.origin}${PATH}/guide/pictures-in-text/`);
    const dam = page.locator('.pair img').first();
    await dam.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => (document.querySelector('.pair img') as HTMLImageElement).naturalWidth > 0,
    );
    assert.equal(await dam.getAttribute('alt'), 'سد شبه فارغ تظهر في قاعه جدران قديمة');
    await close();
  });

  test('is read from the index on, and back', async () => {
    const { page, close } = await visit(browser, outlet.origin);
    await page.goto(`${outlet.origin}${PATH}/guide/`);
    await page.getByRole('link', { name: 'أول مقال، خطوة خطوة' }).click();
    await page.getByRole('heading', { level: 1, name: 'أول مقال، خطوة خطوة' }).waitFor();
    await page.locator('a[rel=prev]').click();
    await page.getByRole('heading', { level: 1, name: 'كيف يصير المقال صفحة' }).waitFor();
    await page.locator('.kicker a').click();
    await page.getByRole('heading', { level: 1, name: 'دليل الكاتب' }).waitFor();
    await close();
  });

  test('is led to from no page of the newspaper, and no list of search', async () => {
    const files = await filesBelow(join(home.folder, 'site'));
    const leading = [...files].filter(
      ([path, bytes]) => !path.startsWith('guide/') && bytes.includes('/guide/'),
    );
    assert.deepEqual(
      leading.map(([path]) => path),
      [],
    );
  });
});

test('Without the setting nothing of the guide is published', async (t) => {
  const { output } = await builtArchive(t);
  assert.deepEqual(await tracesOf('guide', output), []);
});

test('A change of a page of the guide remakes that page, and no other', async (t) => {
  const engine = await engineCopy(t);
  const { folder } = await builtArchive(t);
  await appendFile(join(folder, 'content/site.yaml'), 'guide: نعم\n');
  const args = ['--content', join(folder, 'content'), '--output', join(folder, 'of-copy')];
  const now = ['--now', '2026-11-20T12:00:00+01:00'];
  assert.equal((await runBuildIn(engine, ...args, ...now)).code, 0);
  await appendFile(join(engine, 'docs/guide/traps.md'), '\nفخ جديد.\n');
  const { code, stderr } = await runBuildIn(engine, ...args, ...now);
  assert.equal(code, 0, stderr);
  const changes = JSON.parse(
    await readFile(join(folder, 'of-copy.changes.json'), 'utf8'),
  ) as object;
  assert.deepEqual(changes, { added: [], changed: ['guide/traps/index.html'], removed: [] });
});

test('What is called guide is at fault only where the guide is on the site', async (t) => {
  const category = { 'categories.yaml': `${CATEGORIES}- slug: guide\n  name: دليل\n` };
  const pages = {
    'pages/guide.md': '---\ntitle: دليل القارئ\n---\n\nنص.\n',
    'articles/1.md': article([TITLE, DATE, SOCIETY, 'الرابط: /guide/tramway/']),
  };
  const told = async (files: Files, guide: string) => {
    const folder = await contentFolder(t, { ...files, 'site.yaml': `${SITE}guide: ${guide}\n` });
    const { problems } = await loadContent(folder);
    return problems.map(({ file, line, message }) => `${file}:${line} ${inArabic(message)}`);
  };
  assert.deepEqual(await told(category, 'لا'), []);
  assert.deepEqual(await told(pages, 'لا'), []);
  assert.deepEqual(await told(category, 'نعم'), [
    'categories.yaml:12 هذا الاسم محجوز لصفحات الموقع نفسه.',
  ]);
  assert.deepEqual(await told(pages, 'نعم'), [
    'pages/guide.md:undefined هذا العنوان محجوز لصفحات الموقع نفسه.',
    'articles/1.md:5 هذا العنوان محجوز لصفحات الموقع نفسه.',
  ]);
});

test('In code from right to left, what is read from left to right stands whole', () => {
  const html = (code: string) => codeHtml(code, 'rtl', (text) => text);
  assert.equal(html('التاريخ: 2026-07-05 14:05'), 'التاريخ: <bdi dir="ltr">2026-07-05 14:05</bdi>');
  assert.equal(html('[الوثيقة](/charter/)'), '[الوثيقة](<bdi dir="ltr">/charter/</bdi>)');
  assert.equal(html('| --: | :-: |'), '| <bdi dir="ltr">--:</bdi> | <bdi dir="ltr">:-:</bdi> |');
  assert.equal(html('- بند'), '- بند');
  assert.equal(
    linesHtml('الصورة:\nsrc: قصر', 'rtl', (text) => text),
    'الصورة:\n<bdi dir="ltr">src: قصر</bdi>',
  );
  assert.equal(sideOfBlock('articles/1.md:2\n  خطأ: ينقص هذا الحقل.\n  المطلوب: عنوان'), 'rtl');
  assert.equal(sideOfBlock('name: إكسبريس تيفي\nurl: https://example.com'), 'ltr');
});
