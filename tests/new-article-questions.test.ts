import { test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { enterNewsroom } from '../src/new-article/new-article.ts';
import { askFor } from '../src/new-article/questions.ts';
import type { Given } from '../src/new-article/answers.ts';
import { article, contentFolder, SOCIETY, TITLE } from './support/content-folder.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';

/** A terminal at which somebody sits who types the next keys whenever a question has been shown. */
function terminalOf(keys: Record<string, string[]>) {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = new Map(Object.entries(keys));
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    for (const [question, typed] of waiting) {
      if (!shown.includes(question)) continue;
      waiting.delete(question);
      void press(typed);
    }
  });
  // Each key comes by itself, as from a keyboard.
  const press = async (typed: string[]) => {
    for (const key of typed) {
      await new Promise(setImmediate);
      input.write(key);
    }
  };
  return { input, output, shown: () => shown };
}

async function asked(t: TestContext, given: Given, keys: Record<string, string[]>) {
  const content = await contentFolder(t, {
    'articles/1.md': article([TITLE, 'date: 2026-07-05', SOCIETY, 'story: ترامواي واد الزيتون']),
    'articles/2.md': article([TITLE, 'date: 2026-07-06', SOCIETY, 'الملف: سد عين الرمان']),
    'articles/3.md': article([TITLE, 'date: 2026-07-04', SOCIETY, 'القصة: سدّ عين الرمان']),
  });
  const terminal = terminalOf(keys);
  const answers = await askFor(given, await enterNewsroom(content), terminal);
  return { answers, shown: terminal.shown() };
}

test('Asks for headline, category, byline and story, each offered from the newspaper', async (t) => {
  const { answers, shown } = await asked(
    t,
    {},
    {
      العنوان: ['سوق الأحد: بداية', ENTER],
      مجتمع: [DOWN, ENTER],
      التوقيع: [ENTER],
      'بلا ملف': [DOWN, DOWN, ENTER],
    },
  );
  assert.deepEqual(answers, {
    title: 'سوق الأحد: بداية',
    category: 'economy',
    source: 'إكسبريس تيفي',
    story: 'ترامواي واد الزيتون',
  });
  assert.ok(!shown.includes('واجهة'), 'a placement is no subject');
  assert.ok(!shown.includes('سدّ عين الرمان'), 'a story is offered once');
});

test('Asks for the name of a story that is not there yet', async (t) => {
  const given = { title: 'سوق', category: 'مجتمع', source: 'مرافئ' };
  const { answers } = await asked(t, given, {
    'بلا ملف': [DOWN, DOWN, DOWN, ENTER],
    'اسم الملف': ['دوري الأحياء', ENTER],
  });
  assert.deepEqual(answers, { ...given, story: 'دوري الأحياء' });
});

test('A headline that is empty is asked for again', async (t) => {
  const given = { category: 'مجتمع', source: '', story: '' };
  const { answers } = await asked(t, given, {
    العنوان: [' ', ENTER],
    'لا مقال بلا عنوان.': ['سوق', ENTER],
  });
  assert.equal(answers?.title?.trim(), 'سوق');
});

test('Ctrl+C at any question ends it, and says so', async (t) => {
  for (const keys of [
    { العنوان: ['سوق', CTRL_C] },
    { العنوان: ['سوق', ENTER], مجتمع: [CTRL_C] },
    { العنوان: ['سوق', ENTER], مجتمع: [ENTER], 'بلا ملف': [CTRL_C], التوقيع: [ENTER] },
  ]) {
    const { answers, shown } = await asked(t, {}, keys);
    assert.equal(answers, undefined);
    assert.match(shown, /أُلغي، ولم يُكتب شيء\./);
  }
});
