import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { composed } from '../src/text/presentation-forms.ts';
import {
  article,
  contentFolder,
  DATE,
  messagesOf,
  SITE,
  SOCIETY,
  TITLE,
  type Files,
} from './support/content-folder.ts';

const FILE = 'articles/20510.md';

/** The text of an article, and all that its author is told. */
interface Case {
  name: string;
  text: string | Uint8Array;
  says: string[];
}

function withBody(body: string): string {
  return article([TITLE, DATE, SOCIETY], body);
}

function withTitle(title: string): string {
  return article([`title: '${title}'`, DATE, SOCIETY]);
}

const REFUSED: Case[] = [
  {
    name: 'An override in a headline is named with its place, and the headline comes back without it',
    text: withTitle('تعلن \u202eالوزارة'),
    says: [
      `${FILE}:2:14
  خطأ: هنا رمز خفي يقلب اتجاه النص. احذفه.
  وجدنا: U+202E RIGHT-TO-LEFT OVERRIDE، في: title: 'تعلن ⟨U+202E RIGHT-TO-LEFT OVERRIDE⟩الوزارة'
  اكتب:
    title: 'تعلن الوزارة'`,
    ],
  },
  {
    name: 'An embedding is refused in a text, too, and counted where it comes again',
    text: withBody('نص \u202bفيه\n\nسطر \u202bآخر وسطر \u202bثالث.'),
    says: [
      `${FILE}:7:4
  خطأ: هنا رمز خفي يقلب اتجاه النص. احذفه، ومثله في موضعين آخرين.
  وجدنا: U+202B RIGHT-TO-LEFT EMBEDDING، في: نص ⟨U+202B RIGHT-TO-LEFT EMBEDDING⟩فيه
  اكتب:
    نص فيه`,
    ],
  },
  {
    name: 'A soft hyphen and a zero-width space are refused',
    text: withBody('نص في\u00adه \u200bرموز.'),
    says: [
      `${FILE}:7:6
  خطأ: هنا رمز خفي لا يراه القارئ. احذفه.
  وجدنا: U+00AD SOFT HYPHEN، في: نص في⟨U+00AD SOFT HYPHEN⟩ه ⟨U+200B ZERO WIDTH SPACE⟩رموز.
  اكتب:
    نص فيه رموز.`,
      `${FILE}:7:9
  خطأ: هنا رمز خفي لا يراه القارئ. احذفه.
  وجدنا: U+200B ZERO WIDTH SPACE، في: نص في⟨U+00AD SOFT HYPHEN⟩ه ⟨U+200B ZERO WIDTH SPACE⟩رموز.
  اكتب:
    نص فيه رموز.`,
    ],
  },
  {
    name: 'A bullet of a symbol font, a control and a noncharacter are refused',
    text: withBody('\uf0b7 نص\n\nثم\u0007 جاء\n\n\u{1ffff}المطر'),
    says: [
      `${FILE}:7:1
  خطأ: هنا رمز لا يعرفه إلا خط أو برنامج بعينه، ويراه القارئ مربعا فارغا. احذفه.
  وجدنا: U+F0B7 PRIVATE USE، في: ⟨U+F0B7 PRIVATE USE⟩ نص
  اكتب:
    نص`,
      `${FILE}:9:3
  خطأ: هنا رمز تحكم خفي. احذفه.
  وجدنا: U+0007 CONTROL، في: ثم⟨U+0007 CONTROL⟩ جاء
  اكتب:
    ثم جاء`,
      `${FILE}:11:1
  خطأ: هنا رمز لا يعرفه إلا خط أو برنامج بعينه، ويراه القارئ مربعا فارغا. احذفه.
  وجدنا: U+1FFFF NONCHARACTER، في: ⟨U+1FFFF NONCHARACTER⟩المطر
  اكتب:
    المطر`,
    ],
  },
  {
    name: 'A letter that was lost is to be written again, and no line is proposed without it',
    text: withBody('المغر\ufffd يفوز'),
    says: [
      `${FILE}:7:6
  خطأ: هنا حرف ضاع عند حفظ الملف أو نسخ النص. اكتبه من جديد.
  وجدنا: U+FFFD REPLACEMENT CHARACTER، في: المغر⟨U+FFFD REPLACEMENT CHARACTER⟩ يفوز`,
    ],
  },
  {
    name: 'An isolate has no place in a field, even with its pair',
    text: withTitle('عرض \u2067جديد\u2069'),
    says: [
      `${FILE}:2:13
  خطأ: هنا رمز خفي يعزل جزءا من النص، ولا يُقبل في الحقول. احذفه.
  وجدنا: U+2067 RIGHT-TO-LEFT ISOLATE، في: title: 'عرض ⟨U+2067 RIGHT-TO-LEFT ISOLATE⟩جديد⟨U+2069 POP DIRECTIONAL ISOLATE⟩'
  اكتب:
    title: 'عرض جديد'`,
      `${FILE}:2:18
  خطأ: هنا رمز خفي يعزل جزءا من النص، ولا يُقبل في الحقول. احذفه.
  وجدنا: U+2069 POP DIRECTIONAL ISOLATE، في: title: 'عرض ⟨U+2067 RIGHT-TO-LEFT ISOLATE⟩جديد⟨U+2069 POP DIRECTIONAL ISOLATE⟩'
  اكتب:
    title: 'عرض جديد'`,
    ],
  },
  {
    name: 'An isolate without its pair in the same line of the text is refused',
    text: withBody('نص \u2068سليم\u2069 هنا.\nونص \u2068معزول\n\nإلى هنا.'),
    says: [
      `${FILE}:8:5
  خطأ: هنا رمز خفي يعزل جزءا من النص بلا رمز يقابله في السطر نفسه. احذفه.
  وجدنا: U+2068 FIRST STRONG ISOLATE، في: ونص ⟨U+2068 FIRST STRONG ISOLATE⟩معزول
  اكتب:
    ونص معزول`,
    ],
  },
  {
    name: 'Shapes of letters out of a PDF come back as letters, and turned around where the copy runs backwards',
    text: withBody('ﺍﻟﻤﻐﺮﺏ ﻳﻔﻮﺯ بالكأس.'),
    says: [
      `${FILE}:7:1
  خطأ: هنا أشكال حروف منسوخة من ملف PDF لا حروف، والغالب أن المقصود ما تحت «اكتب».
  وجدنا: ﺍﻟﻤﻐﺮﺏ ﻳﻔﻮﺯ بالكأس.
  اكتب:
    المغرب يفوز بالكأس.`,
    ],
  },
  {
    name: 'Shapes in the order of the screen are turned around',
    text: withBody('ﺯﻮﻔﻳ ﺏﺮﻐﻤﻟﺍ'),
    says: [
      `${FILE}:7:1
  خطأ: هنا أشكال حروف منسوخة من ملف PDF لا حروف، والغالب أن المقصود ما تحت «اكتب».
  وجدنا: ﺯﻮﻔﻳ ﺏﺮﻐﻤﻟﺍ
  اكتب:
    المغرب يفوز`,
    ],
  },
  {
    name: 'UTF-8 that was read as Windows-1256 comes back as it was',
    text: withBody('ط§ظ„ظ…ط؛ط±ط¨ ظٹظپظˆط²'),
    says: [
      `${FILE}:7
  خطأ: هذا السطر حُفظ بترميز وقُرئ بآخر، والغالب أن المقصود ما تحت «اكتب».
  وجدنا: ط§ظ„ظ…ط؛ط±ط¨ ظٹظپظˆط²
  اكتب:
    المغرب يفوز`,
    ],
  },
  {
    name: 'UTF-8 that was read as Latin comes back as it was',
    text: withBody('Ø§Ù„Ù…ØºØ±Ø¨ ÙŠØ¹Ù„Ù†'),
    says: [
      `${FILE}:7
  خطأ: هذا السطر حُفظ بترميز وقُرئ بآخر، والغالب أن المقصود ما تحت «اكتب».
  وجدنا: Ø§Ù„Ù…ØºØ±Ø¨ ÙŠØ¹Ù„Ù†
  اكتب:
    المغرب يعلن`,
    ],
  },
  {
    name: 'A file in UTF-16 is known by its beginning',
    text: Buffer.from(`\ufeff${withBody('نص')}`, 'utf16le'),
    says: [
      `${FILE}:1
  خطأ: الملف ليس بترميز UTF-8، والغالب أنه UTF-16. افتحه في محرر نصوص واحفظه بترميز UTF-8.
  وجدنا: title: 'سوق الأحد يفتح أبوابه في واد الزيتون'`,
    ],
  },
  {
    name: 'A file in Windows-1256 is known by its beginning',
    text: Buffer.concat([
      Buffer.from("---\ntitle: '"),
      Buffer.from([0xc7, 0xe1, 0xe3, 0xdb, 0xd1, 0xc8, 0x20, 0xed, 0xdd, 0xe6, 0xd2]),
      Buffer.from("'\n---\n"),
    ]),
    says: [
      `${FILE}:1
  خطأ: الملف ليس بترميز UTF-8، والغالب أنه Windows-1256. افتحه في محرر نصوص واحفظه بترميز UTF-8.
  وجدنا: title: 'المغرب يفوز'`,
    ],
  },
  {
    name: 'An id with a mark that no one sees is refused',
    text: article([TITLE, DATE, SOCIETY, 'id: \u200f20511']),
    says: [
      `${FILE}:5
  خطأ: في هذا العنوان علامة خفية. احذفها.
  الحقل: id
  وجدنا: ⟨U+200F RIGHT-TO-LEFT MARK⟩20511
  اكتب:
    id: 20511`,
    ],
  },
  {
    name: 'An id with a Persian letter that looks like ours is refused',
    text: article([TITLE, DATE, SOCIETY, 'id: خبر-یوم']),
    says: [
      `${FILE}:5
  خطأ: رقم المقال جزء من عنوانه، ولا يقبل هذه الرموز.
  الحقل: id
  وجدنا: خبر-ی⟨U+06CC ARABIC LETTER FARSI YEH⟩وم
  المطلوب: حروف وأرقام وواصلات (-) فقط، ولا يتكرر في الجريدة كلها
  اكتب:
    id: خبر-يوم`,
    ],
  },
];

const REMARKED: Case[] = [
  {
    name: 'Marks at the ends of names and values are dropped, and said',
    text: article([`\u200f${TITLE}`, `${DATE}\u200e`, 'categories: [\u061cمجتمع, واجهة\u200c]']),
    says: [
      ['2', 'title', '⟨U+200F RIGHT-TO-LEFT MARK⟩title'],
      ['3', 'date', '2026-07-05 14:05⟨U+200E LEFT-TO-RIGHT MARK⟩'],
      ['4', 'categories', '⟨U+061C ARABIC LETTER MARK⟩مجتمع'],
    ].map(
      ([line, field, found]) => `${FILE}:${line}
  تنبيه: عند طرف هذا الحقل علامة خفية، فأهملناها. احذفها.
  الحقل: ${field}
  وجدنا: ${found}`,
    ),
  },
  {
    name: 'A word of two alphabets that look alike is remarked on',
    text: withBody('قالت Gооgle إن الیومي'),
    says: [
      `${FILE}:7:6
  تنبيه: في هذه الكلمة حرف من أبجدية أخرى يشبه حرفا من حروفها.
  وجدنا: Gо⟨U+043E CYRILLIC SMALL LETTER O⟩о⟨U+043E CYRILLIC SMALL LETTER O⟩gle
  اكتب:
    Google`,
      `${FILE}:7:16
  تنبيه: في هذه الكلمة حرف من أبجدية أخرى يشبه حرفا من حروفها.
  وجدنا: الی⟨U+06CC ARABIC LETTER FARSI YEH⟩ومي
  اكتب:
    اليومي`,
    ],
  },
];

describe('Characters that are refused', () => {
  for (const { name, text, says } of REFUSED) {
    test(name, async (t) => {
      const { content, problems } = await load(t, { [FILE]: text });
      assert.deepEqual(await messagesOf(t, { [FILE]: text }), says);
      assert.deepEqual(content?.articles, [], `${problems.length} problems`);
    });
  }

  test('settings and categories are held to the same', async (t) => {
    const said = await messagesOf(t, { 'site.yaml': SITE.replace('إكسبريس', 'إكس\u200bبريس') });
    assert.deepEqual(said, [
      `site.yaml:1:10
  خطأ: هنا رمز خفي لا يراه القارئ. احذفه.
  وجدنا: U+200B ZERO WIDTH SPACE، في: name: إكس⟨U+200B ZERO WIDTH SPACE⟩بريس تيفي
  اكتب:
    name: إكسبريس تيفي`,
    ]);
  });

  test('a file name with a mark that no one sees is refused', async (t) => {
    const said = await messagesOf(t, { 'articles/20511\u200f.md': withBody('نص') });
    assert.match(said.join('\n'), /وجدنا: 20511⟨U\+200F RIGHT-TO-LEFT MARK⟩/);
  });
});

describe('Characters that are remarked on leave the article in the newspaper', () => {
  for (const { name, text, says } of REMARKED) {
    test(name, async (t) => {
      const { content } = await load(t, { [FILE]: text });
      assert.deepEqual(await messagesOf(t, { [FILE]: text }), says);
      assert.equal(content?.articles.length, 1);
      assert.doesNotMatch(content.articles[0]?.title ?? '', /[\u200c-\u200f\u061c]/);
    });
  }
});

const LEFT_ALONE = [
  'قال ﷺ: ﴿قل هو الله أحد﴾، ﷻ وﷲ و﷽',
  'حرف الهاء: «هـ‍»، وبالفارسية می‌خواهم، ومعها \u200fعلامة\u200e',
  'أعلام 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} و🇲🇦 وعائلة 👨‍👩‍👧 وقلب ❤️',
  'مدينة أڭادير والگرگرات وڨفصة، и Москва, και Αθήνα, Müller',
  'معزول \u2067سليم \u2066مرتين\u2069 هنا\u2069 في النص',
  'فقط، ط؟ غـ… ظ«ع» طط،',
];

test('Honorifics, joiners, flags, other alphabets and paired isolates are letters like others', async (t) => {
  assert.deepEqual(await messagesOf(t, { [FILE]: withBody(LEFT_ALONE.join('\n\n')) }), []);
});

test('Text is in composed form, and a ligature of a keyboard is its two letters', async (t) => {
  assert.equal(composed('ا\u0654ﻻ مثاﻻ e\u0301 ﷺ'), 'ألا مثالا é ﷺ');
  const { content, problems } = await load(t, { [FILE]: withBody('خبر ا\u0654ول ﻻ غير.') });
  assert.deepEqual(problems, []);
  assert.equal(content?.articles[0]?.summary, 'خبر أول لا غير.');
});

async function load(t: Parameters<typeof contentFolder>[0], files: Files) {
  return loadContent(await contentFolder(t, files));
}
