import { MOST_TERMS, unpackTerms } from '../text/terms/packed-terms.ts';
import type { Article } from './article.ts';

/** The terms of a text as a vector. */
export interface Terms {
  ids: Int32Array;
  weights: Uint8Array;
  length: number;
}

/** The terms of articles, each of which is known by its place in a list. */
export interface TermTable {
  of: (number: number) => Terms;
  lengthOf: (number: number) => number;
}

/**
 * Makes the table of the terms of articles. They are unpacked when they are first asked for, since a build
 * that changes little looks at two thousand of fifty thousand.
 */
export function termTable(articles: readonly Article[]): TermTable {
  const ids = new Int32Array(articles.length * MOST_TERMS);
  const weights = new Uint8Array(articles.length * MOST_TERMS);
  const lengths = new Float64Array(articles.length).fill(-1);
  const lengthOf = (number: number): number => {
    const known = lengths[number] ?? 0;
    if (known >= 0) return known;
    const terms = articles[number]?.terms ?? '';
    const length = unpackTerms(terms, ids, weights, number * MOST_TERMS);
    lengths[number] = length;
    return length;
  };
  const of = (number: number): Terms => {
    const length = lengthOf(number);
    const [from, to] = [number * MOST_TERMS, (number + 1) * MOST_TERMS];
    return { ids: ids.subarray(from, to), weights: weights.subarray(from, to), length };
  };
  return { of, lengthOf };
}

/** How much two texts have in common: the cosine of their terms, 0 for nothing and 1 for all. */
export function likeness(one: Terms, other: Terms): number {
  let sum = 0;
  for (let at = 0; at < MOST_TERMS; at += 1) {
    const weight = one.weights[at] ?? 0;
    if (weight === 0) break;
    const there = other.ids.indexOf(one.ids[at] ?? 0);
    if (there >= 0) sum += weight * (other.weights[there] ?? 0);
  }
  return sum === 0 ? 0 : sum / (one.length * other.length);
}
