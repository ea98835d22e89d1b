import { statSync } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Survey } from '../content/survey.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import { parseLine, readLedgerFile, writeLedgerFile, type Ownership } from './ledger-file.ts';
import type { LedgerPlace } from './ledger.ts';
import { namesHash, namesIn, type SiteFiles } from './site-files.ts';

/**
 * The seal of a finished build: what the site was made from, and how it lies in the output. While both are
 * as they were there is nothing to build, which is known without looking into the ledger or any article.
 */
export interface Seal {
  madeFrom: Origins;
  /** The moments between which the newspaper is the same: from the first on, and before the second. */
  from: Instant;
  until: Instant;
  /** What the build reported. */
  totals: SiteTotals;
}

/** What a site was made from. */
export interface Origins {
  /** Hash of the engine's code, of its packages, and of every source. */
  sources: string;
  /** Hashes of the originals of the pictures that it shows, by path inside content/media. */
  pictures: [src: string, hash: string][];
}

/** What a site consists of, for a summary. */
export interface SiteTotals {
  articles: number;
  /** The path that the site's address ends with, or nothing. */
  basePath: string;
  /** Whether the site takes comments. */
  comments: boolean;
  pages: number;
  shards: number;
  files: number;
  bytes: number;
}

/** How a site lies in its output. */
interface Layout {
  /** Path, size and time of each file, one after the other: a flat list is read faster. */
  files: (string | number)[];
  /** Folders whose files are named by their contents, each with a hash of the names. */
  folders: [path: string, hash: string][];
}

/** Goes up whenever the form of the file changes. */
const VERSION = 2;

/** Seals a site that was just built. */
export async function writeSeal(place: LedgerPlace, seal: Seal, files: SiteFiles): Promise<void> {
  const path = sealPath(place);
  await writeLedgerFile(`${path}.next`, await ownership(place), [
    JSON.stringify(seal),
    JSON.stringify(layoutOf(files)),
  ]);
  await rename(`${path}.next`, path);
}

/** What is there, as far as it is known before anything is built. */
export interface Found {
  sources: string;
  now: Instant;
  /** Path of the content folder. */
  content: string;
  /** The output folder. */
  folder: string;
}

/** The totals of the site when its seal holds; else undefined, and the build begins. */
export async function unbrokenSeal(
  place: LedgerPlace,
  { sources, now, content, folder }: Found,
): Promise<SiteTotals | undefined> {
  const file = await readLedgerFile(sealPath(place), await ownership(place));
  if (typeof file === 'string') return undefined;
  const seal = parseLine(file.lines[0]) as Seal;
  const { madeFrom, from, until, totals } = seal;
  if (madeFrom.sources !== sources || now < from || now >= until) return undefined;
  const layout = parseLine(file.lines[1]) as Layout;
  if (!lies(layout, folder) || !(await areThere(madeFrom.pictures, content))) return undefined;
  return totals;
}

/** One hash for the engine and every source. */
export function sourcesHash(engine: string, survey: Survey): string {
  return hashOf([engine, ...[...survey].flat()].join('\n'));
}

function layoutOf({ files, folders }: SiteFiles): Layout {
  return {
    files: [...files].flatMap(([path, { bytes, time }]) => [path, bytes, time]),
    folders: [...folders].map(([path, { names }]) => [path, names]),
  };
}

function lies({ files, folders }: Layout, output: string): boolean {
  for (let at = 0; at < files.length; at += 3) {
    const found = statSync(join(output, String(files[at])), { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== files[at + 1] || found.mtimeMs !== files[at + 2]) {
      return false;
    }
  }
  return folders.every(([path, hash]) => namesHash(namesIn(join(output, path))) === hash);
}

async function areThere(pictures: Origins['pictures'], content: string): Promise<boolean> {
  for (const [src, hash] of pictures) {
    const bytes = await readFile(join(content, 'media', src)).catch(() => undefined);
    if (!bytes || hashOf(bytes) !== hash) return false;
  }
  return true;
}

/** A seal belongs to the ledger that it was written with: one that was lost or damaged is told of. */
async function ownership({ path, content, output }: LedgerPlace): Promise<Ownership> {
  const folder = dirname(path);
  const key = basename(path, '.json');
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(key) && name.endsWith('.json')).toSorted();
  const ledger = own.flatMap((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return [name, size, mtimeMs];
  });
  return { version: VERSION, content, output, ledger };
}

function sealPath({ path }: LedgerPlace): string {
  return path.replace(/\.json$/, '.seal');
}
