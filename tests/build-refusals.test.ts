import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, runBuild, type Ended } from './support/build-command.ts';
import {
  article,
  CATEGORIES,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  writeFiles,
  type Files,
} from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

const USAGE = `الاستعمال:
  npm run build -- [--content DIR] [--output DIR] [--now 2026-11-24T10:00:00+01:00] [--hold] [--verbose]
                   [--lang ar|en] [--format text|json|sarif|github]
`;

const PAPER: Files = {
  'paper/content/site.yaml': SITE,
  'paper/content/categories.yaml': CATEGORIES,
  'paper/content/articles/20510.md': article([TITLE, DATE, SOCIETY]),
};

/** A build that comes to nothing, in a folder of these files. Expects that no file was touched. */
async function refused(
  t: TestContext,
  files: Files,
  output: string,
  ...more: string[]
): Promise<Ended & { folder: string }> {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, files);
  const before = await filesBelow(folder);
  const [from, to] = [join(folder, 'paper/content'), join(folder, output)];
  const ended = await runBuild('--content', from, '--output', to, ...more);
  assert.deepEqual(await filesBelow(folder), before);
  assert.match(ended.stdout, /^(قراءة المحتوى…\n)?$/);
  return { ...ended, folder };
}

const overlaps: [name: string, output: string][] = [
  ['the content folder itself', 'paper/content'],
  ['a folder inside the content folder', 'paper/content/articles/site'],
  ['a folder above the content folder', 'paper'],
];

describe('A command that cannot be carried out ends with 2', { concurrency: 2 }, () => {
  test('An option that does not exist is named, with how the command is used', async (t) => {
    const { code, stderr } = await refused(t, PAPER, 'site', '--contant', 'paper');
    assert.equal(code, 2);
    assert.equal(stderr, `خيار غير معروف: --contant\nلعلك تقصد: --content\n${USAGE}`);
  });

  for (const [args, message] of [
    [['--xyz', '1'], 'خيار غير معروف: --xyz'],
    [['-c', '1'], 'خيار غير معروف: -c'],
    [['--now'], 'هذا الخيار ينتظر قيمة بعده: --now'],
    [['--now', '--verbose'], 'هذا الخيار ينتظر قيمة بعده: --now'],
    [['--now='], 'هذا الخيار ينتظر قيمة بعده: --now'],
    [['--verbose=1'], 'هذا الخيار لا يأخذ قيمة: --verbose'],
    [['dist2'], 'هذه القيمة بلا خيار قبلها: dist2'],
  ] as const) {
    test(`What a command does not take is refused in Arabic: ${args.join(' ')}`, async (t) => {
      const { code, stderr } = await refused(t, PAPER, 'site', ...args);
      assert.equal(code, 2);
      assert.equal(stderr, `${message}\n${USAGE}`);
    });
  }

  test('Help is no fault, and says what each option does', async () => {
    const { code, stdout, stderr } = await runBuild('--help');
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.equal(
      stdout,
      `${USAGE}
الخيارات:
  --content  مجلد المحتوى (وإلا: content)
  --output   مجلد الموقع، ويُستبدل كله (وإلا: dist)
  --now      لحظة البناء مع فرق توقيتها: ما بعدها لا يُنشر
  --hold     ينشر الموقع وإن كان في ملف خطأ: يبقى الملف كما نُشر آخر مرة، أو لا يُنشر، ويُذكر لماذا
  --verbose  يذكر لكل صفحة لماذا صُنعت من جديد
  --lang     لغة الرسائل: ar أو en (وإلا: ar)
  --format   صيغة الأخطاء: text أو json أو sarif أو github (وإلا: text)
`,
    );
  });

  test('A moment without an offset is no moment', async (t) => {
    const now = '2026-11-24T10:00:00';
    const { code, stderr } = await refused(t, PAPER, 'site', '--now', now);
    assert.equal(code, 2);
    assert.equal(stderr, `تنتظر --now لحظة مع فرق توقيتها، ووجدنا: ${now}\n${USAGE}`);
  });

  test('A content folder that is not there is named', async (t) => {
    const folder = await temporaryFolder(t);
    const content = join(folder, 'contant');
    const ended = await runBuild('--content', content, '--output', join(folder, 'site'));
    assert.equal(ended.code, 2);
    assert.equal(ended.stderr, `لا يوجد مجلد محتوى في هذا المكان: ${content}\n`);
    assert.deepEqual(await readdir(folder), []);
  });

  for (const [name, output] of overlaps) {
    test(`The output may not be ${name}`, async (t) => {
      const { code, stderr, folder } = await refused(t, PAPER, output);
      assert.equal(code, 2);
      assert.equal(
        stderr,
        `مجلد الموقع لا يكون داخل مجلد المحتوى ولا فوقه، لأنه يُستبدل كله في كل بناء: ${join(folder, output)}\n`,
      );
    });
  }

  test('A folder with files that no build made is not replaced', async (t) => {
    const files = { ...PAPER, 'thesis/chapter-1.md': 'سنة من العمل' };
    const { code, stderr, folder } = await refused(t, files, 'thesis');
    assert.equal(code, 2);
    assert.equal(
      stderr,
      `في هذا المجلد ملفات لم يصنعها مداد، والبناء يستبدل المجلد كله. أفرغه أو اختر غيره: ${join(folder, 'thesis')}\n`,
    );
  });
});

test('An output below a file ends with 3, as a fault of the place and not of midad', async (t) => {
  const { code, stderr, folder } = await refused(t, { ...PAPER, notes: 'رقم' }, 'notes/site');
  assert.equal(code, 3);
  assert.equal(
    stderr,
    `تعذر البناء: جزء من المسار ليس مجلدا (EEXIST).\n  ${join(folder, 'notes')}\nبقي الموقع السابق كما هو.\n`,
  );
});

/** Front-matter that is easily taken for something else than text. */
const TREACHEROUS: Record<string, string> = {
  alias: 'title: *نجم الرجاء* يعود',
  anchor: "title: '1'\nvia: &عاجل خبر",
  tag: 'title: !عاجل خبر',
  merge: '<<: *source',
  list: 'title: [عاجل] زلزال',
  map: "title: '1'\nimage: [{ src: [] }]",
  percent: 'title: %50 من السوق',
  question: 'title: ? من يربح',
  key: '? [أ, ب]\n: نص',
  prototype: '__proto__: نص',
  bytes: 'title: \u0000\ufffd',
};

test('No fault of an author comes back as a stack trace', async (t) => {
  const articles = Object.entries(TREACHEROUS).map(([name, fields]) => [
    `paper/content/articles/${name}.md`,
    article([fields]),
  ]);
  const files = { ...PAPER, ...Object.fromEntries(articles) };
  const { code, stderr } = await refused(t, files, 'site');
  assert.doesNotMatch(stderr, /^\s+at |node:|\.ts\b|Error|Invalid/m);
  assert.equal(code, 1);
  for (const name of Object.keys(TREACHEROUS)) {
    assert.match(stderr, new RegExp(`/content/articles/${name}\\.md:[\\d:]+\\n  خطأ: `));
  }
});
