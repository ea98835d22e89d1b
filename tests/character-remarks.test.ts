import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { composed } from '../src/text/characters/presentation-forms.ts';
import {
  article,
  contentFolder,
  DATE,
  messagesOf,
  SOCIETY,
  TITLE,
} from './support/content-folder.ts';

const FILE = 'articles/20510.md';

/** The text of an article, and all that its author is told. */
interface Case {
  name: string;
  text: string;
  says: string[];
}

function withBody(body: string): string {
  return article([TITLE, DATE, SOCIETY], body);
}

const REMARKED: Case[] = [
  {
    name: 'Marks at the ends of names and values are dropped, and said',
    text: article([`\u200f${TITLE}`, `${DATE}\u200e`, 'categories: [\u061cمجتمع, واجهة\u200c]']),
    says: [
      ['2', 'title', '⟨U+200F RIGHT-TO-LEFT MARK⟩title', TITLE],
      ['3', 'date', '2026-07-05 14:05⟨U+200E LEFT-TO-RIGHT MARK⟩', DATE],
      ['4', 'categories', '⟨U+061C ARABIC LETTER MARK⟩مجتمع', 'categories: [مجتمع, واجهة]'],
    ].map(
      ([line, field, found, fix]) => `${FILE}:${line}
  تنبيه: عند طرف هذا الحقل علامة خفية، فأهملناها. احذفها. [unseen-mark-at-edge]
  الحقل: ${field}
  وجدنا: ${found}
  اكتب:
    ${fix}`,
    ),
  },
  {
    name: 'A word of two alphabets that look alike is remarked on',
    text: withBody('قالت Gооgle إن الیومي'),
    says: [
      `${FILE}:7:6
  تنبيه: في هذه الكلمة حرف من أبجدية أخرى يشبه حرفا من حروفها. [look-alike-letter]
  وجدنا: Gо⟨U+043E CYRILLIC SMALL LETTER O⟩о⟨U+043E CYRILLIC SMALL LETTER O⟩gle
  اكتب:
    Google`,
      `${FILE}:7:16
  تنبيه: في هذه الكلمة حرف من أبجدية أخرى يشبه حرفا من حروفها. [look-alike-letter]
  وجدنا: الی⟨U+06CC ARABIC LETTER FARSI YEH⟩ومي
  اكتب:
    اليومي`,
    ],
  },
];

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

async function load(t: TestContext, files: Record<string, string>) {
  return loadContent(await contentFolder(t, files));
}
