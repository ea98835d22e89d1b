import { searchStrings } from '../../src/strings.ts';
import { inDigits, type Digits } from '../../src/text/digits.ts';
import type { Shard } from './search-archive.ts';
import type { Query } from './search-query.ts';
import type { Run } from './search-run.ts';

/** How far back in time a search goes, and how that is said. */

/** With this many results a search stops that was not told how far to go. */
export const ENOUGH = 10;

/** How many shards are searched at most without being told to. */
const MOST_UNASKED = 3;

/** The shards that a query may go through: all, or those of its year. */
export function scopeOf(shards: readonly Shard[], { year }: Query): Shard[] {
  return shards.filter(({ name }) => !year || yearOf(name) === year);
}

/** Whether the next older shard is to be searched, after so many that gave so many results. */
export function goesOn(
  { span }: Query,
  scope: readonly Shard[],
  searched: number,
  results: number,
): boolean {
  if (searched >= scope.length) return false;
  if (searched < reachOf(scope, span)) return true;
  return !span && searched < MOST_UNASKED && results < ENOUGH;
}

/**
 * How many shards are searched whatever they give: one, or those that the reader asked for. A shard of
 * an old link that was cut otherwise since stands for its year.
 */
export function reachOf(scope: readonly Shard[], span: string): number {
  if (span === 'all') return scope.length;
  const named = scope.findIndex(({ name }) => name === span) + 1;
  const ofItsYears = scope.filter(({ name }) => span && yearOf(name) >= yearOf(span)).length;
  return named || ofItsYears || 1;
}

/** The span that says again how far a search went. */
export function spanSearched({ scope, answers }: Run): string {
  return answers.length < scope.length ? (scope[answers.length - 1]?.name ?? '') : 'all';
}

/** The spans to which a search can be widened: by one shard, and to all; those alone that differ. */
export function widerSpans({ scope, answers }: Run): { older?: string; all?: string } {
  const left = scope.length - answers.length;
  const next = scope[answers.length];
  return { ...(left > 1 && next && { older: next.name }), ...(left > 0 && { all: 'all' }) };
}

/** «في مقالات نونبر 2026», «في المقالات من 2025 إلى اليوم», «في كل الأرشيف»; nothing of an empty archive. */
export function spanText({ query: { year }, scope, answers }: Run, digits: Digits): string {
  const oldest = scope[answers.length - 1];
  if (!oldest) return '';
  if (answers.length === scope.length) return allText(year, digits);
  if (answers.length === 1) return titleText(oldest.title);
  const start = searchStrings[year ? 'inYearSince' : 'inAllSince'].replace('#', oldest.since);
  return year ? `${allText(year, digits)} ${start}` : start;
}

/** «في كل الأرشيف», «في مقالات 2025». */
export function allText(year: string, digits: Digits): string {
  return year ? titleText(inDigits(year, digits)) : searchStrings.inArchive;
}

/** «في مقالات 2025», «في المقالات من يوليوز إلى شتنبر 2025». */
function titleText(title: string): string {
  const isRange = title.startsWith('من ');
  return (isRange ? searchStrings.inRange : searchStrings.inMonths).replace('#', title);
}

/** The year that a shard is of, or a part of. */
export function yearOf(name: string): string {
  return name.slice(0, 4);
}
