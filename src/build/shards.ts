import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SEARCH_INDEX } from '../addresses.ts';
import { bodyOf } from '../content/documents.ts';
import { listFiles } from '../content/files.ts';
import type { ReadSource } from '../content/source-reader.ts';
import { coverageText } from '../markdown/coverage-text.ts';
import { plainText } from '../markdown/reading.ts';
import { typesettingOf, type Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { PlannedShard } from '../search/plan-shards.ts';
import { searchRecord } from '../search/records.ts';
import { writeShards } from '../search/write-shards.ts';
import { keyMaker, type Key } from '../text/keys/keys.ts';
import { wordMap } from '../text/keys/word-map.ts';
import { readWordLists, type WordFiles } from '../text/keys/word-lists.ts';
import { namesHash, namesIn } from './look.mjs';
import { record, type Press } from './printing.ts';
import {
  filesOf,
  printedFolder,
  type ListedFile,
  type Printed,
  type PrintedFolder,
  type SiteFiles,
} from './site-files.ts';
import { stateOf, type Standing } from './stale.ts';

/** Where the shards lie in the output; each has a folder of its own. */
const FOLDER = SEARCH_INDEX.slice(1);

/**
 * The shards that must be indexed again. The others, made of the same and lying in the output as they
 * were written, are filed as standing.
 */
export function staleShards(shards: readonly PlannedShard[], standing: Standing): PlannedShard[] {
  const { before, folder, files, folders, isIntact } = standing;
  const known = { files: byShard(before.files), folders: byShard(before.folders) };
  return shards.filter(({ name, hash }) => {
    const own = known.files.get(name) ?? [];
    const ownFolders = known.folders.get(name) ?? [];
    const isMadeOfTheSame = [...own, ...ownFolders].every(([, it]) => it.fingerprint === hash);
    if (!isMadeOfTheSame || own.length === 0) return true;
    const found = own.map(([path, file]) => [path, stateOf(path, file, standing)] as const);
    const isThere =
      found.every(([, file]) => typeof file === 'object') &&
      ownFolders.every(([path, printed]) => isIntact || holdsAll(join(folder, path), printed));
    if (!isThere) return true;
    for (const [path, file] of found) if (typeof file === 'object') files.set(path, file);
    for (const [path, printed] of ownFolders) folders.set(path, printed);
    return false;
  });
}

/** Whether all files of a folder lie in it; others may lie there too. */
function holdsAll(folder: string, printed: PrintedFolder): boolean {
  const names = namesIn(folder);
  if (namesHash(names) === printed.names) return true;
  const there = new Set(names);
  return filesOf(printed).every(({ path }) => there.has(basename(path)));
}

/** What lies in the search index, by the shards that it belongs to. */
function byShard<Value>(all: ReadonlyMap<string, Value>): Map<string, [string, Value][]> {
  const shards = new Map<string, [string, Value][]>();
  for (const entry of all) {
    const [path] = entry;
    if (!path.startsWith(FOLDER)) continue;
    const name = path.slice(FOLDER.length, path.indexOf('/', FOLDER.length));
    const its = shards.get(name);
    if (its) its.push(entry);
    else shards.set(name, [entry]);
  }
  return shards;
}

/** Indexes shards. Returns what was written, by path. */
export async function printShards(
  shards: readonly PlannedShard[],
  { edition, words, readSource, galleys, staging, watcher, stop }: Press,
): Promise<SiteFiles> {
  const { site } = edition.newsroom;
  await writeShards(shards, {
    folder: join(staging, FOLDER),
    key: keyOf(words),
    stop,
    async recordOf(article, indexed) {
      watcher.steps?.(1);
      const set = article.coverage ? undefined : galleys?.text(article.bodyHash);
      const plain = set ?? plainBody(article, readSource, site);
      return searchRecord(article, plain, site, indexed);
    },
  });
  const printed = { files: new Map<string, Printed>(), folders: new Map<string, PrintedFolder>() };
  for (const { name, hash } of shards) {
    const shard = `${FOLDER}${name}`;
    const inFolders = new Map<string, ListedFile[]>();
    for (const path of await listFiles(staging, shard)) {
      const file = record(path, hash, staging);
      const folder = dirname(path);
      const { sha256, bytes } = file;
      if (folder === shard) printed.files.set(path, file);
      else if (inFolders.has(folder)) inFolders.get(folder)?.push({ path, sha256, bytes });
      else inFolders.set(folder, [{ path, sha256, bytes }]);
    }
    for (const [folder, files] of inFolders) {
      printed.folders.set(folder, printedFolder(hash, files));
    }
  }
  return printed;
}

/** The key function that was made last, with all that it remembers of words, and what it was made from. */
let known: { words: WordFiles; key: Key } | undefined;

/** Makes the function that gives the key of each word: reading the lists takes longer than indexing a small newspaper. */
function keyOf(words: WordFiles): Key {
  const kept = isDeepStrictEqual(known?.words, words) ? known : undefined;
  known = kept ?? { words, key: keyMaker(readWordLists(words), wordMap) };
  return known.key;
}

/** The text of an article without its markup, as readers see it. */
function plainBody(article: Article, readSource: ReadSource, site: Site): string {
  const { file, coverage } = article;
  const body = bodyOf(readSource(file).toString(), file);
  const as = typesettingOf(article, site);
  return coverage ? coverageText(body, coverage, as) : plainText(body, as);
}
