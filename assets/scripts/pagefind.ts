/** What we use of the search engine's browser module, which ships no types: src/search/engine.ts. */

/** One index: that of a shard. */
export interface SearchIndex {
  /** Throws when a part of the index did not come. */
  search(words: string, options: SearchOptions): Promise<Answer>;
}

export interface SearchOptions {
  filters: Record<string, string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** How many pages have each value of each filter. */
type Counts = Record<string, Record<string, number>>;

export interface Answer {
  results: Result[];
  /** How many match the words, whatever the filter says; and how they spread over the filters. */
  unfilteredResultCount: number;
  totalFilters: Counts;
}

export interface Result {
  /** Higher is better; with `sort`, the place in that order. */
  score: number;
  data(): Promise<Found>;
}

/** A page that was found. The excerpt is HTML in which only `<mark>` is markup. */
export interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** An answer in what the engine calls playground mode: it also tells which words of the index it met. */
interface TellingAnswer extends Answer {
  results: TellingResult[];
  /** The stems of the words that were asked for. */
  search_keywords?: string[];
}

interface TellingResult extends Result {
  /** The name of its text. */
  id: string;
  scores?: { search_term: string }[];
  verbose_meta_scores?: { matched_terms: string[] }[];
}

interface Instance {
  loadWasm(language: string): Promise<void>;
  init(language: string, options: { load_wasm: boolean }): Promise<void>;
  enterPlaygroundMode(): Promise<void>;
  filters(): Promise<Counts>;
  preload(words: string): Promise<void>;
  search(words: string, options: SearchOptions): Promise<TellingAnswer>;
  throttledFetch(address: string): Promise<Response>;
  /** Texts of results that were asked for, by name; those too that did not come. */
  loaded_fragments: Record<string, unknown>;
}

interface Module {
  PagefindInstance: new (options: {
    /** Where the index lies. */
    basePath: string;
    baseUrl?: string;
    excerptLength?: number;
    /** Tells one state of an index from the next, so that its entry may be kept by the browser. */
    metaCacheTag?: string;
  }) => Instance;
}

/** Opens an index that lies in a folder and was made from what the hash stands for. */
export type OpenIndex = (folder: string, hash: string) => Promise<SearchIndex>;

const NOTHING: Answer = { results: [], unfilteredResultCount: 0, totalFilters: {} };

/** Loads the engine from its folder, once for all indexes: they share the memory that it works in. */
export async function loadEngine(folder: string): Promise<OpenIndex> {
  const { PagefindInstance } = (await import(`${folder}pagefind.js`)) as Module;
  await new PagefindInstance({ basePath: folder }).loadWasm('ar');
  return async (basePath, metaCacheTag) => {
    const options = { basePath, metaCacheTag, baseUrl: '/', excerptLength: 30 };
    const instance = new PagefindInstance(options);
    const throwIfLost = watchLosses(instance);
    await instance.init('ar', { load_wasm: false });
    await instance.enterPlaygroundMode();
    throwIfLost();
    return {
      async search(words, asked) {
        await Promise.all([instance.filters(), instance.preload(words)]);
        const answer = await instance.search(words, asked);
        const isEmptied = answer.results.length === 0 && answer.unfilteredResultCount > 0;
        const telling = isEmptied ? await instance.search(words, { filters: {} }) : answer;
        throwIfLost();
        if (!knowsTheWords(telling)) return NOTHING;
        return { ...answer, results: answer.results.map((one) => retryable(one, instance)) };
      },
    };
  };
}

/** A result whose text can be asked for again when it did not come. */
function retryable(result: TellingResult, instance: Instance): Result {
  return {
    score: result.score,
    data: () =>
      result.data().catch((error: unknown) => {
        delete instance.loaded_fragments[result.id];
        throw error;
      }),
  };
}

/**
 * The engine answers without the parts of an index that did not come; this tells that some did not. The
 * texts of results are no part of an answer, and fail by themselves.
 */
function watchLosses(instance: Instance): () => void {
  let loss: unknown;
  const get = instance.throttledFetch.bind(instance);
  instance.throttledFetch = async (address) => {
    try {
      const response = await get(address);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return new Response(await response.arrayBuffer());
    } catch (error) {
      if (!address.includes('/fragment/')) loss = error;
      throw error;
    }
  };
  return () => {
    if (loss) throw loss;
  };
}

/**
 * Whether the index holds every word that was asked for. Of a word that it does not hold the engine
 * searches the beginning, or leaves the word out: then a shard without the word would answer with what
 * nobody asked for.
 */
function knowsTheWords({ results: [first], search_keywords = [] }: TellingAnswer): boolean {
  if (!first?.scores) return true;
  const met = [
    ...first.scores.map(({ search_term }) => search_term),
    ...(first.verbose_meta_scores ?? []).flatMap(({ matched_terms }) => matched_terms),
  ];
  return search_keywords.every((stem) => met.some((word) => word.startsWith(stem)));
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
