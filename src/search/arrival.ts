import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { unpack } from './packed.ts';

/** How often it is looked whether the files are whole, and how long at most, in milliseconds. */
const LOOK = 10;
const PATIENCE = 60_000;

/**
 * Waits until the files that Pagefind writes are whole. It answers that they are written while the last
 * bytes are still on their way to the disk (its files are tokio's, and it does not flush them), and they
 * never arrive when its process ends before.
 */
export async function filesArrived(files: readonly string[]): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  for (const file of files) {
    while (!isWhole(file)) {
      if (performance.now() > deadline) throw new Error(`Pagefind wrote only a part of ${file}`);
      await pause(LOOK);
    }
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
