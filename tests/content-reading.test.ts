import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { loadContent } from '../src/content/load.ts';
import type { Article } from '../src/model/article.ts';
import { article, contentFolder, DATE, SOCIETY, TITLE } from './support/content-folder.ts';

const AS_USUAL = { draft: false, withdrawn: false, revisions: undefined };

/** The one article of a content folder, read without a remark. */
/** An article as it is read, but for its terms, of which tests/terms.test.ts tells. */
async function read(
  t: TestContext,
  text: string,
  file = 'articles/20510.md',
): Promise<Omit<Article, 'terms'>> {
  const { content, problems } = await loadContent(await contentFolder(t, { [file]: text }));
  assert.deepEqual(problems, []);
  const [only, ...others] = content?.articles ?? [];
  assert.ok(only);
  assert.deepEqual(others, []);
  const { terms, ...rest } = only;
  assert.match(terms, /^[\w-]+$/);
  return rest;
}

const FULL = `---
العنوان: 'الترامواي: الرحلة الأولى يوم الأحد'
date: ٢٠٢٦-٠٧-٠٥ ١٤:٠٥
التحديث: 2026-07-06T09:30:00+03:00
المصدر: إكسبريس تيفي
نقلاً عن: صحيفة مرافئ
الركن: [واجهة، إقتصاد، في رأي]
متابعة: نعم
story: ترامواي واد الزّيتون
المقدمة: >
  أول رحلة تجريبية
  بين المحطة والجامعة.
الصورة: /media/2026/tramway.jpg
وصف الصورة: ترامواي يعبر شارعا تصطف على جانبيه النخيل
شرح الصورة: صباح الأحد
مصدر الصورة: 'تصوير: سعاد المرابط'
بقلم: سعاد المرابط، Adam Benali
tags: [النقل، المدينة, النقل]
التعليقات: لا
draft: لا
رقم المقال: ترامواي 7
الرابط: /tramway
روابط قديمة: [/2026/07/tramway.html, /old]
---

# الرحلة

انطلق الترامواي في الثامنة.
`;

const FULL_READ: Omit<Article, 'terms'> = {
  id: 'ترامواي-7',
  file: 'articles/20510.md',
  title: 'الترامواي: الرحلة الأولى يوم الأحد',
  published: Date.UTC(2026, 6, 5, 13, 5),
  updated: Date.UTC(2026, 6, 6, 6, 30),
  source: 'إكسبريس تيفي',
  via: 'صحيفة مرافئ',
  followUp: true,
  categories: ['en-vedette', 'economy', 'opinion'],
  section: 'economy',
  story: { id: 'ترامواي-واد-زيتون', name: 'ترامواي واد الزّيتون' },
  summary: 'أول رحلة تجريبية بين المحطة والجامعة.',
  hasStandfirst: true,
  image: {
    src: '2026/tramway.jpg',
    alt: 'ترامواي يعبر شارعا تصطف على جانبيه النخيل',
    caption: 'صباح الأحد',
    credit: 'تصوير: سعاد المرابط',
  },
  authors: ['سعاد المرابط', 'Adam Benali'],
  tags: ['النقل', 'المدينة'],
  ...AS_USUAL,
  comments: false,
  verbatim: false,
  permalink: '/tramway/',
  aliases: ['/2026/07/tramway.html', '/old/'],
  // sha256sum of its title and writers, as JSON
  headlineHash: '4040b915eeea10f6',
  // sha256sum of the text below its second ---
  bodyHash: '9b9ace38104d7b68',
  words: 5,
  bodyImages: [],
  bodyEmbeds: [],
};

test('The front page may be led by a category in any of its names', async (t) => {
  const folder = await contentFolder(t, {
    'site.yaml': 'name: إكسبريس تيفي\nurl: https://express-tv.example\nfrontPage: واجهة\n',
  });
  const { content, problems } = await loadContent(folder);
  assert.deepEqual(problems, []);
  assert.equal(content?.site.frontPage, 'en-vedette');
});

describe('A sound article is read as its author meant it', () => {
  test('English and Arabic names of fields may be mixed', async (t) => {
    assert.deepEqual(await read(t, FULL), FULL_READ);
  });

  test('An article as Windows and phones leave it is read as any other', async (t) => {
    const marked = FULL.replace('---', '\u200f---\u200f');
    assert.deepEqual(await read(t, `\ufeff${marked.replaceAll('\n', '\r\n')}`), FULL_READ);
  });

  test('What is left out has the newspaper’s own values', async (t) => {
    const body = '## السوق\n\nامتلأت **الساحة** قبل الفجر.\n\nثم جاء المطر.';
    const { image, permalink, story, updated, via, ...rest } = await read(
      t,
      article([TITLE, DATE, SOCIETY], body),
    );
    assert.deepEqual([image, permalink, story, updated, via], Array(5).fill(undefined));
    assert.deepEqual(rest, {
      id: '20510',
      file: 'articles/20510.md',
      title: 'سوق الأحد يفتح أبوابه في واد الزيتون',
      published: Date.UTC(2026, 6, 5, 13, 5),
      source: 'إكسبريس تيفي',
      followUp: false,
      categories: ['society'],
      section: 'society',
      summary: 'امتلأت الساحة قبل الفجر.',
      hasStandfirst: false,
      authors: [],
      tags: [],
      ...AS_USUAL,
      comments: true,
      verbatim: false,
      aliases: [],
      headlineHash: '53b57cd88b370e70',
      bodyHash: '59891ab2ba37d7aa',
      words: 8,
      bodyImages: [],
      bodyEmbeds: [],
    });
  });
});

/** One line of front-matter, and what an article has of it. */
const LINES: { name: string; line: string; has: Partial<Article> }[] = [
  {
    name: 'An id keeps the zeros at its beginning',
    line: 'id: 00123',
    has: { id: '00123' },
  },
  {
    name: 'An id that looks like a number in another base stays text',
    line: 'id: 0x1F',
    has: { id: '0x1F' },
  },
  {
    name: 'An id that was typed in parts is composed',
    line: 'id: ا\u0653داب',
    has: { id: 'آداب' },
  },
  {
    name: 'A picture may be described by Arabic names inside it',
    line: 'image:\n  src: souq.jpg\n  الوصف: باعة تحت القصب\n  الشرح: صباح الأحد',
    has: {
      image: { src: 'souq.jpg', alt: 'باعة تحت القصب', caption: 'صباح الأحد' },
    },
  },
  {
    name: 'A picture may be described partly inside it and partly beside it',
    line: 'الصورة:\n  src: ./souq.jpg\nوصف الصورة: باعة تحت القصب',
    has: { image: { src: 'souq.jpg', alt: 'باعة تحت القصب' } },
  },
  {
    name: 'A picture may be named as from the article, and with the strokes of Windows',
    line: "الصورة: '..\\..\\media\\2026\\souq.jpg'\nوصف الصورة: باعة تحت القصب",
    has: { image: { src: '2026/souq.jpg', alt: 'باعة تحت القصب' } },
  },
  {
    name: 'Yes may be said in Arabic or English, in any case',
    line: 'مسودة: YES\nfollowUp: true',
    has: { draft: true, followUp: true },
  },
  {
    name: 'A headline in quotes may begin as a comment would',
    line: "summary: '#المغرب يفوز'",
    has: { summary: '#المغرب يفوز', hasStandfirst: true },
  },
  {
    name: 'A sign inside a text begins no comment when no space is before it',
    line: 'via: قناة«#المغرب»',
    has: { via: 'قناة«#المغرب»' },
  },
  {
    name: 'A field that is left empty is as one that is left out',
    line: 'المصدر:\ntags:\ncomments:',
    has: { source: 'إكسبريس تيفي', tags: [], comments: true },
  },
];

const MOMENTS: [name: string, written: string, moment: number][] = [
  [
    'A day without an hour begins at midnight in Casablanca',
    '2026-07-05',
    Date.UTC(2026, 6, 4, 23),
  ],
  [
    'In Ramadan the clock of Casablanca is that of UTC',
    '2026-03-01 12:00',
    Date.UTC(2026, 2, 1, 12),
  ],
  [
    'A date with an offset is not moved',
    '2026-07-05T14:05:30+03:00',
    Date.UTC(2026, 6, 5, 11, 5, 30),
  ],
  ['A date in UTC is not moved', '2026-07-05T14:05:00Z', Date.UTC(2026, 6, 5, 14, 5)],
  ['A date in quotes is a date', "'2026-07-05 9:05'", Date.UTC(2026, 6, 5, 8, 5)],
];

describe('A value is read as its author meant it', () => {
  for (const { name, line, has } of LINES) {
    test(name, async (t) => {
      const whole = await read(t, article([TITLE, DATE, SOCIETY, line]));
      assert.deepEqual(whole, { ...whole, ...has });
    });
  }

  for (const [name, written, moment] of MOMENTS) {
    test(name, async (t) => {
      const { published } = await read(t, article([TITLE, `date: ${written}`, SOCIETY]));
      assert.equal(new Date(published).toISOString(), new Date(moment).toISOString());
    });
  }

  test('Pictures of the body are known by their paths in the media folder, once each', async (t) => {
    const body = '![أ](media/souq.jpg)\n\n![ب](/media/%D8%B3%D9%88%D9%82.jpg) ![ت](media/souq.jpg)';
    const { bodyImages } = await read(t, article([TITLE, DATE, SOCIETY], body));
    assert.deepEqual(bodyImages, ['souq.jpg', 'سوق.jpg']);
  });

  test('The name of a file is the id, spaces as hyphens', async (t) => {
    const { id } = await read(
      t,
      article([TITLE, DATE, SOCIETY]),
      'articles/2026/سوق الأحد 7.markdown',
    );
    assert.equal(id, 'سوق-الأحد-7');
  });
});

test('Names that begin with a dot are passed over, and a page is read beside articles', async (t) => {
  const folder = await contentFolder(t, {
    'articles/.DS_Store': 'Finder',
    'articles/.old/1.md': 'بلا رأس',
    'pages/about.md': '---\nالعنوان: من نحن\nالقائمة: footer\n---\n\nنحن جريدة.\n',
  });
  const { content, problems } = await loadContent(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(content?.articles, []);
  assert.deepEqual(content.pages, [
    {
      slug: 'about',
      file: 'pages/about.md',
      title: 'من نحن',
      menu: 'footer',
      bodyHash: '9c57ea568fab9f32',
      bodyImages: [],
      bodyEmbeds: [],
    },
  ]);
});
