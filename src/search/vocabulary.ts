import { beginningsOf } from '../text/beginnings.ts';
import type { Key } from '../text/keys.ts';
import { spellingOf } from '../text/spelling-of.ts';
import { partOf, PARTS } from '../text/vocabulary-parts.ts';

/** How many words a shard's vocabulary holds at most: the frequent ones, among which the meant one is. */
const MOST = 20_000;

/** Keys of words that may be mistyped: Arabic, and long enough to be told from others. */
const CORRECTABLE = /^[\u0621-\u064a]{3,}$/;

const ARABIC = /^\p{Script=Arabic}/u;

/** A key function that counts what it is asked for. */
export interface CountedKeys {
  key: Key;
  /** The texts of the vocabulary's files, by the names of the parts: see `vocabularyOf`. */
  vocabulary(): Map<string, string>;
}

/** A token of a text with its key, and how often it came. */
interface Counted {
  key: string;
  count: number;
}

/** Counts the words of a shard while it gives their keys. */
export function countedKeys(key: Key): CountedKeys {
  const seen = new Map<string, Counted>();
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
    vocabulary: () => vocabularyOf(seen),
  };
}

/** A word of the vocabulary, with its spellings. */
interface Word {
  count: number;
  /** How it is mostly written, and how often so. */
  spelling: string;
  most: number;
  parts: Set<string>;
}

/**
 * The words of a shard, from which the search page corrects what a reader mistyped. In the order of keys, a
 * line each: the key, the number of digits of how often it comes, and how it is mostly written, with `~` for
 * the key. Each word is in the parts of its key, of this spelling, and of what follows an article.
 */
function vocabularyOf(seen: ReadonlyMap<string, Counted>): Map<string, string> {
  const words = wordsOf(seen);
  const frequent = [...words]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST);
  const lines = new Map<string, string[]>(PARTS.map((part) => [part, []]));
  for (const [key, { count, spelling, parts }] of frequent) {
    const line = `${key} ${String(count).length} ${spelling.replace(key, '~')}`;
    for (const part of new Set([...parts, partOf(beginningsOf(spelling)[0] ?? key)]))
      lines.get(part)?.push(line);
  }
  return new Map([...lines].map(([part, own]) => [part, own.toSorted().join('\n')]));
}

function wordsOf(seen: ReadonlyMap<string, Counted>): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const [token, { key, count }] of seen) {
    if (!CORRECTABLE.test(key)) continue;
    const word = words.get(key) ?? { count: 0, spelling: '', most: -1, parts: new Set() };
    words.set(key, word);
    const spelling = spellingOf(token);
    // A name is found in Latin letters too, but is corrected to Arabic ones.
    const most = ARABIC.test(spelling) ? count : 0;
    word.count += count;
    for (const part of partsOf(spelling, key)) word.parts.add(part);
    if (most > word.most || (most === word.most && spelling < word.spelling)) {
      Object.assign(word, { spelling, most });
    }
  }
  return words;
}

/** Where a word is looked for: by its key, and as it is written after an article, which takes it whole. */
function partsOf(spelling: string, key: string): string[] {
  const [bare = '', whole] = beginningsOf(spelling);
  return [key, ...(whole === undefined ? [] : [bare])].map(partOf);
}
