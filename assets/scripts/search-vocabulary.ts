import { beginningsOf } from './search-terms.ts';
import type { SearchIndex } from './pagefind.ts';

/** The words of the shards that were searched, among which is the one that was meant. */

/** A word by its key. */
export interface KnownWord {
  key: string;
  /** How it is mostly written in the newspaper. */
  spelling: string;
  /** About how often. */
  count: number;
}

/** A word by letters that it may be taken for: those of its key, or of how it is written. */
export interface Spelled {
  letters: string;
  count: number;
  word: KnownWord;
}

/** The words of several indexes, as src/search/vocabulary.ts writes them. */
export async function vocabularyOf(indexes: readonly SearchIndex[]): Promise<KnownWord[]> {
  const words = new Map<string, KnownWord>();
  for (const index of indexes) {
    for (const line of (await index.vocabulary()).split('\n')) {
      const [key, digits, spelling] = line.split(' ');
      if (!key || !spelling) continue;
      const count = 10 ** Number(digits);
      const known = words.get(key);
      if (known) known.count += count;
      else words.set(key, { key, spelling, count });
    }
  }
  return [...words.values()];
}

/** Each word as it is written, with and without its article. */
export function asWritten(vocabulary: readonly KnownWord[]): Spelled[] {
  return vocabulary.flatMap((word) =>
    beginningsOf(word.spelling).map((letters) => ({ letters, count: word.count, word })),
  );
}

/** Each word as its key. */
export function asKeys(vocabulary: readonly KnownWord[]): Spelled[] {
  return vocabulary.map((word) => ({ letters: word.key, count: word.count, word }));
}
