/** What we use of the search engine's browser module, which ships no types. */

export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string, options: SearchOptions): Promise<Answer>;
}

interface SearchOptions {
  filters: Record<string, string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** How many pages have each value of each filter. */
type Counts = Record<string, Record<string, number>>;

export interface Answer {
  results: { data(): Promise<Found> }[];
  /** Counts over all that match the words, whatever the filter says. */
  totalFilters: Counts;
}

/** A page that was found. The excerpt is HTML in which only `<mark>` is markup. */
export interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** Loads the engine from the folder that holds the index. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(`${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: '/', excerptLength: 30 });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}

/** An excerpt as plain pieces of text, with those that answer the query marked. */
export function excerptParts(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter(Boolean)
    .map((piece) => ({
      text: piece
        .replace(/<\/?mark>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>'),
      marked: piece.startsWith('<mark>'),
    }));
}
