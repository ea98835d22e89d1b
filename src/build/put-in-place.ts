import { existsSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commit } from './journal.ts';
import type { Printed } from './ledger-rows.ts';
import {
  changesBetween,
  changesText,
  manifestText,
  NO_CHANGES,
  readManifest,
  type SiteChanges,
} from './manifest.ts';
import type { Output } from './output.ts';
import { stateOf } from './stale.ts';

/** The files of a site by their paths. */
export type SiteFiles = ReadonlyMap<string, Printed>;

/** A file that waits, and the place that it waits for. */
export type Move = [from: string, to: string];

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
 * @param remember saves what is known of the new site, and returns where it waits and where it goes
 */
export async function putInPlace(
  site: NewSite,
  output: Output,
  remember: (files: SiteFiles) => Promise<Move>,
): Promise<Placed> {
  const { before, standing, printed } = site;
  const isSame = printed.size === 0 && standing.size === before.size;
  const { put, files } = isSame ? { put: [], files: standing } : merge(site, output);
  const remove = isSame ? [] : [...before.keys()].filter((path) => !files.has(path));
  const replaced = before.size > 0 ? before : await readManifest(output.manifest);
  const changes = isSame ? NO_CHANGES : changesBetween(replaced, files);
  const beside = [
    ...(await waiting('changes.json', changesText(changes), output.changes, output)),
    ...(isSame ? [] : await waiting('manifest.json', manifestText(files), output.manifest, output)),
    ...(isSame ? [] : [await remember(files)]),
  ];
  if (beside.length > 0) commit({ whole: standing.size === 0, put, remove, beside }, output);
  return { files, changes, touched: !isSame };
}

/** The files of the new site in order, and the paths of those that go from staging to the output. */
function merge(
  { before, standing, printed }: NewSite,
  { folder, staging }: Output,
): { files: SiteFiles; put: string[] } {
  const put: string[] = [];
  const files = new Map(standing);
  for (const [path, file] of printed) {
    const old = standing.size > 0 ? before.get(path) : undefined;
    const isSame = old?.sha256 === file.sha256 && stateOf(path, old, folder) === 'intact';
    files.set(path, isSame ? { ...file, time: old.time } : file);
    if (isSame) rmSync(join(staging, path));
    else put.push(path);
  }
  return { files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))), put };
}

/** Writes a text that goes beside the output, unless it is there already. */
async function waiting(name: string, text: string, to: string, { next }: Output): Promise<Move[]> {
  if (existsSync(to) && (await readFile(to, 'utf8')) === text) return [];
  await writeFile(join(next, name), text);
  return [[join(next, name), to]];
}
