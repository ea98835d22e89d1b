import { optionOf } from './search-filters.ts';

/** What a reader asks for: it stands in the form and, so that a search can be linked to, in the address. */
export interface Query {
  words: string;
  /** Slug of a category, or nothing. */
  category: string;
  /** Names of an author and of a source, or nothing. */
  author: string;
  source: string;
  /** Whether the words are to be found as they are written: `1`, or nothing. */
  exact: string;
  /** `newest`, or nothing for the best first. */
  order: string;
  /** A year that the search keeps to, or nothing. */
  year: string;
  /**
   * How far back to search: `all`, or the name of the oldest shard. Nothing leaves it to the number of
   * results.
   */
  span: string;
}

/** The fields of the form, which are the parameters of the address too. */
const FIELDS = {
  q: 'words',
  category: 'category',
  author: 'author',
  source: 'source',
  exact: 'exact',
  order: 'order',
  year: 'year',
  span: 'span',
} as const;

/** The query that the form holds. */
export function queryIn(form: HTMLFormElement): Query {
  const fields = new FormData(form);
  return queryFrom((name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  });
}

/** The query that the address holds. */
export function queryInAddress(): Query {
  const parameters = new URL(location.href).searchParams;
  return queryFrom((name) => parameters.get(name) ?? '');
}

/** Puts a query into the form. */
export function fill(form: HTMLFormElement, query: Query): void {
  for (const [name, part] of Object.entries(FIELDS)) {
    const field = form.elements.namedItem(name);
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    if (!isField) continue;
    // Authors and sources are offered once there are results, but may be chosen in an address.
    const isNew = field instanceof HTMLSelectElement && (name === 'author' || name === 'source');
    const value = query[part];
    if (isNew && value && ![...field.options].some((option) => option.value === value)) {
      field.append(optionOf(value));
    }
    field.value = value;
  }
}

/** Puts a query into the address: as a step that the back button undoes, or in place of the last. */
export function remember(query: Query, how: 'push' | 'replace'): void {
  const parameters = new URLSearchParams();
  for (const [name, part] of Object.entries(FIELDS)) {
    if (query[part].trim()) parameters.set(name, query[part]);
  }
  const asked = String(parameters);
  const address = `${location.pathname}${asked && `?${asked}`}`;
  if (how === 'push' && address !== `${location.pathname}${location.search}`) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
}

function queryFrom(valueOf: (name: string) => string): Query {
  return {
    words: valueOf('q'),
    category: valueOf('category'),
    author: valueOf('author'),
    source: valueOf('source'),
    exact: valueOf('exact'),
    order: valueOf('order'),
    year: valueOf('year'),
    span: valueOf('span'),
  };
}
