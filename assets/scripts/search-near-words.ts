import { beginningsOf } from '../../src/text/correction/beginnings.ts';
import { COST } from '../../src/text/correction/confusions.ts';
import { initialsOf, wordsLike } from '../../src/text/correction/latin-names.ts';
import { nearest } from '../../src/text/correction/spelling.ts';
import { partOf } from '../../src/text/correction/vocabulary-parts.ts';
import type { SearchIndex } from './pagefind.ts';
import type { Lexis, Term } from './search-terms.ts';
import {
  asKeys,
  asWritten,
  vocabularyOf,
  type KnownWord,
  type Spelled,
} from './search-vocabulary.ts';

/** The words of the archive that a mistyped one is near to. */

/** How many letters a word has at least, in place of which a word with one slip is tried. */
const SHORTEST = 3;

const LATIN = /^[a-z]/;

/** How many letters a mistyped ending has at most. */
const LONGEST_ENDING = 3;

/** A key that is shorter may have lost too much of a mistyped word to be compared. */
const SHORTEST_KEY = 4;

/**
 * The words near to a term, but for itself; the nearest first. One that the archive knows may only be taken for
 * what is written nearly so.
 */
export async function wordsNear(
  { said, ways }: Term,
  isKnown: boolean,
  indexes: readonly SearchIndex[],
  lexis: Lexis,
): Promise<KnownWord[]> {
  const [[key] = []] = ways;
  const [letters = ''] = beginningsOf(said);
  if (ways.some(({ length }) => length > 1) || key === undefined || letters === '') return [];
  // What a name of the lists means is certain: without a page of it there is none that sounds like it.
  if (LATIN.test(letters)) return isKnown || !LATIN.test(key) ? [] : namesLike(letters, indexes);
  // The second letter tells more than the first of a word whose first is wrong, one too many, or swapped with it.
  const vocabulary = await vocabularyOf(indexes, [letters, letters.slice(1), key].map(partOf));
  const byKey = new Map(vocabulary.map((word) => [word.key, word]));
  const written = [...asWritten(vocabulary), ...pluralsOf(byKey, lexis)];
  const slips = slipsIn(said).flatMap((slip) => {
    const word = byKey.get(lexis.key(slip));
    if (!word || word.key.length < SHORTEST) return [];
    return [{ word, isSpelled: beginningsOf(slip)[0] === beginningsOf(word.spelling)[0] }];
  });
  const spelled = slips.filter(({ isSpelled }) => isSpelled);
  const near = nearest(letters, written, isKnown ? { furthest: COST.close } : {});
  if (!isKnown && key.length >= SHORTEST_KEY) near.push(...nearest(key, asKeys(vocabulary)));
  const nearly = nearest(letters, written, { furthest: COST.slight });
  const begun = isKnown ? [] : begunBy(letters, vocabulary);
  // A dual that no list knows is its own word without the ending.
  const single = key.endsWith('ان') && byKey.get(key.slice(0, -2));
  const words = [...nearly, ...spelled, ...near, ...slips].map(({ word }) => word);
  return [...new Set([...(single ? [single] : []), ...words, ...begun])].filter((word) => {
    return word.key !== key && !lexis.stop.has(word.key);
  });
}

/** Words of which all letters are there, before an ending that was mistyped: «المتهميت» is of متهم. */
function begunBy(letters: string, vocabulary: readonly KnownWord[]): KnownWord[] {
  const begun = vocabulary.filter(({ key }) => {
    const stem = key.replace(/ه$/, '');
    const left = letters.length - stem.length;
    const isBegun = stem.length >= SHORTEST_KEY && left > 0 && left <= LONGEST_ENDING;
    return isBegun && letters.startsWith(stem);
  });
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
  return begun.sort((a, b) => b.key.length - a.key.length || b.count - a.count);
}

/** The words of the archive that a name in Latin letters may be. */
async function namesLike(name: string, indexes: readonly SearchIndex[]): Promise<KnownWord[]> {
  const vocabulary = await vocabularyOf(indexes, initialsOf(name).map(partOf));
  const written = [...asWritten(vocabulary), ...asKeys(vocabulary)];
  // A name of few pages may have a proclitic on all of them («وزاكورة»), which is none of its sounds.
  const bare = written.map((one) => {
    return { ...one, letters: one.letters.slice(Math.max(0, one.letters.indexOf(one.word.key))) };
  });
  return [...new Set(wordsLike(name, bare).map(({ word }) => word))];
}

/** Known words in their plurals: the vocabulary has each word as it is mostly written. */
function pluralsOf(byKey: ReadonlyMap<string, KnownWord>, { plurals, key }: Lexis): Spelled[] {
  return plurals.flatMap((letters) => {
    const word = byKey.get(key(letters));
    return word ? [{ letters, count: word.count, word }] : [];
  });
}

/** A word without one of two letters that are the same, and with two neighbours in their other order. */
function slipsIn(word: string): string[] {
  const letters = word.split('');
  return letters.flatMap((letter, at) => {
    const next = letters[at + 1];
    if (next === undefined) return [];
    const [before, after] = [letters.slice(0, at), letters.slice(at + 2)];
    const other = letter === next ? [letter] : [next, letter];
    return [[...before, ...other, ...after].join('')];
  });
}
