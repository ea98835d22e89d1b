import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_INDEX } from '../addresses.ts';
import { bodyOf } from '../content/documents.ts';
import { listFiles } from '../content/files.ts';
import { plainText } from '../markdown/reading.ts';
import type { PlannedShard } from '../search/plan-shards.ts';
import { searchRecord } from '../search/records.ts';
import { writeShards } from '../search/write-shards.ts';
import type { Printed } from './ledger.ts';
import { record, type Press } from './printing.ts';
import { stateOf, type Standing } from './stale.ts';

/** Where the shards lie in the output; each has a folder of its own. */
const FOLDER = SEARCH_INDEX.slice(1);

/**
 * The shards that must be indexed again. The others, made of the same and lying in the output as they
 * were written, are filed as standing.
 */
export function staleShards(
  shards: readonly PlannedShard[],
  { before, folder, files: standing }: Standing,
): PlannedShard[] {
  const byFolder = filesByFolder(before);
  return shards.filter(({ name, hash }) => {
    const files = byFolder.get(name) ?? [];
    const stands = files.every(
      ([path, file]) => file.fingerprint === hash && stateOf(path, file, folder) === 'intact',
    );
    if (!stands || files.length === 0) return true;
    for (const [path, file] of files) standing.set(path, file);
    return false;
  });
}

/** Files of the search index by the folders that they lie in. */
function filesByFolder(outputs: ReadonlyMap<string, Printed>): Map<string, [string, Printed][]> {
  const byFolder = new Map<string, [string, Printed][]>();
  for (const entry of outputs) {
    const [path] = entry;
    if (!path.startsWith(FOLDER)) continue;
    const name = path.slice(FOLDER.length, path.indexOf('/', FOLDER.length));
    const files = byFolder.get(name);
    if (files) files.push(entry);
    else byFolder.set(name, [entry]);
  }
  return byFolder;
}

/** Indexes shards. Returns what was written, by path. */
export async function printShards(
  shards: readonly PlannedShard[],
  { edition, content, staging, watcher }: Press,
): Promise<Map<string, Printed>> {
  const { site } = edition.newsroom;
  await writeShards(shards, {
    folder: join(staging, FOLDER),
    async recordOf(article) {
      const text = readFileSync(join(content, article.file), 'utf8');
      watcher.steps?.(1);
      return searchRecord(article, plainText(bodyOf(text, article.file)), site);
    },
  });
  const printed = new Map<string, Printed>();
  for (const { name, hash } of shards) {
    for (const path of await listFiles(staging, `${FOLDER}${name}`)) {
      printed.set(path, record(path, hash, staging));
    }
  }
  return printed;
}
