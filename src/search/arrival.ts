import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unpack } from './packed.ts';

/** How often it is looked whether the files are whole, and how long at most, in milliseconds. */
const LOOK = 10;
const PATIENCE = 60_000;

/** After how many looks in vain it is tried whether the disk takes anything more. */
const TRIAL = 20;

/**
 * Waits until the files that Pagefind writes are whole. It answers that they are written while the last
 * bytes are still on their way to the disk (its files are tokio's, and it does not flush them), and they
 * never arrive when its process ends before, or when the disk is full, of which it says nothing.
 *
 * @param folder where the files lie
 * @param names in the folder
 * @param stop ends the waiting, with its reason
 * @throws what the disk says, when it takes no more
 */
export async function filesArrived(
  folder: string,
  names: readonly string[],
  stop?: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  let looks = 0;
  for (const file of names.map((name) => join(folder, name))) {
    while (!isWhole(file)) {
      stop?.throwIfAborted();
      if (++looks % TRIAL === 0) tryToWrite(folder);
      if (performance.now() > deadline) throw new Error(`Pagefind wrote only a part of ${file}`);
      await pause(LOOK);
    }
  }
}

/** Writes a file of one block, and takes it away again. */
function tryToWrite(folder: string): void {
  const trial = join(folder, '.trial');
  try {
    writeFileSync(trial, Buffer.alloc(4096));
  } finally {
    rmSync(trial, { force: true });
  }
}

/** A file that is whole can be read to its end: JSON, a module that ends with its exports, gzip. */
function isWhole(file: string): boolean {
  try {
    const bytes = readFileSync(file);
    if (file.endsWith('.js')) return /\bexport\s*\{[^{}]*\};?\s*$/.test(bytes.toString());
    if (file.endsWith('.json')) JSON.parse(bytes.toString());
    else unpack(bytes);
    return true;
  } catch {
    return false;
  }
}
