import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import { build } from '../src/build/build.ts';
import { loadContent } from '../src/content/load.ts';
import { launchBrowser } from './support/browser.ts';
import {
  article,
  contentFolder,
  DATE,
  messagesOf,
  SOCIETY,
  TITLE,
} from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { serveSite } from './support/server.ts';
import { NOW } from './support/site.ts';
import { visit } from './support/visit.ts';

/** Where in a picture lies what must not be cut away. */

const IMAGE = ['الصورة: souq.jpg', 'وصف الصورة: باعة'];

async function focusOf(t: TestContext, ...fields: string[]) {
  const text = article([TITLE, DATE, SOCIETY, ...fields]);
  const { content, problems } = await loadContent(
    await contentFolder(t, { 'articles/20510.md': text }),
  );
  assert.deepEqual(problems, []);
  return content?.articles[0]?.image?.focus;
}

describe('The middle of interest of a lead picture', () => {
  for (const [written, focus] of [
    ['أعلى', 'top'],
    ['الأعلى', 'top'],
    ['فوق', 'top'],
    ['اسفل', 'bottom'],
    ['يمين', 'right'],
    ['يسار', 'left'],
    ['وسط', undefined],
    ['يمين أعلى', 'right top'],
    ['أعلى اليمين', 'right top'],
    ['أعلى ويسار', 'left top'],
    ['أسفل، يمين', 'right bottom'],
    ['وسط أسفل', 'bottom'],
    ['اليسار والوسط', 'left'],
    ['top right', 'right top'],
    ['Bottom-Left', 'left bottom'],
  ] as const) {
    test(`is ${focus ?? 'in the middle'} for «${written}»`, async (t) => {
      assert.equal(await focusOf(t, ...IMAGE, `مركز الصورة: ${written}`), focus);
    });
  }

  test('may stand among the parts of the picture, by either name', async (t) => {
    const nested = ['image:', '  src: souq.jpg', '  alt: باعة'];
    assert.equal(await focusOf(t, ...nested, '  focus: أعلى'), 'top');
    assert.equal(await focusOf(t, ...nested, '  مركز الصورة: أعلى'), 'top');
    assert.equal(await focusOf(t, ...nested, 'مركز الصورة: أعلى'), 'top');
  });

  test('that is misspelt is answered with what was meant', async (t) => {
    const text = article([TITLE, DATE, SOCIETY, ...IMAGE, 'مركز الصورة: يمين اعلا']);
    assert.deepEqual(await messagesOf(t, { 'articles/20510.md': text }), [
      `articles/20510.md:7:14
  خطأ: هذه ليست جهة من جهات الصورة. هل تقصد أعلى؟ [unknown-side]
  الحقل: مركز الصورة
  وجدنا: يمين اعلا
  المطلوب: أين أهم ما في الصورة: أعلى أو أسفل أو يمين أو يسار أو وسط، أو جهتان مثل يمين أعلى
  اكتب:
    مركز الصورة: يمين أعلى`,
    ]);
  });

  test('that is a number, or two sides that face each other, is a fault with an example', async (t) => {
    const wanted = `  المطلوب: أين أهم ما في الصورة: أعلى أو أسفل أو يمين أو يسار أو وسط، أو جهتان مثل يمين أعلى
  اكتب:
    مركز الصورة: يمين أعلى`;
    for (const [written, message] of [
      ['30% 20%', 'هذه ليست جهة من جهات الصورة. [unknown-side]'],
      ['يمين يسار', 'هاتان جهتان متقابلتان. اختر واحدة منهما. [opposite-sides]'],
      ['أسفل وأعلى', 'هاتان جهتان متقابلتان. اختر واحدة منهما. [opposite-sides]'],
    ]) {
      const text = article([TITLE, DATE, SOCIETY, ...IMAGE, `مركز الصورة: ${written}`]);
      assert.deepEqual(await messagesOf(t, { 'articles/20510.md': text }), [
        `articles/20510.md:7:14\n  خطأ: ${message}\n  الحقل: مركز الصورة\n  وجدنا: ${written}\n${wanted}`,
      ]);
    }
  });
});

const COLOURS = { red: [200, 60, 60], green: [60, 150, 80], blue: [50, 80, 180] } as const;

/** A picture of three fields, from its left to its right or from its top to its bottom. */
function threeFields(across: boolean): Promise<Buffer> {
  const [width, height] = across ? [600, 400] : [600, 600];
  const fields = Object.values(COLOURS).map(([r, g, b], at) => ({
    input: { create: { width, height, channels: 3 as const, background: { r, g, b } } },
    left: across ? at * width : 0,
    top: across ? 0 : at * height,
  }));
  const size = across ? { width: 3 * width, height } : { width, height: 3 * height };
  return sharp({ create: { ...size, channels: 3, background: '#fff' } })
    .composite(fields)
    .png()
    .toBuffer();
}

test('A card shows the part of a picture that its author named; the sides are the picture’s', async (t) => {
  const CARDS: [id: string, src: string, focus: string, shown: keyof typeof COLOURS][] = [
    ['1', 'across.png', 'يمين', 'blue'],
    ['2', 'across.png', 'وسط', 'green'],
    ['3', 'across.png', 'يسار أسفل', 'red'],
    ['4', 'upright.png', 'أعلى', 'red'],
    ['5', 'upright.png', 'وسط', 'green'],
    ['6', 'upright.png', 'أسفل يمين', 'blue'],
  ];
  const articles = CARDS.map(([id, src, focus]) => {
    const image = [`الصورة: ${src}`, 'وصف الصورة: ثلاثة ألوان', `مركز الصورة: ${focus}`];
    return [`articles/${id}.md`, article([TITLE, DATE, SOCIETY, ...image])];
  });
  const content = await contentFolder(t, {
    ...Object.fromEntries(articles),
    'media/across.png': await threeFields(true),
    'media/upright.png': await threeFields(false),
  });
  const output = join(await temporaryFolder(t), 'site');
  await build({ content, output, now: NOW, onFault: 'stop' });
  const server = await serveSite(output);
  t.after(server.close);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page } = await visit(browser, server.origin);
  await page.goto(`${server.origin}/society/`);
  for (const [id, src, focus, shown] of CARDS) {
    const image = page.locator(`.card:has(a[href="/society/${id}/"]) img`);
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((img: HTMLImageElement) => img.decode());
    const { channels } = await sharp(await image.screenshot()).stats();
    const colour = channels.slice(0, 3).map(({ mean }) => mean);
    const apart = COLOURS[shown].map((part, at) => Math.abs(part - (colour[at] ?? 0)));
    assert.ok(Math.max(...apart) < 40, `${src}, ${focus}: ${colour.join()}`);
  }
});
