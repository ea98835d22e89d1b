import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../hash.ts';

/** The engine's own folder, in which assets/ lies. */
export const ENGINE = fileURLToPath(new URL('../..', import.meta.url));

/** The author's guide, with the pictures of its examples. */
export const GUIDE = join(ENGINE, 'docs', 'guide');

/** Where pictures and fonts that were made are kept, and what builds remember. */
export const CACHE = join(ENGINE, '.cache');

/** All that a site is made with besides its content; the last says which packages are installed. */
const FOLDERS = ['src', 'layouts', 'assets', 'docs/guide'];
const FILES = ['eleventy.config.ts', 'package.json', 'node_modules/.package-lock.json'];

/** One hash for the code of the engine, its packages and Node; another one for each change of them. */
export async function hashEngine(): Promise<string> {
  const found = await Promise.all(
    FOLDERS.map((folder) =>
      readdir(join(ENGINE, folder), { recursive: true, withFileTypes: true }),
    ),
  );
  const files = found
    .flat()
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  const all = [...files, ...FILES.map((file) => join(ENGINE, file))];
  // A package that no list names is taken to be the same only while it lies in the same folder.
  const texts = await Promise.all(all.map((file) => readFile(file).catch(() => ENGINE)));
  return hashOf(process.version, ...all.map((file) => file.slice(ENGINE.length)), ...texts);
}
