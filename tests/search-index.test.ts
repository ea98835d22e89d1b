import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { searchRecord, type SearchRecord } from '../src/search/records.ts';
import { writeShard } from '../src/search/write-shard.ts';
import { filesBelow } from './support/build-command.ts';
import { temporaryFolder } from './support/folder.ts';
import { article, site } from './support/newspaper.ts';

const SECTIONS = 'politics economy society sports opinion culture world regions crime video'.split(
  ' ',
);

const TOWNS = ['طنجة', 'الرباط', 'وجدة', 'أكادير', 'فاس', 'العيون', 'تطوان'];

/** Sixty records whose categories, words and lengths differ. */
function records(): SearchRecord[] {
  return Array.from({ length: 60 }, (_, index) => {
    const own = article({
      id: String(1000 - index),
      title: `الترامواي يصل إلى ${TOWNS[index % TOWNS.length]}`,
      section: SECTIONS[index % SECTIONS.length] ?? '',
      categories: [SECTIONS[index % SECTIONS.length] ?? '', SECTIONS[(index * 7) % 10] ?? ''],
      published: Date.parse('2026-07-05T13:05:00Z') - index * 3_600_000,
    });
    const text = `انطلقت الرحلة رقم ${index} من  ${TOWNS[(index * 3) % 7]}\nصباح اليوم. `.repeat(
      1 + (index % 4),
    );
    return searchRecord(own, text, site());
  });
}

async function* stream(all: readonly SearchRecord[]): AsyncGenerator<SearchRecord> {
  yield* all;
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
});
