import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { importComments } from '../src/comments/import-comments.ts';
import { importReport } from '../src/comments/import-report.ts';
import { article, contentFolder, DATE, SOCIETY, TITLE } from './support/content-folder.ts';

test('What moderators removed stays removed when the same export comes again, and is no comment’s parent', async (t) => {
  const folder = await contentFolder(t, { 'articles/20510.md': article([TITLE, DATE, SOCIETY]) });
  const importAll = (text: string, dryRun = false) =>
    importComments(Buffer.from(text), { content: folder, dryRun }, {});
  const row = (message: string, minute: string, parent = '') => {
    const date = `2026-07-05T13:${minute}:00`;
    return {
      _date: date,
      article: '20510',
      message,
      name: 'أمين',
      email: 'amin@example.com',
      parent,
    };
  };
  const first = JSON.stringify([row('مقبول', '05'), row('مرفوض', '06')]);
  const { written } = await importAll(first);
  const [kept = '', refused = ''] = written;
  const list = join(folder, 'comments.list');
  const names = await readFile(list, 'utf8');
  assert.equal(names, `${kept}\n${refused}\n`.replaceAll('.md', ''));
  await rm(join(folder, 'comments', refused));
  await writeFile(list, `<<<<<<< ours\n${names}=======\n>>>>>>> theirs\n`);
  const parent = refused.slice('20510/'.length, -'.md'.length);
  const again = JSON.stringify([...JSON.parse(first), row('جواب', '07', parent)]);
  const trial = await importAll(again, true);
  assert.deepEqual([trial.written.length, trial.removed], [1, 1]);
  const report = await importAll(again);
  const { standing, removed, orphans } = report;
  assert.deepEqual({ standing, removed, orphans }, { standing: 1, removed: 1, orphans: 1 });
  assert.match(importReport(report, 'ar'), /^حُذف بعد استيراد سابق، فلم يُكتب ثانية: تعليق واحد\.$/m);
  assert.deepEqual(
    (await readdir(join(folder, 'comments/20510'))).map((name) => `20510/${name}`),
    [kept, ...report.written],
  );
  assert.equal((await readFile(list, 'utf8')).split('\n').length, 4);
});
