import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that nobody finds half of it, nor the folder that it needs. What an import that was ended leaves
 * lying begins with a point: it is not read, and the next import writes over it.
 */
export async function writeOver(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  if (!made.has(folder)) await mkdir(folder, { recursive: true });
  made.add(folder);
  const draft = join(folder, `.${basename(path)}.tmp`);
  await writeFile(draft, text);
  await rename(draft, path);
}

/** Folders that are there: an archive has a few for its tens of thousands of articles. */
const made = new Set<string>();
