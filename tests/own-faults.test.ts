import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { temporaryFolder } from './support/folder.ts';

/** A command that fails as only a command of ours can. */
const FAILING = `
import { runCommand } from './src/command-line/run.ts';
await runCommand(async () => { throw new TypeError('page is not iterable'); });
`;

/** A command that copies a file where the disk takes none. A limit on the size of files stands for a full one. */
const COPYING = `
import { copyFileSync } from 'node:fs';
import { runCommand } from './src/command-line/run.ts';
await runCommand(async () => copyFileSync('package.json', process.argv[2]));
`;
const LIMITED = ['bash', '-c', `trap '' XFSZ; ulimit -f 0; exec "$@"`, '-'];

async function saidBy(
  program: string,
  args: readonly string[] = [],
  under: readonly string[] = [],
): Promise<{ code: number | null; stderr: string }> {
  const [file = '', ...rest] = [
    ...under,
    process.execPath,
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    program,
    '--',
    'a-script',
    ...args,
  ];
  const child = spawn(file, rest, { cwd: join(import.meta.dirname, '..') });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

test('A fault of ours says that it is ours, where to report it, and what to send', async () => {
  const arabic = await saidBy(FAILING);
  assert.equal(arabic.code, 3);
  assert.match(
    arabic.stderr,
    /^هذا خلل في مداد نفسه، لا في ما كتبتم\. بقي الموقع السابق كما هو\.\nأرسلوا النص التالي إلى من يتولى صيانته: صفحة المشكلات \(Issues\) في المستودع الذي أخذتم منه مداد\n\nTypeError: page is not iterable\n {4}at /,
  );
  const english = await saidBy(FAILING, ['--lang', 'en']);
  assert.match(
    english.stderr,
    /^This is a fault of Midad itself, not of what you wrote\. The former site stands as it was\.\nSend the following to those who keep it: the issues of the repository that you have Midad from\n\nTypeError: /,
  );
});

test('A file that the disk takes no copy of is named by where it should lie', async (t) => {
  const copy = join(await temporaryFolder(t), 'copy.json');
  const { code, stderr } = await saidBy(COPYING, [copy], LIMITED);
  assert.equal(code, 3);
  assert.equal(
    stderr,
    `تعذر البناء: الملف أكبر من الحد المسموح به هنا (EFBIG).\n  ${copy}\nبقي الموقع السابق كما هو.\n`,
  );
});
