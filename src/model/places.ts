import type { Article } from './article.ts';
import { newestFirst, type Newsroom } from './newsroom.ts';
import type { Vacancy } from './withdrawn.ts';

/** A place in a list: an article, or one that was withdrawn. */
export type Place = Article | Vacancy;

/** The places of a category's list, newest first: its articles, and those of what was withdrawn. */
export function placesIn(
  slug: string,
  { byCategory, vacancies }: Pick<Newsroom, 'byCategory' | 'vacancies'>,
): readonly Place[] {
  const articles = byCategory.get(slug) ?? [];
  const vacant = vacancies.filter(({ categories }) => categories.includes(slug));
  return vacant.length === 0 ? articles : [...articles, ...vacant].toSorted(newestFirst);
}

/** The articles among some places. */
export function shownIn(places: readonly Place[]): Article[] {
  return places.filter((place): place is Article => 'file' in place);
}
