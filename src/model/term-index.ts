import { MOST_TERMS } from '../text/terms/packed-terms.ts';
import type { Terms, TermTable } from './likeness.ts';

/** How many articles of a list are indexed at a time. */
const BLOCK = 1024;

/**
 * An entry of a block is one number: 24 bits for the term, 10 for the place of the article in the block, and 6
 * for the weight that the term has in it. So a block is sorted as numbers are, and takes 200 KB.
 */
const TERM = 2 ** 16;
const PLACE = 2 ** 6;

/** Looks, from one place of a list on and before another, for articles that are at least so alike. */
export type Search = (
  terms: Terms,
  range: { from: number; to: number; least: number },
  found: (number: number, likeness: number) => void,
) => void;

/**
 * Makes the function that searches a list of articles for those which have terms in common with one of them.
 * Blocks of the list are indexed when they are first searched: comparing an article with two thousand others
 * one by one takes ten times as long.
 *
 * @param list the numbers of its articles
 */
export function searcherOf(list: Int32Array, table: TermTable): Search {
  const blocks: (Float64Array | undefined)[] = [];
  const sums = new Int32Array(BLOCK);
  const blockAt = (start: number): Float64Array => {
    const place = start / BLOCK;
    const block = blocks[place] ?? indexed(list.subarray(start, start + BLOCK), table);
    blocks[place] = block;
    return block;
  };
  return (terms, { from, to, least }, found) => {
    // A newspaper goes through its articles from the newest on: what lies behind is let go.
    blocks.fill(undefined, 0, Math.max(0, Math.floor(from / BLOCK) - 1));
    for (let start = from - (from % BLOCK); start < to; start += BLOCK) {
      sums.fill(0);
      addProducts(terms, blockAt(start), sums);
      const end = Math.min(to, start + BLOCK);
      for (let place = Math.max(from, start); place < end; place += 1) {
        const sum = sums[place - start] ?? 0;
        if (sum === 0) continue;
        const number = list[place] ?? 0;
        const alike = sum / (terms.length * table.lengthOf(number));
        if (alike >= least) found(number, alike);
      }
    }
  };
}

/** The entries of some articles, in order. */
function indexed(numbers: Int32Array, table: TermTable): Float64Array {
  const entries = new Float64Array(numbers.length * MOST_TERMS);
  let filled = 0;
  for (const [place, number] of numbers.entries()) {
    const { ids, weights } = table.of(number);
    for (let at = 0; at < MOST_TERMS; at += 1) {
      const weight = weights[at] ?? 0;
      if (weight > 0) entries[filled++] = (ids[at] ?? 0) * TERM + place * PLACE + weight;
    }
  }
  return entries.subarray(0, filled).toSorted();
}

/** Adds to the sum of each article of a block the products of the weights that its terms share. */
function addProducts({ ids, weights }: Terms, block: Float64Array, sums: Int32Array): void {
  for (let at = 0; at < MOST_TERMS; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight === 0) return;
    const first = (ids[at] ?? 0) * TERM;
    for (let entry = firstFrom(block, first); entry < block.length; entry += 1) {
      const rest = (block[entry] ?? 0) - first;
      if (rest >= TERM) break;
      const place = Math.trunc(rest / PLACE);
      sums[place] = (sums[place] ?? 0) + weight * (rest % PLACE);
    }
  }
}

/** Where the entries begin that are not less than a number; binary search. */
function firstFrom(block: Float64Array, least: number): number {
  let from = 0;
  let to = block.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((block[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
