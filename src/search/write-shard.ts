import { readdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesArrived } from './arrival.ts';
import { fragmentMaker } from './fragments.ts';
import type { Index, Indexer } from './indexer.ts';
import { pack } from './packed.ts';
import { PAGEFIND_VERSION } from './pagefind-package.ts';
import type { SearchRecord } from './records.ts';
import { settleIndex } from './settle-index.ts';
import { countedWords, type Indexed } from './vocabulary.ts';
import type { WordBook } from './word-book.ts';

/** How many records are on their way to the indexer at once, so that it never waits. */
const ON_THE_WAY = 32;

/** What of Pagefind's files a shard consists of; the others are its engine and its interfaces. */
const OWN_FILES = /^(?:pagefind-entry\.json|.*\.pf_meta|index|fragment|filter)$/;

/** Where a part of a shard's vocabulary lies in its folder. */
function vocabularyFile(part: string): string {
  return `vocabulary-${part}.pf_words`;
}

/**
 * Writes the index of one shard into a folder, in the place of what is there. The same records give the
 * same bytes. Nothing is left behind when it fails.
 *
 * @param recordsBy gives the records, with the words that it is given
 * @param book the words of all shards
 * @param indexer is of no more use when it fails
 * @param stop says that something else has failed
 * @throws with Pagefind's own words, or when Pagefind names fragments otherwise than we do
 */
export async function writeShard(
  recordsBy: (indexed: Indexed) => AsyncIterable<SearchRecord>,
  folder: string,
  book: WordBook,
  indexer: Indexer,
  stop?: AbortSignal,
): Promise<void> {
  const making = join(dirname(folder), `.${basename(folder)}.making`);
  const counted = countedWords(book);
  try {
    await writeIndex(recordsBy(counted.indexed), making, indexer, stop);
    for (const [part, text] of counted.vocabulary()) {
      writeFileSync(join(making, vocabularyFile(part)), pack(text));
    }
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function writeIndex(
  records: AsyncIterable<SearchRecord>,
  folder: string,
  indexer: Indexer,
  stop: AbortSignal | undefined,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'fragment'), { recursive: true });
  const written: string[] = [];
  await indexer.withIndex(async (index) => {
    for await (const name of addRecords(records, index, folder)) written.push(name);
    await index.write(folder);
    await filesArrived(folder, pagefindsFiles(folder), stop);
  });
  const known = await settleIndex(folder);
  if (written.join() !== known.join()) throw new Error(OTHER_FRAGMENTS);
  const others = (await readdir(folder)).filter((name) => !OWN_FILES.test(name));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true })));
}

/** What is to be done when a Pagefind comes that makes the texts of results in another form. */
const OTHER_FRAGMENTS = `Pagefind ${PAGEFIND_VERSION} names the texts of results otherwise than src/search/fragments.ts does, so that results would show keys in place of words. Compare its src/fossick/mod.rs and src/fragments with pagefindsFragment, or install the version before.`;

/** The files of a shard that Pagefind writes. */
function pagefindsFiles(folder: string): string[] {
  const parts = ['index', 'filter'];
  const names = readdirSync(folder).filter((name) => /\.(json|pf_meta)$/.test(name));
  const inParts = parts.flatMap((part) => {
    return readdirSync(join(folder, part)).map((name) => join(part, name));
  });
  return [...names, ...inParts];
}

/** Gives the records to the index, and writes their fragments. Yields the fragments' names, in order. */
async function* addRecords(
  records: AsyncIterable<SearchRecord>,
  index: Index,
  folder: string,
): AsyncGenerator<string> {
  const fragmentOf = fragmentMaker();
  const onTheWay: Promise<{ failure?: unknown }>[] = [];
  const settle = async () => {
    const { failure } = (await onTheWay.shift()) ?? {};
    if (failure) throw failure;
  };
  for await (const record of records) {
    const added = index.add(record.indexed).then(
      () => ({}),
      (failure: unknown) => ({ failure }),
    );
    onTheWay.push(added);
    const { name, contents } = fragmentOf(record);
    writeFileSync(join(folder, 'fragment', `${name}.pf_fragment`), pack(contents));
    yield name;
    if (onTheWay.length >= ON_THE_WAY) await settle();
  }
  while (onTheWay.length > 0) await settle();
}
