import { readdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesArrived } from './arrival.ts';
import { fragmentMaker } from './fragments.ts';
import { withIndexer, type Indexer } from './indexer.ts';
import { pack } from './packed.ts';
import type { SearchRecord } from './records.ts';
import { settleIndex } from './settle-index.ts';

/** How many records are on their way to the indexer at once, so that it never waits. */
const ON_THE_WAY = 32;

/** What of Pagefind's files a shard consists of; the others are its engine and its interfaces. */
const OWN_FILES = /^(?:pagefind-entry\.json|.*\.pf_meta|index|fragment|filter)$/;

/**
 * Writes the index of one shard into a folder, in the place of what is there. The same records give the
 * same bytes. Nothing is left behind when it fails.
 *
 * @param records gives the records, each time that it is asked
 * @throws with Pagefind's own words
 */
export async function writeShard(
  records: () => AsyncIterable<SearchRecord>,
  folder: string,
): Promise<void> {
  const making = join(dirname(folder), `.${basename(folder)}.making`);
  try {
    const isAsPagefind = await writeIndex(records(), making, 'our fragments');
    if (!isAsPagefind) await writeIndex(records(), making, 'its own fragments');
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/**
 * Writes an index, with the fragments that we make or with those of Pagefind. Returns whether ours, where
 * they were made, are those that Pagefind knows: a text that it reads otherwise than we do needs its own.
 */
async function writeIndex(
  records: AsyncIterable<SearchRecord>,
  folder: string,
  fragments: 'our fragments' | 'its own fragments',
): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'fragment'), { recursive: true });
  const isOurs = fragments === 'our fragments';
  const written: string[] = [];
  await withIndexer(async (indexer) => {
    for await (const name of addRecords(records, indexer, isOurs ? folder : undefined)) {
      written.push(name);
    }
    await indexer.write(folder);
    await filesArrived(pagefindsFiles(folder, !isOurs));
  });
  const known = await settleIndex(folder);
  const others = (await readdir(folder)).filter((name) => !OWN_FILES.test(name));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true })));
  return !isOurs || written.join() === known.join();
}

/** The files of a shard that Pagefind writes. */
function pagefindsFiles(folder: string, withFragments: boolean): string[] {
  const parts = ['index', 'filter', ...(withFragments ? ['fragment'] : [])];
  const names = readdirSync(folder).filter((name) => /\.(json|pf_meta)$/.test(name));
  const inParts = parts.flatMap((part) => {
    return readdirSync(join(folder, part)).map((name) => join(part, name));
  });
  return [...names, ...inParts].map((name) => join(folder, name));
}

/** Gives the records to the indexer, and writes their fragments. Yields the fragments' names, in order. */
async function* addRecords(
  records: AsyncIterable<SearchRecord>,
  indexer: Indexer,
  folder: string | undefined,
): AsyncGenerator<string> {
  const fragmentOf = fragmentMaker();
  const onTheWay: Promise<{ failure?: unknown }>[] = [];
  const settle = async () => {
    const { failure } = (await onTheWay.shift()) ?? {};
    if (failure) throw failure;
  };
  for await (const record of records) {
    const added = indexer.add(record).then(
      () => ({}),
      (failure: unknown) => ({ failure }),
    );
    onTheWay.push(added);
    const { name, contents } = fragmentOf(record);
    if (folder) writeFileSync(join(folder, 'fragment', `${name}.pf_fragment`), pack(contents));
    yield name;
    if (onTheWay.length >= ON_THE_WAY) await settle();
  }
  while (onTheWay.length > 0) await settle();
}
