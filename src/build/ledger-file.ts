import { readFile, writeFile } from 'node:fs/promises';
import { hashOf } from '../hash.ts';

/** Whose ledger a file belongs to: each of its first lines is compared with this. */
export interface Ownership {
  /** The form of the file. */
  version: number;
  content: string;
  output: string;
}

/** What a file of the ledger holds, and its checksum. */
export interface LedgerFile {
  contents: unknown;
  checksum: string;
}

/** Reads a file of the ledger; says so, in one word, when there is none that can be used. */
export async function readLedgerFile(
  path: string,
  owner: Ownership,
): Promise<LedgerFile | 'missing' | 'unusable'> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return 'missing';
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  const checksum = hashOf(body);
  if (bytes.toString('utf8', 0, end) !== firstLine(owner, checksum)) return 'unusable';
  return { contents: JSON.parse(body.toString()), checksum };
}

/** Writes a file of the ledger. */
export async function writeLedgerFile(
  path: string,
  owner: Ownership,
  contents: unknown,
): Promise<void> {
  const body = Buffer.from(JSON.stringify(contents));
  await writeFile(path, [`${firstLine(owner, hashOf(body))}\n`, body]);
}

/** Whose file it is, and a checksum of the rest. */
function firstLine(owner: Ownership, checksum: string): string {
  return JSON.stringify({ ...owner, checksum });
}
