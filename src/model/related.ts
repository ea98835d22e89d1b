import type { Article } from './article.ts';
import { companyOf, REACH, type Run } from './company.ts';
import { likeness, termTable, type Terms } from './likeness.ts';
import { isPaid } from './kicker.ts';
import type { Newsroom } from './newsroom.ts';
import { searcherOf, type Search } from './term-index.ts';

/** How many related articles stand under an article. */
const COUNT = 4;

/** The least likeness that readers see too (docs/decisions/related-articles.md). */
const LEAST = 0.12;

/** From this likeness on, two articles tell the same in the same words. */
const SAME = 0.9;

/** At this age, in milliseconds before the article, a quarter of a likeness is lost; never more than half. */
const FADING = 90 * 86_400_000;

/** What finds the related articles of a newspaper at one moment. */
const finders = new WeakMap<Newsroom, (article: Article) => Article[]>();

/**
 * Articles to read after this one: older ones only, so that a new article changes no old page. First those
 * of the same story, the nearest in time first; then those that are most about the same, among the two
 * thousand nearest which share a category or a tag; then the nearest of the main category. None of them
 * tells the same in the same words as the article or as another, or was paid for.
 */
export function relatedTo(article: Article, newsroom: Newsroom): Article[] {
  const find = finders.get(newsroom) ?? relatedFinder(newsroom);
  finders.set(newsroom, find);
  return find(article);
}

/** Articles are known by their numbers, which grow as they grow older: the newest is 0. */
function relatedFinder(newsroom: Newsroom): (article: Article) => Article[] {
  const { articles } = newsroom;
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const table = termTable(articles);
  const times = Float64Array.from(articles, ({ published }) => published);
  const found = new Map<Article, Article[]>();
  const lists = new Map<readonly Article[], ReadList>();
  let entries = new Float64Array(REACH);
  const isPaidAt = (number: number) => isPaid(articles[number] ?? {});
  const read = ({ list, from, to }: Run): ReadRun => {
    const known = lists.get(list);
    if (known) return { ...known, from, to };
    const members = Int32Array.from(list, (article) => numbers.get(article) ?? -1);
    const made = { members, search: searcherOf(members, table) };
    lists.set(list, made);
    return { ...made, from, to };
  };

  const find = (article: Article): Article[] => {
    const company = companyOf(article, newsroom);
    const terms = table.of(numbers.get(article) ?? -1);
    const ageOf = (number: number) => article.published - (times[number] ?? 0);
    const chosen: number[] = [];
    const told = [terms];
    const take = (candidates: Iterable<number>) => {
      for (const candidate of candidates) {
        if (chosen.length === COUNT) return;
        if (isPaidAt(candidate) || chosen.includes(candidate)) continue;
        const own = table.of(candidate);
        if (told.some((other) => likeness(own, other) >= SAME)) continue;
        chosen.push(candidate);
        told.push(own);
      }
    };
    take(membersOf(read(company.story)));
    if (chosen.length < COUNT) {
      const shelves = company.shelves.map(read);
      const room = shelves.reduce((sum, { from, to }) => sum + to - from, 0);
      if (room > entries.length) entries = new Float64Array(2 * room);
      take(likest(shelves, terms, ageOf, entries));
    }
    take(membersOf(read(company.section)));
    return chosen.flatMap((number) => articles[number] ?? []);
  };

  return (article) => {
    const related = found.get(article) ?? find(article);
    found.set(article, related);
    return related;
  };
}

/** A list of articles by their numbers. */
interface ReadList {
  members: Int32Array;
  search: Search;
}

interface ReadRun extends ReadList {
  from: number;
  to: number;
}

function membersOf({ members, from, to }: ReadRun): Int32Array {
  return members.subarray(from, to);
}

/** An article and how like it is, in one number, so that they are put in order as numbers are. */
const NUMBER = 2 ** 24;
const LIKENESS = 2 ** 28;

/**
 * Those that are alike enough, the likest and newest first; of equal ones the nearest.
 *
 * @param found has room for all of them
 */
function* likest(
  shelves: readonly ReadRun[],
  terms: Terms,
  ageOf: (number: number) => number,
  found: Float64Array,
): Generator<number> {
  const last = lastInReach(shelves.map(membersOf));
  let count = 0;
  for (const { search, from, to } of shelves) {
    search(terms, { from, to, least: LEAST }, (number, alike) => {
      if (number > last) return;
      const faded = (alike * (1 + FADING / (FADING + ageOf(number)))) / 2;
      found[count++] = number - Math.round(faded * LIKENESS) * NUMBER;
    });
  }
  let before: number | undefined;
  for (const entry of found.subarray(0, count).toSorted()) {
    // It may stand on several shelves.
    if (entry !== before) yield ((entry % NUMBER) + NUMBER) % NUMBER;
    before = entry;
  }
}

/** The number of the last article that is among the nearest of all the runs, each counted once. */
function lastInReach(runs: readonly Int32Array[]): number {
  if (runs.length === 1) return Infinity;
  const readers = runs.map((run) => ({ run, place: 0 }));
  let last = -1;
  for (let count = 0; count < REACH; count += 1) {
    let next = Infinity;
    for (const reader of readers) {
      const { run } = reader;
      while ((run[reader.place] ?? Infinity) <= last) reader.place += 1;
      next = Math.min(next, run[reader.place] ?? Infinity);
    }
    if (next === Infinity) return Infinity;
    last = next;
  }
  return last;
}
