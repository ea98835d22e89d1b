import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeFiles } from '../support/content-folder.ts';
import { temporaryFolder } from '../support/folder.ts';

/** The unit files of docs/systemd/, as systemd itself reads them (Debian: `systemd`). */

const UNITS = join(import.meta.dirname, '..', '..', 'docs', 'systemd');

async function analyze(...args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)('systemd-analyze', args);
  return stdout + stderr;
}

test('systemd finds nothing wrong with our units, and them hardened', async (t) => {
  const folder = await temporaryFolder(t);
  const names = await readdir(UNITS);
  assert.deepEqual(names.toSorted(), [
    'midad-publish-once.service',
    'midad-publish-once.timer',
    'midad-publish.service',
  ]);
  for (const name of names) {
    const text = await readFile(join(UNITS, name), 'utf8');
    await writeFiles(folder, { [name]: text.replace('/usr/bin/node', process.execPath) });
  }
  const paths = names.map((name) => join(folder, name));
  assert.equal(await analyze('verify', '--man=no', ...paths), '');
  for (const service of paths.filter((path) => path.endsWith('.service'))) {
    // Of 100: the higher, the more is open. A service without any hardening has 96.
    await analyze('security', '--offline=yes', '--threshold=20', service);
  }
});

test('the timer looks each five minutes, and never at the full hour', async () => {
  const timer = await readFile(join(UNITS, 'midad-publish-once.timer'), 'utf8');
  const [, calendar = ''] = /^OnCalendar=(.*)$/m.exec(timer) ?? [];
  const told = await analyze('calendar', '--iterations=12', calendar);
  const minutes = [...told.matchAll(/ \d\d:(\d\d):00 UTC/g)].map(
    ([, minute]) => Number(minute) % 5,
  );
  assert.ok(minutes.length >= 12);
  assert.deepEqual([...new Set(minutes)], [2]);
});
