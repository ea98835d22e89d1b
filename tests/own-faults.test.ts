import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A command that fails as only a command of ours can. */
const FAILING = `
import { runCommand } from './src/command-line/run.ts';
await runCommand(async () => { throw new TypeError('page is not iterable'); });
`;

async function saidBy(...args: string[]): Promise<{ code: number | null; stderr: string }> {
  const node = [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    FAILING,
    '--',
    'a-script',
    ...args,
  ];
  const child = spawn(process.execPath, node, { cwd: join(import.meta.dirname, '..') });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

test('A fault of ours says that it is ours, where to report it, and what to send', async () => {
  const arabic = await saidBy();
  assert.equal(arabic.code, 3);
  assert.match(
    arabic.stderr,
    /^هذا خلل في مداد نفسه، لا في ما كتبتم\. بقي الموقع السابق كما هو\.\nأرسلوا النص التالي إلى من يتولى صيانته: صفحة المشكلات \(Issues\) في المستودع الذي أخذتم منه مداد\n\nTypeError: page is not iterable\n {4}at /,
  );
  const english = await saidBy('--lang', 'en');
  assert.match(
    english.stderr,
    /^This is a fault of Midad itself, not of what you wrote\. The former site stands as it was\.\nSend the following to those who keep it: the issues of the repository that you have Midad from\n\nTypeError: /,
  );
});
