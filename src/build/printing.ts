import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadSource } from '../content/source-reader.ts';
import type { Galleys } from '../markdown/galleys.ts';
import type { Edition } from '../plan/edition.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import type { Printed } from './site-files.ts';
import type { PlannedFile, PlannedPage } from './site-plan.ts';
import type { Stale } from './stale.ts';
import type { BuildWatcher } from './watcher.ts';

/** Pages that Eleventy holds at once: it keeps their HTML until all of them are written. */
const BATCH = 500;

/** What pages are printed with. */
export interface Press {
  edition: Edition;
  /** By which search takes words for one. */
  words: WordFiles;
  /** Reads the texts. */
  readSource: ReadSource;
  /** Texts as they were set when they were read. */
  galleys?: Galleys | undefined;
  /** The folder in which the new site is made. */
  staging: string;
  watcher: BuildWatcher;
  /** Says that something else has failed, and that all should end. */
  stop: AbortSignal;
}

/** Has Eleventy render and write pages, some hundreds at a time. Returns what was written, by path. */
export async function printPages(
  pages: readonly Stale<PlannedPage>[],
  { edition, readSource, galleys, staging, watcher, stop }: Press,
): Promise<Map<string, Printed>> {
  const printed = new Map<string, Printed>();
  if (pages.length === 0) return printed;
  // Eleventy takes half a second to load, which a build that changes no page need not wait for.
  const { writePages } = await import('../eleventy/write-pages.ts');
  for (let start = 0; start < pages.length; start += BATCH) {
    stop.throwIfAborted();
    const batch = pages
      .slice(start, start + BATCH)
      .map(({ item }) => ({ item, page: item.page() }));
    const sums = new Map<string, { sha256: string; bytes: number }>();
    const onPage = (path: string, html: string) => {
      const bytes = Buffer.from(html);
      sums.set(path, { sha256: hash('sha256', bytes), bytes: bytes.length });
    };
    const press = {
      edition,
      pages: batch.map(({ page }) => page),
      readSource,
      galleys,
      onPage,
    };
    await writePages(press, staging);
    for (const { item, page } of batch) {
      const { path, descent, ingredients } = item;
      const sum = sums.get(path);
      if (!sum) throw new Error(`Eleventy did not write ${path}`);
      const made = { fingerprint: item.fingerprint(page), descent, ingredients };
      printed.set(path, { ...made, ...sum, time: timeOf(path, staging) });
    }
    watcher.steps?.(batch.length);
  }
  return printed;
}

/** Writes or copies files into a folder. Returns what was written, by path. */
export function printFiles(
  files: readonly Stale<PlannedFile>[],
  staging: string,
): Map<string, Printed> {
  return new Map(
    files.map(({ item: { path, fingerprint, file } }) => {
      const target = join(staging, path);
      mkdirSync(dirname(target), { recursive: true });
      if ('from' in file) copyFileSync(file.from, target);
      else writeFileSync(target, 'write' in file ? file.write() : file.contents);
      return [path, record(path, fingerprint, staging)];
    }),
  );
}

/** A file that lies in a folder, as the ledger remembers it. */
export function record(path: string, fingerprint: string, folder: string): Printed {
  const bytes = readFileSync(join(folder, path));
  return {
    fingerprint,
    descent: '',
    ingredients: '',
    sha256: hash('sha256', bytes),
    bytes: bytes.length,
    time: timeOf(path, folder),
  };
}

function timeOf(path: string, folder: string): number {
  return statSync(join(folder, path)).mtimeMs;
}
