import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleOf, buildInto, builtArchive } from './support/archive.ts';
import { tracesOf } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { dateAt, DAY, NOW } from './support/desk.ts';

/** Articles that readers had and that are taken back (`withdrawn`). */

test('An old article that is withdrawn keeps its place: its page goes, those that showed it change, and no other list', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  await writeFiles(folder, { 'content/articles/10003.md': articleOf(3, ['withdrawn: نعم']) });
  const { report, remade } = await buildInto(output, content, NOW);
  assert.deepEqual(Object.fromEntries(remade), {
    // How many came out then, in its month, its year and all.
    'archive/2026/10/index.html': ['props'],
    'archive/2026/index.html': ['props'],
    'archive/index.html': ['props'],
    'society/page/1/index.html': ['props'],
  });
  const { added, changed, removed } = report.changes;
  const withoutShard = (paths: string[]) => paths.filter((path) => !path.startsWith('search/'));
  // The small archive is in the feeds to its end; the list of the month is another one.
  assert.deepEqual(withoutShard(changed), [
    'archive/2026/10/index.html',
    'archive/2026/index.html',
    'archive/index.html',
    'atom.xml',
    'feed.json',
    'feed.xml',
    'sitemaps/2026-10.xml',
    'society/feed.xml',
    'society/page/1/index.html',
  ]);
  assert.deepEqual(withoutShard(added), []);
  assert.deepEqual(withoutShard(removed), ['society/10003/index.html']);
  const page = await readFile(join(output, 'society/page/1/index.html'), 'utf8');
  assert.deepEqual(page.match(/الخبر \d+(?=<)/g), ['الخبر 2', 'الخبر 1']);
  assert.deepEqual(await tracesOf('الخبر 3<', output), []);
  // Its file may go, too, where redirects.yaml says what was there.
  await rm(join(folder, 'content/articles/10003.md'));
  await writeFiles(folder, {
    'content/redirects.yaml': `- from: /society/10003/\n  gone: نعم\n  date: ${dateAt(NOW - 27 * DAY)}\n  categories: [مجتمع]\n`,
  });
  const { report: after } = await buildInto(output, content, NOW);
  assert.deepEqual(after.changes, { added: [], changed: [], removed: [] });
});
