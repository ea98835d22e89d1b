import { answerOf, type Answer, type Demand, type Result } from './search-answer.ts';
import type { Archive, Shard } from './search-archive.ts';
import { completionOf, correctionOf, type Correction } from './search-correction.ts';
import { passes } from './search-labels.ts';
import type { Query } from './search-query.ts';
import { goesOn, reachOf, scopeOf } from './search-span.ts';
import { termsOf, type Lexis, type Term } from './search-terms.ts';

/** A search under way: the shards that it may go through, newest first, and what they gave so far. */
export interface Run {
  query: Query;
  scope: readonly Shard[];
  answers: Answer[];
  terms: readonly Term[];
  /** Whether pages must hold all of the terms; where none does, those with any of them are shown. */
  demand: Demand;
  /** What was searched in place of what the reader wrote, where nothing was found as it was written. */
  correction?: Correction | undefined;
}

/** How many shards are fetched ahead when it is certain that they will be searched. */
const AHEAD = 4;

/**
 * Searches the archive for a query: for pages with all of its terms; where there is none, for the last word
 * as the beginning of others; then for what may have been meant; then for pages with any of the terms. Gives
 * the run each time that a shard has answered.
 */
export async function* searchRuns(
  query: Query,
  archive: Archive,
  lexis: Lexis,
): AsyncGenerator<Run> {
  const scope = scopeOf(archive.shards, query);
  const terms = termsOf(query.words, lexis);
  const written: Run = { query, scope, answers: [], terms, demand: ALL };
  if (scope.length === 0) yield written;
  yield* answered(written, archive);
  if (hasFound(written)) return;
  const unfinished: Run = { ...written, answers: [], demand: { ...ALL, unfinished: true } };
  if (terms.some(({ beginnings }) => beginnings.length > 0)) yield* answered(unfinished, archive);
  if (hasFound(unfinished)) return;
  const searched = scope.slice(0, written.answers.length);
  const indexes = await Promise.all(searched.map((shard) => archive.indexOf(shard)));
  const known = terms.map((_, at) => written.answers.some((answer) => answer.known[at]));
  const puzzle = { words: query.words, terms, known, indexes };
  const completed = await completionOf(puzzle, lexis);
  if (completed) {
    const run: Run = { ...written, answers: [], terms: completed };
    yield* answered(run, archive);
    if (hasFound(run)) return;
  }
  const correction = query.exact ? undefined : await correctionOf(puzzle, lexis);
  const meant: Run = { ...written, answers: [], terms: correction?.terms ?? terms, correction };
  if (correction) yield* answered(meant, archive);
  if (hasFound(meant) || meant.terms.length < 2) return;
  const any: Run = { ...meant, answers: [], demand: { terms: 'any', unfinished: true } };
  yield* answered(any, archive);
}

const ALL: Demand = { terms: 'all', unfinished: false };

/** The results that pass the filters of the query. */
export function resultsIn({ query, answers }: Run): Result[] {
  return answers.flatMap(({ results }) => results).filter(({ labels }) => passes(labels, query));
}

function hasFound({ answers }: Run): boolean {
  return answers.some(({ results }) => results.length > 0);
}

/** Asks one shard after the other, as far back as is needed. */
async function* answered(run: Run, archive: Archive): AsyncGenerator<Run> {
  const { scope, answers, terms, demand, query } = run;
  let newer = 0;
  while (goesOn(query, scope, answers.length, resultsIn(run).length)) {
    const at = answers.length;
    const certain = Math.min(reachOf(scope, query.span), at + AHEAD);
    for (const shard of scope.slice(at, certain)) archive.indexOf(shard).catch(() => undefined);
    const shard = scope[at];
    if (!shard) return;
    answers.push(await answerOf(await archive.indexOf(shard), terms, demand, newer));
    newer += shard.articles;
    yield run;
  }
}
