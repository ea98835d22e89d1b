import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hashOf } from '../hash.ts';

/**
 * How a content folder looks from outside: otherwise after each change of a file, without any file being read.
 * Whatever is written gets a new time of change, which no program can set back; so a look may differ where the
 * texts are the same, as after a clone, and is never the same where they differ. Names that begin with a dot are
 * passed over.
 *
 * @param engine what else a site is made with: another one gives another look
 */
export async function lookOfContent(content: string, engine: string): Promise<string> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/(?:^|[\\/])\./.test(relative(content, path)))
    .toSorted();
  return hashOf(engine, files.map(lookOf).join('\n'));
}

/** A file that went meanwhile looks like nothing. */
function lookOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? [path, found.size, found.ctimeMs, found.ino].join(' ') : path;
}
