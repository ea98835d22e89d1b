import { categoryPath } from '../addresses.ts';
import type { Instant } from '../dates.ts';
import type { Article } from './article.ts';
import { newestFirst, type Newsroom } from './newsroom.ts';
import type { Vacancy } from './withdrawn.ts';

/** A place in a list: an article, or one that was withdrawn. */
export type Place = Article | Vacancy;

/**
 * The places of a list, newest first: its articles, and those of what was withdrawn.
 *
 * @param list address of the list
 * @param articles what it shows, newest first
 */
export function placesIn(
  list: string,
  articles: readonly Article[],
  { vacancies }: Pick<Newsroom, 'vacancies'>,
): readonly Place[] {
  const vacant = vacancies.filter(
    ({ categories, lists }) =>
      lists.includes(list) || categories.some((slug) => categoryPath(slug) === list),
  );
  return vacant.length === 0 ? articles : [...articles, ...vacant].toSorted(newestFirst);
}

/** The articles among some places. */
export function shownIn(places: readonly Place[]): Article[] {
  return places.filter((place): place is Article => 'file' in place);
}

/** When the last and the first of some places were taken, newest first, whatever became of what stood there. */
export function spanOf(places: readonly Place[]): [oldest: Instant, newest: Instant] {
  return [places.at(-1)?.published ?? 0, places[0]?.published ?? 0];
}
