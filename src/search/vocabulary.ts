import { beginningsOf } from '../text/correction/beginnings.ts';
import { partOf, PARTS } from '../text/correction/vocabulary-parts.ts';
import type { WordBook } from './word-book.ts';

/** How many words a shard's vocabulary holds at most: the frequent ones, among which the meant one is. */
const MOST = 20_000;

/** Keys of words that may be mistyped: Arabic, and long enough to be told from others. */
const CORRECTABLE = /^[\u0621-\u064a]{3,}$/;

const ARABIC = /^\p{Script=Arabic}/u;

/** What stands in the index in place of the words of a text, which single spaces divide. */
export type Indexed = (text: string) => string[];

/** Gives what is indexed of a shard's texts, and counts their words. */
export interface CountedWords {
  indexed: Indexed;
  /** The texts of the vocabulary's files, by the names of the parts: see `vocabularyOf`. */
  vocabulary(): Map<string, string>;
}

/** Counts the words of a shard while it gives what stands for them in the index. */
export function countedWords(book: WordBook): CountedWords {
  const counts: number[] = [];
  return {
    indexed(text) {
      return book.numbersIn(text).map((number) => {
        counts[number] = (counts[number] ?? 0) + 1;
        return book.indexed(number);
      });
    },
    vocabulary: () => vocabularyOf(book, counts),
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
 * the key. Each word is in the parts of its key, of this spelling, and of what follows an article; and in that of
 * its second letter, since the first may be left out or mistyped.
 */
function vocabularyOf(book: WordBook, counts: readonly number[]): Map<string, string> {
  const frequent = [...wordsOf(book, counts)]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST);
  const lines = new Map<string, string[]>(PARTS.map((part) => [part, []]));
  for (const [key, { count, spelling, parts }] of frequent) {
    const line = `${key} ${String(count).length} ${spelling.replace(key, '~')}`;
    const [letters = key] = beginningsOf(spelling);
    for (const part of new Set([...parts, partOf(letters), partOf(letters.slice(1))]))
      lines.get(part)?.push(line);
  }
  return new Map([...lines].map(([part, own]) => [part, own.toSorted().join('\n')]));
}

function wordsOf(book: WordBook, counts: readonly number[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const [number, count] of counts.entries()) {
    const key = book.key(number);
    if (!count || !CORRECTABLE.test(key)) continue;
    const { spelling, partAfterArticle } = book.meant(number);
    const word = words.get(key) ?? {
      count: 0,
      spelling: '',
      most: -1,
      parts: new Set([partOf(key)]),
    };
    words.set(key, word);
    // A name is found in Latin letters too, but is corrected to Arabic ones.
    const most = ARABIC.test(spelling) ? count : 0;
    word.count += count;
    if (partAfterArticle !== undefined) word.parts.add(partAfterArticle);
    if (most > word.most || (most === word.most && spelling < word.spelling)) {
      Object.assign(word, { spelling, most });
    }
  }
  return words;
}
