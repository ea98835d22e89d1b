import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test, type TestContext } from 'node:test';
import { listFiles } from '../src/content/files.ts';
import { loadContent } from '../src/content/load.ts';
import { readCategories } from '../src/content/settings.ts';
import { articleFormat, pageFormat } from '../src/web-desk/checked-entries.ts';
import type { Entry } from '../src/web-desk/entry-text.ts';
import { contentFolder } from './support/content-folder.ts';
import { CATEGORIES, site } from './support/newspaper.ts';

const articles = articleFormat({ site: site(), categories: CATEGORIES.all });

/** An article as it is after one who writes at the desk has changed some fields. */
function changed(file: string, fields: Entry): string {
  return articles.write({ ...articles.read(file), ...fields });
}

const FRESH: Entry = { title: 'أول المطر', date: '2026-11-23 09:30', categories: ['سياسة'] };

describe('The articles of the sample, at the web desk', async () => {
  const { value: book } = await readCategories('content', { guide: false });
  const format = articleFormat({ site: site(), categories: book?.all ?? [] });
  const files = await listFiles('content', 'articles');

  test('are all opened and saved to the letter', async () => {
    assert.equal(files.length, 59);
    for (const file of files) {
      const text = await readFile(`content/${file}`, 'utf8');
      // The desk's program takes white space off the ends of what it reads, and ends files with a line break.
      assert.equal(`${format.write(format.read(text.trim())).trim()}\n`, text, file);
    }
  });

  test('get another headline in one line, under the name that the field has', async () => {
    for (const file of files) {
      const text = await readFile(`content/${file}`, 'utf8');
      const saved = format.write({ ...format.read(text), title: 'عنوان آخر' });
      assert.equal(saved, text.replace(/^(title|العنوان): .*$/m, '$1: عنوان آخر'), file);
    }
  });

  test('are the same to the newspaper, save for the headline', async (t) => {
    const saved = await Promise.all(
      files.map(async (file) => {
        const entry = format.read(await readFile(`content/${file}`, 'utf8'));
        return [file, format.write({ ...entry, title: 'عنوان آخر' })] as const;
      }),
    );
    const settings = await Promise.all(
      [
        'site.yaml',
        'categories.yaml',
        'pages/about.md',
        'pages/privacy.md',
        'pages/charter.md',
        'pages/contact.md',
      ].map(async (file) => [file, await readFile(`content/${file}`, 'utf8')] as const),
    );
    const folder = await contentFolder(t, Object.fromEntries([...saved, ...settings]));
    const [before, after] = await Promise.all([loadContent('content'), loadContent(folder)]);
    const facts = ({ content }: typeof before) =>
      content?.articles.map(({ headlineHash, terms, ...article }) => {
        return {
          ...article,
          title: 'عنوان آخر',
          headline: headlineHash.length,
          terms: terms.length > 0,
        };
      });
    assert.deepEqual(after.problems, []);
    assert.deepEqual(facts(after), facts(before));
    assert.equal(new Set(after.content?.articles.map(({ title }) => title)).size, 1);
  });
});

test('Pages are opened and saved to the letter', async () => {
  const pages = pageFormat({ site: site(), categories: [] });
  for (const file of await listFiles('content', 'pages')) {
    const text = await readFile(`content/${file}`, 'utf8');
    assert.equal(pages.write(pages.read(text)), text, file);
  }
});

describe('A file of Arabic names, at the web desk', () => {
  const ARABIC = `---
العنوان: 'سوق الأحد: البداية' # العنوان القديم
التاريخ: ٢٠٢٦-٠٧-٠٥ ١٤:٠٥
الأركان: سياسة، واجهة
الصورة: souq.jpg
وصف الصورة: ساحة السوق
# متابعة الأسبوع
متابعة: نعم
---

نص المقال.
`;

  test('is read into the same fields as one of English names', () => {
    const { title, date, categories, image, followUp, body } = articles.read(ARABIC);
    assert.deepEqual(
      { title, date, categories, image, followUp, body },
      {
        title: 'سوق الأحد: البداية',
        date: '2026-07-05 14:05',
        categories: ['سياسة', 'واجهة'],
        image: { src: '/media/souq.jpg', alt: 'ساحة السوق', caption: '', credit: '', focus: '' },
        followUp: true,
        body: 'نص المقال.',
      },
    );
  });

  test('keeps its names and comments, and gets new fields under Arabic names', () => {
    const { image } = articles.read(ARABIC) as { image: object };
    assert.equal(
      changed(ARABIC, {
        title: 'سوق الأحد',
        followUp: false,
        authors: ['سعاد المرابط'],
        image: { ...image, src: '/media/rain.webp', credit: 'تصوير: سعاد' },
      }),
      `---
العنوان: سوق الأحد # العنوان القديم
التاريخ: ٢٠٢٦-٠٧-٠٥ ١٤:٠٥
الأركان: سياسة، واجهة
الصورة: rain.webp
وصف الصورة: ساحة السوق
# متابعة الأسبوع
متابعة: لا
الكاتب: [سعاد المرابط]
مصدر الصورة: 'تصوير: سعاد'
---

نص المقال.
`,
    );
  });

  test('loses a field that was emptied, and only that', () => {
    const saved = changed(ARABIC, { image: { src: '', alt: '' } });
    assert.equal(saved, ARABIC.replace(/^الصورة.*\n|^وصف الصورة.*\n/gm, ''));
  });
});

describe('Fields below a field, at the web desk', () => {
  const file = (image: string) =>
    `---\ntitle: كذا\ndate: 2026-07-05\ncategories: [سياسة]\n${image}\n---\nنص\n`;
  const withCredit = (text: string) => {
    const { image } = articles.read(text) as { image: object };
    return changed(text, { image: { ...image, credit: 'فلان' } });
  };

  test('are added with the indentation of the others', () => {
    const image = 'image:\n    src: a.jpg # من الأرشيف\n    alt: شيء';
    assert.equal(withCredit(file(image)), file(`${image}\n    credit: فلان`));
  });

  test('are written below each other where they stood in braces', () => {
    assert.equal(
      withCredit(file('image: { src: a.jpg, alt: شيء }')),
      file('image:\n  src: a.jpg\n  alt: شيء\n  credit: فلان'),
    );
  });

  test('go with the field when all of them are emptied', () => {
    const text = file('image:\n  src: a.jpg\n  alt: شيء');
    assert.equal(changed(text, { image: null }), file('').replace('\n\n---', '\n---'));
  });
});

test('A field of several lines is replaced as a whole', () => {
  const text = `---\ntitle: كذا\ndate: 2026-07-05\ncategories:\n  - سياسة\n  - رياضة\nsummary: >\n  أول السطر\n  وآخره\nsource: فلان\n---\nنص\n`;
  assert.equal(
    changed(text, { categories: ['رأي'], summary: 'غير هذا' }),
    `---\ntitle: كذا\ndate: 2026-07-05\ncategories: [رأي]\nsummary: غير هذا\nsource: فلان\n---\nنص\n`,
  );
});

test('Another text takes the place of the old one, and the fields stay', () => {
  const text = '---\ntitle: كذا\ndate: 2026-07-05\ncategories: [سياسة]\n---\nقديم\n';
  assert.equal(changed(text, { body: 'جديد\n\nآخر\n' }), text.replace('\nقديم', '\n\nجديد\n\nآخر'));
});

test('A category by another name is the category; one that is not there stays as it is written', () => {
  const text = '---\ntitle: كذا\ndate: 2026-07-05\ncategories: [politics, سباسة]\n---\nنص\n';
  assert.deepEqual(articles.read(text)['categories'], ['سياسة', 'سباسة']);
});

test('Values that YAML would take for something else are saved as they are meant', async (t: TestContext) => {
  const titles = [
    'كذا: كذا',
    '#وسم في أوله',
    'نعم',
    '2026',
    "قال 'نعم'",
    '- بند',
    '«عنوان» #وسم',
    '*',
  ];
  const files = titles.map((title, index) => [
    `articles/${index}.md`,
    articles.write({ ...FRESH, title, categories: ['سياسة'], body: 'نص' }),
  ]);
  const categories = '- slug: politics\n  name: سياسة\n';
  const folder = await contentFolder(t, {
    ...Object.fromEntries(files),
    'categories.yaml': categories,
  });
  const { content, problems } = await loadContent(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    content?.articles.map(({ title }) => title),
    ['كذا: كذا', '#وسم في أوله', 'نعم', '2026', 'قال «نعم»', '- بند', '«عنوان» #وسم', '*'],
  );
});

describe('What the build would refuse', () => {
  test('is not saved: the author is told why', () => {
    assert.throws(() => articles.write({ ...FRESH, categories: ['سباسة'] }), {
      message: 'الأركان: لا يوجد ركن بهذا الاسم. هل تقصد \u2068سياسة\u2069؟',
    });
    assert.throws(() => articles.write({ ...FRESH, id: 'رقم/1', permalink: 'بلا شرطة' }), {
      message:
        'رقم المقال في عنوانه: رقم المقال جزء من عنوانه، ولا يقبل هذه الرموز.\nعنوان ثابت: هذا ليس عنوانا صالحا داخل الموقع.',
    });
  });

  test('is not opened where it cannot be read', () => {
    assert.throws(() => articles.read('---\ntitle: كذا\ntags: [رأي\n---\nنص'), {
      message:
        'القوس المعقوف [ في أول القيمة لم يأت ما يقابله في آخرها، فلا يُعرف أين تنتهي. tags: [رأي',
    });
    assert.throws(() => articles.read('نص بلا رأس'), /الملف يبدأ بلا رأس/);
  });
});
