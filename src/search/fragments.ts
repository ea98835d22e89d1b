import { createHash } from 'node:crypto';
import type { SearchRecord } from './records.ts';

/**
 * A fragment is the file from which the search page shows one result. Pagefind writes them too, and
 * spends half of its time on compressing them; but it leaves a file alone whose hashed name is there.
 * So they are written before it is asked to: docs/decisions/search-shards.md.
 */
export interface Fragment {
  /** Its file's name without the ending: `ar_0144a61`. */
  name: string;
  contents: string;
}

/** How many digits of the hash a name has, when no other record's begins with the same ones. */
const SHORTEST = 7;

/** Makes the function that gives the fragments of an index's records, in their order. */
export function fragmentMaker(): (record: SearchRecord) => Fragment {
  const taken = new Set<string>();
  return (record) => {
    const contents = fragmentContents(record);
    const hash = looseHash(contents);
    let length = SHORTEST;
    while (taken.has(hash.slice(0, length)) && length < hash.length) length += 1;
    taken.add(hash.slice(0, length));
    return { name: `ar_${hash.slice(0, length)}`, contents };
  };
}

/** The text that Pagefind would write, to the byte. Source: its src/fossick/mod.rs and src/fragments. */
function fragmentContents({ url, content, filters, meta }: SearchRecord): string {
  const words = content
    .replaceAll('\u200b', '')
    .split(/\p{White_Space}+/u)
    .filter(Boolean);
  return JSON.stringify({
    url,
    content: words.join(' '),
    word_count: words.length,
    filters: sortedByKey(filters),
    meta: sortedByKey(meta),
    anchors: [],
  });
}

/** SHA-1 as Pagefind writes it: each byte in as few digits as it takes. */
function looseHash(text: string): string {
  return [...createHash('sha1').update(text).digest()].map((byte) => byte.toString(16)).join('');
}

function sortedByKey<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
