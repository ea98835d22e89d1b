import { beginningsOf } from '../text/correction/beginnings.ts';
import type { Key } from '../text/keys/keys.ts';
import { spellingOf } from '../text/correction/spelling-of.ts';
import { partOf } from '../text/correction/vocabulary-parts.ts';
import { wholeWord } from '../text/keys/whole-words.ts';
import { wordNumbers } from '../text/word-numbers.ts';

/** Holds a place in the index at which nothing is found, so that no phrase goes over it. */
export const NOTHING = '\u2014';

/** The signs that stand before and after words most. They change no key. */
export const SIGNS_AROUND = { before: among('«"('), after: among('»").،:؛؟!') };

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

/** What all words of one key have in common. */
interface Keyed {
  key: string;
  indexed: string;
}

/** Makes an empty book. */
export function wordBook(keyOf: Key): WordBook {
  const words = wordNumbers(SIGNS_AROUND);
  const keyed: Keyed[] = [];
  /** Three words of four have the key of another. */
  const known = new Map<string, Keyed>();
  const meant: Meant[] = [];
  return {
    numbersIn(text) {
      const numbers = words.numbersIn(text);
      for (let number = keyed.length; number < words.count(); number += 1) {
        const key = keyOf(words.word(number));
        let entry = known.get(key);
        if (!entry) known.set(key, (entry = { key, indexed: indexedAs(key) }));
        keyed.push(entry);
      }
      return numbers;
    },
    key: (number) => keyed[number]?.key ?? '',
    indexed: (number) => keyed[number]?.indexed ?? NOTHING,
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

/** A table that has 1 at the codes of these characters, all of which are Arabic or before it. */
function among(characters: string): Uint8Array {
  const table = new Uint8Array(0x700);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
