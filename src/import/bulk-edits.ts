import type { Decision } from './report/import-report.ts';
import type { ItemCard, Survey } from './survey.ts';
import { writtenDate } from './written-dates.ts';
import type { Instant } from '../dates.ts';

/** Changes that no editor made: a plugin, a new category or a line of code went through the archive (docs/decisions/import.md). */
export interface BulkEdits {
  /** Whether an article was changed last by one, so that its date of change tells readers nothing. */
  isOf: (id: number) => boolean;
  decisions: readonly Decision[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How many articles, each out for an hour or more, no newsroom changes within one minute. */
const FEWEST = 10;

/** The widest step between two changes of a run that goes through the articles in the order of their ids. */
const STEP = 2 * MINUTE;

/** How many runs the report names; the smaller ones are told as one. */
const MOST_RUNS = 20;

type Edited = Pick<ItemCard, 'id'> & { at: Instant };

/**
 * Finds the bulk edits of an archive by the dates of last change alone.
 *
 * @param timezone of the newspaper, by whose clock the report tells when they were
 */
export function bulkEdits({ items }: Pick<Survey, 'items'>, timezone: string): BulkEdits {
  const edited = [...items.values()].flatMap(editOf);
  const all = edited.toSorted((one, other) => one.at - other.at || one.id - other.id);
  const found = [...crowded(all), ...inOrder(all, 1), ...inOrder(all, -1)];
  const ids = new Set(found.map(({ id }) => id));
  const runs = runsIn(all.filter(({ id }) => ids.has(id)));
  const largest = new Set(runs.toSorted((a, b) => b.length - a.length).slice(0, MOST_RUNS));
  const others = runs.filter((run) => !largest.has(run)).flat();
  const told = [...runs.filter((run) => largest.has(run)), ...(others.length > 0 ? [others] : [])];
  return { isOf: (id) => ids.has(id), decisions: told.map((run) => decision(run, timezone)) };
}

/** The change of an article that was out for an hour: before that an editor may still be at it. */
function editOf({ id, type, published, modified }: ItemCard): Edited[] {
  if (type !== 'post' || published === undefined || modified === undefined) return [];
  return modified > published + HOUR ? [{ id, at: modified }] : [];
}

/** Changes of which there are too many within a minute. */
function crowded(all: readonly Edited[]): Edited[] {
  const found = new Set<Edited>();
  for (let last = FEWEST - 1; last < all.length; last += 1) {
    const row = all.slice(last - FEWEST + 1, last + 1);
    if (spanOf(row) <= MINUTE) row.forEach((one) => found.add(one));
  }
  return [...found];
}

/** Slower ones, that go through the articles from the oldest to the newest or back: no editor keeps that order. */
function inOrder(all: readonly Edited[], direction: 1 | -1): Edited[] {
  const runs: Edited[][] = [];
  for (const one of all) {
    const before = runs.at(-1)?.at(-1);
    const isNext = before && one.at - before.at <= STEP && (one.id - before.id) * direction > 0;
    if (isNext) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.filter(({ length }) => length >= FEWEST).flat();
}

/** Changes in the order of time, parted where nothing was changed for an hour. */
function runsIn(all: readonly Edited[]): Edited[][] {
  const runs: Edited[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && one.at - before.at <= HOUR) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function spanOf(run: readonly Edited[]): number {
  return (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0);
}

function decision(run: readonly Edited[], timezone: string): Decision {
  const [from, until] = [run[0], run.at(-1)].map((one) => writtenDate(one?.at ?? 0, timezone));
  return { what: 'bulk-edit', articles: run.length, from: from ?? '', until: until ?? '' };
}
