import { monthOf, type Instant } from '../dates.ts';
import type { Article } from '../model/article.ts';
import { byMonth, type FilledMonth } from '../model/months.ts';

/** A part of the archive that has a search index of its own: docs/decisions/search-shards.md. */
export interface Shard {
  /** Its folder: `2026-11`, `2026`, `2025-q3`. */
  name: string;
  /** Newest first; never empty. */
  articles: readonly Article[];
  /** The first and the last month that it may hold, as `2026-01`. */
  from: string;
  to: string;
}

/** How many articles a year or a quarter may hold before it is cut. */
const MOST = 6000;

/**
 * Cuts the archive by time: this month, the closed months of this year, and each closed year; a year
 * above 6,000 articles into quarters, a quarter above it into months. Where an article belongs follows
 * from its own date, today's month and those counts, so that a new article touches one shard.
 *
 * @param newestFirst what is published at `now`, newest first
 * @returns newest first; spans without articles are left out
 */
export function shardsOf(newestFirst: readonly Article[], now: Instant, timezone: string): Shard[] {
  const today = monthOf(now, timezone);
  const months = byMonth(newestFirst, timezone);
  const open = months.filter(({ month }) => month === today);
  const years = new Set(months.map(({ month }) => yearOf(month)));
  return [
    ...open.map(monthShard),
    ...[...years].flatMap((year) => {
      const closed = months.filter(({ month }) => yearOf(month) === year && month !== today);
      return closedShards(closed, year, earlier(`${year}-12`, monthBefore(today)));
    }),
  ];
}

/** The years in which something was published, newest first. */
export function yearsOf(newestFirst: readonly Article[], timezone: string): string[] {
  return [...new Set(byMonth(newestFirst, timezone).map(({ month }) => yearOf(month)))];
}

/** The shards of a year's closed months, the last of which is `end`. */
function closedShards(months: readonly FilledMonth[], year: string, end: string): Shard[] {
  const whole = spanShard(year, months, `${year}-01`, end);
  if (whole.articles.length <= MOST) return filled(whole);
  return [4, 3, 2, 1].flatMap((quarter) => {
    const name = `${year}-q${quarter}`;
    const shard = spanShard(
      name,
      months,
      nthMonth(year, quarter * 3 - 2),
      nthMonth(year, quarter * 3),
    );
    const cut = { ...shard, to: earlier(shard.to, end) };
    if (cut.articles.length <= MOST) return filled(cut);
    return months.filter(({ month }) => isWithin(month, cut)).map(monthShard);
  });
}

/** The shard of those months that lie in a span. */
function spanShard(name: string, months: readonly FilledMonth[], from: string, to: string): Shard {
  const inside = months.filter(({ month }) => isWithin(month, { from, to }));
  return { name, articles: inside.flatMap(({ articles }) => articles), from, to };
}

function monthShard({ month, articles }: FilledMonth): Shard {
  return { name: month, articles, from: month, to: month };
}

function filled(shard: Shard): Shard[] {
  return shard.articles.length > 0 ? [shard] : [];
}

function isWithin(month: string, { from, to }: { from: string; to: string }): boolean {
  return month >= from && month <= to;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function yearOf(month: string): string {
  return month.slice(0, 4);
}

function nthMonth(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** `2026-11` → `2026-10`. Before January comes `2026-00`, which no article has. */
function monthBefore(month: string): string {
  return nthMonth(yearOf(month), Number(month.slice(5)) - 1);
}
