import assert from 'node:assert/strict';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { commit } from '../src/build/journal.ts';
import { openOutput } from '../src/build/output.ts';
import { filesBelow, runBuild, startBuild, tracesOf } from './support/build-command.ts';
import { article, SOCIETY, TITLE, writeFiles, type Files } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { argsFor, BUILT, CONTENT, EXCHANGE, paperFolder } from './support/paper.ts';

/** So many that a build is not over as soon as it has begun to write. */
const MANY_ARTICLES: Files = Object.fromEntries(
  Array.from({ length: 400 }, (_, index) => [
    `content/articles/2025/${10_000 + index}.md`,
    article([TITLE, 'date: 2025-07-05 14:05', SOCIETY]),
  ]),
);

/** Waits until the page of some article is in a folder; fails after half a minute. */
async function untilBegun(folder: string): Promise<void> {
  const latest = performance.now() + 30_000;
  for (;;) {
    const names = await readdir(join(folder, 'society')).catch(() => []);
    if (names.length > 0) return;
    assert.ok(performance.now() < latest, `nothing came to be in ${folder}`);
    await pause(5);
  }
}

test('A build killed half-way leaves the old site whole, and the next one cleans up', async (t) => {
  const folder = await paperFolder(t);
  await writeFiles(folder, MANY_ARTICLES);
  const before = await filesBelow(join(folder, 'site'));
  const { child, ended } = startBuild(argsFor(folder));
  const staging = join(folder, '.site.next/site');
  await untilBegun(staging);
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
  assert.deepEqual(await filesBelow(join(folder, 'site')), before);
  assert.notEqual((await filesBelow(staging)).size, 0);

  const next = await runBuild(...argsFor(folder));
  assert.deepEqual({ code: next.code, stderr: next.stderr }, { code: 0, stderr: '' });
  assert.deepEqual((await readdir(folder)).toSorted(), BUILT);
  assert.deepEqual(await tracesOf('العدد السابق', folder), []);
  assert.ok((await filesBelow(join(folder, 'site'))).has('society/20510/index.html'));
});

describe('A new site takes the place of the old one', () => {
  test('Until the exchange the old one stands, and afterwards nothing of it', async (t) => {
    const folder = await paperFolder(t);
    const before = await filesBelow(join(folder, 'site'));
    const output = await openOutput(join(folder, 'site'), join(folder, 'content'));
    await writeFiles(output.staging, { 'index.html': 'العدد الجديد' });
    assert.deepEqual(await filesBelow(join(folder, 'site')), before);
    commit(EXCHANGE, output);
    await output.close();
    assert.deepEqual(
      await filesBelow(join(folder, 'site')),
      new Map([['index.html', Buffer.from('العدد الجديد')]]),
    );
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
  });

  test('A site that is not finished is discarded, and the old one stands', async (t) => {
    const folder = await paperFolder(t);
    const before = await filesBelow(folder);
    const output = await openOutput(join(folder, 'site'), join(folder, 'content'));
    await writeFiles(output.staging, { 'index.html': 'نصف عدد' });
    await output.close();
    assert.deepEqual(await filesBelow(folder), before);
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
  });

  test('The first site needs no folder to be there', async (t) => {
    const folder = await temporaryFolder(t);
    const output = await openOutput(join(folder, 'www/2026/site'), join(folder, 'content'));
    await writeFiles(output.staging, { 'index.html': 'العدد الأول' });
    commit(EXCHANGE, output);
    await output.close();
    assert.deepEqual([...(await filesBelow(folder)).keys()], ['www/2026/site/index.html']);
    assert.deepEqual(await readdir(join(folder, 'www/2026')), ['site']);
  });
});

test('A file in the place of the output is not replaced', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { thesis: 'سنة من العمل' });
  const thesis = join(folder, 'thesis');
  await assert.rejects(openOutput(thesis, join(folder, 'content')), {
    name: 'UsageFault',
    message: `مكان الموقع ملف وليس مجلدا: ${thesis}`,
  });
  assert.equal(await readFile(thesis, 'utf8'), 'سنة من العمل');
});

test('An output that is the content folder by another name is refused', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, CONTENT);
  await symlink(folder, join(folder, 'link'));
  await assert.rejects(
    openOutput(join(folder, 'link', 'content'), join(folder, 'content')),
    /^UsageFault: مجلد الموقع لا يكون داخل مجلد المحتوى ولا فوقه/,
  );
});

test('An output that is a symbolic link is refused, and what it leads to is left alone', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { ...CONTENT, 'real/keep.txt': 'محفوظ' });
  await symlink(join(folder, 'real'), join(folder, 'site'));
  await assert.rejects(
    openOutput(join(folder, 'site'), join(folder, 'content')),
    /^UsageFault: مكان الموقع رابط رمزي لا مجلد، فاكتب المجلد الذي يقود إليه/,
  );
  assert.equal(await readFile(join(folder, 'real', 'keep.txt'), 'utf8'), 'محفوظ');
});
