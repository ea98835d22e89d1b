import { typedInLatin } from '../../src/text/keyboard.ts';
import { nearest } from '../../src/text/spelling.ts';
import type { SearchIndex } from './pagefind.ts';
import { beginningsOf, termsOf, type Lexis, type Term } from './search-terms.ts';
import {
  asKeys,
  asWritten,
  vocabularyOf,
  type KnownWord,
  type Spelled,
} from './search-vocabulary.ts';

/** What a reader may have meant by words that the archive does not hold. */

/** What is searched in place of what was written. */
export interface Correction {
  terms: Term[];
  /** The whole query in its place, as a reader would write it. */
  words: string;
}

/** A query for which nothing was found. */
export interface Puzzle {
  words: string;
  terms: readonly Term[];
  /** For each term whether some shard holds it. */
  known: readonly boolean[];
  /** The shards that were searched. */
  indexes: readonly SearchIndex[];
}

/** How many letters of a word are completed at least, and to how many words at most. */
const SHORTEST = 3;
const MOST = 12;

/** A key that is shorter may have lost too much of a mistyped word to be compared. */
const SHORTEST_KEY = 4;

/**
 * The terms with the last one as the words of the archive that begin as it does: they may be filed under the
 * key of another, as a plural is. Undefined where there is none.
 */
export async function completionOf(
  { terms, indexes }: Puzzle,
  { plurals, key }: Lexis,
): Promise<Term[] | undefined> {
  const unfinished = terms.find(({ beginnings }) => beginnings.length > 0);
  const [letters = ''] = unfinished?.beginnings ?? [];
  if (!unfinished || letters.length < SHORTEST) return undefined;
  const written = asWritten(await vocabularyOf(indexes))
    .filter((one) => one.letters.startsWith(letters))
    // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
    .sort((a, b) => b.count - a.count)
    .map(({ word }) => word.key);
  const listed = plurals.filter((plural) => plural.startsWith(letters)).map(key);
  const keys = [...new Set([...written.slice(0, MOST), ...listed.slice(0, MOST)])];
  if (keys.length === 0) return undefined;
  const completed = { ...unfinished, ways: keys.map((one) => [one]), beginnings: [] };
  return terms.map((term) => (term === unfinished ? completed : term));
}

/**
 * The query as it may have been meant: typed with the keyboard left in a Latin layout, or mistyped. Where all
 * of its words are known, the one is meant to be another with which there is an answer. Undefined where
 * nothing is near.
 */
export async function correctionOf(puzzle: Puzzle, lexis: Lexis): Promise<Correction | undefined> {
  const { words, terms, known, indexes } = puzzle;
  if (terms.length === 0) return undefined;
  const vocabulary = await vocabularyOf(indexes);
  const isUnknown = known.includes(false);
  if (isUnknown) {
    const reading = await readingOf(words, lexis, indexes, vocabulary);
    if (reading) return reading;
  }
  const nearTo = nearWords(vocabulary, lexis);
  const replaced = (at: number, word: KnownWord): Correction => ({
    terms: terms.map((term, index) => (index === at ? termOf(word) : term)),
    words: words.replace(terms[at]?.said ?? '', word.spelling),
  });
  if (!isUnknown) {
    for (const [at, term] of terms.entries()) {
      for (const word of nearTo(term).slice(0, 3)) {
        const meant = replaced(at, word);
        if (await haveAnswer(meant.terms, indexes)) return meant;
      }
    }
    return undefined;
  }
  let meant: Correction = { terms: [...terms], words };
  let isCorrected = false;
  for (const [at, term] of terms.entries()) {
    const [word] = known[at] ? [] : nearTo(term);
    if (!word) continue;
    isCorrected = true;
    meant = {
      terms: meant.terms.map((one, index) => (index === at ? termOf(word) : one)),
      words: meant.words.replace(term.said, word.spelling),
    };
  }
  return isCorrected ? meant : undefined;
}

function termOf({ key, spelling }: KnownWord): Term {
  return { said: spelling, ways: [[key]], beginnings: [] };
}

/** Makes the function that gives the words near to a term, but for itself; the nearest first. */
function nearWords(vocabulary: readonly KnownWord[], lexis: Lexis): (term: Term) => KnownWord[] {
  const keys = asKeys(vocabulary);
  const byKey = new Map(vocabulary.map((word) => [word.key, word]));
  const written = [...asWritten(vocabulary), ...pluralsOf(byKey, lexis)];
  return ({ said, ways }) => {
    const [way = []] = ways;
    const [key] = way;
    if (ways.length > 1 || way.length > 1 || key === undefined) return [];
    const [letters = ''] = beginningsOf(said);
    const slips = slipsIn(said)
      .map((slip) => lexis.key(slip))
      .filter((slip) => slip.length >= SHORTEST_KEY && !lexis.stop.has(slip))
      .flatMap((slip) => byKey.get(slip) ?? []);
    const near = nearest(letters, written);
    if (key.length >= SHORTEST_KEY) near.push(...nearest(key, keys));
    // A dual that no list knows is its own word without the ending.
    const single = key.endsWith('ان') ? keys.filter((one) => one.letters === key.slice(0, -2)) : [];
    return [...new Set([...slips, ...[...single, ...near].map(({ word }) => word)])].filter(
      (word) => word.key !== key,
    );
  };
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

/** The query by the Arabic keyboard, where the archive knows its words; best as the newspaper writes them. */
async function readingOf(
  words: string,
  lexis: Lexis,
  indexes: readonly SearchIndex[],
  vocabulary: readonly KnownWord[],
): Promise<Correction | undefined> {
  const readings = typedInLatin(words).map((reading) => ({
    words: reading,
    terms: termsOf(reading, lexis),
  }));
  if (readings.length === 0) return undefined;
  const written = new Set(asWritten(vocabulary).map(({ letters }) => letters));
  const isWritten = ({ terms }: Correction) => {
    return terms.every(({ said }) => beginningsOf(said).some((letters) => written.has(letters)));
  };
  const asPrinted = readings.filter(isWritten);
  for (const reading of [...asPrinted, ...readings]) {
    if (reading.terms.length > 0 && (await areKnown(reading.terms, indexes))) return reading;
  }
  return undefined;
}

async function areKnown(terms: readonly Term[], indexes: readonly SearchIndex[]): Promise<boolean> {
  for (const term of terms) {
    let isKnown = false;
    for (const index of indexes) isKnown ||= (await pagesOf(term, index)).size > 0;
    if (!isKnown) return false;
  }
  return true;
}

/** Whether some page has all of the terms. */
async function haveAnswer(
  terms: readonly Term[],
  indexes: readonly SearchIndex[],
): Promise<boolean> {
  for (const index of indexes) {
    const pages = await Promise.all(terms.map((term) => pagesOf(term, index)));
    const [first, ...others] = pages;
    if ([...(first ?? [])].some((page) => others.every((other) => other.has(page)))) return true;
  }
  return false;
}

async function pagesOf({ ways }: Term, index: SearchIndex): Promise<Set<string>> {
  const pages = new Set<string>();
  for (const way of ways) {
    const [key] = way;
    if (key === undefined) continue;
    const found = way.length > 1 ? await index.findPhrase(way) : await index.find(key, 'whole');
    for (const { page } of found) pages.add(page);
  }
  return pages;
}
