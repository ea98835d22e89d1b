import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, DATE, messagesOf, SOCIETY, TITLE } from './support/content-folder.ts';

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

const CASES: Case[] = [
  {
    name: 'Shapes of letters out of a PDF come back as letters, and turned around where the copy runs backwards',
    text: withBody('ﺍﻟﻤﻐﺮﺏ ﻳﻔﻮﺯ بالكأس.'),
    says: [
      `${FILE}:7:1
  خطأ: هنا أشكال حروف منسوخة من ملف PDF لا حروف، والغالب أن المقصود ما تحت «اكتب». [letters-from-pdf]
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
  خطأ: هنا أشكال حروف منسوخة من ملف PDF لا حروف، والغالب أن المقصود ما تحت «اكتب». [letters-from-pdf]
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
  خطأ: هذا السطر حُفظ بترميز وقُرئ بآخر، والغالب أن المقصود ما تحت «اكتب». [misread-line]
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
  خطأ: هذا السطر حُفظ بترميز وقُرئ بآخر، والغالب أن المقصود ما تحت «اكتب». [misread-line]
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
  خطأ: الملف ليس بترميز UTF-8، والغالب أنه UTF-16. افتحه في محرر نصوص واحفظه بترميز UTF-8. [not-utf8]
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
  خطأ: الملف ليس بترميز UTF-8، والغالب أنه Windows-1256. افتحه في محرر نصوص واحفظه بترميز UTF-8. [not-utf8]
  وجدنا: title: 'المغرب يفوز'`,
    ],
  },
];

describe('Text that lost its letters on the way', () => {
  for (const { name, text, says } of CASES) {
    test(name, async (t) => {
      assert.deepEqual(await messagesOf(t, { [FILE]: text }), says);
    });
  }
});
