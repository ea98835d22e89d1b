import { withoutHamza } from '../letters.ts';
import { isArabic } from './tokens.ts';
import { wordNames, type WordLists } from './word-lists.ts';
import type { WordMap } from './word-map.ts';

/** What the lists say of a word, as the rules of affixes ask it. */
export interface Lexicon {
  /**
   * The key of a listed word: that of the singular for a plural, else its own. It is '' for one that is listed only
   * as one that begins with no proclitic, and nothing for one that is not listed.
   */
  find: (word: string) => string | undefined;
  /** Whether a word is listed in any way. */
  has: IsListed;
  /** Whether a word is listed as a plural. */
  isPlural: IsListed;
  /** Whether a word is listed as a stop word and as nothing else: كان has no dual كانين. */
  isStop: IsListed;
}

export type IsListed = (word: string) => boolean;

/** Makes a map of words that is looked up more quickly than a `Map`. */
export type QuickMap = <Value>(words: ReadonlyMap<string, Value>) => WordMap<Value>;

/**
 * The lists joined into one lexicon. Of words in several lists, the plurals decide.
 *
 * @param quick makes the maps in which words are looked up
 */
export function makeLexicon(lists: WordLists, quick: QuickMap): Lexicon {
  const { plurals, stop, beginnings } = lists;
  const nouns = new Set([
    ...plurals.values(),
    ...plurals.keys(),
    ...lists.endings,
    ...wordNames(lists).filter(isArabic),
  ]);
  const keys = new Map<string, string>();
  for (const word of beginnings) keys.set(word, '');
  for (const word of [...stop, ...nouns]) keys.set(word, withoutHamza(plurals.get(word) ?? word));
  const listedKeys = quick(keys);
  const singulars = quick(plurals);
  const stopWords = quick(
    new Map([...stop].filter((word) => !nouns.has(word)).map((word) => [word, true])),
  );
  const find = (word: string) => listedKeys.get(listed(word));
  return {
    find,
    has: (word) => find(word) !== undefined,
    isPlural: (word) => singulars.get(word) !== undefined,
    isStop: (word) => stopWords.get(listed(word)) === true,
  };
}

/** The word as it stands in the lists, where ة is ه. */
function listed(word: string): string {
  return word.endsWith('ة') ? `${word.slice(0, -1)}ه` : word;
}
