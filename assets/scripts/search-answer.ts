import type { Hit, SearchIndex, Shown } from './pagefind.ts';
import { labelsOf, type Labels } from './search-labels.ts';
import type { Term } from './search-terms.ts';

/** What one shard answers to a query. */

/** A page that was found. */
export interface Result {
  /** Higher is better: {@link weigh} says it. */
  score: number;
  /** What it holds of each term. */
  hits: readonly (Hit | undefined)[];
  /** What the nearness of its words and a recent date make of its score. */
  factor: number;
  /** Its place among the pages of its shard, the newest first. */
  rank: number;
  page: string;
  /** Where its words stand in the index. */
  places: number[];
  labels: Labels;
  /** What is shown of it. */
  shown(): Promise<Shown>;
}

/** The results of a shard, in no order and before any filter. */
export interface Answer {
  results: Result[];
  /** For each term whether the shard holds it. */
  known: boolean[];
  /** How many pages the shard has, and how many of them hold each term. */
  pages: number;
  holding: number[];
}

/** From when the pages of a shard are: of which year, and after how many newer ones. */
export interface Age {
  year: string;
  newer: number;
}

/** How pages must hold the terms. */
export interface Demand {
  /** All of them, all but one, or any. */
  terms: 'all' | 'all but one' | 'any';
  /** Whether the last word may be the beginning of another. */
  unfinished: boolean;
}

/** How much more a word counts that stands in the title: what it says of the page is said there. */
const TITLE = 2.5;

/** How much a word counts of which only the beginning was asked for. */
const BEGINNING = 0.4;

/** How much a word counts that was guessed, and stands beside none of the others. */
const DOUBTFUL = 0.3;

/** What nearness of the words to each other, and a recent date, can add to a score at most. */
const NEARNESS = 0.8;
const FRESHNESS = 0.15;

/** After how many newer articles half of the addition for freshness is left. */
const HALF_LIFE = 300;

/** The pages of a shard that hold terms. Beside others the shard's own year need not be written on them. */
export async function answerOf(
  index: SearchIndex,
  terms: readonly Term[],
  demand: Demand,
  { year, newer }: Age,
): Promise<Answer> {
  const found: Map<string, Hit>[] = [];
  for (const term of terms) found.push(await hitsOf(index, term, demand));
  const isOwnYear = terms.map(({ ways }) => terms.length > 1 && ways[0]?.join(' ') === year);
  const known = found.map((hits, at) => isOwnYear[at] || hits.size > 0);
  const least = { all: terms.length, 'all but one': terms.length - 1, any: 1 }[demand.terms];
  const pages = new Set(found.flatMap((hits) => [...hits.keys()]));
  const order = new Map((await index.newestFirst()).map((page, rank) => [page, rank]));
  const labels = await labelsOf(index);
  const results: Result[] = [];
  for (const page of pages) {
    const hits = found.map((one) => one.get(page));
    const held = hits.filter((hit) => hit !== undefined);
    if (hits.filter((hit, at) => hit ?? isOwnYear[at]).length < least) continue;
    const rank = order.get(page) ?? 0;
    results.push({
      page,
      rank,
      score: 0,
      hits,
      factor:
        (1 + NEARNESS * nearnessOf(held)) * (1 + FRESHNESS / (1 + (newer + rank) / HALF_LIFE)),
      // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
      places: [...new Set(held.flatMap(({ places }) => places))].sort((a, b) => a - b),
      labels: labels(page),
      shown: () => index.text(page),
    });
  }
  return { results, known, pages: order.size, holding: found.map((hits) => hits.size) };
}

/**
 * Says of all results how well they answer. A word counts the more, the fewer pages of all shards that answered hold it:
 * so pages of a small shard stand among those of a large one as if there were one index.
 */
export function weigh(answers: readonly Answer[], terms: readonly Term[], demand: Demand): void {
  const all = answers.reduce((sum, { pages }) => sum + pages, 0);
  const weights = terms.map(({ isDoubtful }, at) => {
    const holding = answers.reduce((sum, answer) => sum + (answer.holding[at] ?? 0), 0);
    const factor = (demand.unfinished ? BEGINNING : 1) * (isDoubtful ? DOUBTFUL : 1);
    return factor * rarity(holding, all);
  });
  for (const { results } of answers) {
    for (const result of results) result.score = scoreOf(result.hits, weights) * result.factor;
  }
}

/** The pages that hold a term. */
async function hitsOf(
  index: SearchIndex,
  { ways, beginnings }: Term,
  demand: Demand,
): Promise<Map<string, Hit>> {
  const hits = new Map<string, Hit>();
  for (const way of ways) {
    const [key] = way;
    if (key === undefined) continue;
    const found = way.length > 1 ? await index.findPhrase(way) : await index.find(key, 'whole');
    for (const hit of found) hits.set(hit.page, joined(hits.get(hit.page), hit));
  }
  // What is longer than its key may lack its end: «مارا» is of مار, or the beginning of ماراثون.
  const [[key = ''] = []] = ways;
  const asked = demand.unfinished
    ? beginnings
    : beginnings.filter((letters) => letters !== key && letters.startsWith(key));
  for (const beginning of asked) {
    const found = await index.find(beginning, 'beginning');
    for (const hit of found) hits.set(hit.page, joined(hits.get(hit.page), hit));
  }
  return hits;
}

/** A page that holds two names of one thing. */
function joined(one: Hit | undefined, other: Hit): Hit {
  if (!one) return other;
  return {
    page: one.page,
    places: [...new Set([...one.places, ...other.places])],
    inTitle: one.inTitle || other.inTitle,
  };
}

/** How much a term tells: the fewer pages hold it, the more. Source: BM25's inverse document frequency. */
function rarity(pages: number, all: number): number {
  return Math.log(1 + (Math.max(all, pages) - pages + 0.5) / (pages + 0.5));
}

/**
 * How well a page answers: the sum of what its words say, more where they stand in the title and where more of the
 * terms are there.
 */
function scoreOf(hits: readonly (Hit | undefined)[], weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  let titled = 0;
  hits.forEach((hit, index) => {
    const weight = weights[index] ?? 0;
    all += weight;
    if (!hit) return;
    const often = hit.places.length / (hit.places.length + 1);
    sum += weight * (often + (hit.inTitle ? TITLE : 0));
    if (hit.inTitle) titled += weight;
  });
  const share = hits.filter((hit) => hit !== undefined).length / hits.length;
  return sum * share * (1 + (all > 0 ? titled / all : 0) / 2);
}

/** From 0, for words far from each other, to 1 for words side by side. */
function nearnessOf(hits: readonly Hit[]): number {
  const placed = hits.filter(({ places }) => places.length > 0);
  if (placed.length < 2) return 0;
  const all = placed
    .flatMap(({ places }, term) => places.map((place) => ({ place, term })))
    // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
    .sort((a, b) => a.place - b.place);
  const seen = new Map<number, number>();
  let shortest = Infinity;
  for (const { place, term } of all) {
    seen.set(term, place);
    if (seen.size === placed.length)
      shortest = Math.min(shortest, place - Math.min(...seen.values()));
  }
  const least = placed.length - 1;
  return least / Math.max(least, shortest);
}
