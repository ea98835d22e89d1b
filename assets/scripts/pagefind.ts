/** What we use of the search engine's browser module, which ships no types. */

export interface Pagefind {
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

/** The module: an instance of its own for each attempt, so that a failed one is not met again. */
interface Module {
  createInstance(options: {
    baseUrl: string;
    excerptLength: number;
    /** Its worker is a second engine to download, and is given up where it starts slowly. */
    noWorker: true;
  }): Pagefind;
}

/** Loads the engine from the folder that holds the index. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const module = (await import(`${folder}pagefind.js`)) as Module;
  const pagefind = module.createInstance({ baseUrl: '/', excerptLength: 30, noWorker: true });
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
