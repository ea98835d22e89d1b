import assert from 'node:assert/strict';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { commit, type Journal } from '../src/build/journal.ts';
import { openOutput } from '../src/build/output.ts';
import { filesBelow, runBuild } from './support/build-command.ts';
import { CATEGORIES, SITE, writeFiles, type Files } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { argsFor, EXCHANGE, paperFolder } from './support/paper.ts';

/** What a build does to an output stands in a journal first: cut anywhere, the next start completes it. */

describe('Where little is new, the old site is brought up to date', () => {
  /** An old site, what is new of the next one, and what is to be done. */
  const OLD: Files = {
    'site/index.html': 'الأول',
    'site/society/1/index.html': 'مقال يبقى',
    'site/society/2/index.html': 'مقال يُحذف',
    'site/old.html': 'عنوان قديم يصبح مجلدا',
    'site/opinion/3/index.html': 'مجلد يصبح ملفا',
    'site.manifest.json': '{ "files": ["old"] }',
  };
  const NEW: Files = {
    'site/index.html': 'الثاني',
    'site/society/4/index.html': 'مقال جديد',
    'site/old.html/index.html': 'صار مجلدا',
    'site/opinion/3': 'صار ملفا',
    'manifest.json': '{ "files": ["new"] }',
  };
  const put = ['index.html', 'society/4/index.html', 'old.html/index.html', 'opinion/3'];
  const remove = ['society/2/index.html', 'old.html', 'opinion/3/index.html'];
  const journalIn = (folder: string): Journal => ({
    whole: false,
    put,
    remove,
    beside: [[join(folder, '.site.next/manifest.json'), join(folder, 'site.manifest.json')]],
  });
  const UPDATED = {
    'content/categories.yaml': CATEGORIES,
    'content/site.yaml': SITE,
    'site.manifest.json': '{ "files": ["new"] }',
    'site/index.html': 'الثاني',
    'site/old.html/index.html': 'صار مجلدا',
    'site/opinion/3': 'صار ملفا',
    'site/society/1/index.html': 'مقال يبقى',
    'site/society/4/index.html': 'مقال جديد',
  };

  const begun = async (t: TestContext) => {
    const folder = await temporaryFolder(t);
    await writeFiles(folder, {
      'content/site.yaml': SITE,
      'content/categories.yaml': CATEGORIES,
      ...OLD,
    });
    return folder;
  };
  const textsBelow = async (folder: string) =>
    Object.fromEntries(
      [...(await filesBelow(folder))]
        .map(([path, bytes]): [string, string] => [path, bytes.toString()])
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );

  test('Files come, change and go, a file becomes a folder and a folder a file', async (t) => {
    const folder = await begun(t);
    const output = await openOutput(join(folder, 'site'), join(folder, 'content'));
    await writeFiles(join(folder, '.site.next'), NEW);
    commit(journalIn(folder), output);
    await output.close();
    assert.deepEqual(await textsBelow(folder), UPDATED);
    assert.ok(!(await readdir(join(folder, 'site/society'))).includes('2'));
  });

  test('Cut after any of its steps, the next start completes it', async (t) => {
    for (let steps = 0; steps <= put.length; steps += 1) {
      const folder = await begun(t);
      await writeFiles(join(folder, '.site.next'), {
        ...NEW,
        'journal.json': JSON.stringify(journalIn(folder)),
      });
      await rm(join(folder, 'site/old.html'));
      await rm(join(folder, 'site/opinion'), { recursive: true });
      await writeFiles(join(folder, 'site'), { 'old.html/x': '', 'opinion/x': '' });
      for (const path of ['old.html/x', 'opinion/x']) await rm(join(folder, 'site', path));
      await writeFiles(join(folder, 'site'), { 'society/4/x': '' });
      await rm(join(folder, 'site/society/4/x'));
      for (const path of put.slice(0, steps)) {
        await rename(join(folder, '.site.next/site', path), join(folder, 'site', path));
      }
      await (await openOutput(join(folder, 'site'), join(folder, 'content'))).close();
      assert.deepEqual(await textsBelow(folder), UPDATED, `after ${steps} steps`);
    }
  });

  test('Cut before its journal was whole, the old site stands', async (t) => {
    const folder = await begun(t);
    const before = await textsBelow(folder);
    await writeFiles(join(folder, '.site.next'), { ...NEW, 'journal.json.tmp': '{"whole":fal' });
    await (await openOutput(join(folder, 'site'), join(folder, 'content'))).close();
    assert.deepEqual(await textsBelow(folder), before);
  });
});

describe('An exchange that was cut', () => {
  const cut = async (t: TestContext, files: Files) => {
    const folder = await paperFolder(t);
    await writeFiles(folder, {
      '.site.next/journal.json': JSON.stringify(EXCHANGE),
      ...files,
    });
    return folder;
  };
  const siteAfterStart = async (folder: string) => {
    await (await openOutput(join(folder, 'site'), join(folder, 'content'))).close();
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
    return filesBelow(join(folder, 'site'));
  };
  const NEW_SITE = new Map([['index.html', Buffer.from('العدد الجديد')]]);

  test('Before its first rename is completed by the next start', async (t) => {
    const folder = await cut(t, { '.site.next/site/index.html': 'العدد الجديد' });
    assert.deepEqual(await siteAfterStart(folder), NEW_SITE);
  });

  test('Between its two renames is completed, though the build that comes next fails', async (t) => {
    const folder = await cut(t, { '.site.next/site/index.html': 'العدد الجديد' });
    await rename(join(folder, 'site'), join(folder, '.site.previous'));
    await writeFiles(folder, { 'content/articles/20511.md': 'بلا رأس' });
    const { code } = await runBuild(...argsFor(folder));
    assert.equal(code, 1);
    assert.deepEqual(await filesBelow(join(folder, 'site')), NEW_SITE);
    assert.deepEqual((await readdir(folder)).toSorted(), ['content', 'site', 'site.manifest.json']);
  });

  test('After its two renames the new site stays, and the old one goes', async (t) => {
    const folder = await cut(t, { '.site.previous/index.html': 'عدد أقدم' });
    const before = await filesBelow(join(folder, 'site'));
    assert.deepEqual(await siteAfterStart(folder), before);
  });

  test('An old site that lies aside without a journal is put back', async (t) => {
    const folder = await paperFolder(t);
    const before = await filesBelow(join(folder, 'site'));
    await rename(join(folder, 'site'), join(folder, '.site.previous'));
    assert.deepEqual(await siteAfterStart(folder), before);
  });
});
