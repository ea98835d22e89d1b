import type { Kept, Remembered } from '../content/remembered.ts';
import type { Article } from '../model/article.ts';
import type { PlainPage } from '../model/plain-page.ts';

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

/** Records as JSON: lists rather than objects, since they are read at the start of every build. */
export type Rows = [outputs: OutputRow[], sources: SourceRows];

interface SourceRows {
  terms: string;
  articles: SourceRow<Article>[];
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
export type Supplement = [...Rows, gone: Gone];

interface Gone {
  articles: string[];
  pages: string[];
  outputs: string[];
}

/** The largest part of the main file that may be added beside it: beyond, all is written anew. */
const LARGEST_SUPPLEMENT = 1 / 5;

/** Records as rows. */
export function rowsOf({ sources, outputs }: Records): Rows {
  const { terms, articles, pages } = sources;
  return [
    [...outputs].map(outputRow),
    { terms, articles: [...articles].map(sourceRow), pages: [...pages].map(sourceRow) },
  ];
}

/** Rows as records. */
export function recordsFrom([outputs, { terms, articles, pages }]: Rows): Records {
  return {
    sources: { terms, articles: new Map(articles.map(kept)), pages: new Map(pages.map(kept)) },
    outputs: new Map(outputs.map(printed)),
  };
}

/**
 * What records have that others do not, or undefined where it is too much. What is the same object is the
 * same: builds pass on what they find unchanged.
 */
export function supplementTo(main: Records, { sources, outputs }: Records): Supplement | undefined {
  if (sources.terms !== main.sources.terms) return undefined;
  const articles = difference(main.sources.articles, sources.articles);
  const pages = difference(main.sources.pages, sources.pages);
  const files = difference(main.outputs, outputs);
  const all = [articles, pages, files];
  const rows = all.reduce((sum, { added, gone }) => sum + added.length + gone.length, 0);
  const most = LARGEST_SUPPLEMENT * (main.sources.articles.size + main.outputs.size);
  if (rows > most) return undefined;
  return [
    files.added.map(outputRow),
    {
      terms: sources.terms,
      articles: articles.added.map(sourceRow),
      pages: pages.added.map(sourceRow),
    },
    { articles: articles.gone, pages: pages.gone, outputs: files.gone },
  ];
}

/** Records with a supplement to them. */
export function supplemented(main: Records, [files, rows, gone]: Supplement): Records {
  const { sources, outputs } = recordsFrom([files, rows]);
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
  const all = new Map([...main, ...added]);
  for (const key of gone) all.delete(key);
  return all;
}

function sourceRow<Document>([file, { hash, value }]: [
  string,
  Kept<Document>,
]): SourceRow<Document> {
  return [file, hash, value];
}

function outputRow([path, file]: [string, Printed]): OutputRow {
  const { fingerprint, ingredients, sha256, bytes, time } = file;
  return [path, fingerprint, ingredients, sha256, bytes, time];
}

function kept<Document>([file, hash, value]: SourceRow<Document>): [string, Kept<Document>] {
  return [file, { hash, value }];
}

function printed([path, ...row]: OutputRow): [string, Printed] {
  const [fingerprint, ingredients, sha256, bytes, time] = row;
  return [path, { fingerprint, ingredients, sha256, bytes, time }];
}
