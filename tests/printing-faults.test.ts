import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { composeEdition } from '../src/build/compose.ts';
import { sourceReader } from '../src/content/source-reader.ts';
import { writePages } from '../src/eleventy/write-pages.ts';
import { planPages } from '../src/plan/plan.ts';
import { article, contentFolder, DATE, SOCIETY, TITLE } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';
import { temporaryFolder } from './support/folder.ts';

test('Texts that go while pages are printed are one failure, which is told to who asked', async (t) => {
  const names = ['20510', '20511', '20512'].map((id) => `articles/${id}.md`);
  const text = article([TITLE, DATE, SOCIETY]);
  const content = await contentFolder(t, Object.fromEntries(names.map((name) => [name, text])));
  const { composed } = await composeEdition(content, NOW);
  assert.ok(composed);
  const { edition } = composed;
  for (const name of names) await rm(join(content, name));
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  t.after(() => process.off('unhandledRejection', hear));
  const press = {
    edition,
    pages: planPages(edition),
    readSource: sourceReader(content),
    onPage() {},
  };
  await assert.rejects(writePages(press, await temporaryFolder(t)), {
    code: 'ENOENT',
    path: join(content, 'articles/20512.md'),
  });
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  assert.deepEqual(unheard, []);
});
