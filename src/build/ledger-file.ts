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
  /** Its parts, each a line of JSON. */
  parts: unknown[];
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
  return { parts: linesOf(body).map((line) => JSON.parse(line.toString()) as unknown), checksum };
}

/** Writes a file of the ledger. What is in Latin letters is read faster where it is a part of its own. */
export async function writeLedgerFile(
  path: string,
  owner: Ownership,
  parts: readonly unknown[],
): Promise<void> {
  const body = Buffer.from(parts.map((part) => JSON.stringify(part)).join('\n'));
  await writeFile(path, [`${firstLine(owner, hashOf(body))}\n`, body]);
}

function linesOf(body: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < body.length;) {
    const end = body.indexOf('\n', start);
    lines.push(body.subarray(start, end < 0 ? body.length : end));
    start = end < 0 ? body.length : end + 1;
  }
  return lines;
}

/** Whose file it is, and a checksum of the rest. */
function firstLine(owner: Ownership, checksum: string): string {
  return JSON.stringify({ ...owner, checksum });
}
