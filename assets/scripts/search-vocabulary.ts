import { beginningsOf } from '../../src/text/correction/beginnings.ts';
import type { SearchIndex } from './pagefind.ts';

/** The words of the shards that were searched, among which is the one that was meant. */

/** A word by its key. */
export interface KnownWord {
  key: string;
  /** How it is mostly written in the newspaper. */
  spelling: string;
  /** About how often: the number of digits of it. */
  count: number;
}

/** A word by letters that it may be taken for: those of its key, or of how it is written. */
export interface Spelled {
  letters: string;
  count: number;
  word: KnownWord;
}

/** The words in some parts of the vocabularies of several indexes: as src/search/vocabulary.ts writes them. */
export async function vocabularyOf(
  indexes: readonly SearchIndex[],
  parts: readonly string[],
): Promise<KnownWord[]> {
  const asked = [...new Set(parts)];
  const texts = indexes.flatMap((index) => asked.map((part) => index.vocabulary(part)));
  const words = new Map<string, KnownWord>();
  for (const line of (await Promise.all(texts)).flatMap((text) => text.split('\n'))) {
    const [key, digits, spelling] = line.split(' ');
    if (!key || !spelling) continue;
    const known = words.get(key);
    if (known) known.count = Math.max(known.count, Number(digits));
    else words.set(key, { key, spelling: spelling.replace('~', key), count: Number(digits) });
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
