import { withoutHamza } from '../letters.ts';
import { isArabic } from './tokens.ts';
import { wordNames, type WordLists } from './word-lists.ts';

/** What the lists say of a word, as the rules of affixes ask it. */
export interface Lexicon {
  /** The key of a word that is listed as a whole: that of the singular for a plural, else its own. */
  keyOf: (word: string) => string | undefined;
  /** Whether a word is listed, be it only as one that begins with no proclitic. */
  has: IsListed;
  /** Whether a word is listed as a plural. */
  isPlural: IsListed;
  /** Whether a word is listed as a stop word and as nothing else: كان has no dual كانين. */
  isStop: IsListed;
}

export type IsListed = (word: string) => boolean;

/** Makes the function that says whether a word may be one of these; it is wrong of some that are none. */
export type WordFilter = (words: ReadonlyMap<string, unknown>) => IsListed;

/**
 * The lists joined into one lexicon. Of words in several lists, the plurals decide.
 *
 * @param filter spares most look-ups of words that are in no list
 */
export function makeLexicon(lists: WordLists, filter?: WordFilter): Lexicon {
  const { plurals, stop, beginnings } = lists;
  const nouns = new Set([
    ...plurals.values(),
    ...plurals.keys(),
    ...lists.endings,
    ...wordNames(lists).filter(isArabic),
  ]);
  /** The key of each word, '' for one of which only the beginning is known: one look-up tells both. */
  const keys = new Map<string, string>();
  for (const word of beginnings) keys.set(word, '');
  for (const word of [...stop, ...nouns]) keys.set(word, withoutHamza(plurals.get(word) ?? word));
  const mayHave = filter?.(keys);
  const find = (word: string) => (mayHave?.(word) === false ? undefined : keys.get(word));
  return {
    keyOf: (word) => find(listed(word)) || undefined,
    has: (word) => find(listed(word)) !== undefined,
    isPlural: (word) => plurals.has(word),
    isStop(word) {
      const own = listed(word);
      return find(own) !== undefined && stop.has(own) && !nouns.has(own);
    },
  };
}

/** The word as it stands in the lists, where ة is ه. */
function listed(word: string): string {
  return word.endsWith('ة') ? `${word.slice(0, -1)}ه` : word;
}
