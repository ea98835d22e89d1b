import { rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commit } from './journal.ts';
import {
  changesBetween,
  changesText,
  manifestText,
  NO_CHANGES,
  readManifest,
  type SiteChanges,
} from './manifest.ts';
import type { Output } from './output.ts';
import { filesOf, type SiteFiles } from './site-files.ts';
import { stateOf } from './stale.ts';

/** A file that waits, and the place that it waits for. */
export type Move = [from: string, to: string];

/** A file beside the output. */
export interface FileBeside {
  /** The end of its name. */
  name: string;
  path: string;
  /** Absent: there is none of this kind, and one that an earlier build left goes. */
  text?: string | undefined;
}

/** A new site as it lies half in the output and half in its staging folder. */
export interface NewSite {
  /** What the ledger knows of the output. */
  before: SiteFiles;
  /** What stays. */
  standing: SiteFiles;
  /** What was made anew. */
  printed: SiteFiles;
}

/** What became of an output. */
export interface Placed {
  files: SiteFiles;
  changes: SiteChanges;
  /** Whether anything was new, though it may be the same in bytes. */
  touched: boolean;
}

/**
 * Makes the new site out of what stands and what was printed, and puts it in its place with its manifest
 * and its changes. What was printed and is as it was before stays as it lies; where nothing is new,
 * nothing in the output is touched.
 *
 * @param others what lies beside the output besides the lists of its files
 * @param remember saves what is known of the new site, and returns where it waits and where it goes
 * @throws UsageFault where another build took the output meanwhile
 */
export async function putInPlace(
  site: NewSite,
  output: Output,
  others: readonly FileBeside[],
  remember: (files: SiteFiles) => Promise<Move>,
): Promise<Placed> {
  const { before, standing, printed } = site;
  const isSame = count(printed) === 0 && count(standing) === count(before);
  const { put, files } = isSame ? { put: [], files: standing } : merge(site, output);
  const isKnown = count(before) > 0;
  const replaced = isKnown ? before : await readManifest(output.manifest);
  const changes = isSame ? NO_CHANGES : changesBetween(replaced, files);
  const moves = others.map(async ({ name, text, path }) =>
    text === undefined ? [] : waiting(name, text, path, output),
  );
  const beside = [
    ...(await Promise.all(moves)).flat(),
    ...(await waiting('changes.json', changesText(changes), output.changes, output)),
    ...(isSame ? [] : [await waitingManifest(files, output)]),
    ...(isSame ? [] : [await remember(files)]),
  ];
  const remove = isKnown ? changes.removed : [];
  await output.mustBeOurs();
  if (beside.length > 0) commit({ whole: count(standing) === 0, put, remove, beside }, output);
  for (const { path, text } of others) if (text === undefined) rmSync(path, { force: true });
  return { files, changes, touched: !isSame };
}

function count({ files, folders }: SiteFiles): number {
  return files.size + folders.size;
}

/** The files of the new site in order, and the paths of those that go from staging to the output. */
function merge(
  { before, standing, printed }: NewSite,
  { folder, staging }: Output,
): { files: SiteFiles; put: string[] } {
  const put: string[] = [];
  const files = new Map(standing.files);
  const isWhole = count(standing) === 0;
  const place = (path: string, isThere: boolean) => {
    if (isThere) rmSync(join(staging, path));
    else put.push(path);
  };
  for (const [path, file] of printed.files) {
    const old = isWhole ? undefined : before.files.get(path);
    const there = old?.sha256 === file.sha256 && stateOf(path, old, { isIntact: false, folder });
    const isSame = typeof there === 'object';
    files.set(path, isSame ? { ...file, time: there.time } : file);
    place(path, isSame);
  }
  for (const { path, bytes } of [...printed.folders.values()].flatMap(filesOf)) {
    const there = isWhole ? undefined : sizeOf(join(folder, path));
    place(path, there === bytes);
  }
  const folders = new Map([...standing.folders, ...printed.folders]);
  const all = {
    files: inOrder(files, before.files),
    folders: inOrder(folders, before.folders),
  };
  return { files: all, put };
}

/** By path. What was there before had an order already, so that little is to be sorted. */
function inOrder<Value>(
  byPath: ReadonlyMap<string, Value>,
  before: ReadonlyMap<string, Value>,
): Map<string, Value> {
  const paths: string[] = [];
  for (const path of before.keys()) if (byPath.has(path)) paths.push(path);
  for (const path of byPath.keys()) if (!before.has(path)) paths.push(path);
  const sorted = new Map<string, Value>();
  for (const path of paths.toSorted()) sorted.set(path, byPath.get(path) as Value);
  return sorted;
}

/** Writes the list of a site's files. */
async function waitingManifest(files: SiteFiles, { next, manifest }: Output): Promise<Move> {
  const path = join(next, 'manifest.json');
  await writeFile(path, manifestText(files));
  return [path, manifest];
}

/** Writes a file that goes beside the output, unless it is there already. */
async function waiting(name: string, text: string, to: string, { next }: Output): Promise<Move[]> {
  const bytes = Buffer.from(text);
  const isSame = sizeOf(to) === bytes.length && (await readFile(to)).equals(bytes);
  if (isSame) return [];
  await writeFile(join(next, name), bytes);
  return [[join(next, name), to]];
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
