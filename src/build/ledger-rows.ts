import {
  asciiJson,
  columnFrom,
  columnLines,
  parseAscii,
  passageLines,
  Passages,
} from '../columns.ts';
import {
  ARTICLE_COLUMNS,
  packArticles,
  rememberedArticles,
  type Kept,
  type Remembered,
} from '../content/remembered.ts';
import type { Article } from '../model/article.ts';
import type { PlainPage } from '../model/plain-page.ts';
import type { Printed, PrintedFolder, SiteFiles } from './site-files.ts';

/** What a ledger knows. */
export interface Records {
  /** The source files, as they were read. */
  sources: Remembered;
  /** What the output consists of. */
  outputs: SiteFiles;
}

/** Records in the order in which they are written: all of them, or those that differ from others. */
export interface ListedRecords {
  terms: string;
  articles: readonly [file: string, Kept<Article>][];
  pages: readonly [file: string, Kept<PlainPage>][];
  comments: readonly [folder: string, hash: string][];
  files: readonly [path: string, Printed][];
  folders: readonly [path: string, PrintedFolder][];
  /** The keys of those that others have and these do not. */
  gone: Gone;
}

export interface Gone {
  articles: string[];
  pages: string[];
  comments: string[];
  files: string[];
  folders: string[];
}

/** The first line. Articles and files are many: they follow by column. */
interface Head extends Pick<ListedRecords, 'terms' | 'pages' | 'comments' | 'gone'> {
  articles: number;
  files: number;
  folders: FolderRow[];
}

type FolderRow = [path: string, fingerprint: string, names: string, files: number, bytes: number];

const FILE = [
  'path',
  'fingerprint',
  'descent',
  'ingredients',
  'sha256',
  'bytes',
  'time',
] as const satisfies readonly ('path' | keyof Printed)[];

/** A line of JSON, or of texts. */
export type Packed = string | Uint8Array;

/** Records as the lines of a file. */
export function linesOf({ sources, outputs }: Records): Packed[] {
  const { terms, articles, pages, comments } = sources;
  const gone = { articles: [], pages: [], comments: [], files: [], folders: [] };
  const { files, folders } = outputs;
  return linesFrom({
    terms,
    articles: [...articles],
    pages: [...pages],
    comments: [...comments],
    files: [...files],
    folders: [...folders],
    gone,
  });
}

/** Listed records as the lines of a file. */
export function linesFrom({ articles, files, folders, ...others }: ListedRecords): Packed[] {
  const head: Head = {
    ...others,
    articles: articles.length,
    files: files.length,
    folders: folders.map(([path, { fingerprint, names, files: count, bytes }]) => {
      return [path, fingerprint, names, count, bytes];
    }),
  };
  const hashes = articles.map(([, { hash }]) => ({ hash }));
  const packed = packArticles(articles.map(([, { value }]) => value));
  const rows = files.map(([path, file]) => ({ path, ...printedRow(file) }));
  return [
    asciiJson(head),
    ...columnLines(rows, FILE),
    ...columnLines(hashes, ['hash']),
    ...packed.columns,
    ...packed.wordings,
    ...passageLines(folders.map(([, { listing }]) => listing)),
  ];
}

/** The lines of a file as records, with the keys of those that are gone. Wordings of articles stay packed. */
export function recordsFrom(lines: readonly Uint8Array[]): Records & { gone: Gone } {
  let next = 0;
  const take = (count: number) => lines.slice(next, (next += count));
  const pair = (): [Uint8Array, Uint8Array] => {
    const [ends, texts] = take(2);
    if (!ends || !texts) throw new Error('The ledger lacks a line');
    return [ends, texts];
  };
  const [first] = take(1);
  if (!first) throw new Error('The ledger has no line');
  const head = parseAscii(first) as Head;
  const files = filesFrom(take(FILE.length), head.files);
  const hashes = columnFrom(take(1)[0], head.articles) as string[];
  const columns = take(ARTICLE_COLUMNS);
  const articles = rememberedArticles(head.articles, { columns, wordings: pair() });
  const listings = new Passages(...pair());
  return {
    sources: {
      terms: head.terms,
      articles: new Map(
        articles.map((value, row) => {
          return [value.file, { hash: hashes[row] ?? '', value }];
        }),
      ),
      pages: new Map(head.pages),
      comments: new Map(head.comments),
    },
    outputs: {
      files,
      folders: new Map(
        head.folders.map(([path, fingerprint, names, count, bytes], row) => {
          return [path, { fingerprint, names, files: count, bytes, listing: listings.at(row) }];
        }),
      ),
    },
    gone: head.gone,
  };
}

function filesFrom(lines: readonly Uint8Array[], count: number): Map<string, Printed> {
  const columns = lines.map((line) => columnFrom(line, count)) as string[][];
  const [paths = [], fingerprints = [], descents = [], ingredients = [], sums = []] = columns;
  const [bytes = [], times = []] = columns.slice(5) as unknown as number[][];
  const files = new Map<string, Printed>();
  for (const [row, path] of paths.entries()) {
    files.set(path, {
      fingerprint: fingerprints[row] ?? '',
      descent: descents[row] ?? '',
      ingredients: ingredients[row] ?? '',
      sha256: sums[row] ?? '',
      bytes: bytes[row] ?? 0,
      time: times[row] ?? 0,
    });
  }
  return files;
}

function printedRow({ fingerprint, descent, ingredients, sha256, bytes, time }: Printed): Printed {
  return { fingerprint, descent, ingredients, sha256, bytes, time };
}
