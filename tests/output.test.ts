import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { discard, exchange, openOutput } from '../src/build/output.ts';
import { filesBelow, runBuild, startBuild, tracesOf } from './support/build-command.ts';
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

const CONTENT: Files = {
  'content/site.yaml': SITE,
  'content/categories.yaml': CATEGORIES,
  'content/articles/20510.md': article([TITLE, DATE, SOCIETY]),
};

const OLD_SITE: Files = {
  'site/index.html': '<!doctype html><title>العدد السابق</title>',
  'site/society/1/index.html': '<!doctype html><title>مقال سابق</title>',
  'site.manifest.json': '{ "files": [] }',
};

/** So many that a build is not over as soon as it has begun to write. */
const MANY_ARTICLES: Files = Object.fromEntries(
  Array.from({ length: 400 }, (_, index) => [
    `content/articles/2025/${10_000 + index}.md`,
    article([TITLE, 'date: 2025-07-05 14:05', SOCIETY]),
  ]),
);

/** A folder that holds a content folder and the site that was built from it before. */
async function paperFolder(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { ...CONTENT, ...OLD_SITE });
  return folder;
}

function argsFor(folder: string): string[] {
  const [content, output] = [join(folder, 'content'), join(folder, 'site')];
  return ['--content', content, '--output', output, '--now', '2026-11-24T10:00:00+01:00'];
}

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
  const staging = join(folder, `.site.next-${child.pid}`);
  await untilBegun(staging);
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
  assert.deepEqual(await filesBelow(join(folder, 'site')), before);
  assert.notEqual((await filesBelow(staging)).size, 0);

  const next = await runBuild(...argsFor(folder));
  assert.deepEqual({ code: next.code, stderr: next.stderr }, { code: 0, stderr: '' });
  assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
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
    await exchange(output);
    await discard(output);
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
    await discard(output);
    assert.deepEqual(await filesBelow(folder), before);
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
  });

  test('The first site needs no folder to be there', async (t) => {
    const folder = await temporaryFolder(t);
    const output = await openOutput(join(folder, 'www/2026/site'), join(folder, 'content'));
    await writeFiles(output.staging, { 'index.html': 'العدد الأول' });
    await exchange(output);
    assert.deepEqual([...(await filesBelow(folder)).keys()], ['www/2026/site/index.html']);
    assert.deepEqual(await readdir(join(folder, 'www/2026')), ['site']);
  });
});

describe('An exchange that was cut', () => {
  test('Between its two renames it is undone by the next start, though that build fails', async (t) => {
    const folder = await paperFolder(t);
    const before = await filesBelow(join(folder, 'site'));
    await rename(join(folder, 'site'), join(folder, '.site.previous'));
    await writeFiles(folder, { 'content/articles/20511.md': 'بلا رأس' });
    const { code } = await runBuild(...argsFor(folder));
    assert.equal(code, 1);
    assert.deepEqual(await filesBelow(join(folder, 'site')), before);
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
  });

  test('After its two renames the new site stays, and the old one goes', async (t) => {
    const folder = await paperFolder(t);
    const before = await filesBelow(join(folder, 'site'));
    await writeFiles(folder, { '.site.previous/index.html': 'عدد أقدم' });
    await discard(await openOutput(join(folder, 'site'), join(folder, 'content')));
    assert.deepEqual(await filesBelow(join(folder, 'site')), before);
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
  });
});

describe('A site in the making that lies beside the output', () => {
  test('Is removed when its process is gone, and left alone while it runs', async (t) => {
    const folder = await paperFolder(t);
    const [dead, alive] = [await endedProcess(), await runningProcess(t)];
    await writeFiles(folder, {
      [`.site.next-${dead}/index.html`]: 'نصف عدد',
      [`.site.next-${alive}/index.html`]: 'عدد يُبنى الآن',
      [`.other.next-${dead}/index.html`]: 'ليس لنا',
    });
    const { staging } = await openOutput(join(folder, 'site'), join(folder, 'content'));
    assert.equal(staging, join(folder, `.site.next-${process.pid}`));
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('.')).toSorted(),
      [`.other.next-${dead}`, `.site.next-${alive}`, `.site.next-${process.pid}`].toSorted(),
    );
    assert.deepEqual(await readdir(staging), []);
    assert.deepEqual(await readdir(join(folder, `.site.next-${alive}`)), ['index.html']);
  });

  test('Is no hindrance when its dead process had the number of this one', async (t) => {
    const folder = await paperFolder(t);
    await mkdir(join(folder, `.site.next-${process.pid}/half`), { recursive: true });
    const { staging } = await openOutput(join(folder, 'site'), join(folder, 'content'));
    assert.deepEqual(await readdir(staging), []);
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

describe('The manifest of a site', () => {
  const site = async (t: TestContext) => {
    const folder = await temporaryFolder(t);
    await writeFiles(folder, { ...CONTENT, ...OLD_SITE });
    return folder;
  };

  test('that was killed before its exchange goes with it, and the old one stays', async (t) => {
    const folder = await site(t);
    const pid = await endedProcess();
    await writeFiles(folder, {
      [`.site.next-${pid}/index.html`]: '<!doctype html><title>لم يكتمل</title>',
      '.site.manifest.json': '{ "files": ["new"] }',
    });
    await discard(await openOutput(join(folder, 'site'), join(folder, 'content')));
    assert.equal(await readFile(join(folder, 'site.manifest.json'), 'utf8'), '{ "files": [] }');
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
  });

  test('that was killed after its exchange takes its place at the next start', async (t) => {
    const folder = await site(t);
    await writeFiles(folder, { '.site.manifest.json': '{ "files": ["new"] }' });
    await discard(await openOutput(join(folder, 'site'), join(folder, 'content')));
    assert.equal(
      await readFile(join(folder, 'site.manifest.json'), 'utf8'),
      '{ "files": ["new"] }',
    );
  });
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
