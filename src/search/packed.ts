import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** What Pagefind's files begin with, under their compression. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The place of a gzip header that names the system (RFC 1952), and its value for none. */
const SYSTEM = 9;
const NO_SYSTEM = 255;

/** Of 4,000 real articles level 9 takes 0.1 % off the bytes, and half as much time again. */
const LEVEL = 6;

/** How much of the packed bytes is asked for at once: most fragments have less. */
const CHUNK = 4096;

/** The exponents of the smallest and the largest window, in bytes, in which zlib looks for what came before. */
const SMALLEST_WINDOW = 9;
const LARGEST_WINDOW = 15;

/** How far zlib does not look back in its window (MIN_LOOKAHEAD of its deflate.h). */
const UNSEEN = 262;

/** Contents as Pagefind stores them: signed and compressed, the same on every machine and at any time. */
export function pack(contents: string | Uint8Array): Buffer {
  const signed = Buffer.concat([SIGNATURE, Buffer.from(contents)]);
  // A window that holds all gives the same bytes as the largest, whose memory takes longer to get than a small text to pack.
  const window = Math.ceil(Math.log2(signed.length + UNSEEN));
  const windowBits = Math.min(LARGEST_WINDOW, Math.max(SMALLEST_WINDOW, window));
  const packed = gzipSync(signed, { level: LEVEL, windowBits, chunkSize: CHUNK });
  packed[SYSTEM] = NO_SYSTEM;
  return packed;
}

/** The contents of a file of Pagefind's. */
export function unpack(packed: Uint8Array): Buffer {
  const contents = gunzipSync(packed);
  if (!contents.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error('Pagefind wrote a file without its signature');
  }
  return contents.subarray(SIGNATURE.length);
}

/** The name of a file of an index, from its contents, without the ending. */
export function hashedName(contents: Uint8Array): string {
  return `unknown_${createHash('sha256').update(contents).digest('hex').slice(0, 10)}`;
}
