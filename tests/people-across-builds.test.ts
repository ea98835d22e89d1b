import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, assertSame, buildInto, builtArchive, siteIn } from './support/archive.ts';
import { writeFiles } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';

/** What a build makes again of the pages that name writers and sources. */

test('A new article of a listed writer and source: their pages and feed too. A new name: what shows it', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const named = (name: string) =>
    `- id: souad\n  name: ${name}\n  synonyms: [سعاد, سعاد المرابط]\n- name: يونس\n`;
  await writeFiles(folder, {
    'content/authors.yaml': named('سعاد المرابط'),
    'content/sources.yaml': '- id: marafi\n  name: مرافئ\n  licence: الحقوق لمرافئ\n',
    'content/articles/10001.md': articleOf(1, ['authors: سعاد', 'via: مرافئ']),
    'content/articles/10003.md': articleOf(3, ['authors: يونس']),
    'content/articles/10005.md': articleOf(5, ['authors: سعاد المرابط']),
  });
  await buildInto(output, content, NOW);
  await writeFiles(folder, {
    'content/articles/20000.md': articleOf(29, ['authors: سعاد', 'via: مرافئ']),
  });
  const { remade, report } = await buildInto(output, content, NOW);
  assert.deepEqual([...remade.keys()].toSorted(), [
    'archive/2026/11/index.html',
    'archive/2026/index.html',
    'archive/index.html',
    'authors/souad/index.html',
    // Three articles fill a page.
    'authors/souad/page/1/index.html',
    'fragments/latest.html',
    'index.html',
    'society/20000/index.html',
    'society/index.html',
    'sources/marafi/index.html',
  ]);
  const feeds = report.changes.changed.filter((path) => /authors.*feed\.\w+$/.test(path));
  assert.deepEqual(feeds, ['authors/souad/feed.xml']);
  await writeFiles(folder, { 'content/authors.yaml': named('سعاد العلوي') });
  const renamed = await buildInto(output, content, NOW);
  assert.deepEqual([...renamed.remade.keys()].toSorted(), [
    'authors/index.html',
    'authors/souad/index.html',
    'authors/souad/page/1/index.html',
    // Cards of opinion name their writers.
    'index.html',
    'opinion/10005/index.html',
    'opinion/index.html',
    'opinion/page/1/index.html',
    'society/10001/index.html',
    'society/20000/index.html',
  ]);
  const biography = `${named('سعاد العلوي')}  biography: يكتب.\n`;
  await writeFiles(folder, { 'content/authors.yaml': biography });
  const told = await buildInto(output, content, NOW);
  assert.deepEqual([...told.remade.keys()], ['authors/يونس/index.html']);
  const cold = `${output}-cold`;
  await buildInto(cold, content, NOW);
  assertSame(await siteIn(output), await siteIn(cold), 'warm and cold');
});
