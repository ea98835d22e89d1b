import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { NOTHING } from '../content/remembered.ts';
import { hashOf } from '../hash.ts';
import { readLedgerFile, writeLedgerFile, type Ownership } from './ledger-file.ts';
import type { CheckedFile } from './look.mjs';
import { linesOf, recordsFrom, type Records } from './ledger-rows.ts';
import { supplemented, supplementTo } from './ledger-supplement.ts';
import { NO_FILES } from './site-files.ts';

/**
 * The ledger: what a build remembers for the next one of the same content folder into the same output.
 * It is only a cache. One that is damaged, of another version or of other folders is thrown away.
 */
export interface Ledger extends Records {
  /** What lies in the ledger's main file, where there is one: what differs from it may be added beside. */
  main?: (Records & { checksum: string }) | undefined;
}

export const EMPTY: Ledger = { sources: NOTHING, outputs: NO_FILES };

/** Goes up whenever the form of the files changes. */
const VERSION = 11;

/** Where a ledger is kept, and the two folders that it belongs to, all by their absolute paths. */
export interface LedgerPlace {
  /** The main file. */
  path: string;
  content: string;
  output: string;
}

/** The place of the ledger of a pair of folders. */
export function ledgerPlace(content: string, output: string, cache: string): LedgerPlace {
  const path = join(cache, 'ledger', `${hashOf(`${content}\n${output}`)}.json`);
  return { path, content, output };
}

/** Where the texts of the same site are kept; the endings of the files are added to it. */
export function textsPlace({ path }: LedgerPlace): string {
  return join(dirname(dirname(path)), 'texts', basename(path, '.json'));
}

/** Where it is kept what is known of the originals of a content folder, whose path is absolute. */
export function originalsPlace(content: string, cache: string): string {
  return join(cache, 'originals', `${hashOf(content)}.json`);
}

/**
 * Reads a ledger; says so, in one word, when there is none that can be used.
 *
 * @param read its main file, where it was read already
 */
export async function readLedger(
  place: LedgerPlace,
  read?: CheckedFile,
): Promise<Ledger | 'missing' | 'unusable'> {
  const file = readLedgerFile(place.path, ownership(place), read);
  if (typeof file === 'string') return file;
  const main = { ...recordsFrom(file.lines), checksum: file.checksum };
  const path = supplementPath(place, main.checksum);
  await removeOldSupplements(place, path);
  const supplement = readLedgerFile(path, ownership(place));
  if (supplement === 'unusable') return 'unusable';
  if (supplement === 'missing') return { ...main, main };
  return { ...supplemented(main, supplement.lines), main };
}

/**
 * Writes a ledger beside its place, which it takes by a rename: as a supplement to the main file that says
 * what differs, as long as that is little, else as a new main file. Returns the paths for the rename.
 */
export async function writeLedger(
  place: LedgerPlace,
  { sources, outputs, main }: Ledger,
): Promise<[from: string, to: string]> {
  await mkdir(dirname(place.path), { recursive: true });
  const records = { sources, outputs };
  const supplement = main && supplementTo(main, records);
  const to = supplement ? supplementPath(place, main.checksum) : place.path;
  await writeLedgerFile(`${to}.next`, ownership(place), supplement ?? linesOf(records));
  return [`${to}.next`, to];
}

/** A supplement bears the checksum of its main file: once that is replaced, it is not found any more. */
function supplementPath({ path }: LedgerPlace, checksum: string): string {
  return path.replace(/\.json$/, `.${checksum}.json`);
}

async function removeOldSupplements({ path }: LedgerPlace, current: string): Promise<void> {
  const key = basename(path, '.json');
  const files = await readdir(dirname(path));
  const old = files.filter((name) => name.startsWith(`${key}.`) && name !== basename(path));
  for (const name of old) {
    if (name !== basename(current)) await rm(join(dirname(path), name), { force: true });
  }
}

function ownership({ content, output }: LedgerPlace): Ownership {
  return { version: VERSION, content, output };
}
