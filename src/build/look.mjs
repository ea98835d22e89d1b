import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/**
 * What looks at an output as it lies on disk, and runs as a worker too. It is plain JavaScript with nothing
 * but Node in it: a worker that had to load TypeScript first would come too late.
 */

/**
 * What is looked at: an inventory as JSON (`Inventory` in inventory.ts), and the output folder.
 *
 * @typedef {{ inventory: Uint8Array, folder: string }} LookOrder
 */

/**
 * Whether all lies in the output folder as the inventory says.
 *
 * @param {LookOrder} order
 */
export function liesAsSaid({ inventory, folder }) {
  /** @type {import('./inventory.ts').Inventory} */
  const { files, folders } = JSON.parse(new TextDecoder().decode(inventory));
  for (let at = 0; at < files.length; at += 3) {
    const found = statSync(join(folder, String(files[at])), { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== files[at + 1] || found.mtimeMs !== files[at + 2]) {
      return false;
    }
  }
  return folders.every(([path, names]) => namesHash(namesIn(join(folder, path))) === names);
}

/**
 * The names in a folder; none when it is not there.
 *
 * @param {string} folder
 */
export function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * One hash for names, whatever their order: 16 hexadecimal digits.
 *
 * @param {readonly string[]} names
 */
export function namesHash(names) {
  return hash('sha256', names.toSorted().join('\n')).slice(0, 16);
}

if (!isMainThread && workerData?.inventory) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port is no window
  parentPort?.postMessage(liesAsSaid(workerData));
}
