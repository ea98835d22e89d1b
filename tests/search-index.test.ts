import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { close as closePagefind, createIndex } from 'pagefind';
import { fragmentMaker } from '../src/search/fragments.ts';
import { pack, unpack } from '../src/search/packed.ts';
import { startPagefind } from '../src/search/pagefind-package.ts';
import { searchRecord, type SearchRecord, type ShownRecord } from '../src/search/records.ts';
import { filesBelow } from './support/build-command.ts';
import { temporaryFolder } from './support/folder.ts';
import { article, site } from './support/newspaper.ts';
import {
  allArrived,
  answers,
  ENGINE,
  placeEngine,
  publish,
  textsIn,
} from './support/search-index.ts';
import { countedRecords, indexed, records, stream, writeOne } from './support/search-records.ts';

/** Indexes records by Pagefind alone. */
async function writeByPagefind(all: readonly SearchRecord[], folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  for (const record of all) await index?.addCustomRecord(record.indexed);
  await index?.writeFiles({ outputPath: folder });
  await allArrived(folder);
  await closePagefind();
}

/** Two records whose texts' names would be the same, found by trying. */
function collision(): [SearchRecord, SearchRecord] {
  const [sample] = records() as [SearchRecord, ...SearchRecord[]];
  const seen = new Map<string, SearchRecord>();
  for (let id = 1; ; id += 1) {
    const url = `/politics/${id}/`;
    const record = {
      indexed: { ...sample.indexed, url, content: 'خبر' },
      shown: { ...sample.shown, url },
    };
    const { name } = fragmentMaker()(record);
    const other = seen.get(name);
    if (other) return [other, record];
    seen.set(name, record);
  }
}

describe('A shard', () => {
  test('is the same files to the byte, each of five times, and nothing else', async (t) => {
    const folder = await temporaryFolder(t);
    const times = [1, 2, 3, 4, 5].map((time) => join(folder, String(time)));
    for (const time of times) await writeOne(countedRecords, time);
    const [first, ...others] = await Promise.all(times.map(filesBelow));
    assert.equal(
      [...(first?.keys() ?? [])].filter((path) => path.startsWith('fragment/')).length,
      60,
    );
    for (const other of others) assert.deepEqual(other, first);
    const kinds = [...(first?.keys() ?? [])].map((path) => {
      return path.replace(/unknown_[0-9a-f]+|\d+(?=\.pf_words)/, 'HASH');
    });
    assert.deepEqual([...new Set(kinds)].toSorted(), [
      'filter/HASH.pf_filter',
      'fragment/HASH.pf_fragment',
      'index/HASH.pf_index',
      'pagefind-entry.json',
      'pagefind.HASH.pf_meta',
      'vocabulary-HASH.pf_words',
    ]);
    assert.deepEqual((await readdir(folder)).toSorted(), ['1', '2', '3', '4', '5']);
  });

  test('is cut into chunks so small that a query fetches little', async (t) => {
    const folder = await temporaryFolder(t);
    await writeOne(countedRecords, join(folder, '2026'));
    const chunks = [...(await filesBelow(join(folder, '2026', 'index'))).values()];
    const bytes = chunks.map((chunk) => unpack(chunk).length);
    assert.ok(bytes.length > 1, 'one chunk holds all words');
    assert.ok(Math.max(...bytes) < 8000, `bytes of words: ${bytes.join(', ')}`);
  });

  test('is written by a Pagefind whose memory is managed as it is told', async () => {
    const { service, process: indexer } = await startPagefind();
    service.close(null);
    const variable = '_RJEM_MALLOC_CONF';
    const env = { ...process.env, [variable]: `confirm_conf:true,${process.env[variable]}` };
    const { stderr } = spawnSync(indexer.spawnfile, ['--version'], { env, encoding: 'utf8' });
    const heeded = [...stderr.matchAll(/-- Set conf value: (.*)/g)].map(([, setting]) => setting);
    assert.deepEqual(heeded, [
      'confirm_conf:true',
      'thp:always',
      'narenas:1',
      'dirty_decay_ms:-1',
      'muzzy_decay_ms:-1',
      'lg_extent_max_active_fit:20',
    ]);
    assert.doesNotMatch(stderr, /Invalid/);
  });

  test('names its chunks by what is in them, so that a browser has none under the name of another', async (t) => {
    const folder = await temporaryFolder(t);
    await writeOne(countedRecords, join(folder, '2026'));
    const chunks = await filesBelow(join(folder, '2026', 'index'));
    assert.ok(chunks.size > 1);
    for (const [path, bytes] of chunks) {
      const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      assert.equal(path, `unknown_${digits}.pf_index`);
    }
  });

  test('takes the place of the shard that was there', async (t) => {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, '2026', 'fragment'), { recursive: true });
    await writeFile(join(folder, '2026', 'fragment', 'unknown_old.pf_fragment'), 'old');
    await writeOne(stream(records().slice(0, 1)), join(folder, '2026'));
    assert.equal((await readdir(join(folder, '2026', 'fragment'))).length, 1);
    assert.ok(!(await filesBelow(folder)).has('2026/fragment/unknown_old.pf_fragment'));
  });

  test('tells records apart whose texts begin with the same hash, as Pagefind does', async (t) => {
    const folder = await temporaryFolder(t);
    const [first, second] = collision();
    await writeOne(stream([first, ...records(), second]), join(folder, 'ours'));
    await writeByPagefind([first, ...records(), second], join(folder, 'theirs'));
    const ours = await textsIn(join(folder, 'ours'));
    const theirs = await textsIn(join(folder, 'theirs'));
    const paths = (texts: Map<string, ShownRecord>) =>
      new Map([...texts].map(([name, { url }]) => [name, url.replace(/\?.*/, '')]));
    assert.deepEqual(paths(ours), paths(theirs));
    assert.equal(
      [...ours.keys()].filter((name) => name.length > 'unknown_1234567'.length).length,
      1,
    );
  });

  test('is written from texts that hold Pagefind’s own marks, too', async (t) => {
    const folder = await temporaryFolder(t);
    const odd = searchRecord(
      article({ id: 'odd', title: '___PAGEFIND_ANCHOR___h2:1 عنوان' }),
      'كلمة ___PAGEFIND_ANCHOR___p:1 أخرى\u200b و\u00a0أخرى ___END_PAGEFIND_WEIGHT___',
      site(),
      indexed,
    );
    await writeOne(stream([...records(), odd]), join(folder, '2026'));
    const texts = [...(await textsIn(join(folder, '2026'))).values()];
    assert.equal(texts.length, 61);
    assert.equal(
      texts.find(({ url }) => url === '/politics/odd/')?.text,
      'كلمة ___PAGEFIND_ANCHOR___p:1 أخرى\u200b و أخرى ___END_PAGEFIND_WEIGHT___',
    );
  });

  for (const [what, content] of [
    ['makes one space of two', 'كلمة  أخرى'],
    ['takes a word for a mark of its own', 'كلمة ___PAGEFIND_ANCHOR___p:1 أخرى'],
  ] as const) {
    test(`fails where Pagefind ${what} and names its text otherwise, and says what to do`, async (t) => {
      const folder = await temporaryFolder(t);
      await writeOne(stream(records()), join(folder, '2026'));
      const stood = await filesBelow(folder);
      const [sample] = records() as [SearchRecord, ...SearchRecord[]];
      const odd = { ...sample, indexed: { ...sample.indexed, url: '/odd/', content } };
      await assert.rejects(
        writeOne(stream([...records(), odd]), join(folder, '2026')),
        /^Error: Pagefind [\d.]+ names the texts of results otherwise than src\/search\/fragments\.ts does, .*\bCompare\b.*\binstall the version before\.$/,
      );
      assert.deepEqual(await filesBelow(folder), stood);
    });
  }
});

test('A file of any length is packed as in the largest window, and unpacked', () => {
  // What comes again at the end does so from as far away as it can.
  const noise = createHash('shake256', { outputLength: 70_000 }).digest();
  for (const length of [200, 225, 240, 500, 750, 3810, 3830, 4096, 32_480, 32_500, 70_000]) {
    const text = Buffer.concat([noise.subarray(0, length - 60), noise.subarray(0, 60)]);
    const packed = pack(text);
    assert.deepEqual(unpack(packed), text);
    const largest = gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), text]), { level: 6 });
    assert.deepEqual(packed.subarray(10), largest.subarray(10), `${length} bytes`);
  }
});

describe('What is searched in a shard', () => {
  const QUERIES = ['طنجة', 'الرحلة صباح', '"صباح اليوم"', 'أكادير الترامواي'];

  test('is found as in Pagefind’s own index: results, scores, places, order and counts', async (t) => {
    const page = await publish(t, async (folder) => {
      await writeOne(stream(records()), join(folder, 'ours'));
      await writeByPagefind(records(), join(folder, 'theirs'));
    });
    await page.route('**/wasm.unknown.pagefind', (route) =>
      route.continue({ url: new URL('/theirs/wasm.unknown.pagefind', page.url()).href }),
    );
    const theirs = await answers(page, '/theirs/pagefind.js', '/theirs/', QUERIES);
    const ours = await answers(page, '/theirs/pagefind.js', '/ours/', QUERIES);
    assert.ok(theirs.every(({ found }) => found.length > 0));
    assert.ok(theirs.every(({ found }) => found.every(({ words }) => words.length > 0)));
    assert.deepEqual(ours, theirs);
  });

  test('is ordered by date, and in the same second by id, as lists are', async (t) => {
    const sameSecond = ['c', 'a', 'b'].map((id) => {
      return searchRecord(article({ id }), 'خبر', site(), indexed);
    });
    let texts = new Map<string, ShownRecord>();
    const page = await publish(t, async (folder) => {
      await placeEngine(folder);
      await writeOne(stream(sameSecond), join(folder, 'search/index/2026'));
      texts = await textsIn(join(folder, 'search/index/2026'));
    });
    const given = await answers(page, ENGINE, '/search/index/2026/', ['خبر']);
    assert.deepEqual(
      given[1]?.found.map(({ id }) => texts.get(id)?.url),
      ['/politics/c/', '/politics/b/', '/politics/a/'],
    );
  });

  test('is searched by one engine, which is fetched once for all shards', async (t) => {
    const page = await publish(t, async (folder) => {
      await placeEngine(folder);
      await writeOne(stream(records().slice(0, 30)), join(folder, 'search/index/2026'));
      await writeOne(stream(records().slice(30)), join(folder, 'search/index/2025'));
    });
    const engines = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('wasm')) engines.add(new URL(request.url()).pathname);
    });
    for (const year of [2026, 2025]) {
      const given = await answers(page, ENGINE, `/search/index/${year}/`, ['طنجة']);
      assert.ok((given[0]?.found.length ?? 0) > 3);
    }
    assert.deepEqual([...engines], ['/search/index/wasm.unknown.pagefind']);
  });
});
