import { withoutHamza } from '../letters.ts';
import { isArabic } from './tokens.ts';
import { wordFilter } from './word-filter.ts';
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
  for (const word of beginnings) spell(word, (spelt) => keys.set(spelt, ''));
  for (const word of [...stop, ...nouns]) {
    const key = withoutHamza(plurals.get(word) ?? word);
    spell(word, (spelt) => keys.set(spelt, key));
  }
  const stops = new Set<string>();
  for (const word of stop) if (!nouns.has(word)) spell(word, (spelt) => stops.add(spelt));
  const mayHave = wordFilter(keys);
  return {
    keyOf: (word) => (mayHave(word) ? keys.get(word) || undefined : undefined),
    has: (word) => mayHave(word) && keys.has(word),
    isPlural: (word) => mayHave(word) && plurals.has(word),
    isStop: (word) => mayHave(word) && stops.has(word),
  };
}

/** The spellings of a word of the lists, in which ة is ه. */
function spell(word: string, add: (spelt: string) => void): void {
  add(word);
  if (word.endsWith('ه')) add(`${word.slice(0, -1)}ة`);
}
