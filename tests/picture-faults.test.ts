import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import { composeEdition } from '../src/build/compose.ts';
import { loadContent } from '../src/content/load.ts';
import { renderLitePicture } from '../layouts/lite-picture.tsx';
import { inspectPictures } from '../src/media/inspect.ts';
import { sortProblems } from '../src/problems.ts';
import {
  article,
  contentFolder,
  DATE,
  messagesOf,
  SOCIETY,
  TITLE,
  type Files,
  asRead,
} from './support/content-folder.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

const withFields = (...fields: string[]) => article([TITLE, DATE, SOCIETY, ...fields]);

/** What authors are told when the pictures of what they published are made ready. */
async function messagesOfEdition(t: TestContext, files: Files): Promise<string[]> {
  const { problems } = await composeEdition(await contentFolder(t, files), NOW);
  return sortProblems(problems).map(asRead);
}

describe('A lead picture that lacks a part', () => {
  test('Without a description it is remarked on, and the article has none', async (t) => {
    const text = withFields('image:', '  src: souq.jpg', '  caption: صباح الأحد');
    const { content, problems } = await loadContent(
      await contentFolder(t, { 'articles/20510.md': text }),
    );
    assert.deepEqual(problems.map(asRead), [
      `articles/20510.md:6:8
  تنبيه: للصورة ملف وليس لها وصف، فنُشر المقال بدونها. [picture-without-description]
  الحقل: image.alt
  وجدنا: souq.jpg
  المطلوب: وصف ما في الصورة لمن لا يراها
  اكتب:
      alt: ترامواي يعبر شارعا تصطف على جانبيه النخيل`,
    ]);
    assert.deepEqual(
      content?.articles.map(({ id, image }) => ({ id, image })),
      [{ id: '20510', image: undefined }],
    );
  });

  test('One that its author says nobody described is shown, with an empty description', async (t) => {
    for (const written of ['بلا وصف', 'none']) {
      const text = withFields('الصورة: souq.jpg', `وصف الصورة: ${written}`);
      const { content, problems } = await loadContent(
        await contentFolder(t, { 'articles/20510.md': text }),
      );
      assert.deepEqual(problems.map(asRead), []);
      assert.deepEqual(content?.articles[0]?.image, { src: 'souq.jpg', alt: '' });
    }
    const picture = {
      src: '/souq.jpg',
      avif: '/souq.avif 400w',
      width: 400,
      height: 300,
      tone: '',
    };
    const lite = renderLitePicture(picture, { src: '', alt: '' }, 'inline');
    assert.match(lite, />أظهر الصورة<\/a>/);
  });

  test('An empty description is none, and is pointed at where it stands', async (t) => {
    const text = withFields('الصورة: souq.jpg', 'وصف الصورة:');
    assert.deepEqual(await messagesOf(t, { 'articles/20510.md': text }), [
      `articles/20510.md:6:1
  تنبيه: للصورة ملف وليس لها وصف، فنُشر المقال بدونها. [picture-without-description]
  الحقل: وصف الصورة
  وجدنا: souq.jpg
  المطلوب: وصف ما في الصورة لمن لا يراها
  اكتب:
    وصف الصورة: ترامواي يعبر شارعا تصطف على جانبيه النخيل`,
    ]);
  });

  test('A description without a file is remarked on where it stands', async (t) => {
    const text = withFields('وصف الصورة: باعة تحت القصب');
    assert.deepEqual(await messagesOf(t, { 'articles/20510.md': text }), [
      `articles/20510.md:5:13
  تنبيه: للصورة وصف وليس لها ملف، فنُشر المقال بدونها. [picture-without-file]
  الحقل: الصورة
  وجدنا: باعة تحت القصب
  المطلوب: اسم ملف من content/media
  اكتب:
    الصورة: tramway.jpg`,
    ]);
  });
});

describe('A picture that does not exist', () => {
  test('A lead picture is remarked on where the article names it', async (t) => {
    const text = withFields('image:', '  src: souk.jpg', '  alt: باعة تحت القصب');
    const { composed, problems } = await composeEdition(
      await contentFolder(t, { 'articles/20510.md': text }),
      NOW,
    );
    assert.deepEqual(problems.map(asRead), [
      `articles/20510.md:6:8
  تنبيه: هذه الصورة غير موجودة في content/media، فنُشر المقال بدونها. [picture-missing]
  الحقل: src
  وجدنا: souk.jpg
  المطلوب: اسم ملف من content/media: صحح الاسم، أو ارفع الصورة إلى هناك`,
    ]);
    assert.equal(composed?.edition.newsroom.articles.length, 1);
    assert.equal(composed.edition.picture('souk.jpg'), undefined);
  });

  test('A lead picture in one line is remarked on by the name of that line', async (t) => {
    const text = withFields('وصف الصورة: باعة تحت القصب', 'الصورة: souk.jpg');
    assert.deepEqual(await messagesOfEdition(t, { 'articles/20510.md': text }), [
      `articles/20510.md:6:9
  تنبيه: هذه الصورة غير موجودة في content/media، فنُشر المقال بدونها. [picture-missing]
  الحقل: الصورة
  وجدنا: souk.jpg
  المطلوب: اسم ملف من content/media: صحح الاسم، أو ارفع الصورة إلى هناك`,
    ]);
  });

  test('A picture of the body is remarked on by its path inside the media folder', async (t) => {
    const body = 'امتلأت الساحة.\n\n![باعة تحت القصب](/media/2026/souk.jpg)\n';
    const text = article([TITLE, DATE, SOCIETY], body);
    assert.deepEqual(await messagesOfEdition(t, { 'articles/20510.md': text }), [
      `articles/20510.md:9:1
  تنبيه: هذه الصورة غير موجودة في content/media، فنُشر المقال بدونها. [picture-missing]
  وجدنا: 2026/souk.jpg
  المطلوب: اسم ملف من content/media: صحح الاسم، أو ارفع الصورة إلى هناك`,
    ]);
  });
});

describe('The place of a picture in a text', () => {
  const lost = '![أ](lost.jpg)';
  const PLACES: [where: string, body: string, place: string][] = [
    ['in its paragraph', `سطر.\n\nقبلها ${lost} وبعدها.`, '9:7'],
    ['in the second line of a paragraph', `سطر.\n${lost}`, '8:1'],
    ['after another picture on its line', `رمز ![ب](souq.jpg) ${lost}`, '7:20'],
    ['after what only looks like a picture', `\`![أ]\` ثم \\![ب] ثم ${lost}`, '7:20'],
    ['in a quotation and a list', `> - سطر\n> - ${lost}`, '8:5'],
    ['in a table', `| أ | ب |\n| - | - |\n| ت | ${lost} |`, '9:7'],
    ['in a footnote', `كلام[^1].\n\n[^1]: ${lost}`, '9:7'],
    ['by a reference', 'كلام ![أ][ص]\n\n[ص]: lost.jpg', '7:6'],
    ['by an Arabic name', 'كلام ![أ](<صورة السوق.jpg>)', '7:6'],
    ['from the article’s own folder', 'كلام ![أ](../media/lost.jpg)', '7:6'],
  ];
  for (const [where, body, place] of PLACES) {
    test(`is told ${where}`, async (t) => {
      const souq = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c96a3d' } });
      const messages = await messagesOfEdition(t, {
        'articles/20510.md': article([TITLE, DATE, SOCIETY], body),
        'media/souq.jpg': await souq.jpeg().toBuffer(),
      });
      assert.deepEqual(
        messages.map((message) => message.split('\n')[0]),
        [`articles/20510.md:${place}`],
      );
    });
  }

  test('is told in a plain page too', async (t) => {
    const messages = await messagesOfEdition(t, {
      'pages/about.md': `---\ntitle: من نحن\n---\n\nنحن ${lost}\n`,
    });
    assert.equal(messages[0]?.split('\n')[0], 'pages/about.md:5:5');
  });
});

describe('The media folder of an edition', () => {
  test('A file that is no picture is told apart from one that is missing', async (t) => {
    const body = 'امتلأت الساحة.\n\n![باعة تحت القصب](souq.jpg)\n';
    const files = {
      'articles/20510.md': article([TITLE, DATE, SOCIETY], body),
      'media/souq.jpg': 'ليست صورة',
    };
    assert.deepEqual(await messagesOfEdition(t, files), [
      `articles/20510.md:9:1
  تنبيه: هذا الملف ليس صورة يمكن قراءتها، فنُشر المقال بدونها. [picture-unreadable]
  وجدنا: souq.jpg
  المطلوب: صورة من نوع JPEG أو PNG أو WebP أو AVIF`,
    ]);
  });

  test('Each article that shows the missing picture is remarked on', async (t) => {
    const text = article([TITLE, DATE, SOCIETY], '![باعة تحت القصب](souk.jpg)');
    const messages = await messagesOfEdition(t, {
      'articles/20510.md': text,
      'articles/20511.md': text,
    });
    assert.deepEqual(
      messages.map((message) => message.split('\n')[0]),
      ['articles/20510.md:7:1', 'articles/20511.md:7:1'],
    );
  });

  test('A picture that is there is not remarked on, and a draft’s is not looked for', async (t) => {
    const souq = sharp({ create: { width: 64, height: 36, channels: 3, background: '#c96a3d' } });
    const files = {
      'articles/20510.md': withFields('الصورة: media/souq.jpg', 'الوصف: باعة تحت القصب'),
      'articles/20511.md': withFields('الصورة: souk.jpg', 'الوصف: باعة', 'مسودة: نعم'),
      'media/souq.jpg': await souq.jpeg().toBuffer(),
    };
    assert.deepEqual(await messagesOfEdition(t, files), []);
  });
});

test('A Word file among the articles is remarked on, and the others are read', async (t) => {
  const { content, problems } = await loadContent(
    await contentFolder(t, {
      'articles/20510.md': withFields(),
      'articles/2026/مقال الأحد.docx': new Uint8Array([0x50, 0x4b, 0x03, 0x04]),
    }),
  );
  assert.deepEqual(problems.map(asRead), [
    `articles/2026/مقال الأحد.docx
  تنبيه: هذا الملف ليس من نوع Markdown، فلم يُنشر. أسماء المقالات تنتهي بـ .md والصور مكانها media. [not-markdown]`,
  ]);
  assert.deepEqual(
    content?.articles.map(({ id }) => id),
    ['20510'],
  );
});

test('Thousands of missing pictures cost a build a second, and the first of them are proposed others', async (t) => {
  const names = Array.from({ length: 3000 }, (_, at) => `2019/05/souq${at}.jpg`);
  const files = names.map((name) => [`media/${name.replace('souq', 'suoq')}`, '']);
  const content = await contentFolder(t, Object.fromEntries(files));
  const uses = names.map((src) => ({ src, file: `articles/${src}.md`, field: 'image.src' }));
  const before = process.cpuUsage();
  const { problems } = await inspectPictures(uses, join(content, 'media'), new Map());
  const { user, system } = process.cpuUsage(before);
  assert.equal(problems.length, 3000);
  assert.equal(problems.filter(({ fix }) => fix !== undefined).length, 100);
  assert.ok(user + system < 5_000_000, `${(user + system) / 1e6} s`);
});
