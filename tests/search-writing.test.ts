import assert from 'node:assert/strict';
import { execFile, type ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { searchRecord, type SearchRecord } from '../src/search/records.ts';
import type { Article } from '../src/model/article.ts';
import type { Indexed } from '../src/search/vocabulary.ts';
import type { Shard } from '../src/search/shards.ts';
import { writeShards } from '../src/search/write-shards.ts';
import { filesBelow } from './support/build-command.ts';
import { temporaryFolder } from './support/folder.ts';
import { article, site } from './support/newspaper.ts';
import { key, records, stream, writeOne } from './support/search-records.ts';

/** The module that waits for Pagefind's files. */
const ARRIVAL = new URL('../src/search/arrival.ts', import.meta.url).href;

/** The processes that were started since this file was read. */
const started: ChildProcess[] = [];
subscribe('child_process', (message) => {
  started.push((message as { process: ChildProcess }).process);
});

/** Pagefind's processes that have not ended. */
function indexersAtWork(): ChildProcess[] {
  return started.filter(({ spawnfile, exitCode, signalCode }) => {
    return spawnfile.includes('pagefind') && exitCode === null && signalCode === null;
  });
}

describe('When a shard cannot be written', () => {
  test('Pagefind’s own words are thrown, and no file or process is left', async (t) => {
    const folder = await temporaryFolder(t);
    const [first] = records();
    const bad = { ...first, indexed: { ...first?.indexed, meta: 5 } } as unknown as SearchRecord;
    await assert.rejects(
      writeOne(stream([...records(), bad]), join(folder, '2026')),
      /invalid type: integer `5`/,
    );
    assert.deepEqual(await readdir(folder), []);
    assert.deepEqual(indexersAtWork(), []);
  });

  for (const [when, after] of [
    ['among the records', records()],
    ['after the last', []],
  ] as const) {
    test(`since Pagefind’s process was killed ${when}, that is said`, async (t) => {
      const folder = await temporaryFolder(t);
      async function* deadly() {
        yield* records();
        for (const indexer of indexersAtWork()) indexer.kill('SIGKILL');
        yield* after;
      }
      await assert.rejects(
        writeOne(deadly, join(folder, '2026')),
        /^Error: Pagefind's process ended early \(SIGKILL\)$/,
      );
      assert.deepEqual(await readdir(folder), []);
    });
  }

  test('the others stop too, and the shard that stood there still stands', async (t) => {
    const folder = await temporaryFolder(t);
    await writeOne(stream(records().slice(0, 3)), join(folder, '2025'));
    const stood = await filesBelow(folder);
    const shards = [shardOf('2026', 40), shardOf('2025', 60)];
    const all = records();
    let asked = 0;
    const recordOf = async () => {
      asked += 1;
      if (asked === 30) throw new Error('articles/3.md changed');
      return all[asked % 60] as SearchRecord;
    };
    await assert.rejects(writeShards(shards, { folder, recordOf, key, atOnce: 2 }), {
      message: 'articles/3.md changed',
    });
    assert.ok(asked < 40, `${asked} were asked for`);
    assert.deepEqual(await filesBelow(folder), stood);
    assert.deepEqual(indexersAtWork(), []);
  });

  test('since all has to end, Pagefind’s files are no longer waited for', async (t) => {
    const folder = await temporaryFolder(t);
    const page = new AbortController();
    const recordOf = async (one: Article, counted: Indexed) => {
      // Such as a file that a full disk left behind: it never becomes whole.
      await writeFile(join(folder, '.2026.making/part.pf_meta'), 'not packed');
      page.abort(new Error('the page could not be written'));
      return searchRecord(one, 'نص المقال', site(), counted);
    };
    const shards = [shardOf('2026', 1)];
    await assert.rejects(writeShards(shards, { folder, recordOf, key, stop: page.signal }), {
      message: 'the page could not be written',
    });
    assert.deepEqual(await readdir(folder), []);
    assert.deepEqual(indexersAtWork(), []);
  });

  test('since the disk takes no more, of which Pagefind says nothing, that is said', async (t) => {
    const folder = await temporaryFolder(t);
    await writeFile(join(folder, 'part.pf_index'), 'not packed');
    // A limit on the size of files stands for a full disk.
    const limited = `trap '' XFSZ; ulimit -f 0; exec "$@"`;
    const program = `import { filesArrived } from ${JSON.stringify(ARRIVAL)};
      await filesArrived(${JSON.stringify(folder)}, ['part.pf_index']).catch(({ code }) => console.log(code));`;
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', program];
    const { stdout } = await promisify(execFile)('bash', ['-c', limited, '-', ...node]);
    assert.equal(stdout, 'EFBIG\n');
    assert.deepEqual(await readdir(folder), ['part.pf_index']);
  });
});

/** A shard of so many articles of so many words. */
function shardOf(name: string, count: number, words = 100): Shard {
  const articles = Array.from({ length: count }, (_, index) =>
    article({ id: `${name}-${index}`, words }),
  );
  return { name, articles, from: `${name}-01`, to: `${name}-12` };
}

describe('Several shards are written', () => {
  /**
   * The most shards that were written at the same time, and the order they were begun in. The first of them waits until
   * as many are being written as are expected, however busy the machine is.
   */
  async function watch(t: TestContext, shards: Shard[], atOnce: number, expected = atOnce) {
    const folder = await temporaryFolder(t);
    const begun: string[] = [];
    const left = new Map(shards.map(({ name, articles }) => [name, articles.length]));
    let most = 0;
    await writeShards(shards, {
      folder,
      atOnce,
      key,
      recordOf: async (one, counted) => {
        const name = one.id.split('-')[0] ?? '';
        if (!begun.includes(name)) begun.push(name);
        do {
          most = Math.max(most, indexersAtWork().length);
          await setImmediate();
        } while (most < expected && name === begun[0]);
        left.set(name, (left.get(name) ?? 0) - 1);
        most = Math.max(most, indexersAtWork().length);
        return searchRecord(one, 'نص المقال', site(), counted);
      },
    });
    assert.deepEqual(
      [...left.values()],
      shards.map(() => 0),
    );
    assert.deepEqual((await readdir(folder)).toSorted(), shards.map(({ name }) => name).toSorted());
    return { begun, most };
  }

  test('the largest first, as many at once as is said', async (t) => {
    const shards = [shardOf('2024', 4), shardOf('2025', 12), shardOf('2026', 8)];
    assert.deepEqual(await watch(t, shards, 1), { begun: ['2025', '2026', '2024'], most: 1 });
    assert.equal((await watch(t, shards, 2)).most, 2);
  });

  test('by one process for each that is written at the same time, as if each were written alone', async (t) => {
    const folder = await temporaryFolder(t);
    const shards = ['2024', '2025', '2026'].map((name, at) => shardOf(name, 4 + at));
    const before = started.length;
    const recordOf = async (one: Article, counted: Indexed) => {
      return searchRecord(one, `وصل القطار إلى طنجة رقم ${one.id}`, site(), counted);
    };
    await writeShards(shards, { folder: join(folder, 'together'), recordOf, key, atOnce: 1 });
    assert.equal(started.length, before + 1);
    for (const shard of shards) {
      await writeShards([shard], { folder: join(folder, 'alone'), recordOf, key, atOnce: 1 });
    }
    assert.deepEqual(
      await filesBelow(join(folder, 'together')),
      await filesBelow(join(folder, 'alone')),
    );
  });

  test('one after the other where together they would take too much memory', async (t) => {
    const shards = [shardOf('2024', 4, 600_000), shardOf('2025', 4, 600_000), shardOf('2026', 4)];
    const { begun, most } = await watch(t, shards, 3, 2);
    assert.equal(most, 2);
    assert.deepEqual(begun.toSorted(), ['2024', '2025', '2026']);
  });
});
