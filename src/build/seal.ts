import { statSync } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Survey } from '../content/survey.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import { stampOf } from '../media/originals.ts';
import { sha256Of } from '../media/forms.ts';
import type { OriginalInUse } from '../media/prepare.ts';
import type { Said } from '../problems.ts';
import type { NextBuild } from '../schedule/next-build.ts';
import { parseLine, readLedgerFile, writeLedgerFile, type Ownership } from './ledger-file.ts';
import { inventoryOf } from './inventory.ts';
import type { LedgerPlace } from './ledger.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * The seal of a finished build: what the site was made from, and how it lies in the output. While both are
 * as they were there is nothing to build, which is known without looking into the ledger or any article.
 */
export interface Seal {
  madeFrom: Origins;
  /** Hash of what lies beside the output for publishing it. */
  publishing: string;
  /** The moments between which the newspaper is the same: from the first on, and before the second. */
  from: Instant;
  until: Instant;
  /** What is told of the latter. */
  next: NextBuild;
  /** What the build reported. */
  totals: SiteTotals;
}

/** What a site was made from. */
export interface Origins {
  /** Hash of the engine's code, of its packages, and of every source. */
  sources: string;
  /** The originals of the pictures that it shows. */
  pictures: OriginalInUse[];
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
  /** What its host cannot do for it. */
  shortcomings: Said[];
}

/** Goes up whenever the form of the file changes. */
const VERSION = 4;

/** Seals a site that was just built. */
export async function writeSeal(place: LedgerPlace, seal: Seal, files: SiteFiles): Promise<void> {
  await writeLines(place, seal, JSON.stringify(inventoryOf(files)));
}

/** Writes a seal that holds once more, with what was learned of the originals meanwhile. */
export async function renewSeal(
  place: LedgerPlace,
  { seal, inventory }: FoundSeal,
  pictures: OriginalInUse[],
): Promise<void> {
  const madeFrom = { ...seal.madeFrom, pictures };
  await writeLines(place, { ...seal, madeFrom }, inventory);
}

async function writeLines(place: LedgerPlace, seal: Seal, inventory: string | Uint8Array) {
  const path = sealPath(place);
  const lines = [JSON.stringify(seal), inventory];
  await writeLedgerFile(`${path}.next`, await ownership(place), lines);
  await rename(`${path}.next`, path);
}

/** A seal as it was found, with the inventory of the site as JSON. */
export interface FoundSeal {
  seal: Seal;
  inventory: Uint8Array;
}

/** The seal of a site, if there is one that belongs to its ledger. */
export async function readSeal(place: LedgerPlace): Promise<FoundSeal | undefined> {
  const file = readLedgerFile(sealPath(place), await ownership(place));
  const [seal, inventory] = typeof file === 'string' ? [] : file.lines;
  return seal && inventory ? { seal: parseLine(seal) as Seal, inventory } : undefined;
}

/**
 * Whether a site would be made from the same as the sealed one: then its originals, with the stamps that they have
 * now; else undefined.
 *
 * @param content path of the content folder
 */
export async function madeFromTheSame(
  { madeFrom, from, until }: Seal,
  { sources, now, content }: { sources: string; now: Instant; content: string },
): Promise<OriginalInUse[] | undefined> {
  const isSame = madeFrom.sources === sources && now >= from && now < until;
  return isSame ? sameOriginals(madeFrom.pictures, join(content, 'media')) : undefined;
}

/** One hash for the engine and every source. */
export function sourcesHash(engine: string, survey: Survey): string {
  return hashOf([engine, ...[...survey].flat()].join('\n'));
}

/** Originals of another time are read: a clone gives all files the time of its own. */
async function sameOriginals(
  originals: readonly OriginalInUse[],
  mediaFolder: string,
): Promise<OriginalInUse[] | undefined> {
  const now: OriginalInUse[] = [];
  for (const original of originals) {
    const [path, sha256, before] = original;
    const file = join(mediaFolder, path);
    const stamp = stampOf(file) ?? '';
    if (stamp === before) {
      now.push(original);
      continue;
    }
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes || sha256Of(bytes) !== sha256) return undefined;
    now.push([path, sha256, stamp]);
  }
  return now;
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
