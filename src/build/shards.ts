import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SEARCH_INDEX } from '../addresses.ts';
import { bodyOf } from '../content/documents.ts';
import { listFiles } from '../content/files.ts';
import { plainText } from '../markdown/reading.ts';
import type { PlannedShard } from '../search/plan-shards.ts';
import { searchRecord } from '../search/records.ts';
import { VOCABULARY } from '../search/write-shard.ts';
import { readWordFiles, WORD_LISTS } from '../search/word-files.ts';
import { writeShards } from '../search/write-shards.ts';
import { keyMaker } from '../text/keys.ts';
import { readWordLists } from '../text/word-lists.ts';
import type { Printed } from './ledger-rows.ts';
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
    const isMadeOfTheSame = files.every(([, file]) => file.fingerprint === hash);
    if (files.length === 0 || !isMadeOfTheSame || !allThere(files, join(folder, FOLDER, name))) {
      return true;
    }
    for (const [path, file] of files) standing.set(path, file);
    return false;
  });
}

/**
 * Whether the files of a shard lie in its folder. Nearly all are named by a hash of their content, so that
 * their names say enough.
 */
function allThere(files: readonly [path: string, file: Printed][], folder: string): boolean {
  if (!existsSync(folder)) return false;
  const there = new Set(filesIn(folder));
  const prefix = `${FOLDER}${basename(folder)}/`;
  return files.every(([path, file]) => {
    const name = path.slice(prefix.length);
    return there.has(name) && (isHashed(name) || stateOf(name, file, folder) === 'intact');
  });
}

function isHashed(name: string): boolean {
  return name !== 'pagefind-entry.json' && name !== VOCABULARY;
}

/** The files of a shard's folder and of the folders in it, with forward slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
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
  { edition, content, staging, watcher, stop }: Press,
): Promise<Map<string, Printed>> {
  const { site } = edition.newsroom;
  await writeShards(shards, {
    folder: join(staging, FOLDER),
    key: keyMaker(readWordLists(readWordFiles(WORD_LISTS))),
    async recordOf(article, key) {
      stop.throwIfAborted();
      const text = readFileSync(join(content, article.file), 'utf8');
      watcher.steps?.(1);
      return searchRecord(article, plainText(bodyOf(text, article.file)), site, key);
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
