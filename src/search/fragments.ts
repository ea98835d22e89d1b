import { createHash } from 'node:crypto';
import type { IndexedRecord, SearchRecord } from './records.ts';

/**
 * A fragment is the file from which the search page shows one result. Pagefind writes them too, of the keys
 * that it indexes; but it leaves a file alone whose hashed name is there. So ours, with the words as they
 * were written, are put there first, under its names: docs/decisions/search-records.md.
 */
export interface Fragment {
  /** Its file's name without the ending: `unknown_0144a61`. */
  name: string;
  contents: string;
}

/** How many digits of the hash a name has, when no other record's begins with the same ones. */
const SHORTEST = 7;

/** Makes the function that gives the fragments of an index's records, in their order. */
export function fragmentMaker(): (record: SearchRecord) => Fragment {
  const taken = new Set<string>();
  return ({ indexed, shown }) => {
    const hash = looseHash(pagefindsFragment(indexed));
    let length = SHORTEST;
    while (taken.has(hash.slice(0, length)) && length < hash.length) length += 1;
    taken.add(hash.slice(0, length));
    return { name: `unknown_${hash.slice(0, length)}`, contents: JSON.stringify(shown) };
  };
}

/** The text that Pagefind would write, to the byte. Source: its src/fossick/mod.rs and src/fragments. */
function pagefindsFragment({ url, content, filters, meta }: IndexedRecord): string {
  return JSON.stringify({
    url,
    content,
    word_count: wordsIn(content),
    filters: sortedByKey(filters),
    meta: sortedByKey(meta),
    anchors: [],
  });
}

/** How many words single spaces divide a text into. */
function wordsIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** SHA-1 as Pagefind writes it: each byte in as few digits as it takes. */
function looseHash(text: string): string {
  return [...createHash('sha1').update(text).digest()].map((byte) => byte.toString(16)).join('');
}

function sortedByKey<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
