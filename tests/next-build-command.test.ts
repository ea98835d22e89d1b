import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { isDue } from '../src/schedule/due.mjs';
import { runScript } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

/** `npm run next-build`, and `node scripts/due.mjs` for machines on which nothing is installed. */

const NEXT = JSON.stringify({
  version: 1,
  at: '2026-11-29T14:00:00+01:00',
  because: [
    { what: 'breaking-ends', at: '2026-11-29T14:00:00+01:00' },
    { what: 'embargo', at: '2026-11-29T14:00:00+01:00' },
  ],
});
const EARLY = '2026-11-29T13:59:59+01:00';
const LATE = '2026-11-29T14:00:00+01:00';

/** An output of which something is known, or nothing. */
async function outputWith(t: TestContext, text?: string): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { 'site.next-build.json': text });
  return join(folder, 'site');
}

describe('npm run next-build', () => {
  const said: [what: string, args: string[], text: string | undefined, answer: string][] = [
    [
      'says in Arabic when it is, and why',
      ['--now', EARLY],
      NEXT,
      'البناء التالي: 2026-11-29 14:00 +01:00 (ينتهي شريط عاجل، ويُنشر ما ينتظر موعده من المقالات).\n',
    ],
    [
      'and in English',
      ['--now', EARLY, '--lang', 'en'],
      NEXT,
      'The next build is due at 2026-11-29 14:00 +01:00 (a bar of breaking news ends, and what waits for its time is published).\n',
    ],
    [
      'says that its moment has come',
      ['--now', LATE],
      NEXT.replace('embargo', 'month'),
      'حان موعد البناء: 2026-11-29 14:00 +01:00 (ينتهي شريط عاجل، ويبدأ شهر جديد).\n',
    ],
    [
      'says that it does not know, and what follows',
      [],
      undefined,
      'لا يُعرف متى يحين البناء التالي: لم يُبن شيء هنا بعد. فهو مطلوب الآن.\n',
    ],
    ['answers a program', ['--now', LATE, '--due'], NEXT, 'due=true\n'],
    ['a second too early too', ['--now', EARLY, '--due'], NEXT, 'due=false\n'],
  ];
  for (const [what, args, text, answer] of said) {
    test(what, async (t) => {
      const output = await outputWith(t, text);
      const ended = await runScript('next-build', '--output', `${output}/`, ...args);
      assert.deepEqual(ended, { code: 0, signal: null, stdout: answer, stderr: '' });
    });
  }

  test('has a form for programs, where nothing is known too', async (t) => {
    const known = await outputWith(t, NEXT);
    const args = ['--format', 'json', '--now', LATE];
    const { stdout } = await runScript('next-build', '--output', known, ...args);
    const { version: _, ...next } = JSON.parse(NEXT) as Record<string, unknown>;
    assert.deepEqual(JSON.parse(stdout), { due: true, ...next });
    const unknown = await runScript('next-build', '--output', await outputWith(t), ...args);
    assert.deepEqual(JSON.parse(unknown.stdout), { due: true, at: null, because: [] });
  });

  test('refuses a form that it does not speak, and a moment without an offset', async (t) => {
    const output = await outputWith(t, NEXT);
    const sarif = await runScript('next-build', '--output', output, '--format', 'sarif');
    assert.equal(sarif.code, 2);
    assert.match(sarif.stderr, /^لا يأخذ الخيار --format هذه القيمة: sarif\n/);
    const { code, stderr } = await runScript('next-build', '--now', '2026-11-29 14:00');
    assert.equal(code, 2);
    assert.match(stderr, /^تنتظر --now لحظة مع فرق توقيتها، ووجدنا: 2026-11-29 14:00\n.*\n {2}npm/);
  });
});

describe('A build is due', () => {
  const moment = Date.parse(LATE);
  const cases: [what: string, text: string | undefined, now: number, due: boolean][] = [
    ['at its moment', NEXT, moment, true],
    ['and long after it', NEXT, moment + 1e9, true],
    ['but not before', NEXT, moment - 1, false],
    ['where nothing is known', undefined, moment - 1, true],
    ['where the file is empty, as a job leaves it that has begun', '', moment - 1, true],
    ['where the file is cut', NEXT.slice(0, 30), moment - 1, true],
    ['where it holds no moment', '{"version":1,"at":"غدا"}', moment - 1, true],
    ['where it holds nothing', 'null', moment - 1, true],
    ['where it is of another version', NEXT.replace(':1', ':2'), moment - 1, true],
  ];
  for (const [what, text, now, due] of cases) {
    test(what, () => assert.equal(isDue(text, now), due));
  }
});

test('On a machine without any package it is known too, and told to the next steps of a workflow', async (t) => {
  const folder = await temporaryFolder(t);
  const root = join(import.meta.dirname, '..');
  await mkdir(join(folder, 'src/schedule'), { recursive: true });
  for (const file of ['scripts/due.mjs', 'src/schedule/due.mjs']) {
    await cp(join(root, file), join(folder, file));
  }
  const steps = join(folder, 'steps');
  await writeFiles(folder, {
    'later.next-build.json': NEXT.replaceAll('2026', '9026'),
    'past.next-build.json': NEXT.replaceAll('2026', '2016'),
    steps: 'a=b\n',
  });
  const ask = async (...args: string[]) => {
    const env = { ...process.env, GITHUB_OUTPUT: steps };
    const node = [join('scripts', 'due.mjs'), ...args];
    return (await promisify(execFile)(process.execPath, node, { cwd: folder, env })).stdout;
  };
  assert.equal(await ask('later/'), 'due=false\n');
  assert.equal(await ask('past'), 'due=true\n');
  assert.equal(await ask(), 'due=true\n');
  assert.equal(await readFile(steps, 'utf8'), 'a=b\ndue=false\ndue=true\ndue=true\n');
});
