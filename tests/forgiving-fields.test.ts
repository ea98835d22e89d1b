import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFields } from '../src/content/fields.ts';
import { splitFrontMatter } from '../src/content/front-matter.ts';
import { loadContent } from '../src/content/load.ts';
import type { Article } from '../src/model/article.ts';
import { ARTICLE_FIELDS } from '../src/model/fields.ts';
import {
  article,
  CATEGORIES,
  contentFolder,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
} from './support/content-folder.ts';

/** What journalists write, by the rule that reads it, and the fields that are read. */
const READ: Record<string, [written: string, values: Record<string, unknown>][]> = {
  'A colon inside a value is part of it': [
    ['العنوان: الوزير: الأسعار ترتفع', { title: 'الوزير: الأسعار ترتفع' }],
    ["title: الوزير: «it's over»، 100% مغلق:", { title: "الوزير: «it's over»، 100% مغلق:" }],
    ['مصدر الصورة: تصوير: سعاد المرابط', { image: { credit: 'تصوير: سعاد المرابط' } }],
    ['الملخص: قال: نعم # للمراجعة', { summary: 'قال: نعم' }],
    [
      "summary: أول: رحلة\n  it's بلا ركاب\nvia: مرافئ",
      { summary: "أول: رحلة it's بلا ركاب", via: 'مرافئ' },
    ],
  ],
  'A # that touches a word is a hashtag; one between spaces begins a remark': [
    ['title: #المغرب يفوز بكأس إفريقيا', { title: '#المغرب يفوز بكأس إفريقيا' }],
    ['العنوان: خطة #المغرب تبدأ اليوم', { title: 'خطة #المغرب تبدأ اليوم' }],
    ['title: خطة #المغرب # للمراجعة', { title: 'خطة #المغرب' }],
    ['title: سوق الأحد # للمراجعة', { title: 'سوق الأحد' }],
    ['via: # لم نعرف بعد', {}],
    ['الوسوم: [#النقل، #المدينة]', { tags: ['#النقل', '#المدينة'] }],
    ['summary: خطة\n  #المغرب تبدأ', { summary: 'خطة #المغرب تبدأ' }],
    ['# ملاحظة للزملاء\ntitle: سوق', { title: 'سوق' }],
    ['title: لغة C# وأخواتها', { title: 'لغة C# وأخواتها' }],
  ],
  'A sign that a value begins with is part of it': [
    ['title: *نجم الرجاء* يعود', { title: '*نجم الرجاء* يعود' }],
    ['title: & أخيرا', { title: '& أخيرا' }],
    ['العنوان: ! خبر عاجل', { title: '! خبر عاجل' }],
    ['بقلم: @souad', { authors: '@souad' }],
    ['title: %50 من السوق مغلق', { title: '%50 من السوق مغلق' }],
    ['title: `سوق`', { title: '`سوق`' }],
    ['title: - قال الوزير', { title: '- قال الوزير' }],
    ['title: ? من يفوز', { title: '? من يفوز' }],
    ['title: > 100 درهم', { title: '> 100 درهم' }],
    ['title: | سوق', { title: '| سوق' }],
    ['title: , سوق', { title: ', سوق' }],
  ],
  'A quoted word at the start is part of the text, and so are brackets': [
    ['title: "المغرب" يفوز على France', { title: '"المغرب" يفوز على France' }],
    ["title: 'ندوة' و 'لقاء'", { title: "'ندوة' و 'لقاء'" }],
    ['title: [فيديو] المغرب يفوز', { title: '[فيديو] المغرب يفوز' }],
    ['title: {عاجل} المغرب يفوز', { title: '{عاجل} المغرب يفوز' }],
  ],
  'Marks around the whole value enclose it, but « » around a sentence are a quotation': [
    ['title: “المغرب يفوز”', { title: 'المغرب يفوز' }],
    ['title: ”المغرب: يفوز“', { title: 'المغرب: يفوز' }],
    ['title: ‘المغرب يفوز’', { title: 'المغرب يفوز' }],
    ['title: "المغرب يفوز”', { title: 'المغرب يفوز' }],
    ['title: “لن نرفع” و“سنخفض”', { title: '“لن نرفع” و“سنخفض”' }],
    ["title: 'عرض L'Orient في الرباط'", { title: "عرض L'Orient في الرباط" }],
    ['title: "قال "نعم" ثم سكت"', { title: 'قال "نعم" ثم سكت' }],
    ["title: '“لن نرفع الأسعار”'", { title: '“لن نرفع الأسعار”' }],
    ['title: «لن نرفع الأسعار»', { title: '«لن نرفع الأسعار»' }],
    ['المصدر: «مرافئ»', { source: 'مرافئ' }],
    ['الوسوم: [“النقل”، «المدينة»]', { tags: ['النقل', 'المدينة'] }],
  ],
  'A list is cut at its commas, Arabic or Latin, and its items are texts': [
    ['الوسوم: "النقل"، "المدينة"', { tags: ['النقل', 'المدينة'] }],
    ['tags: ["النقل"، \'المدينة\']', { tags: ['النقل', 'المدينة'] }],
    ['tags: [ترامواي: الرحلة, @سوق]', { tags: ['ترامواي: الرحلة', '@سوق'] }],
    ['tags:\n  - ترامواي: الرحلة\n  - #سوق', { tags: ['ترامواي: الرحلة', '#سوق'] }],
    ['tags:\n* النقل\n• المدينة', { tags: ['النقل', 'المدينة'] }],
    ['tags:\n-النقل\n-المدينة', { tags: ['النقل', 'المدينة'] }],
  ],
  'The colon after a name may be any colon, with any spaces': [
    ['العنوان:سوق', { title: 'سوق' }],
    ['العنوان : سوق', { title: 'سوق' }],
    ['العنوان :سوق: أول يوم', { title: 'سوق: أول يوم' }],
    ['العنوان：سوق', { title: 'سوق' }],
    ['العنوان﹕ سوق', { title: 'سوق' }],
    ['title:\u00a0سوق', { title: 'سوق' }],
    ['title:\tسوق', { title: 'سوق' }],
  ],
  'A tab or a strange space at the beginning of a line is space': [
    [
      'image:\n\tsrc: souq.jpg\n\talt: باعة تحت القصب',
      { image: { src: 'souq.jpg', alt: 'باعة تحت القصب' } },
    ],
    ['image:\n\u00a0\u00a0src: souq.jpg', { image: { src: 'souq.jpg' } }],
  ],
  'Parts of the picture may stand under it without being indented': [
    [
      'image:\nsrc: souq.jpg\nalt: باعة تحت القصب\nvia: مرافئ',
      { image: { src: 'souq.jpg', alt: 'باعة تحت القصب' }, via: 'مرافئ' },
    ],
  ],
  'A backslash that YAML does not know is a letter': [
    ['image: "..\\media\\souq.jpg"', { image: { src: '..\\media\\souq.jpg' } }],
    ['title: "سطر\\tآخر"', { title: 'سطر\tآخر' }],
  ],
  'What YAML reads rightly is left to it': [
    [
      'summary: >\n  أول: رحلة\n  #بلا ركاب\nvia: مرافئ',
      { summary: 'أول: رحلة #بلا ركاب', via: 'مرافئ' },
    ],
    ['summary: |-\n  - أول\n\n  * ثان', { summary: '- أول\n\n* ثان' }],
    ["title: 'سوق:\n  #الأحد'", { title: 'سوق: #الأحد' }],
    ['tags: [النقل,\n  "المدينة: ب"]', { tags: ['النقل', 'المدينة: ب'] }],
    ['image: { src: a.jpg, alt: "أ: ب" }', { image: { src: 'a.jpg', alt: 'أ: ب' } }],
    ["title: 'سوق' # للمراجعة", { title: 'سوق' }],
    ['"title": سوق', { title: 'سوق' }],
    ['id: 00123', { id: '00123' }],
    ['الرابط: https://example.com/a', { permalink: 'https://example.com/a' }],
    ['title: 14:05 في الرباط', { title: '14:05 في الرباط' }],
  ],
};

for (const [rule, cases] of Object.entries(READ)) {
  describe(rule, () => {
    for (const [written, values] of cases) {
      test(JSON.stringify(written), () => {
        const read = readFields(written, ARTICLE_FIELDS, { file: 'articles/1.md', linesBefore: 1 });
        assert.deepEqual(read.problems, []);
        assert.deepEqual(read.source.values, values);
      });
    }
  });
}

describe('Marks that nobody sees are dropped, and told of', () => {
  for (const written of [
    '\u200fالعنوان: سوق',
    'العنوان:\u200fسوق',
    'العنوان: \u200f"سوق"',
    "العنوان: 'سوق'\u200f",
    '\u200e# ملاحظة\nالعنوان: سوق',
  ]) {
    test(JSON.stringify(written), () => {
      const place = { file: 'articles/1.md', linesBefore: 1 };
      const { source, problems } = readFields(written, ARTICLE_FIELDS, place);
      assert.deepEqual(source.values, { title: 'سوق' });
      assert.deepEqual(
        problems.map(({ code, severity, line }) => ({ code, severity, line })),
        [{ code: 'unseen-mark-at-edge', severity: 'warning', line: 2 }],
      );
    });
  }
});

test('Lines stay the author’s: a field after a mended text of three lines is told of where it stands', () => {
  const written = 'الملخص: أول: رحلة\n  #بلا ركاب\n  ولا سائق\ntitel: سوق\n';
  const { source } = readFields(written, ARTICLE_FIELDS, { file: 'a.md', linesBefore: 1 });
  assert.deepEqual({ ...source.lines }, { summary: 2, titel: 5 });
  assert.equal(source.written['summary'], 'الملخص: أول: رحلة');
});

describe('The lines around front-matter', () => {
  for (const fence of [
    '—-',
    '———',
    '—',
    '–––',
    '--',
    '***',
    '___',
    '====',
    'ـــــ',
    '\u200f---',
    '----',
  ]) {
    test(`${fence} is one where a field stands below it`, () => {
      const split = splitFrontMatter(
        `${fence}\r\nالعنوان: سوق\r\n${fence}\r\nنص\r\n`,
        'articles/1.md',
      );
      assert.ok(!('severity' in split));
      assert.deepEqual(
        [split.yaml, split.body, split.linesBeforeBody],
        ['العنوان: سوق', 'نص\n', 3],
      );
    });
  }

  test('A line of a text that is drawn likewise is none', () => {
    const text = '---\ntitle: سوق\nsummary: |\n  ———\n---\nأول\n\n***\n\nثان\n';
    const split = splitFrontMatter(text, 'articles/1.md');
    assert.ok(!('severity' in split));
    assert.equal(split.yaml, 'title: سوق\nsummary: |\n  ———');
    assert.equal(split.body, 'أول\n\n***\n\nثان\n');
  });

  test('A text that begins with stars and holds no field has no front-matter', () => {
    const split = splitFrontMatter('***\nقال: نعم\n***\n', 'articles/1.md');
    assert.ok('severity' in split);
    assert.equal(split.code, 'missing-front-matter');
  });
});

/** The one article of a content folder. */
async function read(t: TestContext, text: string): Promise<Article> {
  const { content, problems } = await loadContent(
    await contentFolder(t, { 'articles/1.md': text }),
  );
  assert.deepEqual(problems, []);
  const [only] = content?.articles ?? [];
  assert.ok(only);
  return only;
}

const JULY_5 = Date.UTC(2026, 6, 5, 13, 5);

test('An article as a phone wrote it is read as it was meant', async (t) => {
  const text = [
    '\ufeff—-',
    'العنوان：“الترامواي: الرحلة الأولى”',
    'date: الأحد 5 يوليوز 2026 على الساعة ١٤:٠٥',
    'الأقسام : رأي، واجهة',
    'متابعة: أجل',
    'بقلم: سعاد المرابط؛ يونس',
    'الصورة:tramway.jpg',
    'وصف الصورة: ترامواي: صباحا',
    'روابط قديمة: /a، /b',
    'التعليقات: كلا',
    '—-',
    'نص.',
    '',
  ].join('\r\n');
  const { title, published, categories, followUp, authors, image, aliases, comments } = await read(
    t,
    text,
  );
  assert.deepEqual(
    { title, published, categories, followUp, authors, image, aliases, comments },
    {
      title: 'الترامواي: الرحلة الأولى',
      published: JULY_5,
      categories: ['opinion', 'en-vedette'],
      followUp: true,
      authors: ['سعاد المرابط', 'يونس'],
      image: { src: 'tramway.jpg', alt: 'ترامواي: صباحا' },
      aliases: ['/a/', '/b/'],
      comments: false,
    },
  );
});

describe('Yes and no', () => {
  for (const [word, answer] of [
    ['نعم', true],
    ['أجل', true],
    ['صحيح', true],
    ['Yes', true],
    ['TRUE', true],
    ['oui', true],
    ['١', true],
    ['لا', false],
    ['كلّا', false],
    ['خطأ', false],
    ['No', false],
    ['۰', false],
  ] as const) {
    test(word, async (t) => {
      const { draft } = await read(t, article([TITLE, DATE, SOCIETY, `مسودة: ${word}`]));
      assert.equal(draft, answer);
    });
  }
});

test('Settings and categories are read as kindly', async (t) => {
  const folder = await contentFolder(t, {
    'site.yaml': `\ufeff${SITE}accent:#1a4d8f\nperPage: ١٢\nhijri: أجل\ncards:\n\tsince: 5 يوليوز 2026\nlite:\nsince: 5/7/2026\n`,
    'categories.yaml': `${CATEGORIES}- slug:world\n  name: “دولية”\n  description: العالم: كما هو\n  synonyms: دولي، «العالم كله»\n  navigation: كلا\n`,
  });
  const { content, problems } = await loadContent(folder);
  assert.deepEqual(problems, []);
  const { accent, perPage, hijri, cards, lite } = content?.site ?? {};
  const begins = { since: Date.UTC(2026, 6, 4, 23) };
  assert.deepEqual(
    { accent, perPage, hijri, cards, lite },
    { accent: '#1a4d8f', perPage: 12, hijri: 0, cards: begins, lite: begins },
  );
  const { description, synonyms, navigation } = content?.categories.named('دولية') ?? {};
  assert.deepEqual(
    { description, synonyms, navigation },
    { description: 'العالم: كما هو', synonyms: ['دولي', 'العالم كله'], navigation: false },
  );
});

/** What has broken readers of YAML before. */
const TROUBLE = [
  '\n',
  '\n  ',
  '\n\t',
  '\n- ',
  ': ',
  ':',
  '：',
  '#',
  ' #',
  '# ',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  '،',
  ',',
  '|',
  '>',
  '&a',
  '*a',
  '!',
  '%',
  '@',
  '`',
  '---',
  '—-',
  '***',
  '...',
  '? ',
  '<<',
  '\\',
  '\u200f',
  '\u00a0',
  'title',
  'العنوان',
  'date',
  'categories',
  'image',
  'src',
  'وصف الصورة',
  'tags',
  '2026-07-05',
  'نعم',
  'سوق',
];
const anyFields = fc
  .array(fc.oneof(fc.constantFrom(...TROUBLE), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

test('No text makes the reader throw, or loses a line', () => {
  fc.assert(
    fc.property(anyFields, (yaml) => {
      const rows = yaml.split('\n').length;
      const { source, problems } = readFields(yaml, ARTICLE_FIELDS, {
        file: 'a.md',
        linesBefore: 0,
      });
      const lines = [...Object.values(source.lines), ...problems.map(({ line }) => line ?? 0)];
      for (const line of lines) assert.ok(line >= 1 && line <= rows, `line ${line} of ${rows}`);
      splitFrontMatter(`---\n${yaml}`, 'a.md');
    }),
    { numRuns: 3000, seed: 20_510 },
  );
});

test('No long text makes the reader hang', () => {
  for (const sign of [' ', "'", '"', '[', '،', ':', '- ', '\u200f', '#', '\\', '—']) {
    const started = process.cpuUsage();
    readFields(`title: ${sign.repeat(20_000)}س\n${sign.repeat(20_000)}`, ARTICLE_FIELDS, {
      file: 'a.md',
      linesBefore: 0,
    });
    assert.ok(process.cpuUsage(started).user < 2_000_000, JSON.stringify(sign));
  }
});
