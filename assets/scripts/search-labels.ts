import type { SearchIndex } from './pagefind.ts';
import type { Query } from './search-query.ts';

/** By what the results of a search can be narrowed, and how many there are of each. */

export const FILTERS = ['category', 'author', 'source'] as const;

export type Filter = (typeof FILTERS)[number];

/** What a page is filed under: slugs of categories, names of authors and sources. */
export type Labels = Record<Filter, string[]>;

/** Tells what a page is filed under. */
type Labelling = (page: string) => Labels;

const known = new WeakMap<SearchIndex, Promise<Labelling>>();

/** What each page of an index is filed under, which is read once. */
export function labelsOf(index: SearchIndex): Promise<Labelling> {
  const labelling = known.get(index) ?? readLabels(index);
  known.set(index, labelling);
  labelling.catch(() => known.delete(index));
  return labelling;
}

async function readLabels(index: SearchIndex): Promise<Labelling> {
  const labels = new Map<string, Labels>();
  const of = (page: string): Labels => {
    const own = labels.get(page) ?? { category: [], author: [], source: [] };
    labels.set(page, own);
    return own;
  };
  for (const filter of FILTERS) {
    for (const value of Object.keys(await index.values(filter))) {
      for (const page of await index.pagesWith(filter, value)) of(page)[filter].push(value);
    }
  }
  return of;
}

/** Whether a page of these labels answers what a query narrows its results to, one filter left aside. */
export function passes(labels: Labels, query: Query, aside?: Filter): boolean {
  return FILTERS.every((filter) => {
    return filter === aside || query[filter] === '' || labels[filter].includes(query[filter]);
  });
}

/** How many of the results have each value of a filter, whatever is chosen of it. */
export function countValues(
  results: readonly { labels: Labels }[],
  filter: Filter,
  query: Query,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of results) {
    if (!passes(labels, query, filter)) continue;
    for (const value of labels[filter]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
