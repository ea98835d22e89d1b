import { answerOf, weigh, type Answer, type Demand, type Result } from './search-answer.ts';
import type { Archive, Shard } from './search-archive.ts';
import type { Correction } from './search-correction.ts';
import { passes } from './search-labels.ts';
import type { Query } from './search-query.ts';
import { ENOUGH, goesOn, reachOf, scopeOf, yearOf } from './search-span.ts';
import { termsOf, type Lexis, type Term } from './search-terms.ts';

/** A search under way: the shards that it may go through, newest first, and what they gave so far. */
export interface Run {
  query: Query;
  scope: readonly Shard[];
  answers: Answer[];
  /** Where few pages have all of the terms: the best that lack one, to stand below them. */
  others?: readonly Result[];
  terms: readonly Term[];
  /** Whether pages must hold all of the terms; where none does, those with any of them are shown. */
  demand: Demand;
  /** What was searched in place of what the reader wrote, where nothing was found as it was written. */
  correction?: Correction | undefined;
}

/** How many shards are fetched ahead when it is certain that they will be searched. */
const AHEAD = 4;

/**
 * Searches the archive for a query, and gives the run each time that a shard has answered. Where pages have
 * all of three terms or more, but fewer than a list shows at once, those that lack one fill it up.
 */
export async function* searchRuns(
  query: Query,
  archive: Archive,
  lexis: Lexis,
): AsyncGenerator<Run> {
  let last: Run | undefined;
  for await (last of readingsOf(query, archive, lexis)) yield last;
  const others = last && (await lackingOne(last, archive));
  if (last && others?.length) yield { ...last, others };
}

/**
 * Searches for pages with all terms of a query; where there is none, for words that no page has by their other
 * names; then for the last word as the beginning of others; then for what may have been meant; then for pages with
 * any of the terms.
 */
async function* readingsOf(query: Query, archive: Archive, lexis: Lexis): AsyncGenerator<Run> {
  const scope = scopeOf(archive.shards, query);
  const terms = termsOf(query.words, lexis);
  const written: Run = { query, scope, answers: [], terms, demand: ALL };
  if (scope.length === 0) yield written;
  if (yield* answered(written, archive)) return;
  const known = terms.map((_, at) => written.answers.some((answer) => answer.known[at]));
  if (lexis.whole && known.includes(false)) {
    yield* readingsOf(query, archive, await lexis.whole());
    return;
  }
  const unfinished: Run = { ...written, answers: [], demand: { ...ALL, unfinished: true } };
  const isUnfinished = terms.some(({ beginnings }) => beginnings.length > 0);
  if (isUnfinished && (yield* answered(unfinished, archive))) return;
  const searched = scope.slice(0, written.answers.length);
  const indexes = await Promise.all(searched.map((shard) => archive.indexOf(shard)));
  // Most searches find something, and need none of it.
  const { otherReadings } = await import('./search-correction.ts');
  const read = (words: string) => termsOf(words, lexis);
  const puzzle = { words: query.words, terms, known, indexes, read };
  yield* otherReadings(written, puzzle, lexis, (run) => answered(run, archive));
}

const ALL: Demand = { terms: 'all', unfinished: false };

/** Quotation marks: who writes them wants the words in them and no others. */
const QUOTES = /["«»“”„]/u;

/** With so many terms a page that lacks one still answers; of two, it has but half of what was asked. */
const FILLED_UP = 3;

/** The best pages that lack one term, as many as are wanting to a list. */
async function lackingOne(run: Run, archive: Archive): Promise<Result[]> {
  const { query, scope, answers, terms, demand } = run;
  const found = new Set(resultsIn(run).map(({ page }) => page));
  const isAsked = demand.terms === 'all' && terms.length >= FILLED_UP && !QUOTES.test(query.words);
  if (!isAsked || found.size === 0 || found.size >= ENOUGH) return [];
  const widened: Run = { ...run, answers: [], demand: { ...demand, terms: 'all but one' } };
  for (const shard of scope.slice(0, answers.length)) await ask(shard, widened, archive);
  return (
    resultsIn(widened)
      .filter(({ page }) => !found.has(page))
      // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
      .sort((a, b) => b.score - a.score)
      .slice(0, ENOUGH - found.size)
  );
}

/** The results that pass the filters of the query. */
export function resultsIn({ query, answers }: Run): Result[] {
  return answers.flatMap(({ results }) => results).filter(({ labels }) => passes(labels, query));
}

/** Asks a shard, and weighs all results anew. */
async function ask(shard: Shard, { answers, terms, demand }: Run, archive: Archive): Promise<void> {
  const newer = answers.reduce((sum, { pages }) => sum + pages, 0);
  const age = { year: yearOf(shard.name), newer };
  answers.push(await answerOf(await archive.indexOf(shard), terms, demand, age));
  weigh(answers, terms, demand);
}

/** Asks one shard after the other, as far back as is needed. In the end says whether something was found. */
async function* answered(run: Run, archive: Archive): AsyncGenerator<Run, boolean> {
  const { scope, answers, query } = run;
  while (goesOn(query, scope, answers.length, resultsIn(run).length)) {
    const at = answers.length;
    const certain = Math.min(reachOf(scope, query.span), at + AHEAD);
    for (const shard of scope.slice(at, certain)) archive.indexOf(shard).catch(() => undefined);
    const shard = scope[at];
    if (!shard) break;
    await ask(shard, run, archive);
    yield run;
  }
  return answers.some(({ results }) => results.length > 0);
}
