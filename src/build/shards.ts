import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_INDEX } from '../addresses.ts';
import { bodyOf } from '../content/documents.ts';
import { listFiles } from '../content/files.ts';
import { hashOf } from '../hash.ts';
import { plainText } from '../markdown/reading.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { searchRecord, type SearchRecord } from '../search/records.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import type { Printed } from './ledger.ts';
import { record, type Press } from './printing.ts';
import { stateOf } from './stale.ts';

/** A part of the search index: the files below a folder of the output. */
export interface PlannedShard {
  /** Path of its folder in the output, with a slash at its end. */
  folder: string;
  fingerprint: string;
  articles: readonly Article[];
}

/** The shards of the search index. */
export function planShards({ articles }: Newsroom): PlannedShard[] {
  const fingerprint = hashOf(JSON.stringify(articles));
  return [{ folder: SEARCH_INDEX.slice(1), fingerprint, articles }];
}

/** The shards that must be indexed again. The files of the others are filed as standing. */
export function staleShards(
  shards: readonly PlannedShard[],
  outputs: ReadonlyMap<string, Printed>,
  output: string,
  standing: Map<string, Printed>,
): { stale: PlannedShard[]; kept: number } {
  const stale = shards.filter((shard) => {
    const files = [...outputs].filter(([path]) => path.startsWith(shard.folder));
    const stands =
      files.length > 0 &&
      files.every(
        ([path, file]) =>
          file.fingerprint === shard.fingerprint && stateOf(path, file, output) === 'intact',
      );
    if (stands) for (const [path, file] of files) standing.set(path, file);
    return !stands;
  });
  return { stale, kept: shards.length - stale.length };
}

/** Indexes shards. Returns what was written, by path. */
export async function printShards(
  shards: readonly PlannedShard[],
  { edition, content, staging }: Press,
): Promise<Map<string, Printed>> {
  const printed = new Map<string, Printed>();
  for (const { folder, fingerprint, articles } of shards) {
    const records = searchRecords(articles, edition.newsroom, content);
    if (process.env.NOSEARCH) continue;
    await writeSearchIndex(records, join(staging, folder));
    for (const path of await listFiles(staging, folder)) {
      printed.set(path, record(path, fingerprint, staging));
    }
  }
  return printed;
}

async function* searchRecords(
  articles: readonly Article[],
  { site }: Newsroom,
  contentFolder: string,
): AsyncGenerator<SearchRecord> {
  for (const article of articles) {
    const text = await readFile(join(contentFolder, article.file), 'utf8');
    yield searchRecord(article, plainText(bodyOf(text, article.file)), site);
  }
}
