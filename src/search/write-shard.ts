import { writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
 * @throws with Pagefind's own words
 */
export async function writeShard(
  records: AsyncIterable<SearchRecord>,
  folder: string,
): Promise<void> {
  const making = join(dirname(folder), `.${basename(folder)}.making`);
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, 'fragment'), { recursive: true });
  try {
    await withIndexer((indexer) => writeIndex(records, indexer, making));
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function writeIndex(
  records: AsyncIterable<SearchRecord>,
  indexer: Indexer,
  folder: string,
): Promise<void> {
  const written = await addRecords(records, indexer, folder);
  await indexer.write(folder);
  const known = await settleIndex(folder);
  if (written.join() !== known.join()) await writeWithoutOurFragments(indexer, folder);
  const others = (await readdir(folder)).filter((name) => !OWN_FILES.test(name));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true })));
}

/**
 * Gives the records to the indexer and writes their fragments. Returns the fragments' names, in order.
 * So small a file is written in less time than asking for it to be written takes.
 */
async function addRecords(
  records: AsyncIterable<SearchRecord>,
  indexer: Indexer,
  folder: string,
): Promise<string[]> {
  const fragmentOf = fragmentMaker();
  const names: string[] = [];
  const onTheWay: Promise<{ failure?: unknown }>[] = [];
  const settle = async () => {
    const { failure } = (await onTheWay.shift()) ?? {};
    if (failure) throw failure;
  };
  for await (const record of records) {
    const { name, contents } = fragmentOf(record);
    names.push(name);
    writeFileSync(join(folder, 'fragment', `${name}.pf_fragment`), pack(contents));
    const added = indexer.add(record).then(() => ({}));
    onTheWay.push(added.catch((failure: unknown) => ({ failure })));
    if (onTheWay.length >= ON_THE_WAY) await settle();
  }
  while (onTheWay.length > 0) await settle();
  return names;
}

/** A text that Pagefind read otherwise than we did: then all fragments are to be its own. */
async function writeWithoutOurFragments(indexer: Indexer, folder: string): Promise<void> {
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await indexer.write(folder);
  await settleIndex(folder);
}
