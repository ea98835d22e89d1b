import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What is to be done to an output so that it becomes the new site. Once the journal is written the new
 * site is certain: whoever finds it carries it out, from wherever it was left. Every step may be done
 * twice.
 */
export interface Journal {
  /** Whether the whole output is exchanged for the staging folder. */
  whole: boolean;
  /** Paths of files that go from the staging folder to the output. */
  put: string[];
  /** Paths of files that leave the output. */
  remove: string[];
  /** Files beside the output that wait for their place: from, to. */
  beside: [from: string, to: string][];
}

/** The places that a journal speaks of, as absolute paths. */
export interface Places {
  /** The site. */
  folder: string;
  /** Where all lies that waits for its place; it is gone when nothing is going on. */
  next: string;
  /** In it: the new site, or what is new of it. */
  staging: string;
  /** In it: the journal. */
  journal: string;
  /** Where the old site is while the whole is exchanged. */
  previous: string;
}

/** Writes the journal, so that it is there as a whole or not at all, and carries it out. */
export function commit(journal: Journal, places: Places): void {
  if (!journal.whole) makeFolders(journal, places);
  writeFileSync(`${places.journal}.tmp`, JSON.stringify(journal));
  renameSync(`${places.journal}.tmp`, places.journal);
  carryOut(journal, places);
}

/** Carries out a journal that a killed build left; without one nothing is done. */
export function finish(places: Places): void {
  if (!existsSync(places.journal)) return;
  carryOut(JSON.parse(readFileSync(places.journal, 'utf8')) as Journal, places);
}

function carryOut(journal: Journal, places: Places): void {
  if (journal.whole) exchange(places);
  else update(journal, places);
  for (const [from, to] of journal.beside) if (existsSync(from)) renameSync(from, to);
  rmSync(places.journal);
  for (const left of [places.next, places.previous]) rmSync(left, { recursive: true, force: true });
}

function exchange({ folder, staging, previous }: Places): void {
  if (!existsSync(staging)) return;
  if (existsSync(folder)) {
    rmSync(previous, { recursive: true, force: true });
    renameSync(folder, previous);
  }
  renameSync(staging, folder);
}

/** New files come first and old ones go last, so that no page leads to one that is not there. */
function update({ put, remove }: Journal, places: Places): void {
  const { folder, staging } = places;
  const inTheWay = obstacles(put, remove);
  for (const path of inTheWay) removeFile(path, folder);
  makeFolders({ put }, places);
  for (const path of put) {
    const from = join(staging, path);
    if (existsSync(from)) renameSync(from, join(folder, path));
  }
  for (const path of remove) if (!inTheWay.has(path)) removeFile(path, folder);
}

/**
 * Before the journal stands: on a full disk the old site stays. A folder that cannot be made yet, since a
 * file that will go is in its place, is made when the journal is carried out.
 */
function makeFolders({ put }: Pick<Journal, 'put'>, { folder }: Places): void {
  for (const path of new Set(put.map((file) => dirname(file)))) {
    try {
      mkdirSync(join(folder, path), { recursive: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    }
  }
}

/** Files that go and are where a folder comes, or in a folder where a file comes. */
function obstacles(put: readonly string[], remove: readonly string[]): Set<string> {
  const comes = new Set(put);
  const folders = new Set(put.flatMap(above));
  return new Set(
    remove.filter((path) => folders.has(path) || above(path).some((folder) => comes.has(folder))),
  );
}

/** The folders that a path lies in. */
function above(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** What a file that goes may meet when the journal is carried out again: it is gone, or a folder came. */
const GONE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM']);

/** Removes a file and the folders that were there for it alone. */
function removeFile(path: string, root: string): void {
  try {
    unlinkSync(join(root, path));
  } catch (error) {
    if (!GONE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  for (const folder of above(path).toReversed()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}
