import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** A file as it lies on a host. */
export interface HostedFile {
  /** Hexadecimal, of its bytes. */
  sha256: string;
  bytes: number;
  /** What answers with it carry: JSON, names in order, so that equal ones are equal texts. */
  headers: string;
}

/** Files by path. */
export type Holdings = ReadonlyMap<string, HostedFile>;

/** A file that comes to its place. */
export interface Step {
  path: string;
  file: HostedFile;
}

/** Files as they are written down: what headers there are is said once. */
interface Packed {
  headers: string[];
  files: [path: string, sha256: string, bytes: number, headers: number][];
}

/** Whether nothing would change if one took the place of the other. */
export function isSame(one: HostedFile | undefined, other: HostedFile | undefined): boolean {
  return one?.sha256 === other?.sha256 && one?.headers === other?.headers;
}

/** Headers as a text that is the same for the same headers. */
export function headersText(headers: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(headers).toSorted(byName)));
}

/** The headers of such a text. */
export function headersOf(text: string): Record<string, string> {
  return JSON.parse(text) as Record<string, string>;
}

/**
 * Files in the form in which a host keeps them: of a site of 104,000 files some 5 MB, half of which are hashes, which
 * nothing compresses.
 */
export async function packFiles(files: Iterable<[string, HostedFile]>): Promise<Uint8Array> {
  const headers = new Map<string, number>();
  const rows: Packed['files'] = [];
  for (const [path, file] of files) {
    const place = headers.get(file.headers) ?? headers.size;
    headers.set(file.headers, place);
    rows.push([path, file.sha256, file.bytes, place]);
  }
  const packed: Packed = { headers: [...headers.keys()], files: rows };
  return promisify(gzip)(JSON.stringify(packed));
}

/** The files that `packFiles` wrote down, in their order. */
export async function unpackFiles(bytes: Uint8Array): Promise<Map<string, HostedFile>> {
  const text = (await promisify(gunzip)(bytes)).toString();
  const { headers, files } = JSON.parse(text) as Packed;
  return new Map(
    files.map(([path, sha256, size, place]) => [
      path,
      { sha256, bytes: size, headers: headers[place] ?? '{}' },
    ]),
  );
}

/** How many bytes files have together. */
export function bytesOf(files: Iterable<{ bytes: number }>): number {
  let sum = 0;
  for (const { bytes } of files) sum += bytes;
  return sum;
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}
