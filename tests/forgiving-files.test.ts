import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
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
