import { monthOf, parseDate } from '../dates.ts';
import type { Article } from './article.ts';

/** The articles of one month, newest first. */
export interface FilledMonth {
  /** As in addresses: `2026-11`. */
  month: string;
  articles: Article[];
}

/**
 * Articles by the months of the newspaper's zone, the last first. The calendar is asked once a month: each article is
 * compared with where its month begins.
 */
export function byMonth(newestFirst: readonly Article[], timezone: string): FilledMonth[] {
  const months: FilledMonth[] = [];
  let begins = Infinity;
  for (const article of newestFirst) {
    if (article.published < begins) {
      const month = monthOf(article.published, timezone);
      months.push({ month, articles: [] });
      begins = parseDate(`${month}-01`, timezone) ?? article.published;
    }
    months.at(-1)?.articles.push(article);
  }
  return months;
}
