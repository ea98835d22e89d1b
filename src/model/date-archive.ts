import { dateOfDay, dayNumber } from '../dates.ts';
import type { Article } from './article.ts';
import type { Site } from './site.ts';

/** What came out on one day. Dates are as in addresses: `2026-07-05`, `2026-07`, `2026`. */
export interface ArchiveDay {
  date: string;
  /** Newest first. */
  articles: Article[];
  /** Whether it has a page of its own; else it is a part of its month's. */
  hasPage: boolean;
}

export interface ArchiveMonth {
  date: string;
  /** The last day first. */
  days: ArchiveDay[];
  /** How many articles came out in it. */
  count: number;
  /** Whether its page lists its articles, and not its days alone. */
  isListed: boolean;
}

export interface ArchiveYear {
  date: string;
  /** The last month first. */
  months: ArchiveMonth[];
  count: number;
}

/** A month of more articles than these is too long for one page: its days have pages. */
const ON_ONE_PAGE = 200;

/**
 * A newspaper by years, months and days in its own zone, the last first. Only days on which something came out are in
 * it: docs/decisions/date-archive.md.
 *
 * @param articles newest first
 */
export function dateArchive(
  articles: readonly Article[],
  { timezone, archive }: Pick<Site, 'timezone' | 'archive'>,
): ArchiveYear[] {
  const byDay = groupedBy(articles, ({ published }) => dayNumber(published, timezone));
  const dated = [...byDay].map(([day, ofDay]) => ({ date: dateOfDay(day), articles: ofDay }));
  const byMonth = groupedBy(dated, ({ date }) => date.slice(0, 7));
  const months = [...byMonth].map(([date, days]): ArchiveMonth => {
    const count = days.reduce((sum, day) => sum + day.articles.length, 0);
    const isListed = count <= ON_ONE_PAGE;
    const hasPage = archive === 'day' || !isListed;
    return {
      date,
      days: days.map((day) => ({ ...day, hasPage })),
      count,
      isListed,
    };
  });
  return [...groupedBy(months, ({ date }) => date.slice(0, 4))].map(([date, ofYear]) => ({
    date,
    months: ofYear,
    count: ofYear.reduce((sum, { count }) => sum + count, 0),
  }));
}

/** The dates that have pages: years, months, and days where they have their own. */
export function archivedDates(years: readonly ArchiveYear[]): string[] {
  return years.flatMap(({ date, months }) => [
    date,
    ...months.flatMap((month) => [
      month.date,
      ...month.days.filter(({ hasPage }) => hasPage).map((day) => day.date),
    ]),
  ]);
}

/** Items by a key, in the order of each key's first. */
function groupedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
