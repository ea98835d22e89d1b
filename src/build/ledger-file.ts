import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hashOf } from '../hash.ts';
import { readChecked, type CheckedFile } from './look.mjs';

/** Whose ledger a file belongs to: each of its first lines is compared with this. */
export interface Ownership {
  /** The form of the file. */
  version: number;
  content: string;
  output: string;
  /** Files that it belongs to, with their sizes and times. */
  ledger?: (string | number)[];
}

/** What a file of the ledger holds, and its checksum. */
export interface LedgerFile {
  /** Each of them JSON, read by those who need it. */
  lines: Uint8Array[];
  checksum: string;
}

/**
 * Reads a file of the ledger; says so, in one word, when there is none that can be used.
 *
 * @param file where it was read already
 */
export function readLedgerFile(
  path: string,
  owner: Ownership,
  file: CheckedFile | undefined = readChecked(path),
): LedgerFile | 'missing' | 'unusable' {
  if (!file) return existsSync(path) ? 'unusable' : 'missing';
  const { end, checksum } = file;
  const bytes = Buffer.from(file.bytes.buffer);
  if (bytes.toString('utf8', 0, end) !== firstLine(owner, checksum)) return 'unusable';
  return { lines: linesOf(bytes.subarray(end + 1)), checksum };
}

/** A line of a file of the ledger. */
export function parseLine(line: Uint8Array | undefined): unknown {
  return JSON.parse(new TextDecoder().decode(line));
}

/** Writes a file of the ledger, whose lines are JSON. */
export async function writeLedgerFile(
  path: string,
  owner: Ownership,
  lines: readonly (string | Uint8Array)[],
): Promise<void> {
  const body = Buffer.concat(
    lines.flatMap((line, index) => [
      Buffer.from(index === 0 ? '' : '\n'),
      typeof line === 'string' ? Buffer.from(line) : line,
    ]),
  );
  await writeFile(path, [`${firstLine(owner, hashOf(body))}\n`, body]);
}

function linesOf(body: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', start)) {
    lines.push(body.subarray(start, end));
    start = end + 1;
  }
  return [...lines, body.subarray(start)];
}

/** Whose file it is, and a checksum of the rest. */
function firstLine(owner: Ownership, checksum: string): string {
  return JSON.stringify({ ...owner, checksum });
}
