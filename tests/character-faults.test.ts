import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
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
  خطأ: هنا رمز خفي يقلب اتجاه النص. احذفه. [direction-override]
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
  خطأ: هنا رمز خفي يقلب اتجاه النص. احذفه، ومثله في موضعين آخرين. [direction-override]
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
  خطأ: هنا رمز خفي لا يراه القارئ. احذفه. [invisible-character]
  وجدنا: U+00AD SOFT HYPHEN، في: نص في⟨U+00AD SOFT HYPHEN⟩ه ⟨U+200B ZERO WIDTH SPACE⟩رموز.
  اكتب:
    نص فيه رموز.`,
      `${FILE}:7:9
  خطأ: هنا رمز خفي لا يراه القارئ. احذفه. [invisible-character]
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
  خطأ: هنا رمز لا يعرفه إلا خط أو برنامج بعينه، ويراه القارئ مربعا فارغا. احذفه. [private-character]
  وجدنا: U+F0B7 PRIVATE USE، في: ⟨U+F0B7 PRIVATE USE⟩ نص
  اكتب:
    نص`,
      `${FILE}:9:3
  خطأ: هنا رمز تحكم خفي. احذفه. [control-character]
  وجدنا: U+0007 CONTROL، في: ثم⟨U+0007 CONTROL⟩ جاء
  اكتب:
    ثم جاء`,
      `${FILE}:11:1
  خطأ: هنا رمز لا يعرفه إلا خط أو برنامج بعينه، ويراه القارئ مربعا فارغا. احذفه. [private-character]
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
  خطأ: هنا حرف ضاع عند حفظ الملف أو نسخ النص. اكتبه من جديد. [lost-character]
  وجدنا: U+FFFD REPLACEMENT CHARACTER، في: المغر⟨U+FFFD REPLACEMENT CHARACTER⟩ يفوز`,
    ],
  },
  {
    name: 'An isolate has no place in a field, even with its pair',
    text: withTitle('عرض \u2067جديد\u2069'),
    says: [
      `${FILE}:2:13
  خطأ: هنا رمز خفي يعزل جزءا من النص، ولا يُقبل في الحقول. احذفه. [isolate-in-field]
  وجدنا: U+2067 RIGHT-TO-LEFT ISOLATE، في: title: 'عرض ⟨U+2067 RIGHT-TO-LEFT ISOLATE⟩جديد⟨U+2069 POP DIRECTIONAL ISOLATE⟩'
  اكتب:
    title: 'عرض جديد'`,
      `${FILE}:2:18
  خطأ: هنا رمز خفي يعزل جزءا من النص، ولا يُقبل في الحقول. احذفه. [isolate-in-field]
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
  خطأ: هنا رمز خفي يعزل جزءا من النص بلا رمز يقابله في السطر نفسه. احذفه. [unpaired-isolate]
  وجدنا: U+2068 FIRST STRONG ISOLATE، في: ونص ⟨U+2068 FIRST STRONG ISOLATE⟩معزول
  اكتب:
    ونص معزول`,
    ],
  },
  {
    name: 'An id with a mark that no one sees is refused',
    text: article([TITLE, DATE, SOCIETY, 'id: \u200f20511']),
    says: [
      `${FILE}:5
  خطأ: في هذا العنوان علامة خفية. احذفها. [unseen-mark-in-address]
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
      `${FILE}:5:5
  خطأ: رقم المقال جزء من عنوانه، ولا يقبل هذه الرموز. [unfit-id]
  الحقل: id
  وجدنا: خبر-ی⟨U+06CC ARABIC LETTER FARSI YEH⟩وم
  المطلوب: حروف وأرقام وواصلات (-) فقط، ولا يتكرر في الجريدة كلها
  اكتب:
    id: خبر-يوم`,
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
  خطأ: هنا رمز خفي لا يراه القارئ. احذفه. [invisible-character]
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

async function load(t: Parameters<typeof contentFolder>[0], files: Files) {
  return loadContent(await contentFolder(t, files));
}
