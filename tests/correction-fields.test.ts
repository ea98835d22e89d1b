import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatter } from '../src/content/format-text.ts';
import { loadContent } from '../src/content/load.ts';
import { articleFormat } from '../src/web-desk/checked-entries.ts';
import { codesOf, withFields } from './support/coach.ts';
import { article, contentFolder } from './support/content-folder.ts';
import { CATEGORIES as BOOK, site as settings } from './support/newspaper.ts';

const HEAD = ['العنوان: سوق الأحد', 'التاريخ: 2026-07-05 14:05', 'الأقسام: مجتمع'];
const withHead = (...fields: string[]) => article([...HEAD, ...fields]);

/** Ways in which authors write the same correction. */
const ALIKE = [
  ['تصويبات:', '  - متى: 2026-07-06 09:30', '    ماذا: كتبنا: 19، والصحيح [12](/society/).'],
  ['تصويبات:', '- التاريخ:2026-07-06 09:30', '  النص: كتبنا: 19، والصحيح [12](/society/).'],
  ['تصويب:', '  متى: 6 يوليوز 2026 الساعة 9:30', '  ماذا: كتبنا: 19، والصحيح [12](/society/).'],
  ["corrections: { when: 2026-07-06 09:30, what: 'كتبنا: 19، والصحيح [12](/society/).' }"],
  ['تصويب: الاثنين 6 يوليوز 2026، 09:30: كتبنا: 19، والصحيح [12](/society/).'],
  ['التصويبات:', '  - 6/7/2026 09:30 – كتبنا: 19، والصحيح [12](/society/).'],
];

describe('Corrections in front-matter', () => {
  test('are read from a list, alone, and from a line that begins with its date', async (t) => {
    for (const lines of ALIKE) {
      const folder = await contentFolder(t, { 'articles/1.md': withHead(...lines) });
      const { content, problems } = await loadContent(folder);
      assert.deepEqual(problems, []);
      const [read] = content?.articles ?? [];
      assert.deepEqual(
        read?.revisions?.map(({ kind, when, what }) => ({ kind, when, what })),
        [
          {
            kind: 'correction',
            when: Date.parse('2026-07-06T09:30:00+01:00'),
            what: ['كتبنا: 19، والصحيح [12](/society/).'],
          },
        ],
        lines.join('\n'),
      );
    }
  });

  test('without a colon after the date are refused with the line that has one, and their own date', async (t) => {
    for (const [written, fix] of [
      ['6 يوليوز 2026 الساعة 9:30 كتبنا 19.', '6 يوليوز 2026 الساعة 9:30: كتبنا 19.'],
      ['كتبنا 19.', '2026-07-06 09:30: كتبنا 19.'],
    ]) {
      const folder = await contentFolder(t, { 'articles/1.md': withHead(`تصويب: ${written}`) });
      const { problems } = await loadContent(folder);
      assert.deepEqual(
        problems.map((problem) => problem.fix),
        [`تصويب: '${fix}'`],
      );
    }
  });

  test('have one canonical form, in which paragraphs and remarks stay', () => {
    const format = formatter({ site: settings(), categories: BOOK });
    const written = article([
      "title: 'سوق الأحد'",
      'date: 2026-07-05 14:05',
      'categories: [سياسة]',
      'corrections:',
      '  # اتصل بنا صاحب الشركة',
      '  - what: |',
      '      فقرة أولى.',
      '      فقرة ثانية.',
      '    kind: حق الرد',
      '    من: شركة المحطة',
      '    when: 6 يوليوز 2026 الساعة 9:30',
    ]);
    const formatted = format(written, 'articles/1.md');
    assert.ok('text' in formatted, JSON.stringify(formatted));
    assert.equal(
      formatted.text,
      article([
        'title: سوق الأحد',
        'date: 2026-07-05 14:05',
        'categories: [سياسة]',
        'corrections:',
        '# اتصل بنا صاحب الشركة',
        '- when: 2026-07-06 09:30',
        '  kind: حق الرد',
        '  who: شركة المحطة',
        '  what: |',
        '    فقرة أولى.',
        '    فقرة ثانية.',
      ]),
    );
  });

  test('are written by the web desk below their field, and others stay to the letter', () => {
    const desk = articleFormat({ site: settings(), categories: BOOK.all });
    const file = article([...HEAD.slice(0, 2), 'الأقسام: سياسة', 'تصويب: 6/7/2026: كتبنا 19.']);
    assert.equal(desk.write(desk.read(file)), file);
    const reply = { when: '2026-07-07 10:00', kind: 'حق الرد', who: 'شركة', what: 'أولى\nثانية' };
    const saved = desk.write({ ...desk.read(file), corrections: [reply] });
    assert.ok(
      saved.includes(
        'تصويب:\n  - متى: 2026-07-07 10:00\n    النوع: حق الرد\n    من: شركة\n    ماذا:\n      - أولى\n      - ثانية\n---',
      ),
      saved,
    );
    assert.deepEqual(desk.read(saved)['corrections'], [reply]);
    assert.ok(!desk.write({ ...desk.read(saved), corrections: [] }).includes('تصويب'));
  });

  test('are asked for by the coach where an article was updated without a word', () => {
    const text = (...fields: string[]) => withFields('تحيين: 2026-11-26 09:30', ...fields);
    assert.deepEqual(codesOf(text()), ['unexplained-update']);
    const said = ['تحيينات:', '  - متى: 2026-11-26 09:00', '    ماذا: أضفنا رقما.'];
    assert.deepEqual(codesOf(text(...said)), []);
  });
});
