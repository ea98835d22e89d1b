import type { SetQuery } from '../../tests/support/search-set.ts';

/** What a contender answered to a query. */
export interface Answered {
  query: SetQuery;
  /** Ids of articles, the best first. */
  ids: string[];
}

/** How well queries were answered. */
export interface Score {
  queries: number;
  /** Queries whose first answer is right; where nothing is right, those with no answer. */
  hits: number;
  /** Queries to which there is a right answer. */
  answerable: number;
  /** The sum over them of the part of the right answers that is among the first ten. */
  recalled: number;
  /** Those of them to which nothing was answered. */
  empty: number;
  /** Queries with an answer that must not be. */
  wrong: number;
}

const TEN = 10;

/** Scores by class, in the order in which the classes come. */
export function scoresByClass(answers: readonly Answered[]): Map<string, Score> {
  const classes = new Set(answers.map(({ query }) => query.class));
  return new Map(
    [...classes].map((name) => [name, score(answers.filter(({ query }) => query.class === name))]),
  );
}

/** The score of all of these answers. */
export function score(answers: readonly Answered[]): Score {
  const answerable = answers.filter(({ query }) => query.finds.length > 0);
  return {
    queries: answers.length,
    hits: answers.filter(isHit).length,
    answerable: answerable.length,
    recalled: answerable.reduce((sum, answer) => sum + recallOf(answer), 0),
    empty: answerable.filter(({ ids }) => ids.length === 0).length,
    wrong: answers.filter(({ query, ids }) => ids.some((id) => query.not?.includes(id))).length,
  };
}

/** Whether the first answer is right. */
function isHit({ query: { finds, first }, ids }: Answered): boolean {
  const [best] = ids;
  if (finds.length === 0) return best === undefined;
  return best !== undefined && (first ?? finds).includes(best);
}

function recallOf({ query: { finds }, ids }: Answered): number {
  const found = finds.filter((id) => ids.slice(0, TEN).includes(id)).length;
  return found / Math.min(finds.length, TEN);
}
