import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/**
 * What looks at what the last build left: the output as it lies on disk, and the ledger. It runs as a worker too, and is
 * plain JavaScript with nothing but Node in it: a worker that had to load TypeScript first would come too late.
 */

/**
 * What is looked at: an inventory as JSON (`Inventory` in inventory.ts), the output folder, and a file of the ledger, which
 * a worker reads when it has looked at the output.
 *
 * @typedef {{ inventory: Uint8Array, folder: string, ledger: string }} LookOrder
 */

/**
 * A file of the ledger: its bytes, how many of them its first line has, and the checksum of those behind it.
 *
 * @typedef {{ bytes: Uint8Array<ArrayBuffer>, end: number, checksum: string }} CheckedFile
 */

/** How much of a file is read at once, in bytes: it is hashed while it is still at hand, and a worker can be ended. */
const BLOCK = 2 ** 20;

const LINE_BREAK = 10;

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

/**
 * Reads a file of the ledger; none when there is none that can be read, or it has no line.
 *
 * @param {string} path
 * @returns {CheckedFile | undefined}
 */
export function readChecked(path) {
  let file;
  try {
    file = openSync(path, 'r');
    const bytes = new Uint8Array(fstatSync(file).size);
    const sum = createHash('sha256');
    let end = -1;
    for (let done = 0; done < bytes.length;) {
      const length = readSync(file, bytes, done, Math.min(BLOCK, bytes.length - done), done);
      if (length === 0) return undefined;
      const block = bytes.subarray(done, done + length);
      if (end < 0) end = bytes.subarray(0, done + length).indexOf(LINE_BREAK);
      if (end >= 0) sum.update(block.subarray(Math.max(0, end + 1 - done)));
      done += length;
    }
    return end < 0 ? undefined : { bytes, end, checksum: sum.digest('hex').slice(0, 16) };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

if (!isMainThread && workerData?.inventory) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port is no window
  parentPort?.postMessage({ isIntact: liesAsSaid(workerData) });
  const ledger = readChecked(workerData.ledger);
  parentPort?.postMessage({ ledger }, ledger ? [ledger.bytes.buffer] : []);
}
