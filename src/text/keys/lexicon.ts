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

/** The lists joined into one lexicon. Of words in several lists, the plurals decide. */
export function makeLexicon(lists: WordLists): Lexicon {
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
  return {
    keyOf: (word) => keys.get(listed(word)) || undefined,
    has: (word) => keys.has(listed(word)),
    isPlural: (word) => plurals.has(word),
    isStop: (word) => stop.has(listed(word)) && !nouns.has(listed(word)),
  };
}

/** The word as it stands in the lists, where ة is ه. */
function listed(word: string): string {
  return word.endsWith('ة') ? `${word.slice(0, -1)}ه` : word;
}
