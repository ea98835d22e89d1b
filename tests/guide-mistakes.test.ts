import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { RULE_BOOK } from '../src/coach/rule-book.ts';
import { codeGuides, type Code } from '../src/diagnostics/codes.ts';
import { inArabic } from '../src/problems.ts';
import type { Files } from './support/content-folder.ts';
import { examplesIn, guideFiles, guideMedia, problemsOf, remarksOf } from './support/guide.ts';

/** The parts of a page about a mistake, in their order. */
const PARTS = [
  'ما تقوله الرسالة',
  'لماذا يهم',
  'هكذا يقع الخطأ',
  'وهذا صوابه',
  'إن لم ينفع ذلك',
] as const;

/** Mistakes of which no author's file is an example: a file that is not there, and a fault of the engine. */
const WITHOUT_EXAMPLE = ['missing-settings-file', 'card-not-drawn', 'unlikely-writer'];

const files = await guideFiles();
const pages = [...files]
  .filter(([file]) => file.startsWith('mistakes/') && file !== 'mistakes/index.md')
  .map(([file, text]) => ({ code: file.slice('mistakes/'.length, -'.md'.length), text }));

let media: Files;

function partOf(text: string, name: (typeof PARTS)[number]): string {
  // Headings in examples are none of the page.
  const page = text.replace(/^```[^]*?^```$/gm, (example) => example.replace(/^##/gm, '\0##'));
  const [, part = ''] = page.split(`## ${name}\n`);
  return (part.split(/^## /m)[0] ?? '').replaceAll('\0', '');
}

describe('A page about a mistake', () => {
  before(async () => {
    media = await guideMedia();
  });

  for (const { code, text } of pages) {
    test(`${code}: its wrong example is at fault, and its right one is not`, async (t) => {
      const wrong = examplesIn(partOf(text, 'هكذا يقع الخطأ'));
      const right = examplesIn(partOf(text, 'وهذا صوابه'));
      const quoted = [...partOf(text, 'ما تقوله الرسالة').matchAll(/^> (.+)$/gm)].map(
        ([, said]) => said ?? '',
      );
      assert.notEqual(quoted.length, 0);
      assert.deepEqual(await problemsOf(t, right, media), []);
      if (WITHOUT_EXAMPLE.includes(code)) return;
      const isOfCoach = code in RULE_BOOK;
      if (isOfCoach) assert.deepEqual(await remarksOf(t, right), []);
      const problems = await (isOfCoach ? remarksOf(t, wrong) : problemsOf(t, wrong, media));
      // Isolates round what was found are for terminals; what follows on other lines is the author's own.
      const messages = problems.map(({ message }) =>
        inArabic(message).replace(/[\u2066-\u2069]|\n[^]*/g, ''),
      );
      assert.ok(
        messages.some((message) => quoted.includes(message)),
        `${messages.join('\n') || 'nothing is said'}\nis not what the page quotes:\n${quoted.join('\n')}`,
      );
      const codes: string[] = problems.map((problem) => problem.code);
      assert.ok(codes.includes(code), codes.join());
    });
  }

  test('is there for every code, and for nothing else', () => {
    assert.deepEqual(pages.map(({ code }) => code).toSorted(), Object.keys(codeGuides).toSorted());
  });

  test('is called as its code is', () => {
    for (const { code, text } of pages) {
      assert.equal(/^# (.+)$/m.exec(text)?.[1], codeGuides[code as Code].title.ar, code);
    }
  });

  test('has all its parts, and names itself', () => {
    for (const { code, text } of pages) {
      const exampleless = WITHOUT_EXAMPLE.includes(code);
      const needed = PARTS.filter(
        (part) =>
          !exampleless ||
          (part !== 'هكذا يقع الخطأ' && (part !== 'وهذا صوابه' || code !== 'card-not-drawn')),
      );
      const own = text.replace(/^```[^]*?^```$/gm, '');
      const headings = [...own.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(headings, needed, code);
      const kind = code in RULE_BOOK ? 'الملاحظة' : 'الخطأ';
      assert.ok(text.includes(`**رمز ${kind}:** \`${code}\``), code);
    }
  });

  test('is named in the list of mistakes, with its title', () => {
    const listed = [
      ...(files.get('mistakes/index.md') ?? '').matchAll(/^- \[(.+)\]\((.+)\.md\) `(.+)`$/gm),
    ];
    assert.deepEqual(
      listed.map(([, title, file, code]) => `${code} ${file} ${title}`).toSorted(),
      pages.map(({ code, text }) => `${code} ${code} ${/^# (.+)$/m.exec(text)?.[1]}`).toSorted(),
    );
  });
});
