import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { goneFrom, movesOf } from '../src/old-addresses.ts';
import { buildInto, siteIn } from './support/archive.ts';
import {
  article,
  CATEGORIES,
  contentFolder,
  writeFiles,
  type Files,
} from './support/content-folder.ts';
import { filesBelow, tracesOf } from './support/build-command.ts';
import { temporaryFolder } from './support/folder.ts';
import { holdInto } from './support/holding.ts';

/** redirects.yaml: addresses that the newspaper had once. What is wrong in it: tests/fixtures/faulty-files. */

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const OLD_ONE = `- from: /مقال/الترامواي/
  to: /society/20510/
`;
const FILES = {
  'categories.yaml': CATEGORIES.replace('name: مجتمع', 'name: مجتمع\n  aliases: [news]'),
  'articles/20510.md': article([
    'title: الترامواي يصل إلى واد الزيتون',
    'date: 2026-07-05 14:05',
    'categories: مجتمع',
    'aliases: [/2026/07/tramway.html, /هل-وصل-الترامواي%D8%9F/]',
  ]),
  'redirects.yaml': `# من الموقع القديم\n${OLD_ONE}- من: /societe\n  إلى: /society/\n- from: /society/20400/\n  سُحب: نعم\n- from: /%da%a9%d9%84-%d8%b4%db%8c%e2%80%8c%d8%a1\n  to: /society/\n`,
};

async function newsroomOf(t: TestContext, files: Files, now = NOW) {
  const { content, problems } = await loadContent(await contentFolder(t, files));
  assert.deepEqual(problems, []);
  assert.ok(content);
  return openNewsroom(content, now);
}

/** A content folder, and a place for its site, which goes with the test. */
async function folders(t: TestContext, files: Files) {
  const content = await contentFolder(t, files);
  return { content, output: join(await temporaryFolder(t), 'site') };
}

async function outletOf(t: TestContext, files: Files) {
  const { content, output } = await folders(t, files);
  await buildInto(output, content, NOW);
  return { content, output };
}

describe('Old addresses', () => {
  test('of categories, of articles and of redirects.yaml lead to where things are', async (t) => {
    const newsroom = await newsroomOf(t, FILES);
    assert.deepEqual(
      [...movesOf(newsroom)],
      [
        { from: '/news/', to: '/society/' },
        { from: '/news/feed.xml', to: '/society/feed.xml' },
        { from: '/2026/07/tramway.html', to: '/society/20510/' },
        { from: '/هل-وصل-الترامواي؟/', to: '/society/20510/' },
        { from: '/news/20510/', to: '/society/20510/' },
        { from: '/مقال/الترامواي/', to: '/society/20510/' },
        { from: '/societe/', to: '/society/' },
        // Letters of Persian, and a joiner that nobody sees, which no new address holds.
        { from: '/\u06a9ل-ش\u06cc\u200cء/', to: '/society/' },
      ],
    );
    assert.deepEqual(goneFrom(newsroom), ['/society/20400/']);
  });

  test('are pages that lead on, and what was withdrawn has none', async (t) => {
    const { output } = await outletOf(t, FILES);
    const page = await readFile(join(output, 'مقال/الترامواي/index.html'), 'utf8');
    assert.match(page, /http-equiv="refresh" content="0; url=\/society\/20510\/"/);
    assert.equal((await filesBelow(output)).has('society/20400/index.html'), false);
  });

  test('that are added, changed and taken out change their pages and no others', async (t) => {
    const { content, output } = await outletOf(t, { ...FILES, 'redirects.yaml': OLD_ONE });
    const changeTo = async (text: string) => {
      await writeFiles(content, { 'redirects.yaml': text });
      return (await buildInto(output, content, NOW)).report.changes;
    };
    assert.deepEqual(await changeTo(`${OLD_ONE}- from: /a/\n  to: /economy/\n`), {
      added: ['a/index.html'],
      changed: [],
      removed: [],
    });
    assert.deepEqual(await changeTo('# لا شيء\n'), {
      added: [],
      changed: [],
      removed: ['a/index.html', 'مقال/الترامواي/index.html'],
    });
  });

  test('of an article to come are there when it is: before, they would tell of it', async (t) => {
    const fields = ['title: عنوان', 'date: 2026-12-01 08:00', 'categories: مجتمع'];
    const files = {
      'articles/embargoed.md': article(fields),
      'redirects.yaml': '- from: /old/\n  to: /society/embargoed/\n',
    };
    assert.deepEqual([...movesOf(await newsroomOf(t, files))], []);
    const then = Date.parse('2026-12-01T08:00:00+01:00');
    assert.deepEqual(
      [...movesOf(await newsroomOf(t, files, then))],
      [{ from: '/old/', to: '/society/embargoed/' }],
    );
    const { output } = await outletOf(t, files);
    assert.deepEqual(await tracesOf('embargoed', output), []);
  });

  test('stay as they were published while their file is at fault, and hold nothing else', async (t) => {
    const { content, output } = await folders(t, { ...FILES, 'redirects.yaml': OLD_ONE });
    await holdInto(output, content, NOW);
    const before = await siteIn(output);
    await writeFiles(content, { 'redirects.yaml': `${OLD_ONE}- from: /a/\n` });
    const { held } = await holdInto(output, content, NOW);
    assert.deepEqual(held, { 'redirects.yaml': 'kept' });
    assert.deepEqual([...(await siteIn(output)).keys()], [...before.keys()]);
  });

  test('are none where they were at fault from the beginning, and all else is published', async (t) => {
    const { content, output } = await folders(t, { ...FILES, 'redirects.yaml': '- from: /a/\n' });
    const { held } = await holdInto(output, content, NOW);
    assert.deepEqual(held, { 'redirects.yaml': 'left-out' });
    assert.ok((await filesBelow(output)).has('society/20510/index.html'));
  });
});
