import { beginningsOf } from '../text/correction/beginnings.ts';
import type { Key } from '../text/keys/keys.ts';
import { spellingOf } from '../text/correction/spelling-of.ts';
import { partOf } from '../text/correction/vocabulary-parts.ts';
import { wholeWord } from '../text/keys/indexed-words.ts';
import { wordMap } from '../text/keys/word-map.ts';
import { signTable, wordNumbers } from '../text/word-numbers.ts';

/** Holds a place in the index at which nothing is found, so that no phrase goes over it. */
export const NOTHING = '\u2014';

/** The signs that stand before and after words most. They change no key. */
export const SIGNS_AROUND = { before: signTable('«"('), after: signTable('»").،:؛؟!') };

/**
 * The different words of a newspaper's texts, by numbers. An archive has millions of words, of which it repeats
 * most: what search must know of one is found out once, for all shards.
 */
export interface WordBook {
  /** The numbers of a text's words, which single spaces divide: of كلمة and «كلمة»، it is one. */
  numbersIn(text: string): number[];
  key(number: number): string;
  /** What stands in the index in the word's place. */
  indexed(number: number): string;
  /** How a reader means the word, if it was mistyped for another. */
  meant(number: number): Meant;
}

/** A word that a mistyped one may be corrected to. */
export interface Meant {
  spelling: string;
  /** The part of the vocabulary in which it is looked for as it is written after an article, if it has one. */
  partAfterArticle: string | undefined;
}

/** Makes an empty book. */
export function wordBook(keyOf: Key): WordBook {
  const words = wordNumbers(SIGNS_AROUND);
  /** The different keys, and what stands for each in the index: three words of four have the key of another. */
  const keys: string[] = [];
  const indexed: string[] = [];
  const keyNumbers = wordMap<number>();
  /** The number of each word's key. */
  const keyed: number[] = [];
  const meant: Meant[] = [];
  const add = (word: string) => {
    const key = keyOf(word);
    let number = keyNumbers.get(key);
    if (number === undefined) {
      number = keys.length;
      keyNumbers.add(key, number);
      keys.push(key);
      indexed.push(indexedAs(key));
    }
    keyed.push(number);
  };
  return {
    numbersIn(text) {
      const numbers = words.numbersIn(text);
      if (words.count() > keyed.length) words.wordsFrom(keyed.length).forEach(add);
      return numbers;
    },
    key: (number) => keys[keyed[number] ?? -1] ?? '',
    indexed: (number) => indexed[keyed[number] ?? -1] ?? NOTHING,
    meant: (number) => (meant[number] ??= meantBy(words.word(number))),
  };
}

/** What stands in the index for a key. */
function indexedAs(key: string): string {
  return key === '' ? NOTHING : wholeWord(key);
}

/** How a reader means a word of a text. */
function meantBy(word: string): Meant {
  const spelling = spellingOf(word);
  const [bare = '', whole] = beginningsOf(spelling);
  const part = whole === undefined ? '' : partOf(bare);
  return { spelling, partAfterArticle: part === '' ? undefined : part };
}
