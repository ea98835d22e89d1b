import {
  filingOf,
  packedWording,
  RememberedArticle,
  type Filing,
  type Kept,
  type Remembered,
} from '../content/remembered.ts';
import type { Article } from '../model/article.ts';
import type { PlainPage } from '../model/plain-page.ts';
import { parseLine } from './ledger-file.ts';

/** What a ledger knows. */
export interface Records {
  /** The source files, as they were read. */
  sources: Remembered;
  /** The files of the output by their paths in it. */
  outputs: ReadonlyMap<string, Printed>;
}

/** A file of the output, as it was written. */
export interface Printed {
  /** What the file was made from: while it is the same, the file needs not be made again. */
  fingerprint: string;
  /** What the page was planned from: while it is the same, it needs not be planned again. */
  ingredients: string;
  sha256: string;
  bytes: number;
  /** When it was last written, in milliseconds since the Unix epoch. */
  time: number;
}

/** Records as they are written: lists rather than objects, since they are read at the start of every build. */
interface Rows {
  outputs: OutputRow[];
  sources: SourceRows;
  /** The wordings of the articles, in their order. */
  wordings: (string | Uint8Array)[];
}

interface SourceRows {
  terms: string;
  articles: SourceRow<Filing>[];
  pages: SourceRow<PlainPage>[];
}

type SourceRow<Document> = [file: string, hash: string, document: Document];

type OutputRow = [
  path: string,
  fingerprint: string,
  ingredients: string,
  sha256: string,
  bytes: number,
  time: number,
];

/** What differs from some records: rows that are new or other, and the keys of those that are gone. */
interface Supplement extends Rows {
  gone: Gone;
}

interface Gone {
  articles: string[];
  pages: string[];
  outputs: string[];
}

/** The largest part of the main file that may be added beside it: beyond, all is written anew. */
const LARGEST_SUPPLEMENT = 1 / 5;

const NOTHING_GONE: Gone = { articles: [], pages: [], outputs: [] };

/** Records as the lines of a file. */
export function linesOf(records: Records): (string | Uint8Array)[] {
  const { terms, articles, pages } = records.sources;
  const sources = { terms, articles: [...articles], pages: [...pages] };
  return linesFrom({ ...rowsOf(sources, [...records.outputs]), gone: NOTHING_GONE });
}

/** The lines of a file as records. */
export function recordsFrom(lines: readonly Uint8Array[]): Records {
  return recordsOf(supplementIn(lines));
}

function rowsOf(
  { terms, articles, pages }: ListedSources,
  outputs: readonly [string, Printed][],
): Rows {
  return {
    outputs: outputs.map(outputRow),
    sources: {
      terms,
      articles: articles.map(([file, { hash, value }]) => [file, hash, filingOf(value)]),
      pages: pages.map(([file, { hash, value }]) => [file, hash, value]),
    },
    wordings: articles.map(([, { value }]) => packedWording(value)),
  };
}

interface ListedSources {
  terms: string;
  articles: readonly [string, Kept<Article>][];
  pages: readonly [string, Kept<PlainPage>][];
}

function recordsOf({ outputs, sources: { terms, articles, pages }, wordings }: Rows): Records {
  const keptArticle = (
    [file, hash, filing]: SourceRow<Filing>,
    index: number,
  ): [string, Kept<Article>] => {
    const packed = wordings[index];
    if (!(packed instanceof Uint8Array)) throw new Error(`The ledger lacks the wording of ${file}`);
    return [file, { hash, value: new RememberedArticle(filing, packed) }];
  };
  return {
    sources: {
      terms,
      articles: new Map(articles.map(keptArticle)),
      pages: new Map(pages.map(([file, hash, value]) => [file, { hash, value }])),
    },
    outputs: new Map(outputs.map(printed)),
  };
}

function linesFrom({ outputs, sources, gone, wordings }: Supplement): (string | Uint8Array)[] {
  return [JSON.stringify(outputs), JSON.stringify(sources), JSON.stringify(gone), ...wordings];
}

function supplementIn([outputs, sources, gone, ...wordings]: readonly Uint8Array[]): Supplement {
  return {
    outputs: parseLine(outputs) as OutputRow[],
    sources: parseLine(sources) as SourceRows,
    gone: parseLine(gone) as Gone,
    wordings,
  };
}

/**
 * What records have that others do not, or undefined where it is too much. What is the same object is the
 * same: builds pass on what they find unchanged.
 */
export function supplementTo(
  main: Records,
  { sources, outputs }: Records,
): (string | Uint8Array)[] | undefined {
  if (sources.terms !== main.sources.terms) return undefined;
  const articles = difference(main.sources.articles, sources.articles);
  const pages = difference(main.sources.pages, sources.pages);
  const files = difference(main.outputs, outputs);
  const all = [articles, pages, files];
  const rows = all.reduce((sum, { added, gone }) => sum + added.length + gone.length, 0);
  const most = LARGEST_SUPPLEMENT * (main.sources.articles.size + main.outputs.size);
  if (rows > most) return undefined;
  const added = { terms: sources.terms, articles: articles.added, pages: pages.added };
  const gone = { articles: articles.gone, pages: pages.gone, outputs: files.gone };
  return linesFrom({ ...rowsOf(added, files.added), gone });
}

/** Records with a supplement to them. */
export function supplemented(main: Records, supplementLines: readonly Uint8Array[]): Records {
  const supplement = supplementIn(supplementLines);
  const { sources, outputs } = recordsOf(supplement);
  const { gone } = supplement;
  return {
    sources: {
      terms: sources.terms,
      articles: merged(main.sources.articles, sources.articles, gone.articles),
      pages: merged(main.sources.pages, sources.pages, gone.pages),
    },
    outputs: merged(main.outputs, outputs, gone.outputs),
  };
}

function difference<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): { added: [string, Value][]; gone: string[] } {
  return {
    added: [...after].filter(([key, value]) => before.get(key) !== value),
    gone: [...before.keys()].filter((key) => !after.has(key)),
  };
}

function merged<Value>(
  main: ReadonlyMap<string, Value>,
  added: ReadonlyMap<string, Value>,
  gone: readonly string[],
): ReadonlyMap<string, Value> {
  const all = new Map(main);
  for (const [key, value] of added) all.set(key, value);
  for (const key of gone) all.delete(key);
  return all;
}

function outputRow([path, file]: [string, Printed]): OutputRow {
  const { fingerprint, ingredients, sha256, bytes, time } = file;
  return [path, fingerprint, ingredients, sha256, bytes, time];
}

function printed([path, ...row]: OutputRow): [string, Printed] {
  const [fingerprint, ingredients, sha256, bytes, time] = row;
  return [path, { fingerprint, ingredients, sha256, bytes, time }];
}
