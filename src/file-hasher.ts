import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { hashOf } from './hash.ts';

/** The largest file that is read in one call, in bytes: larger articles are rare. */
const USUAL = 256 * 1024;

/**
 * Makes the function that hashes a file's bytes. They are read into one buffer and one file after the other,
 * which takes two thirds of what a buffer for each takes, and a tenth of what reading side by side takes
 * (docs/decisions/ledger.md).
 */
export function fileHasher(): (path: string) => string {
  const buffer = Buffer.allocUnsafe(USUAL);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const length = readSync(file, buffer, 0, USUAL, 0);
      return hashOf(length < USUAL ? buffer.subarray(0, length) : readFileSync(path));
    } finally {
      closeSync(file);
    }
  };
}
