import assert from 'node:assert/strict';
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close as closePagefind, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { engineFiles } from '../src/search/engine.ts';
import { fragmentMaker } from '../src/search/fragments.ts';
import { searchRecord, type SearchRecord } from '../src/search/records.ts';
import { writeShard } from '../src/search/write-shard.ts';
import { launchBrowser } from './support/browser.ts';
import { filesBelow } from './support/build-command.ts';
import { temporaryFolder } from './support/folder.ts';
import { article, site } from './support/newspaper.ts';
import { records, stream } from './support/search-records.ts';
import { serveSite } from './support/server.ts';
import { visit } from './support/visit.ts';

/** Indexes records by Pagefind alone. */
async function writeByPagefind(all: readonly SearchRecord[], folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'ar' });
  for (const record of all) await index?.addCustomRecord(record);
  await index?.writeFiles({ outputPath: folder });
  await closePagefind();
}

/** The texts of results that an index holds, by file name. */
async function fragmentsIn(folder: string): Promise<Map<string, string>> {
  const files = await filesBelow(join(folder, 'fragment'));
  return new Map([...files].map(([name, bytes]) => [name, gunzipSync(bytes).toString()]));
}

/** Two records whose texts' names would be the same, found by trying. */
function collision(): [SearchRecord, SearchRecord] {
  const [sample] = records();
  const seen = new Map<string, SearchRecord>();
  for (let id = 1; ; id += 1) {
    const record = { ...sample, url: `/politics/${id}/`, content: 'خبر' } as SearchRecord;
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
    for (const time of times) await writeShard(stream(records()), time);
    const [first, ...others] = await Promise.all(times.map(filesBelow));
    assert.equal(
      [...(first?.keys() ?? [])].filter((path) => path.startsWith('fragment/')).length,
      60,
    );
    for (const other of others) assert.deepEqual(other, first);
    const kinds = [...(first?.keys() ?? [])].map((path) => path.replace(/ar_[0-9a-f]+/, 'HASH'));
    assert.deepEqual([...new Set(kinds)].toSorted(), [
      'filter/HASH.pf_filter',
      'fragment/HASH.pf_fragment',
      'index/HASH.pf_index',
      'pagefind-entry.json',
      'pagefind.HASH.pf_meta',
    ]);
    assert.deepEqual((await readdir(folder)).toSorted(), ['1', '2', '3', '4', '5']);
  });

  test('takes the place of the shard that was there', async (t) => {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, '2026', 'fragment'), { recursive: true });
    await writeFile(join(folder, '2026', 'fragment', 'ar_old.pf_fragment'), 'old');
    await writeShard(stream(records().slice(0, 1)), join(folder, '2026'));
    assert.equal((await readdir(join(folder, '2026', 'fragment'))).length, 1);
    assert.ok(!(await filesBelow(folder)).has('2026/fragment/ar_old.pf_fragment'));
  });

  test('tells records apart whose texts begin with the same hash, as Pagefind does', async (t) => {
    const folder = await temporaryFolder(t);
    const [first, second] = collision();
    await writeShard(stream([first, ...records(), second]), join(folder, 'ours'));
    await writeByPagefind([first, ...records(), second], join(folder, 'theirs'));
    const ours = await fragmentsIn(join(folder, 'ours'));
    assert.deepEqual(ours, await fragmentsIn(join(folder, 'theirs')));
    assert.equal(
      [...ours.keys()].filter((name) => name.length > 'ar_1234567.pf_fragment'.length).length,
      1,
    );
  });

  test('is right even where Pagefind takes a word for a mark of its own', async (t) => {
    const folder = await temporaryFolder(t);
    const odd = {
      ...records()[7],
      url: '/odd/',
      content: 'كلمة ___PAGEFIND_ANCHOR___p:1 أخرى',
    } as SearchRecord;
    for (const time of ['1', '2'])
      await writeShard(stream([...records(), odd]), join(folder, time));
    const fragments = await fragmentsIn(join(folder, '1'));
    assert.equal(fragments.size, 61);
    assert.ok([...fragments.values()].some((text) => text.includes('"content":"كلمة أخرى"')));
    assert.deepEqual(await filesBelow(join(folder, '2')), await filesBelow(join(folder, '1')));
  });
});

/** A folder as hosts publish it, with a page to search from. */
async function publish(t: TestContext, write: (folder: string) => Promise<void>): Promise<Page> {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="ar-MA"><title>x</title>');
  await writeFile(join(folder, '404.html'), '<!doctype html><html lang="ar-MA"><title>404</title>');
  await write(folder);
  const server = await serveSite(folder);
  t.after(server.close);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page } = await visit(browser, server.origin);
  await page.goto(`${server.origin}/`);
  return page;
}

/** The answers of Pagefind's own module, which lies at an address, from an index at another. */
async function answers(page: Page, module: string, index: string, queries: string[]) {
  return page.evaluate(
    async ([source, basePath, words]) => {
      const { createInstance } = await import(source);
      const instance = createInstance({ basePath, baseUrl: '/', noWorker: true });
      await instance.init();
      await instance.filters();
      const given = [];
      for (const query of words) {
        for (const options of [
          {},
          { sort: { date: 'desc' } },
          { filters: { category: ['crime'] } },
        ]) {
          const { results, filters, totalFilters } = await instance.search(query, options);
          const found = [];
          for (const one of results) {
            const { url, excerpt, meta, filters: own } = await one.data();
            found.push({ url, excerpt, meta, own, score: one.score });
          }
          given.push({ query, options, found, filters, totalFilters });
        }
      }
      return given;
    },
    [module, index, queries] as const,
  );
}

describe('What is searched in a shard', () => {
  const QUERIES = ['طنجة', 'الرحلة صباح', '"صباح اليوم"', 'أكادير الترامواي'];

  test('is found as in Pagefind’s own index: results, scores, passages, order and counts', async (t) => {
    const page = await publish(t, async (folder) => {
      await writeShard(stream(records()), join(folder, 'ours'));
      await writeByPagefind(records(), join(folder, 'theirs'));
    });
    await page.route('**/wasm.ar.pagefind', (route) =>
      route.continue({ url: new URL('/theirs/wasm.ar.pagefind', page.url()).href }),
    );
    const theirs = await answers(page, '/theirs/pagefind.js', '/theirs/', QUERIES);
    const ours = await answers(page, '/theirs/pagefind.js', '/ours/', QUERIES);
    assert.ok(theirs.every(({ found }) => found.length > 0));
    assert.deepEqual(ours, theirs);
  });

  test('is ordered by date, and in the same second by id, as lists are', async (t) => {
    const sameSecond = ['c', 'a', 'b'].map((id) => searchRecord(article({ id }), 'خبر', site()));
    const page = await publish(t, async (folder) => {
      for (const { path, ...file } of await engineFiles(folder)) {
        await mkdir(join(folder, path, '..'), { recursive: true });
        if ('contents' in file) await writeFile(join(folder, path), file.contents);
        else await copyFile(file.from, join(folder, path));
      }
      await writeShard(stream(sameSecond), join(folder, 'search/index/2026'));
    });
    const given = await answers(page, '/search/index/pagefind.js', '/search/index/2026/', ['خبر']);
    assert.deepEqual(
      given[1]?.found.map(({ url }) => url),
      ['/politics/c/', '/politics/b/', '/politics/a/'],
    );
  });

  test('is searched by one engine, which is fetched once for all shards', async (t) => {
    const page = await publish(t, async (folder) => {
      for (const { path, ...file } of await engineFiles(folder)) {
        await mkdir(join(folder, path, '..'), { recursive: true });
        if ('contents' in file) await writeFile(join(folder, path), file.contents);
        else await copyFile(file.from, join(folder, path));
      }
      await writeShard(stream(records().slice(0, 30)), join(folder, 'search/index/2026'));
      await writeShard(stream(records().slice(30)), join(folder, 'search/index/2025'));
    });
    const engines = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('wasm')) engines.add(new URL(request.url()).pathname);
    });
    for (const year of [2026, 2025]) {
      const given = await answers(page, '/search/index/pagefind.js', `/search/index/${year}/`, [
        'طنجة',
      ]);
      assert.ok((given[0]?.found.length ?? 0) > 3);
    }
    assert.deepEqual([...engines], ['/search/index/wasm.ar.pagefind']);
  });
});
