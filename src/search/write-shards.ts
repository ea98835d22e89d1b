import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../model/article.ts';
import type { Key } from '../text/keys/keys.ts';
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
  /** How many shards are written at the same time, where memory allows it; one for each core. */
  atOnce?: number;
}

/**
 * Writes shards, the largest first. The first failure ends it, once the shards that were being written
 * have stopped too.
 *
 * @throws with Pagefind's own words
 */
export async function writeShards(
  shards: readonly Shard[],
  { folder, recordOf, key, atOnce = availableParallelism() }: WriteShardsOptions,
): Promise<void> {
  const book = wordBook(key);
  const failed = new AbortController();
  const waiting = shards
    .map((shard) => ({ shard, bytes: memoryOf(shard) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const running = new Map<Promise<void>, number>();
  while (waiting.length > 0 || running.size > 0) {
    const free = MEMORY - [...running.values()].reduce((sum, bytes) => sum + bytes, 0);
    const fits = waiting.findIndex(({ bytes }) => running.size === 0 || bytes <= free);
    const [next] = running.size < atOnce && fits >= 0 ? waiting.splice(fits, 1) : [];
    if (next) {
      const recordsBy = (indexed: Indexed) => {
        return recordsOf(next.shard, (article) => recordOf(article, indexed), failed);
      };
      const work = writeShard(recordsBy, join(folder, next.shard.name), book);
      running.set(work, next.bytes);
      work.then(() => running.delete(work)).catch((reason: unknown) => failed.abort(reason));
    } else {
      await Promise.race(running.keys()).catch(() => Promise.allSettled(running.keys()));
      failed.signal.throwIfAborted();
    }
  }
}

/** A shard's records, until some shard fails. */
async function* recordsOf(
  { articles }: Shard,
  recordOf: (article: Article) => Promise<SearchRecord>,
  failed: AbortController,
): AsyncGenerator<SearchRecord> {
  for (const article of articles) {
    failed.signal.throwIfAborted();
    yield await recordOf(article).catch((reason: unknown) => {
      failed.abort(reason);
      throw reason;
    });
  }
}

function memoryOf({ articles }: Shard): number {
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  return articles.length * BYTES_PER_ARTICLE + words * BYTES_PER_WORD;
}
