import { closeSync, existsSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isCommentFolder } from '../content/comment-folders.ts';
import type { ReadSource } from '../content/source-reader.ts';
import type { Survey } from '../content/survey.ts';
import { hashOf } from '../hash.ts';
import { writeWhole } from '../whole-file.ts';

/**
 * The texts that a site was last made of, settings among them, so that one is at hand when its file is at
 * fault. It is only a cache: what is damaged or lost in it is as if it had never been kept.
 */
export interface PublishedTexts {
  files: () => Iterable<string>;
  /** Hash of a file as it was published; undefined where it is not known. */
  hashOf: (file: string) => string | undefined;
  /** The bytes of a file as it was published; undefined where they are lost. */
  read: (file: string) => Buffer | undefined;
}

/** Two files: the texts, packed together by the hundred, and the list of where each lies. */
interface Shelf {
  list: string;
  texts: string;
}

/** The list, as it is written. */
interface Listing {
  /** How many bytes of the file of texts are in use; what lies behind is of a build that was killed. */
  size: number;
  /** What the file measured when it was last written as a whole. */
  whole: number;
  texts: Record<string, Place>;
}

/** Where a text lies: its pack, and its bytes in it. */
type Place = [hash: string, packAt: number, packLength: number, start: number, length: number];

/** Goes up whenever the form of the files changes. */
const VERSION = 1;

/** Texts are packed until they measure this much: packs of 256 KB take half of what each by itself does. */
const PACK = 256 * 1024;

/** Beyond this many times what it was as a whole the file is written anew, without what is outdated. */
const MOST_WASTE = 2;

const EMPTY: Listing = { size: 0, whole: 0, texts: {} };

/**
 * Opens what was kept. Its list is read when it is first asked for, which is when something is at fault.
 *
 * @param path where the texts are kept, to which the files' endings are added
 */
export function openPublishedTexts(path: string): PublishedTexts {
  const shelf = shelfAt(path);
  let known: ReadonlyMap<string, Place> | undefined;
  const places = () => (known ??= new Map(Object.entries(readListing(shelf).listing.texts)));
  return {
    files: () => places().keys(),
    hashOf: (file) => places().get(file)?.[0],
    read(file) {
      const place = places().get(file);
      return place && readText(place, shelf);
    },
  };
}

/**
 * Keeps the texts of a site that was just published, in the place of those that it had before. Only what is
 * new is read and written.
 *
 * @param path as above
 * @param sources the files that it was made of; those without a hash are none
 */
export async function keepPublishedTexts(
  path: string,
  sources: Survey,
  read: ReadSource,
): Promise<void> {
  const shelf = shelfAt(path);
  const state = hashOf([...sources].flat().join('\n'));
  const { isOf, listing } = readListing(shelf, state);
  if (isOf) return;
  // A comment at fault holds nothing: none is needed as it was.
  const wanted = [...sources].filter(([file, hash]) => hash !== '' && !isCommentFolder(file));
  const isWasted = listing.size > MOST_WASTE * listing.whole + PACK;
  const before = isWasted ? EMPTY : listing;
  const standing: [string, Place][] = [];
  const missing: [string, string][] = [];
  for (const [file, hash] of wanted) {
    const place = before.texts[file];
    if (place?.[0] === hash) standing.push([file, place]);
    else missing.push([file, hash]);
  }
  await mkdir(dirname(shelf.list), { recursive: true });
  // A list that speaks of other texts is worse than none.
  if (before.size === 0) await rm(shelf.list, { force: true });
  const { size, places, isAll } = await append(missing, before.size, shelf, read);
  const next: Listing = {
    size,
    whole: before.size === 0 ? size : before.whole,
    texts: Object.fromEntries([...standing, ...places]),
  };
  const first = firstLine(isAll ? state : 'in part');
  await writeWhole(shelf.list, `${first}\n${JSON.stringify(next)}`);
}

/** Forgets them: a site was published that nobody kept the texts of, so these are no more its own. */
export async function forgetPublishedTexts(path: string): Promise<void> {
  const { list, texts } = shelfAt(path);
  await rm(list, { force: true });
  await rm(texts, { force: true });
}

function shelfAt(path: string): Shelf {
  return { list: `${path}.json`, texts: `${path}.texts` };
}

function firstLine(state: string): string {
  return `${VERSION} ${state}`;
}

/** @param state where the list is of it, which its first line says, it is not read */
function readListing({ list }: Shelf, state?: string): { isOf: boolean; listing: Listing } {
  const bytes = existsSync(list) ? readFileSync(list) : Buffer.alloc(0);
  const end = Math.max(0, bytes.indexOf('\n'));
  const first = bytes.toString('utf8', 0, end);
  if (state !== undefined && first === firstLine(state)) return { isOf: true, listing: EMPTY };
  if (!first.startsWith(`${VERSION} `)) return { isOf: false, listing: EMPTY };
  return { isOf: false, listing: JSON.parse(bytes.toString('utf8', end + 1)) as Listing };
}

/** Writes texts behind those that are there. A file that is another by now is passed over. */
async function append(
  missing: readonly [file: string, hash: string][],
  from: number,
  { texts }: Shelf,
  read: ReadSource,
): Promise<{ size: number; places: [string, Place][]; isAll: boolean }> {
  if (from === 0) await writeFile(texts, '');
  const file = openSync(texts, 'r+');
  const places: [string, Place][] = [];
  let size = from;
  let pack: { name: string; hash: string; bytes: Buffer }[] = [];
  let length = 0;
  const flush = () => {
    if (pack.length === 0) return;
    const packed = gzipSync(Buffer.concat(pack.map(({ bytes }) => bytes)), { level: 1 });
    writeSync(file, packed, 0, packed.length, size);
    let start = 0;
    for (const { name, hash, bytes } of pack) {
      places.push([name, [hash, size, packed.length, start, bytes.length]]);
      start += bytes.length;
    }
    size += packed.length;
    [pack, length] = [[], 0];
  };
  try {
    for (const [name, hash] of missing) {
      const bytes = bytesOf(name, read);
      if (!bytes || hashOf(bytes) !== hash) continue;
      pack.push({ name, hash, bytes });
      length += bytes.length;
      if (length >= PACK) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return { size, places, isAll: places.length === missing.length };
}

function bytesOf(file: string, read: ReadSource): Buffer | undefined {
  try {
    return read(file);
  } catch {
    return undefined;
  }
}

function readText([hash, at, packLength, start, length]: Place, shelf: Shelf): Buffer | undefined {
  try {
    const file = openSync(shelf.texts, 'r');
    try {
      const packed = Buffer.alloc(packLength);
      readSync(file, packed, 0, packLength, at);
      const bytes = gunzipSync(packed).subarray(start, start + length);
      return hashOf(bytes) === hash ? bytes : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
