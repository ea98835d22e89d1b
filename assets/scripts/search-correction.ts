import { beginningsOf } from '../../src/text/correction/beginnings.ts';
import { typedInLatin } from '../../src/text/correction/keyboard.ts';
import { partOf } from '../../src/text/correction/vocabulary-parts.ts';
import type { SearchIndex } from './pagefind.ts';
import { wordsNear } from './search-near-words.ts';
import { divisions, joinings } from './search-spaces.ts';
import type { Run } from './search-run.ts';
import type { Lexis, Term } from './search-terms.ts';
import { asWritten, vocabularyOf, type KnownWord } from './search-vocabulary.ts';

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
  /** Reads other words in the same way. */
  read: (words: string) => Term[];
}

/**
 * Searches with the last word completed; then for what may have been meant; then for pages with any of the terms.
 *
 * @param written what was searched, and found nothing
 * @param answered asks a run of the archive, and says whether it found something
 */
export async function* otherReadings(
  written: Run,
  puzzle: Puzzle,
  lexis: Lexis,
  answered: (run: Run) => AsyncGenerator<Run, boolean>,
): AsyncGenerator<Run> {
  const completed = await completionOf(puzzle, lexis);
  if (completed && (yield* answered({ ...written, answers: [], terms: completed }))) return;
  const correction = written.query.exact ? undefined : await correctionOf(puzzle, lexis);
  const terms = correction?.terms ?? written.terms;
  const meant: Run = { ...written, answers: [], terms, correction };
  if (correction && (yield* answered(meant))) return;
  if (terms.length < 2) return;
  yield* answered({ ...meant, answers: [], demand: { terms: 'any', unfinished: true } });
}

/** How many letters of a word are completed at least, and to how many words at most. */
const SHORTEST = 3;
const MOST = 12;

/** How many words near to a mistyped one are looked for beside the others. */
const TRIED = 8;

/**
 * The terms with the last one as the words of the archive that begin as it does: they may be filed under the
 * key of another, as a plural is. Undefined where there is none.
 */
async function completionOf(
  { terms, indexes }: Puzzle,
  { plurals, latin, key }: Lexis,
): Promise<Term[] | undefined> {
  const unfinished = terms.find(({ beginnings }) => beginnings.length > 0);
  const [letters = ''] = unfinished?.beginnings ?? [];
  if (!unfinished || letters.length < SHORTEST) return undefined;
  const written = asWritten(await vocabularyOf(indexes, [partOf(letters)]))
    .filter((one) => one.letters.startsWith(letters))
    // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
    .sort((a, b) => b.count - a.count)
    .map(({ word }) => word.key);
  const listed = [...plurals, ...latin].filter((word) => word.startsWith(letters)).map(key);
  const keys = [...new Set([...written.slice(0, MOST), ...listed.slice(0, MOST)])];
  if (keys.length === 0) return undefined;
  const completed = { ...unfinished, ways: keys.map((one) => [one]), beginnings: [] };
  return terms.map((term) => (term === unfinished ? completed : term));
}

/**
 * The query as it may have been meant: typed with the keyboard left in a Latin layout, with a space inside a word or
 * none between two, or mistyped. Of the words that are near to an unknown one, the nearest that stands on a page with
 * the others; else the nearest of all. Where all words are known, one is meant to be another with which there is an answer. Undefined
 * where nothing is near.
 */
async function correctionOf(puzzle: Puzzle, lexis: Lexis): Promise<Correction | undefined> {
  const { words, terms, known, indexes, read } = puzzle;
  if (terms.length === 0) return undefined;
  const isUnknown = known.includes(false);
  if (isUnknown) {
    const reading = await readingOf(puzzle);
    if (reading) return reading;
  }
  for (const joined of joinings(words)) {
    const asked = read(joined);
    if (await haveAnswer(asked, indexes)) return { terms: asked, words: joined };
  }
  const certain = terms.map((term, at) => (known[at] ? term : undefined));
  let meant: Correction | undefined;
  for (const [at, term] of terms.entries()) {
    const isKnown = known[at] ?? false;
    if (isUnknown && isKnown) continue;
    const others = certain.filter((one, index) => one && index !== at) as Term[];
    const near = (await wordsNear(term, isKnown, indexes, lexis)).map(termOf);
    const divided = isKnown ? [] : await divisions(term, indexes, lexis);
    const sure = await answering([...divided, ...near.slice(0, TRIED)], others, indexes);
    const corrected = sure ?? (isUnknown && near[0] && { ...near[0], isDoubtful: true });
    if (!corrected) continue;
    certain[at] = corrected;
    const { terms: before, words: said } = meant ?? puzzle;
    meant = {
      terms: before.map((one, index) => (index === at ? corrected : one)),
      words: said.replace(term.said, corrected.said),
    };
    if (!isUnknown) return meant;
  }
  return meant;
}

/** The first of some terms that stands on a page with all of the others. */
async function answering(
  candidates: readonly Term[],
  others: readonly Term[],
  indexes: readonly SearchIndex[],
): Promise<Term | undefined> {
  for (const term of candidates) if (await haveAnswer([...others, term], indexes)) return term;
  return undefined;
}

function termOf({ key, spelling }: KnownWord): Term {
  return { said: spelling, ways: [[key]], beginnings: [] };
}

/** The query by the Arabic keyboard, where the archive knows its words; best as the newspaper writes them. */
async function readingOf({ words, indexes, read }: Puzzle): Promise<Correction | undefined> {
  const known: Correction[] = [];
  for (const reading of typedInLatin(words)) {
    const terms = read(reading);
    if (terms.length > 0 && (await areKnown(terms, indexes))) known.push({ words: reading, terms });
  }
  if (known.length < 2) return known[0];
  const letters = known.flatMap(({ terms }) => terms.flatMap(({ said }) => beginningsOf(said)));
  const vocabulary = asWritten(await vocabularyOf(indexes, letters.map(partOf)));
  const written = new Set(vocabulary.map((one) => one.letters));
  const isWritten = ({ terms }: Correction) => {
    return terms.every(({ said }) => beginningsOf(said).some((one) => written.has(one)));
  };
  return known.find(isWritten) ?? known[0];
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
