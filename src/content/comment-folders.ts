import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../hash.ts';

/** Where approved comments lie, inside the content folder: a folder for each article, by its id. */
export const COMMENTS = 'comments';

/** What is read of a folder's comments in one go, in bytes; of larger files each is read by itself. */
const ROOM = 256 * 1024;

/** After how many folders others get a turn. */
const BREATH = 100;

/** Whether an entry of a survey is a folder of comments. */
export function isCommentFolder(path: string): boolean {
  return path.startsWith(`${COMMENTS}/`);
}

/**
 * The folders of comments, each by its path with one hash of the names and bytes in it. Files are read one after the
 * other into one buffer, and hashed a folder at a time, since there are tens of thousands of a few hundred bytes
 * each (docs/decisions/comments.md has the figures).
 */
export async function surveyComments(root: string): Promise<Map<string, string>> {
  const folders = new Map<string, string>();
  const room = Buffer.allocUnsafe(ROOM);
  for (const [index, name] of namesIn(join(root, COMMENTS)).entries()) {
    if (index % BREATH === 0) await setImmediate();
    const folder = `${COMMENTS}/${name}`;
    folders.set(folder, hashOfFolder(join(root, folder), room));
  }
  return folders;
}

/** The names in a folder in order, but those that begin with a dot; none where it is not there, or is a file. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .toSorted();
  } catch {
    return [];
  }
}

function hashOfFolder(folder: string, room: Buffer): string {
  const names = namesIn(folder);
  const parts: string[] = [...names];
  let used = 0;
  for (const name of names) {
    const length = readInto(room, used, join(folder, name));
    parts.push(String(length));
    if (typeof length === 'string') continue;
    used += length;
  }
  return hashOf(parts.join('\n'), room.subarray(0, used));
}

/** Reads a file into what is left of a buffer: gives its length, or its hash where it does not fit. */
function readInto(room: Buffer, from: number, path: string): number | string {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const length = readSync(file, room, from, room.length - from, null);
    return from + length < room.length ? length : hashOf(readFileSync(path));
  } catch {
    // A folder in it, which is told of when the comments are read.
    return 'none';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
