import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives the bytes of a source by its path inside the content folder.
 *
 * @throws with the code ENOENT where there is no such file
 */
export type ReadSource = (file: string) => Buffer;

/** Bytes that are read instead of those that lie in the folder, by path inside it. */
export type Instead = ReadonlyMap<string, Buffer>;

const NONE: Instead = new Map();

/** Makes the function that reads the sources of a content folder. */
export function sourceReader(root: string, instead: Instead = NONE): ReadSource {
  return (file) => instead.get(file) ?? readFileSync(join(root, file));
}
