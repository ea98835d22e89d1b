import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ENGINE } from '../engine-folder.ts';
import { fileHasher } from '../file-hasher.ts';
import { hashOf } from '../hash.ts';
import { madeOnce, type MadeOnce } from '../made-once.ts';

/** The author's guide, with the pictures of its examples. */
export const GUIDE = join(ENGINE, 'docs', 'guide');

/** Where pictures and fonts that were made are kept, and what builds remember. */
export const CACHE = join(ENGINE, '.cache');

/** All that a site is made with besides its content; the last says which packages are installed. */
const FOLDERS = ['src', 'layouts', 'assets', 'docs/guide'];
const FILES = ['eleventy.config.ts', 'package.json', 'node_modules/.package-lock.json'];

/** The hash that was made last, and how the files lay. */
let known = { stamps: '', hash: '' };

/**
 * One hash for the code of the engine, its packages and Node; another one for each change of them. Within a process the
 * files are read again only when one has another size or time.
 */
export function hashEngine(): string {
  const files = [...FOLDERS.flatMap((folder) => filesIn(folder)).toSorted(), ...FILES];
  const stamps = files.map(stampOf).join('\n');
  if (stamps !== known.stamps) known = { stamps, hash: hashFiles(files) };
  return known.hash;
}

function stampOf(file: string): string {
  const found = statSync(join(ENGINE, file), { throwIfNoEntry: false });
  return `${file} ${found?.size} ${found?.mtimeMs}`;
}

function hashFiles(files: readonly string[]): string {
  const hash = fileHasher();
  // A package that no list names is taken to be the same only while it lies in the same folder.
  const parts = files.flatMap((file) => {
    const path = join(ENGINE, file);
    return [file, existsSync(path) ? hash(path) : ENGINE];
  });
  return hashOf(process.version, ...parts);
}

/**
 * Makes once what is made of the engine as it is now.
 *
 * @param engine its hash, where it was made before
 */
export function madeOfEngine(engine?: string): MadeOnce {
  return madeOnce(join(CACHE, 'engine'), hashEngine, engine);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(ENGINE, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ENGINE, join(parentPath, name)));
}
