import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { build } from '../src/build/build.ts';
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
  const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host });

  /** Opens the output of a newspaper whose lock was silent for some minutes, and tells for whom it was waited. */
  async function openedAfter(t: TestContext, lock: string, minutes: number): Promise<number[]> {
    const folder = await paperFolder(t);
    const path = join(folder, '.site.lock');
    await writeFiles(folder, { '.site.lock': lock });
    const last = new Date(Date.now() - minutes * 60_000);
    await utimes(path, last, last);
    const waited: number[] = [];
    const output = await openOutput(join(folder, 'site'), join(folder, 'content'), ({ pid }) => {
      waited.push(pid);
      rmSync(path);
    });
    await output.close();
    return waited;
  }

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

  test('one that is seen to run here is waited for though it is too busy to show life', async (t) => {
    const pid = await runningProcess(t);
    assert.deepEqual(await openedAfter(t, lockOf(pid), 5), [pid]);
    assert.deepEqual(await openedAfter(t, lockOf(pid), 16), []);
  });

  test('one of another machine is waited for until it was silent for three minutes', async (t) => {
    assert.deepEqual(await openedAfter(t, lockOf(7, 'elsewhere'), 2), [7]);
    assert.deepEqual(await openedAfter(t, lockOf(7, 'elsewhere'), 4), []);
  });

  test('one that was taken for dead puts nothing in place, and leaves the other its lock', async (t) => {
    const folder = await paperFolder(t);
    const [content, site] = [join(folder, 'content'), join(folder, 'site')];
    const other = lockOf(7, 'elsewhere');
    const watcher = {
      stage: (stage: string) => {
        if (stage === 'placing') writeFileSync(join(folder, '.site.lock'), other);
      },
    };
    const now = Date.parse('2026-11-24T10:00:00+01:00');
    await assert.rejects(build({ content, output: site, now, onFault: 'stop', watcher }), {
      name: 'UsageFault',
      message: /^لم يُسمع من هذا البناء شيء لدقائق، فأخذ بناء آخر مكانه في المجلد نفسه، /,
    });
    assert.equal(await readFile(join(folder, '.site.lock'), 'utf8'), other);
    assert.deepEqual([...(await filesBelow(site)).keys()].toSorted(), [
      'index.html',
      'society/1/index.html',
    ]);
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
