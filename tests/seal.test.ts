import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, readdir, realpath, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import { build } from '../src/build/build.ts';
import { CACHE } from '../src/build/engine.ts';
import { lookAt } from '../src/build/inventory.ts';
import { ledgerPlace } from '../src/build/ledger.ts';
import { namesHash } from '../src/build/look.mjs';
import type { Stage } from '../src/build/watcher.ts';
import { articleOf, assertSame, builtArchive, siteIn } from './support/archive.ts';
import { contentFolder, writeFiles } from './support/content-folder.ts';
import { DAY, NOW } from './support/desk.ts';

/** Builds, and tells whether the seal of the build before held: then nothing but sources is read. */
async function rebuild(content: string, output: string, now = NOW) {
  const stages: Stage[] = [];
  const watcher = { stage: (stage: Stage) => void stages.push(stage) };
  const report = await build({ content, output, now, onFault: 'stop', watcher });
  return { report, held: stages.join() === 'reading' };
}

describe('The seal of a build holds', () => {
  test('where nothing changed, and the report is that of the site', async (t) => {
    const { content, output } = await builtArchive(t);
    const { report, held } = await rebuild(content, output);
    assert.equal(held, true);
    assert.deepEqual(report.pages, { planned: 50, rendered: 0, removed: 0 });
    assert.deepEqual(report.shards, { built: 0, kept: 2 });
    assert.equal(report.articles, 20);
    assert.equal(report.basePath, '/paper');
    assert.equal(report.comments, true);
    const site = [...(await siteIn(output))].filter(([path]) => path !== 'the manifest');
    assert.equal(report.files, site.length);
    assert.equal(
      report.bytes,
      site.reduce((sum, [, bytes]) => sum + bytes.length, 0),
    );
  });

  test('where sources were written anew with the same bytes, as by a clone', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    const file = 'content/articles/10003.md';
    await writeFiles(folder, { [file]: articleOf(3, []) });
    await utimes(join(folder, file), new Date(0), new Date(0));
    assert.equal((await rebuild(content, output)).held, true);
  });

  test('where the output came out of an archive that keeps whole seconds, once that was seen', async (t) => {
    const { content, output } = await builtArchive(t);
    const second = new Date('2026-11-28T10:00:00Z');
    for (const name of await readdir(output, { recursive: true })) {
      await utimes(join(output, name), second, second);
    }
    const { report, held } = await rebuild(content, output);
    assert.equal(held, false);
    assert.equal(report.pages.rendered, 0);
    assert.equal(report.shards.built, 0);
    assert.equal((await rebuild(content, output)).held, true);
  });

  test('from the last article to the next one, and to the month’s end', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    await writeFiles(folder, { 'content/articles/20000.md': articleOf(33, []) });
    await rebuild(content, output);
    const last = NOW - 11 * DAY;
    const next = NOW + 3 * DAY;
    const december = Date.parse('2026-12-01T00:00:00+01:00');
    for (const now of [last, NOW + DAY, next - 1]) {
      assert.equal((await rebuild(content, output, now)).held, true, new Date(now).toISOString());
    }
    const opened = await rebuild(content, output, next);
    assert.equal(opened.held, false);
    assert.equal(opened.report.articles, 21);
    assert.equal((await rebuild(content, output, december - 1)).held, true);
    assert.equal((await rebuild(content, output, december)).held, false);
    const early = await rebuild(content, output, last - 1);
    assert.equal(early.held, false);
    assert.equal(early.report.articles, 19);
  });
});

describe('The seal of a build is broken', () => {
  type Built = Awaited<ReturnType<typeof builtArchive>>;
  const breaks: [what: string, change: (built: Built, t: TestContext) => Promise<void>][] = [
    ['by an article that changed', ({ content }) => append(content, 'articles/10003.md')],
    ['by an article that went', ({ content }) => rm(join(content, 'articles/10003.md'))],
    [
      'by an article that was renamed',
      ({ content }) => rename(join(content, 'articles/10003.md'), join(content, 'articles/x.md')),
    ],
    ['by a file that is no article', ({ content }) => append(content, 'articles/notes.txt')],
    ['by the settings', ({ content }) => append(content, 'site.yaml', '\ndescription: جريدة\n')],
    ['by the categories', ({ content }) => append(content, 'categories.yaml')],
    ['by a page that was lost', ({ output }) => rm(join(output, 'society/10001/index.html'))],
    ['by a page that was altered', ({ output }) => append(output, 'society/10001/index.html')],
    [
      'by a part of the search index that was lost',
      async ({ output }) => {
        const folder = join(output, 'search/index/2026/fragment');
        const [name = ''] = await readdir(folder);
        await rm(join(folder, name));
      },
    ],
    [
      'by a ledger that was lost',
      async ({ content, output }) => rm(ledgerPlace(await realpath(content), output, CACHE).path),
    ],
  ];
  for (const [what, change] of breaks) {
    test(what, async (t) => {
      const built = await builtArchive(t);
      await change(built, t);
      const { content, output } = built;
      assert.equal((await rebuild(content, output)).held, false);
    });
  }

  async function append(folder: string, file: string, text = '\n'): Promise<void> {
    await appendFile(join(folder, file), text);
  }

  test('by a picture of another content, and by one that went', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    const picture = (background: string) =>
      sharp({ create: { width: 48, height: 32, channels: 3, background } })
        .jpeg()
        .toBuffer();
    await writeFiles(folder, {
      'content/media/port.jpg': await picture('#7a3b91'),
      'content/articles/20000.md': articleOf(29, ['image: port.jpg', 'وصف الصورة: الميناء']),
    });
    await rebuild(content, output);
    assert.equal((await rebuild(content, output)).held, true);
    await writeFile(join(folder, 'content/media/port.jpg'), await picture('#3b7a91'));
    const other = await rebuild(content, output);
    assert.equal(other.held, false);
    assert.ok(other.report.changes.added.some((path) => path.startsWith('media/')));
    await rm(join(folder, 'content/media/port.jpg'));
    assert.equal((await rebuild(content, output)).held, false);
  });

  test('by a newer form of itself', async (t) => {
    const { content, output } = await builtArchive(t);
    const { path } = ledgerPlace(await realpath(content), output, CACHE);
    const seal = join(
      dirname(path),
      path.slice(dirname(path).length + 1).replace('.json', '.seal'),
    );
    await writeFile(seal, '{}\n');
    assert.equal((await rebuild(content, output)).held, false);
  });
});

test('A site with a remark has no seal, and the remark is made at each build', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  await writeFiles(folder, {
    'content/articles/20000.md': articleOf(29, ['image: gone.jpg', 'وصف الصورة: الميناء']),
  });
  for (const time of ['first', 'second']) {
    const { report, held } = await rebuild(content, output);
    assert.equal(held, false, time);
    assert.equal(report.problems.length, 1, time);
  }
});

test('What was built before a seal was broken is kept', async (t) => {
  const { content, output } = await builtArchive(t);
  const before = await siteIn(output);
  await rm(join(output, 'society/10001/index.html'));
  const { report } = await rebuild(content, output);
  assert.equal(report.pages.rendered, 1);
  assertSame(await siteIn(output), before, 'mended');
  assert.equal((await rebuild(content, output)).held, true);
});

describe('A large output is looked at by a worker', () => {
  const order = (folder: string, files: (string | number)[], names: string[]) => ({
    inventory: new TextEncoder().encode(
      JSON.stringify({ files, folders: [['shard', namesHash(names)]] }),
    ),
    folder,
    ledger: join(folder, 'ledger'),
  });
  const cases: [what: string, size: number, time: number, names: string[], intact: boolean][] = [
    ['that finds it as it was left', 6, 1000, ['a1', 'b2'], true],
    ['that sees another size', 7, 1000, ['a1', 'b2'], false],
    ['that sees another time', 6, 2000, ['a1', 'b2'], false],
    ['that misses a part of a shard', 6, 1000, ['a1', 'b2', 'c3'], false],
  ];
  for (const [what, size, time, names, intact] of cases) {
    test(what, async (t) => {
      const folder = await contentFolder(t, { 'page.html': 'صفح', 'shard/a1': '', 'shard/b2': '' });
      await utimes(join(folder, 'page.html'), new Date(1000), new Date(1000));
      const look = lookAt(order(folder, ['page.html', size, time], names), 0);
      t.after(look.stop);
      assert.equal(await look.isIntact, intact);
    });
  }

  for (const [what, line] of [
    ['a line', '{"version":1}'],
    ['a line that is longer than what is read at once', `"${'س'.repeat(600_000)}"`],
  ] as const) {
    test(`which reads the ledger too: ${what} and what it is the checksum of`, async (t) => {
      const body = 'كلمة\n'.repeat(300_000);
      const folder = await contentFolder(t, { ledger: `${line}\n${body}` });
      const look = lookAt(order(folder, [], []), 0);
      t.after(look.stop);
      const { bytes, end, checksum } = (await look.ledger) ?? assert.fail();
      assert.equal(Buffer.from(bytes).toString(), `${line}\n${body}`);
      assert.equal(Buffer.from(bytes.subarray(0, end)).toString(), line);
      assert.equal(checksum, createHash('sha256').update(body).digest('hex').slice(0, 16));
    });
  }

  test('and finds none where there is none, or none with a line', async (t) => {
    const folder = await contentFolder(t, { 'page.html': '', 'empty/ledger': '' });
    for (const place of [folder, join(folder, 'empty')]) {
      const look = lookAt(order(place, [], []), 0);
      t.after(look.stop);
      assert.equal(await look.ledger, undefined);
    }
  });

  test('and one that is stopped says that it does not know', async (t) => {
    const folder = await contentFolder(t, { 'page.html': '' });
    const look = lookAt(order(folder, [], []), 0);
    await look.stop();
    assert.equal(await look.isIntact, false);
    assert.equal(await look.ledger, undefined);
  });
});
