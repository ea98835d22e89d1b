import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { allRemarksOn } from '../src/coach/coach.ts';
import { knownAddresses } from '../src/known-addresses.ts';
import { RULE_BOOK, RULES } from '../src/coach/rule-book.ts';
import { chosenRules } from '../src/coach/settings.ts';
import { loadContent } from '../src/content/load.ts';
import { manuscriptOf } from '../src/content/manuscripts.ts';
import { UsageFault, type Problem } from '../src/problems.ts';
import {
  codesOf,
  desk,
  fileOf,
  HEAD,
  manuscript,
  mended,
  remarksOf,
  withFields,
} from './support/coach.ts';
import { messagesOf, SITE } from './support/content-folder.ts';
import { NOW, site } from './support/newspaper.ts';

test('A remark says where it is, what was found and what to write, in two languages', () => {
  const [remark] = remarksOf('hamza-slip', 'وصل الوفد.\n\nثم ذهب الوزير الى السوق.');
  assert.deepEqual(remark, {
    code: 'hamza-slip',
    severity: 'remark',
    file: 'articles/2026/1.md',
    line: 9,
    column: 15,
    field: undefined,
    message: {
      ar: 'الصواب «إلى»: أوله همزة قطع.',
      en: 'It is written \u2068إلى\u2069: it begins with a hamza.',
    },
    found: 'ثم ذهب الوزير الى السوق.',
    fix: 'ثم ذهب الوزير إلى السوق.',
  } satisfies Problem);
});

test('One in a field names the field as its author did, and stands on its line', () => {
  const text = withFields("العنوان: 'الوزير يصل الى السوق'", 'شرح الصورة: ذهب الى السوق').replace(
    `${HEAD[0]}\n`,
    '',
  );
  const remarks = allRemarksOn(manuscript(text), desk('hamza-slip'));
  assert.deepEqual(
    remarks.map(({ line, column, field, found }) => ({ line, column, field, found })),
    [
      { line: 4, column: 22, field: 'العنوان', found: 'الوزير يصل الى السوق' },
      { line: 5, column: 17, field: 'شرح الصورة', found: 'ذهب الى السوق' },
    ],
  );
});

describe('Of many remarks', () => {
  const text = fileOf('الى الادارة, ثم الى الاجراءات, ثم [أ](/none/)،ثم');

  test('the first of each rule stands before the second of any', () => {
    assert.deepEqual(
      allRemarksOn(manuscript(text), desk()).map(({ code }) => code),
      [
        'dead-link',
        'hamza-slip',
        'latin-punctuation',
        'hamza-slip',
        'latin-punctuation',
        'hamza-slip',
        'hamza-slip',
      ],
    );
  });

  test('none is an error, and each has a code and both languages', () => {
    for (const { severity, code, message } of allRemarksOn(manuscript(text), desk('الكل'))) {
      assert.equal(severity, 'remark');
      assert.ok(RULES.some((rule) => rule === code));
      assert.ok(typeof message === 'object' && message.ar && message.en);
    }
  });
});

describe('An author can have the coach be silent', () => {
  const wrong = 'ذهب الى السوق, وعاد';
  const silent: [what: string, body: string, left: string[]][] = [
    ['of a line', `${wrong} <!-- المدقق: لا -->`, []],
    ['of the line below', `<!-- المدقق: لا -->\n${wrong}`, []],
    ['of the paragraph below', `<!-- المدقق: لا -->\n\n${wrong}`, []],
    ['of that line only', `<!-- المدقق: لا -->\n${wrong}\nالى`, ['hamza-slip']],
    ['by one rule', `${wrong} <!-- المدقق: لا: همزات -->`, ['latin-punctuation']],
    ['by two rules', `${wrong} <!-- coach: no: hamza-slip، علامات لاتينية -->`, []],
    ['of the article', `نص.\n\n${wrong}\n\n<!-- المدقق: لا للمقال -->`, []],
    [
      'by a rule of the article',
      `${wrong}\n\n<!-- المدقق: لا للمقال: همزات -->`,
      ['latin-punctuation'],
    ],
    ['not by another comment', `${wrong} <!-- لا -->`, ['hamza-slip', 'latin-punctuation']],
  ];
  for (const [what, body, left] of silent) {
    test(what, () => {
      assert.deepEqual(codesOf(fileOf(body)), left);
      if (left.length === 0)
        assert.equal(mended('hamza-slip', body), body.replace(/\nالى$/, '\nإلى'));
    });
  }

  test('of a field', () => {
    assert.deepEqual(codesOf(withFields("title: 'ذهب الى السوق' # المدقق: لا")), []);
    assert.deepEqual(codesOf(withFields("title: 'ذهب الى السوق' # تعليق")), ['hamza-slip']);
  });

  test('of an official text', () => {
    const text = withFields('نص رسمي: نعم', "title: 'ذهب الى السوق'").replace('قصير', 'الى  "نعم"');
    assert.deepEqual(codesOf(text, 'الكل'), []);
  });
});

describe('Rules are chosen', () => {
  test('in site.yaml, by Arabic names and codes', () => {
    const on = (settings: Record<string, unknown>) => {
      return chosenRules(site(settings as Record<string, string>).coach);
    };
    const usual = RULES.filter((code) => RULE_BOOK[code].isOn);
    assert.deepEqual([...on({})], usual);
    assert.ok(usual.length <= 8);
    const changed = on({ coach: { on: ['تطويل، repeated-marks'], off: 'عنوان طويل' } });
    assert.deepEqual(
      [...changed],
      RULES.filter((code) => {
        if (code === 'long-headline') return false;
        return usual.includes(code) || code === 'tatweel' || code === 'repeated-marks';
      }),
    );
    assert.deepEqual([...on({ coach: { on: 'الكل' } })], RULES);
    assert.deepEqual([...on({ coach: { off: 'all' } })], []);
    assert.deepEqual([...on({ coach: { on: 'لا' } })], []);
  });

  test('for one run, where only those that were asked for are looked at', () => {
    assert.deepEqual([...chosenRules(undefined, 'همزات, tatweel')], ['hamza-slip', 'tatweel']);
    assert.throws(
      () => chosenRules(undefined, 'همزة، تطوبل'),
      (error: unknown) =>
        error instanceof UsageFault && /«تطوبل»\. هل تقصد تطويل؟/u.test(error.message),
    );
  });
});

test('The day decides, and not the clock of the machine', () => {
  const text = manuscript(withFields("title: 'عاجل: حريق'", 'date: 2026-11-22 08:00'));
  const early = desk(undefined, { now: NOW - 86_400_000 * 2 });
  assert.deepEqual(allRemarksOn(text, early), []);
});

describe('The settings of the coach', () => {
  const problemsOf = async (t: TestContext, ...lines: string[]) => {
    return messagesOf(t, { 'site.yaml': `${SITE}${lines.join('\n')}\n` });
  };

  test('have Arabic names, and may be one word', async (t) => {
    assert.deepEqual(await problemsOf(t, 'المدقق:', '  شغل: [تطويل، همزات]', '  أوقف: الكل'), []);
    assert.deepEqual(await problemsOf(t, 'المدقق: لا'), []);
  });

  test('name no rule that there is none of', async (t) => {
    assert.deepEqual(await problemsOf(t, 'coach:', '  on: [تطوبل]'), [
      'site.yaml:4:8\n' +
        '  خطأ: لا نعرف للمدقق قاعدة بهذا الاسم. هل تقصد تطويل؟ [unknown-coach-rule]\n' +
        '  الحقل: on\n' +
        '  وجدنا: تطوبل\n' +
        '  المطلوب: من هذه: رابط ميت، عاجل قديم، تحيين بلا بيان، عنوان طويل، صورة بلا مصدر، همزات، علامات لاتينية، فراغ ناقص، اقتباس بلا قائل، علامات مكررة، فراغ قبل علامة، فراغ مضاعف، علامات اقتباس، تطويل\n' +
        '  اكتب:\n' +
        '      on: تطويل',
    ]);
  });
});

test('The sample newspaper has no remark by any rule', async () => {
  const root = join(import.meta.dirname, '..', 'content');
  const { content } = await loadContent(root);
  assert.ok(content && content.articles.length > 50);
  const sample = { site: content.site, addresses: knownAddresses(content) };
  for (const article of content.articles) {
    const text = readFileSync(join(root, article.file), 'utf8');
    const remarks = allRemarksOn(manuscriptOf(article, text), desk('الكل', sample));
    assert.deepEqual(remarks, []);
  }
});
