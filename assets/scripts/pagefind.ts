import { beginningOfWord, wholeWord } from '../../src/text/keys/indexed-words.ts';

/**
 * What we use of the search engine's browser module, which ships no types: src/search/engine.ts. It finds
 * the pages of one word; how words make an answer is decided in search-answer.ts.
 */

/** One index: that of a shard. */
export interface SearchIndex {
  /** The pages that hold a key: with its end, or as the beginning of longer ones. Of words we know none. */
  find(key: string, how: 'whole' | 'beginning'): Promise<Hit[]>;
  /** The pages on which keys follow each other. */
  findPhrase(keys: readonly string[]): Promise<Hit[]>;
  /** Every page, newest first. */
  newestFirst(): Promise<string[]>;
  /** How many pages have each value of a filter, and which. */
  values(filter: string): Promise<Record<string, number>>;
  pagesWith(filter: string, value: string): Promise<string[]>;
  /** What is shown of a page. After a failure it may be asked for again. */
  text(page: string): Promise<Shown>;
  /** A part of the words of the index, as src/search/vocabulary.ts writes them. */
  vocabulary(part: string): Promise<string>;
}

/** A page that holds a word. */
export interface Hit {
  page: string;
  /** Where it stands in the index, in order. */
  places: number[];
  inTitle: boolean;
}

/** What is shown of a page: src/search/records.ts. */
export interface Shown {
  url: string;
  title: string;
  kicker?: string;
  category: string;
  date: string;
  before: number;
  text: string;
}

/** Pagefind's answer, in what it calls playground mode: it also tells which words of the index it met. */
interface Answer {
  results: {
    id: string;
    words: number[];
    scores?: { search_term: string }[];
    matchedMetaFields?: string[];
    verbose_meta_scores?: { matched_terms: string[] }[];
  }[];
}

interface Instance {
  /** The WebAssembly, which all instances share. */
  backend: {
    /** Which parts of the index the engine needs for a term, as JSON. */
    request_indexes(pointer: number, term: string): string;
  };
  loadWasm(language: string): Promise<void>;
  init(language: string, options: { load_wasm: boolean }): Promise<void>;
  enterPlaygroundMode(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(words: string | null, options: object): Promise<Answer>;
  throttledFetch(address: string): Promise<Response>;
  decompress(data: Uint8Array, name: string): Uint8Array;
}

interface Module {
  PagefindInstance: new (options: {
    /** Where the index lies. */
    basePath: string;
    /** Tells one state of an index from the next, so that its entry may be kept by the browser. */
    metaCacheTag?: string;
  }) => Instance;
}

/** Opens an index that lies in a folder and was made from what the hash stands for. */
export type OpenIndex = (folder: string, hash: string) => Promise<SearchIndex>;

const LANGUAGE = 'unknown';

/** How often the engine could not be imported. */
let failures = 0;

/** Loads the engine from its folder, once for all indexes: they share the memory that it works in. */
export async function loadEngine(folder: string): Promise<OpenIndex> {
  // From an address that has failed once, Chromium 150 imports nothing any more: another one is asked.
  const address = `${folder}pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  const { PagefindInstance } = (await import(address).catch((reason: unknown) => {
    failures += 1;
    throw reason;
  })) as Module;
  const engine = new PagefindInstance({ basePath: folder });
  await engine.loadWasm(LANGUAGE);
  askNothingForNoTerm(engine);
  return async (basePath, metaCacheTag) => {
    const instance = new PagefindInstance({ basePath, metaCacheTag });
    const throwIfLost = watchLosses(instance);
    await instance.init(LANGUAGE, { load_wasm: false });
    await instance.enterPlaygroundMode();
    throwIfLost();
    const read = async (file: string) => {
      const response = await instance.throttledFetch(`${basePath}${file}`);
      if (!response.ok) throw new Error(`${response.status} ${file}`);
      const bytes = instance.decompress(new Uint8Array(await response.arrayBuffer()), file);
      return new TextDecoder().decode(bytes);
    };
    const search = async (words: string | null, options: object = {}) => {
      const { results } = await instance.search(words, options);
      throwIfLost();
      return results;
    };
    const texts = remembering((page: string) => read(`fragment/${page}.pf_fragment`));
    return {
      find: rememberingPairs(async (key: string, how: 'whole' | 'beginning') => {
        const word = how === 'whole' ? wholeWord(key) : beginningOfWord(key);
        const results = await search(word);
        return knows(results, word, how) ? results.map(hitOf) : [];
      }),
      async findPhrase(keys) {
        const results = await search(`"${keys.map(wholeWord).join(' ')}"`);
        return results.map(hitOf);
      },
      newestFirst: once(async () => {
        const results = await search(null, { sort: { date: 'desc' } });
        return results.map(({ id }) => id);
      }),
      async values(filter) {
        const all = await instance.filters();
        throwIfLost();
        return all[filter] ?? {};
      },
      pagesWith: rememberingPairs(async (filter: string, value: string) => {
        const results = await search(null, { filters: { [filter]: [value] } });
        return results.map(({ id }) => id);
      }),
      text: async (page) => JSON.parse(await texts(page)) as Shown,
      vocabulary: remembering((part: string) => {
        return read(`vocabulary-${part}.pf_words?ts=${metaCacheTag}`);
      }),
    };
  };
}

/** Where no term is asked for, as in lists by date or by filter, the engine would fetch the whole index. */
function askNothingForNoTerm({ backend }: Instance): void {
  const ask = backend.request_indexes.bind(backend);
  backend.request_indexes = (pointer, term) => (term === '' ? '[]' : ask(pointer, term));
}

function hitOf({ id, words, matchedMetaFields = [] }: Answer['results'][number]): Hit {
  return {
    page: id,
    // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
    places: [...words].sort((a, b) => a - b),
    inTitle: matchedMetaFields.includes('title'),
  };
}

/**
 * Whether the index holds the word. Of one that it does not hold the engine searches the beginning, and
 * would answer with what nobody asked for.
 */
function knows(results: Answer['results'], word: string, how: 'whole' | 'beginning'): boolean {
  const [first] = results;
  if (!first) return false;
  const met = [
    ...(first.scores ?? []).map(({ search_term }) => search_term),
    ...(first.verbose_meta_scores ?? []).flatMap(({ matched_terms }) => matched_terms),
  ];
  return met.some((one) => (how === 'whole' ? one === word : one.startsWith(word)));
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
      if (!/\/fragment\/|vocabulary/.test(address)) loss = error;
      throw error;
    }
  };
  return () => {
    if (loss) throw loss;
  };
}

/** Work whose outcome is kept, unless it fails. */
function remembering<Outcome>(work: (of: string) => Promise<Outcome>) {
  const known = new Map<string, Promise<Outcome>>();
  return (of: string): Promise<Outcome> => {
    const outcome = known.get(of) ?? work(of);
    known.set(of, outcome);
    outcome.catch(() => known.delete(of));
    return outcome;
  };
}

function rememberingPairs<First extends string, Second extends string, Outcome>(
  work: (first: First, second: Second) => Promise<Outcome>,
) {
  const remembered = remembering((both: string) => {
    const [first, second] = both.split('\n');
    return work(first as First, second as Second);
  });
  return (first: First, second: Second): Promise<Outcome> => remembered(`${first}\n${second}`);
}

function once<Outcome>(work: () => Promise<Outcome>): () => Promise<Outcome> {
  const remembered = remembering(work);
  return () => remembered('');
}
