import { beginningsOf } from '../../src/text/correction/beginnings.ts';
import { COST } from '../../src/text/correction/confusions.ts';
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
  // The second letter tells more than the first of a word whose first is wrong, one too many, or swapped with it.
  const vocabulary = await vocabularyOf(indexes, [letters, letters.slice(1), key].map(partOf));
  const byKey = new Map(vocabulary.map((word) => [word.key, word]));
  const written = [...asWritten(vocabulary), ...pluralsOf(byKey, lexis)];
  const slips = slipsIn(said).flatMap((slip) => {
    const word = byKey.get(lexis.key(slip));
    if (!word || word.key.length < SHORTEST || lexis.stop.has(word.key)) return [];
    return [{ word, isSpelled: beginningsOf(slip)[0] === beginningsOf(word.spelling)[0] }];
  });
  const spelled = slips.filter(({ isSpelled }) => isSpelled);
  const near = nearest(letters, written, isKnown ? { furthest: COST.close } : {});
  if (!isKnown && key.length >= SHORTEST_KEY) near.push(...nearest(key, asKeys(vocabulary)));
  // A dual that no list knows is its own word without the ending.
  const single = key.endsWith('ان') && byKey.get(key.slice(0, -2));
  const words = [...spelled, ...near, ...slips].map(({ word }) => word);
  return [...new Set(single ? [single, ...words] : words)].filter((word) => word.key !== key);
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
