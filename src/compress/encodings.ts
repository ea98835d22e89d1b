import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Effort } from './effort.ts';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Qualities of Brotli and levels of gzip. Beyond 5, Brotli takes twenty times as long for little until 11. */
const QUALITY: Record<Effort, { brotli: number; gzip: number }> = {
  best: { brotli: 11, gzip: 9 },
  quick: { brotli: 5, gzip: 6 },
};

/** The encodings that hosts serve beside a file, each with the end of its name. */
export const ENCODED_ENDS = ['.br', '.gz'] as const;
export type EncodedEnd = (typeof ENCODED_ENDS)[number];

/**
 * A file in both encodings, but for those that are no smaller than it is. The same bytes come out each time, on one
 * release of Node and one kind of processor; nothing of time or name is in them.
 */
export async function encode(
  bytes: Uint8Array,
  effort: Effort,
): Promise<{ end: EncodedEnd; encoded: Buffer }[]> {
  const { brotli, gzip: level } = QUALITY[effort];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotli,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const both = [
    { end: '.br' as const, encoded: await asBrotli(bytes, { params }) },
    { end: '.gz' as const, encoded: await asGzip(bytes, { level }) },
  ];
  return both.filter(({ encoded }) => encoded.length < bytes.length);
}
