import { beginningsOf } from '../text/beginnings.ts';
import type { Key } from '../text/keys.ts';
import { spellingOf } from '../text/spelling-of.ts';
import { partOf } from '../text/vocabulary-parts.ts';
import { wholeWord } from '../text/whole-words.ts';
import { wordNumbers } from '../text/word-numbers.ts';

/** Holds a place in the index at which nothing is found, so that no phrase goes over it. */
export const NOTHING = '\u2014';

/**
 * The different words of a newspaper's texts, by numbers. An archive has millions of words, of which it repeats
 * most: what search must know of one is found out once, for all shards.
 */
export interface WordBook {
  /** The numbers of a text's words, which single spaces divide. */
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
  const words = wordNumbers();
  const keys: string[] = [];
  const indexed: string[] = [];
  const meant: Meant[] = [];
  return {
    numbersIn(text) {
      const numbers = words.numbersIn(text);
      for (let number = keys.length; number < words.count(); number += 1) {
        const key = keyOf(words.word(number));
        keys.push(key);
        indexed.push(key === '' ? NOTHING : wholeWord(key));
      }
      return numbers;
    },
    key: (number) => keys[number] ?? '',
    indexed: (number) => indexed[number] ?? NOTHING,
    meant: (number) => (meant[number] ??= meantBy(words.word(number))),
  };
}

function meantBy(word: string): Meant {
  const spelling = spellingOf(word);
  const [bare = '', whole] = beginningsOf(spelling);
  return { spelling, partAfterArticle: whole === undefined ? undefined : partOf(bare) };
}
