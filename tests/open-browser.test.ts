import assert from 'node:assert/strict';
import { existsSync, readFileSync, watch } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openBrowser } from '../src/preview/open-browser.ts';
import { temporaryFolder } from './support/folder.ts';

/** Has programs looked for in this folder only. */
function onlyIn(folder: string, t: TestContext): void {
  const { PATH } = process.env;
  process.env['PATH'] = folder;
  t.after(() => void (process.env['PATH'] = PATH));
}

test('an address is given to the program that opens it, as it is', async (t) => {
  const folder = await temporaryFolder(t);
  const asked = join(folder, 'asked');
  for (const name of ['xdg-open', 'open']) {
    await writeFile(join(folder, name), `#!/bin/sh\nprintf '%s' "$*" > '${asked}'\n`);
    await chmod(join(folder, name), 0o755);
  }
  onlyIn(folder, t);
  const changes = watch(folder);
  assert.equal(await openBrowser('http://127.0.0.1:8080/paper/'), true);
  while (!existsSync(asked) || readFileSync(asked, 'utf8') === '') {
    await once(changes, 'change', { signal: AbortSignal.timeout(10_000) });
  }
  changes.close();
  assert.equal(readFileSync(asked, 'utf8'), 'http://127.0.0.1:8080/paper/');
});

test('it is said when there is no such program', async (t) => {
  onlyIn(await temporaryFolder(t), t);
  assert.equal(await openBrowser('http://127.0.0.1:8080/'), false);
});
