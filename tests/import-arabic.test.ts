import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { liftByline } from '../src/import/arabic/lift-byline.ts';
import { mendText } from '../src/import/arabic/mend-text.ts';
import { fieldsOfPlugins } from '../src/import/arabic/plugin-fields.ts';
import { slugOf } from '../src/import/arabic/slug.ts';
import { CODE_PAGES } from '../src/text/characters/mojibake.ts';

const SENTENCE = 'قال الوزير إن «المغرب» سيواصل الإصلاح في 2026، وأضاف: نعم.';

const utf8 = (text: string) => new TextEncoder().encode(text);
const [ARABIC, LATIN] = CODE_PAGES;
const readAs = (page: string) => (bytes: Uint8Array) =>
  Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : page.charAt(byte - 0x80),
  ).join('');
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe('text that was read in another encoding', () => {
  test('is mended, were it read wrongly once, twice or three times', () => {
    for (const read of [readAs(ARABIC), readAs(LATIN), latin1]) {
      let text = SENTENCE;
      for (let times = 1; times <= 3; times += 1) {
        text = read(utf8(text));
        assert.equal(mendText(text).text, SENTENCE, text.slice(0, 40));
      }
    }
  });

  test('is mended where Windows-1256 was taken for Latin', () => {
    const bytes = (text: string) =>
      Uint8Array.from(text, (sign) =>
        sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : 0x80 + ARABIC.indexOf(sign),
      );
    assert.equal(readAs(LATIN)(bytes(SENTENCE)).slice(0, 11), 'ÞÇá ÇáæÒíÑ ');
    for (const read of [readAs(LATIN), latin1]) {
      assert.equal(mendText(read(bytes(SENTENCE))).text, SENTENCE);
    }
    // A paragraph with such a comma at its end once took longer than the universe will last.
    const paragraph = `${SENTENCE} `.repeat(20) + 'ارتفع، وأضاف';
    assert.equal(mendText(latin1(bytes(paragraph))).text, paragraph);
  });

  test('is left where that is not certain, as is text that is sound', () => {
    for (const text of [
      'Été à la plage : « déjà vu », où ça ?',
      'الحفاظ، والوداع؛ و“نعم” – €5',
      'مدينة São Paulo وÇeşme',
      'گفت و می‌خواهد',
    ]) {
      assert.deepEqual(mendText(text), { text, marks: new Map() });
    }
    // As long as the longest text of an export may be.
    const long = 'ك'.repeat(10_000_000);
    assert.equal(mendText(long).text, long);
  });
});

test('marks that nobody sees are taken out and named; joiners stay where they join', () => {
  const { text, marks } = mendText(
    '\u202eسوق\u202c \u200fالأحد\u200b\ufeff\u200c و👨‍👩‍👧 ومي‌خواهد وهـ‍ \ufffd1\u2028ب \uf0b7',
  );
  assert.equal(text, 'سوق الأحد و👨‍👩‍👧 ومي‌خواهد وهـ‍ 1\nب ');
  assert.deepEqual(Object.fromEntries(marks), {
    'U+202E RIGHT-TO-LEFT OVERRIDE': 1,
    'U+202C POP DIRECTIONAL FORMATTING': 1,
    'U+200F RIGHT-TO-LEFT MARK': 1,
    'U+200B ZERO WIDTH SPACE': 1,
    'U+FEFF ZERO WIDTH NO-BREAK SPACE': 1,
    'U+200C ZERO WIDTH NON-JOINER': 1,
    'U+FFFD REPLACEMENT CHARACTER': 1,
    'U+2028 LINE SEPARATOR': 1,
    'U+F0B7 PRIVATE USE': 1,
  });
});

test('shapes of letters are letters, and letters are composed', () => {
  assert.equal(mendText('\ufee3\ufea4\ufee4\ufeaa').text, 'محمد');
  assert.equal(mendText('ا\u0654حمد ﻻ').text, 'أحمد لا');
  assert.equal(mendText('سوق\ufe73').text, 'سوق');
});

test('slugs are in letters, however they were written or cut, and lead nowhere else', () => {
  assert.equal(slugOf('%d8%b3%d9%88%d9%82-%D8%A7%D9%84%D8%A3%D8%AD%D8%AF'), 'سوق-الأحد');
  assert.equal(slugOf('%d8%b3%d9%88%d9'), 'سو');
  assert.equal(slugOf('%d8%b3%d9%88%d'), 'سو');
  assert.equal(slugOf('%25d8%25b3%25d9%2588'), 'سو');
  assert.equal(slugOf('سوق\u200f-ا\u0654حمد'), 'سوق-أحمد');
  assert.equal(slugOf('../../x'), 'x');
  assert.equal(slugOf('a%2f..%5cb%00'), 'a-..-b');
  assert.equal(slugOf('hello-world'), 'hello-world');
});

describe('bylines', () => {
  const ROOM = { names: ['إكسبريس تيفي'], writers: ['سعاد'] };
  const TEXT = 'انطلقت صباح اليوم أشغال تهيئة الشارع الرئيسي.\n';
  const lift = (line: string) => {
    const found = liftByline(`${line}\n\n${TEXT}`, ROOM);
    if (!found) return undefined;
    const { rest, lifted, ...said } = found;
    assert.equal(rest, TEXT);
    assert.ok(lifted.length > 0);
    return said;
  };

  test('say who wrote it, for whom, and after whom', () => {
    const source = 'إكسبريس تيفي';
    const authors = ['أحمد المرابط'];
    for (const [line, said] of [
      ['إكسبريس تيفي: أحمد المرابط', { source, authors }],
      ['**إكسبريس تيفي/✍️أحمد المرابط :**', { source, authors }],
      ['اكسبريس تيفي - أحمد المرابط', { source, authors }],
      ['بقلم أحمد المرابط', { authors }],
      ['**بقلم**: أحمد المرابط', { authors }],
      ['إعداد: أحمد المرابط', { authors }],
      ['بقلم : الدكتور أحمد المرابط', { authors: ['الدكتور أحمد المرابط'] }],
      ['بقلم: محمد أيت علي', { authors: ['محمد أيت علي'] }],
      ['متابعة', { followUp: true }],
      ['إكسبريس تيفي – متابعة', { source, followUp: true }],
      ['متابعة: أحمد المرابط', { followUp: true, authors }],
      ['إكسبريس تيفي: سعاد', { source, authors: ['سعاد'] }],
      ['إكسبريس تيفي\\\nبقلم أحمد المرابط', { source, authors }],
      ['عن وكالة المغرب العربي للأنباء', { via: 'وكالة المغرب العربي للأنباء' }],
      ['(وكالات)', { via: 'وكالات' }],
      ['المصدر: الجزيرة نت', { via: 'الجزيرة نت' }],
      ['إعداد وتحرير: سلمى العلمي', { authors: ['سلمى العلمي'] }],
      ['إعداد الحسين العلوي', { authors: ['الحسين العلوي'] }],
      ['تقرير: بوشعيب الضبار', { authors: ['بوشعيب الضبار'] }],
      ['إكسبريس تيفي: زغلول الضبار', { source, authors: ['زغلول الضبار'] }],
      ['إكسبريستيفي | و.م.ع', { source, via: 'و.م.ع' }],
    ] as const) {
      assert.deepEqual(lift(line), said, line);
    }
  });

  test('are left where they could be something else', () => {
    for (const line of [
      'إكسبريس تيفي: الدار البيضاء',
      'إكسبريس تيفي: الرباط',
      'إكسبريس تيفي: قال الوزير أمس',
      'إكسبريس تيفي – خاص',
      'إكسبريس تيفي: محمد أيت علي',
      'أحمد المرابط',
      'بقلم',
      'عن كثب',
      'متابعة الأحداث',
      'بقلم من كتب هذا',
      'بقلم رصاص رسم لوحته',
      'إعداد الشاي المغربي',
      'إعداد مشروع قانون',
      'تقرير: ارتفاع الأسعار',
      'تقرير: حقوق الإنسان',
      'كتب: إصدارات جديدة',
      'إكسبريس تيفي: كواليس الانتخابات',
      'إكسبريس تيفي: تغطية حصرية',
      'متابعة: استقبال شعبي',
      '## بقلم أحمد المرابط',
      '- متابعة',
    ]) {
      assert.equal(lift(line), undefined, line);
    }
    assert.equal(liftByline('متابعة\n', ROOM), undefined);
  });

  test('are found below a picture', () => {
    const { rest } = liftByline(`![](a.jpg)\n\nمتابعة\n\n${TEXT}`, ROOM) ?? {};
    assert.equal(rest, `![](a.jpg)\n\n${TEXT}`);
  });
});

test('fields of plugins are read, and others named', () => {
  const meta = Object.entries({
    _yoast_wpseo_title: '%%title%% %%sep%% %%sitename%%',
    rank_math_title: 'عنوان آخر %sep% %sitename%',
    _yoast_wpseo_metadesc: 'وصف',
    _yoast_wpseo_primary_category: '12',
    rank_math_canonical_url: 'https://x.example/a',
    tie_source: 'a:1:{i:0;a:2:{s:4:"text";s:12:"وكالات";s:3:"url";s:9:"https://a";}}',
    tie_via: 'هسبريس',
    tie_highlights_text: 'a:2:{i:1;s:6:"أول";i:2;s:8:"ثانٍ";}',
    tie_video_url: 'https://www.youtube.com/watch?v=MidadTest01',
    _edit_last: '1',
    my_field: 'x',
  }).map(([key, value]) => ({ key, value }));
  assert.deepEqual(fieldsOfPlugins(meta, [{ domain: 'author', slug: 'cap-ahmed', name: 'أحمد' }]), {
    title: 'عنوان آخر',
    description: 'وصف',
    primaryCategory: 12,
    canonical: 'https://x.example/a',
    coAuthors: ['أحمد'],
    sources: ['وكالات'],
    vias: ['هسبريس'],
    highlights: ['أول', 'ثانٍ'],
    media: 'https://www.youtube.com/watch?v=MidadTest01',
    unknown: ['my_field'],
  });
  const cut = [{ key: 'tie_highlights_text', value: 'a:2:{i:1;s:600:"أول";' }];
  assert.deepEqual(fieldsOfPlugins(cut).highlights, []);
});
