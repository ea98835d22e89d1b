/**
 * What a text is about, packed into ASCII letters for the ledger: five of them for each term, four for its
 * name and one for its weight, so that 25 terms take 125 bytes.
 */

/** How many terms of a text are kept. */
export const MOST_TERMS = 25;

/** A term by its name (see `termId`) and its weight in a text. */
export type WeighedTerm = readonly [id: number, weight: number];

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** Letters of a packed term. */
const SIZE = 5;

/** The largest weight that a letter says. */
const HEAVIEST = LETTERS.length - 1;

const VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, LETTERS.indexOf(String.fromCharCode(code))),
);

/**
 * A number below 2^24 for a term: of two thousand texts one pair of different terms in some 13 has the same,
 * which moves no list. Source: FNV-1a, 32 bits, folded.
 */
export function termId(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

/** Packs terms, the heaviest of which come first and decide the scale. */
export function packTerms(terms: readonly WeighedTerm[]): string {
  const heaviest = terms[0]?.[1] ?? 0;
  return terms.map(([id, weight]) => packed(id, (weight / heaviest) * HEAVIEST)).join('');
}

/** Fills in the terms of a text from `at` on, each at its place. Returns the length of their vector. */
export function unpackTerms(
  packedTerms: string,
  ids: Int32Array,
  weights: Uint8Array,
  at: number,
): number {
  let squares = 0;
  for (let from = 0, to = at; from < packedTerms.length; from += SIZE, to += 1) {
    let id = 0;
    for (let letter = from; letter < from + SIZE - 1; letter += 1) {
      id = (id << 6) | (VALUES[packedTerms.charCodeAt(letter)] ?? 0);
    }
    const weight = VALUES[packedTerms.charCodeAt(from + SIZE - 1)] ?? 0;
    ids[to] = id;
    weights[to] = weight;
    squares += weight * weight;
  }
  return Math.sqrt(squares);
}

function packed(id: number, weight: number): string {
  const sixBits = [id >> 18, id >> 12, id >> 6, id, Math.max(1, Math.round(weight))];
  return sixBits.map((bits) => LETTERS[bits & HEAVIEST]).join('');
}
