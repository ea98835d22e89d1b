import type { Key } from '../text/keys.ts';
import { spellingOf } from '../text/spelling-of.ts';

/** How many words a shard's vocabulary holds at most: the frequent ones, among which the meant one is. */
const MOST = 20_000;

/** Keys of words that may be mistyped: Arabic, and long enough to be told from others. */
const CORRECTABLE = /^[\u0621-\u064a]{3,}$/;

const ARABIC = /^\p{Script=Arabic}/u;

/** A key function that counts what it is asked for. */
export interface CountedKeys {
  key: Key;
  /** The text of the vocabulary's file: see `vocabularyText`. */
  vocabulary(): string;
}

/** Counts the words of a shard while it gives their keys. */
export function countedKeys(key: Key): CountedKeys {
  const seen = new Map<string, { key: string; count: number }>();
  return {
    key(token) {
      const known = seen.get(token);
      if (known) {
        known.count += 1;
        return known.key;
      }
      const entry = { key: key(token), count: 1 };
      seen.set(token, entry);
      return entry.key;
    },
    vocabulary: () => vocabularyText(seen),
  };
}

/**
 * The words of a shard, from which the search page corrects what a reader mistyped. In the order of keys, a
 * line each: the key, the number of digits of how often it comes, and how it is mostly written.
 */
function vocabularyText(seen: ReadonlyMap<string, { key: string; count: number }>): string {
  const words = new Map<string, { count: number; spelling: string; most: number }>();
  for (const [token, { key, count }] of seen) {
    if (!CORRECTABLE.test(key)) continue;
    const word = words.get(key) ?? { count: 0, spelling: '', most: -1 };
    const spelling = spellingOf(token);
    // A name is found in Latin letters too, but is corrected to Arabic ones.
    const most = ARABIC.test(spelling) ? count : 0;
    const isMost = most > word.most || (most === word.most && spelling < word.spelling);
    words.set(key, {
      count: word.count + count,
      ...(isMost ? { spelling, most } : { spelling: word.spelling, most: word.most }),
    });
  }
  const frequent = [...words]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST);
  return frequent
    .map(([key, { count, spelling }]) => `${key} ${String(count).length} ${spelling}`)
    .toSorted()
    .join('\n');
}
