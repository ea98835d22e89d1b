import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../model/article.ts';
import type { Key } from '../text/keys/keys.ts';
import { withIndexer } from './indexer.ts';
import type { SearchRecord } from './records.ts';
import type { Shard } from './shards.ts';
import type { Indexed } from './vocabulary.ts';
import { wordBook } from './word-book.ts';
import { writeShard } from './write-shard.ts';

/**
 * What an indexer's process grows to, in bytes. Measured on 2,000 to 10,000 real articles of 112 to 346
 * words (docs/decisions/search-shards.md).
 */
const BYTES_PER_ARTICLE = 25_000;
const BYTES_PER_WORD = 550;

/** Bytes that all indexers together may take, on the smallest machine that builds newspapers: 4 GB. */
const MEMORY = 2_400_000_000;

export interface WriteShardsOptions {
  /** The folder in which each shard has its own. */
  folder: string;
  recordOf: (article: Article, indexed: Indexed) => Promise<SearchRecord>;
  /** Gives the key of each word. */
  key: Key;
  /** How many shards are written at the same time, each by an indexer, where memory allows it; one for each core. */
  atOnce?: number;
  /** Says that something else has failed, and that all should end. */
  stop?: AbortSignal;
}

/** A shard that is not written yet, and the memory that its indexer will need. */
interface Waiting {
  shard: Shard;
  bytes: number;
}

/**
 * Writes shards, the largest first. An indexer keeps the memory of the first that it wrote, and writes those that
 * need no more. The first failure ends it, once the shards that were being written have stopped too.
 *
 * @throws with Pagefind's own words
 */
export async function writeShards(
  shards: readonly Shard[],
  { folder, recordOf, key, atOnce = availableParallelism(), stop }: WriteShardsOptions,
): Promise<void> {
  const book = wordBook(key);
  const failed = new AbortController();
  const ended = stop ? AbortSignal.any([stop, failed.signal]) : failed.signal;
  const fail = (reason: unknown): never => {
    failed.abort(reason);
    throw reason;
  };
  const waiting: Waiting[] = shards
    .map((shard) => ({ shard, bytes: memoryOf(shard) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const largestWithin = (bytes: number) => {
    const at = waiting.findIndex((one) => one.bytes <= bytes);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const writeFrom = async (first: Waiting) => {
    await withIndexer(async (indexer) => {
      for (let next: Waiting | undefined = first; next; next = largestWithin(first.bytes)) {
        const { shard } = next;
        const recordsBy = (indexed: Indexed) => {
          return recordsOf(shard, (article) => recordOf(article, indexed).catch(fail), ended);
        };
        await writeShard(recordsBy, join(folder, shard.name), book, indexer, ended);
      }
    }).catch((reason: unknown) => failed.abort(reason));
  };
  const atWork: Promise<void>[] = [];
  let free = MEMORY;
  let first = largestWithin(Infinity);
  while (first) {
    free -= first.bytes;
    atWork.push(writeFrom(first));
    first = atWork.length < atOnce ? largestWithin(free) : undefined;
  }
  await Promise.all(atWork);
  failed.signal.throwIfAborted();
}

/** A shard's records, until all should end. */
async function* recordsOf(
  { articles }: Shard,
  recordOf: (article: Article) => Promise<SearchRecord>,
  ended: AbortSignal,
): AsyncGenerator<SearchRecord> {
  for (const article of articles) {
    ended.throwIfAborted();
    yield await recordOf(article);
  }
}

function memoryOf({ articles }: Shard): number {
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  return articles.length * BYTES_PER_ARTICLE + words * BYTES_PER_WORD;
}
