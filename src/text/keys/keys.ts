import { withLastHamza, withoutHamza } from '../letters.ts';
import { makeLexicon, type Lexicon, type QuickMap } from './lexicon.ts';
import { withoutProclitic } from './proclitics.ts';
import { stemOf } from './suffixes.ts';
import { inOpenedWords, isArabic, wordsOf } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

/** From a token of a text or a query to its key; '' for one of punctuation only. */
export type Key = (token: string) => string;

/** What stands between the keys of one token, as in «كوفيد-19»: Pagefind finds the token by each of them. */
const JOINT = '-';

/** A name of several words, and the other names of the same thing. */
export interface AliasGroup {
  /** The key of the names of one word, if there are any: they have one key. */
  key?: string;
  /** The names of several words, as keys. */
  phrases: string[][];
}

/**
 * Makes the function which turns tokens (as white space divides them) into keys. Words that a reader takes
 * for the same have the same key, whatever their spelling, proclitics, number and pronouns.
 *
 * @param quick makes many keys cheaper, and no key another
 */
export function keyMaker(lists: WordLists, quick: QuickMap = (words) => words): Key {
  const lexicon = makeLexicon(lists, quick);
  const own = (word: string) => (isArabic(word) ? keyOfWord(withLastHamza(word), lexicon) : word);
  const aliases = quick(aliasKeys(lists, (token) => inOpenedWords(token, own, JOINT)));
  const known = (word: string) => {
    const key = own(word);
    return aliases.get(key) ?? key;
  };
  return (token) => inOpenedWords(token, known, JOINT);
}

/** A token in plain letters, before anything is taken off: what a mistyped word is compared with. */
export function skeleton(token: string): string {
  return wordsOf(token).map(withoutHamza).join(JOINT);
}

/** The aliases that one key cannot say, since a name in them has several words: for queries. */
export function aliasGroups({ aliases }: Pick<WordLists, 'aliases'>, key: Key): AliasGroup[] {
  return aliases.flatMap((names) => {
    const phrases = names.filter((name) => name.length > 1).map((name) => name.map(key));
    const single = names.find((name) => name.length === 1)?.[0];
    if (phrases.length === 0) return [];
    return single === undefined ? [{ phrases }] : [{ key: key(single), phrases }];
  });
}

/** From the key of each one-word name to that of the first in its group. */
function aliasKeys(lists: WordLists, ownKey: Key): Map<string, string> {
  const keys = new Map<string, string>();
  for (const names of lists.aliases) {
    const [first, ...others] = names.flatMap((name) => (name.length === 1 ? name.map(ownKey) : []));
    for (const other of others) if (first !== undefined && !keys.has(other)) keys.set(other, first);
  }
  return keys;
}

/**
 * Takes proclitics off a word until a list knows it or none is left, then its suffixes. What is left
 * after a proclitic is treated as a word of its own; that is why ال, بال, و and لل change no key.
 */
function keyOfWord(word: string, lexicon: Lexicon): string {
  const { stem, known } = stemOf(word, lexicon);
  if (lexicon.has(word)) return stem;
  const rest = withoutProclitic(word, lexicon);
  if (rest === undefined || (known && !lexicon.has(rest))) return stem;
  const restKey = keyOfWord(rest, lexicon);
  // Of فوة nothing would be left but a و.
  return restKey.length > 1 ? restKey : stem;
}
