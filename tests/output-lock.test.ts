import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { openOutput } from '../src/build/output.ts';
import { filesBelow, runBuild, startBuild } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { argsFor, BUILT, paperFolder } from './support/paper.ts';

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  assert.ok(child.pid);
  return child.pid;
}

/** The number of a process that runs until the test is over. */
async function runningProcess(t: TestContext): Promise<number> {
  const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], { stdio: 'pipe' });
  t.after(() => child.kill());
  await once(child, 'spawn');
  assert.ok(child.pid);
  return child.pid;
}

/** What a process says first. */
async function firstWords({ stdout }: ChildProcess): Promise<string> {
  assert.ok(stdout);
  const [words] = (await once(stdout, 'data')) as [string];
  return words;
}

describe('Of two builds of one output', () => {
  const lockOf = (pid: number) => JSON.stringify({ pid, host: hostname() });

  test('the second says who builds, waits, and then builds', async (t) => {
    const folder = await paperFolder(t);
    const pid = await runningProcess(t);
    await writeFiles(folder, { '.site.lock': lockOf(pid) });
    const { child, ended } = startBuild(argsFor(folder));
    const said = `بناء آخر يعمل على المجلد نفسه (العملية ${pid} في ${hostname()})، ننتظر نهايته…\n`;
    assert.equal(await firstWords(child), said);
    await rm(join(folder, '.site.lock'));
    const { code, stdout } = await ended;
    assert.equal(code, 0);
    assert.match(stdout, /بُني الموقع/);
    assert.deepEqual((await readdir(folder)).toSorted(), BUILT);
  });

  test('the one that is gone is not waited for, nor one of this process’s own number', async (t) => {
    for (const pid of [await endedProcess(), process.pid]) {
      const folder = await paperFolder(t);
      await writeFiles(folder, { '.site.lock': lockOf(pid), '.site.next/site/half.html': 'نصف' });
      const output = await openOutput(join(folder, 'site'), join(folder, 'content'));
      assert.deepEqual(await readdir(output.staging), []);
      await output.close();
      assert.ok(!(await readdir(folder)).includes('.site.lock'));
    }
  });

  test('a lock in which no name stands yet is waited for, and taken when it is given back', async (t) => {
    const folder = await paperFolder(t);
    const lock = join(folder, '.site.lock');
    await writeFiles(folder, { '.site.lock': '' });
    const waited: number[] = [];
    const pid = await runningProcess(t);
    const opening = openOutput(join(folder, 'site'), join(folder, 'content'), (holder) => {
      waited.push(holder.pid);
      rmSync(lock);
    });
    // So many steps of the disk's later the lock has been looked at while it was empty.
    for (let step = 0; step < 50; step += 1) await readFile(lock, 'utf8');
    await writeFile(lock, lockOf(pid));
    await (await opening).close();
    assert.deepEqual(waited, [pid]);
  });

  test('that begin together both end well, and the site is whole', async (t) => {
    const folder = await paperFolder(t);
    const ends = await Promise.all([runBuild(...argsFor(folder)), runBuild(...argsFor(folder))]);
    assert.deepEqual(
      ends.map(({ code, stderr }) => ({ code, stderr })),
      [
        { code: 0, stderr: '' },
        { code: 0, stderr: '' },
      ],
    );
    assert.ok((await filesBelow(join(folder, 'site'))).has('society/20510/index.html'));
    assert.deepEqual((await readdir(folder)).toSorted(), BUILT);
  });
});
