import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import { composeEdition } from '../src/build/compose.ts';
import { sortProblems } from '../src/problems.ts';
import { article, contentFolder, DATE, SOCIETY, TITLE, asRead } from './support/content-folder.ts';

/** What authors are told of a file that they call a picture. */

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

const souq = sharp({ create: { width: 64, height: 36, channels: 3, background: '#c96a3d' } });
const photograph = sharp({
  create: {
    width: 900,
    height: 600,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});

/** What is said of an article whose lead picture is this. */
async function saidOf(
  t: TestContext,
  name: string,
  media: Record<string, string | Uint8Array>,
): Promise<string> {
  const text = article([TITLE, DATE, SOCIETY, `الصورة: '${name}'`, 'وصف الصورة: باعة']);
  const inMedia = Object.entries(media).map(([file, bytes]) => [`media/${file}`, bytes]);
  const files = { 'articles/20510.md': text, ...Object.fromEntries(inMedia) };
  const { composed, problems } = await composeEdition(await contentFolder(t, files), NOW);
  assert.equal(composed?.edition.newsroom.articles.length, 1, 'the article is published');
  return sortProblems(problems).map(asRead).join('\n\n');
}

function told(message: string, found: string, wanted: string): string {
  return `articles/20510.md:5:10
  تنبيه: ${message}
  الحقل: الصورة
  وجدنا: ${found}
  المطلوب: ${wanted}`;
}

const ANY = 'صورة من نوع JPEG أو PNG أو WebP أو AVIF';
const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
const EXPORTED = 'افتحه حيث صُنع، وصدّر منه صورة JPEG أو PNG';

/** Files under a name that promises a JPEG. */
const UNFIT: [kind: string, bytes: string | Uint8Array, message: string, wanted: string][] = [
  [
    'an empty file',
    '',
    'هذا الملف فارغ، فنُشر المقال بدونه. [picture-empty]',
    'الصورة نفسها: ارفعها من جديد',
  ],
  [
    'a drawing in SVG',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    'هذا رسم SVG، وهو نوع لا يُنشر لأنه قد يحمل شيفرة، فنُشر المقال بدونه. [picture-is-drawing]',
    'صورة PNG بعرض 1600 نقطة أو أكثر: صدّرها من البرنامج الذي رُسمت به',
  ],
  [
    'a drawing in SVG that is not sound',
    '<?xml version="1.0"?>\n<!-- رسم -->\n<svg width="9"',
    'هذا رسم SVG، وهو نوع لا يُنشر لأنه قد يحمل شيفرة، فنُشر المقال بدونه. [picture-is-drawing]',
    'صورة PNG بعرض 1600 نقطة أو أكثر: صدّرها من البرنامج الذي رُسمت به',
  ],
  [
    'a photograph of an iPhone',
    HEIC,
    'هذه صورة HEIC كما تحفظها هواتف آيفون، ولا تقرؤها المتصفحات، فنُشر المقال بدونها. [picture-is-heic]',
    'صورة JPEG: صدّرها من برنامج الصور، أو اختر في الهاتف: الكاميرا، الصيغ، الأكثر توافقا',
  ],
  [
    'a web page',
    '\n<!DOCTYPE html>\n<html lang="ar"><title>لا توجد</title></html>',
    'هذه صفحة ويب (HTML) لا صورة، فنُشر المقال بدونها. [picture-is-web-page]',
    'الصورة نفسها: افتحها وحدها في المتصفح، ثم احفظها',
  ],
  [
    'a PDF',
    '%PDF-1.7\n',
    'هذا ملف PDF لا صورة، فنُشر المقال بدونه. [picture-is-document]',
    EXPORTED,
  ],
  [
    'a file of Photoshop',
    '8BPS\0\x01',
    'هذا ملف فوتوشوب (PSD) لا صورة، فنُشر المقال بدونه. [picture-is-document]',
    EXPORTED,
  ],
  [
    'a Word document',
    'PK\x03\x04\x14\0',
    'هذا ملف مضغوط أو وثيقة Word لا صورة، فنُشر المقال بدونه. [picture-is-document]',
    'الصورة نفسها: استخرجها من الملف',
  ],
  [
    'a video',
    Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0', 'latin1'),
    'هذا فيديو لا صورة، فنُشر المقال بدونه. [picture-is-video]',
    'لقطة منه بصيغة JPEG، أو رابط الفيديو في سطر وحده',
  ],
  [
    'a pointer of Git LFS',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    'هذا مؤشر من Git LFS مكان الصورة، فنُشر المقال بدونها. [picture-is-pointer]',
    'الصورة نفسها: نفّذ git lfs pull قبل البناء',
  ],
  [
    'a bitmap of Windows',
    Buffer.from('BM\x36\0\0\0\0\0', 'latin1'),
    'هذه صورة من نوع لا نقرؤه (BMP أو JPEG XL أو JPEG 2000)، فنُشر المقال بدونها. [picture-of-unread-kind]',
    'صورة JPEG أو PNG: صدّرها من برنامج الصور',
  ],
  [
    'plain text',
    'ليست صورة',
    'هذا الملف ليس صورة يمكن قراءتها، فنُشر المقال بدونه. [picture-unreadable]',
    ANY,
  ],
];

describe('A file called a JPEG that is', () => {
  for (const [kind, bytes, message, wanted] of UNFIT) {
    test(`${kind} is told of as what it is`, async (t) => {
      const said = await saidOf(t, 'souq.jpg', { 'souq.jpg': bytes });
      assert.equal(said, told(message, 'souq.jpg', wanted));
    });
  }

  test('cut in the middle is told of as damaged, whatever its format', async (t) => {
    const broken = told(
      'هذه الصورة تالفة أو مقطوعة: لا تُقرأ إلى آخرها، فنُشر المقال بدونها. [picture-damaged]',
      'souq.jpg',
      'نسخة سليمة من الأصل: الغالب أن نقل الملف انقطع قبل تمامه',
    );
    for (const whole of [
      await photograph.clone().jpeg().toBuffer(),
      await photograph.clone().png().toBuffer(),
      await photograph.clone().webp().toBuffer(),
      await photograph.clone().avif({ effort: 0 }).toBuffer(),
    ]) {
      const half = whole.subarray(0, whole.length / 2);
      assert.equal(await saidOf(t, 'souq.jpg', { 'souq.jpg': half }), broken);
      const head = whole.subarray(0, 40);
      assert.equal(await saidOf(t, 'souq.jpg', { 'souq.jpg': head }), broken);
    }
  });

  test('a PNG, a WebP or an AVIF is published without a word', async (t) => {
    for (const format of ['png', 'webp', 'avif'] as const) {
      const bytes = await souq.clone().toFormat(format).toBuffer();
      assert.equal(await saidOf(t, 'souq.jpg', { 'souq.jpg': bytes }), '');
    }
  });

  test('of more than a hundred million points is refused with their number', async (t) => {
    const huge = await sharp({
      create: { width: 10_100, height: 10_000, channels: 3, background: '#ccc' },
    })
      .toColourspace('b-w')
      .png({ compressionLevel: 1 })
      .toBuffer();
    assert.equal(
      await saidOf(t, 'souq.jpg', { 'souq.jpg': huge }),
      told(
        'هذه الصورة أكبر من 100 مليون نقطة: 10100 × 10000، أي 101 مليونا، فنُشر المقال بدونها. [picture-too-large]',
        'souq.jpg',
        'الصورة نفسها مصغرة: عرض 3000 نقطة يكفي كل شاشة',
      ),
    );
  });

  test('a moving picture is published as its first, which is said', async (t) => {
    const frames = await Promise.all(
      ['#c96a3d', '#1f6f54', '#16324f'].map((background) =>
        sharp({ create: { width: 64, height: 36, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = sharp(frames, { join: { animated: true } });
    const wanted = 'صورة ثابتة، أو رابط فيديو في سطر وحده';
    const message =
      'هذه صورة متحركة أو متعددة الصفحات، فنُشرت لقطتها الأولى وحدها. [picture-moving]';
    for (const bytes of [
      await moving.clone().gif().toBuffer(),
      await moving.clone().webp().toBuffer(),
    ]) {
      for (const build of ['first', 'second']) {
        const said = await saidOf(t, 'souq.jpg', { 'souq.jpg': bytes });
        assert.equal(said, told(message, 'souq.jpg', wanted), `by the ${build} build`);
      }
    }
  });
});

const ELSEWHERE: [kind: string, src: string, message: string, wanted: string][] = [
  [
    'on another site',
    'https://a.example/souq.jpg',
    'هذه الصورة في موقع آخر، ولا تُجلب الصور من المواقع الأخرى، فنُشر المقال بدونها. [picture-elsewhere]',
    'اسم ملف: نزّل الصورة إلى content/media، إن كان لك حق نشرها، واكتب هنا اسمها',
  ],
  [
    'on another site, with its protocol left out',
    '//a.example/souq.jpg',
    'هذه الصورة في موقع آخر، ولا تُجلب الصور من المواقع الأخرى، فنُشر المقال بدونها. [picture-elsewhere]',
    'اسم ملف: نزّل الصورة إلى content/media، إن كان لك حق نشرها، واكتب هنا اسمها',
  ],
  [
    'in the text itself',
    'data:image/png;base64,iVBORw0KGgo=',
    'هذه الصورة مكتوبة بحروفها داخل النص (data:)، فنُشر المقال بدونها. [picture-in-text]',
    'اسم ملف: احفظ الصورة في content/media واكتب هنا اسمها',
  ],
  [
    'outside of the folder',
    '2026/../../site.yaml',
    'هذا الملف خارج content/media، فنُشر المقال بدونه. [picture-outside-media]',
    'اسم ملف: انسخ الصورة إلى content/media واكتب هنا اسمها',
  ],
  [
    'a folder',
    '2026',
    'هذا مجلد لا صورة، فنُشر المقال بدونه. [picture-is-folder]',
    'اسم الصورة بعد اسم المجلد، مثل 2026/tramway.jpg',
  ],
  [
    'missing while another has nearly its name',
    '2026/suoq.jpg',
    'هذه الصورة غير موجودة في content/media، فنُشر المقال بدونها. هل تقصد 2026/souq.jpg؟ [picture-missing]',
    'اسم ملف من content/media: صحح الاسم، أو ارفع الصورة إلى هناك\n  اكتب:\n    الصورة: 2026/souq.jpg',
  ],
];

describe('A picture that is', () => {
  for (const [kind, src, message, wanted] of ELSEWHERE) {
    test(`${kind} is told of as that`, async (t) => {
      const media = { '2026/souq.jpg': await souq.clone().jpeg().toBuffer() };
      assert.equal(await saidOf(t, src, media), told(message, src, wanted));
    });
  }

  test('named in letters that a Mac takes apart is found', async (t) => {
    const name = 'أڭادير.jpg';
    const media = { [name.normalize('NFD')]: await souq.clone().jpeg().toBuffer() };
    assert.notEqual(name.normalize('NFD'), name.normalize('NFC'));
    assert.equal(await saidOf(t, name.normalize('NFC'), media), '');
  });

  test('on another site and in a text has its line and column', async (t) => {
    const body = 'امتلأت الساحة.\n\n![باعة](https://a.example/souq.jpg)\n';
    const text = article([TITLE, DATE, SOCIETY], body);
    const { problems } = await composeEdition(
      await contentFolder(t, { 'articles/20510.md': text }),
      NOW,
    );
    assert.deepEqual(problems.map(asRead), [
      `articles/20510.md:9:1
  تنبيه: هذه الصورة في موقع آخر، ولا تُجلب الصور من المواقع الأخرى، فنُشر المقال بدونها. [picture-elsewhere]
  وجدنا: https://a.example/souq.jpg
  المطلوب: اسم ملف: نزّل الصورة إلى content/media، إن كان لك حق نشرها، واكتب هنا اسمها`,
    ]);
  });
});
