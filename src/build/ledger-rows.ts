import {
  filingOf,
  packedWording,
  rememberedArticle,
  type Filing,
  type Kept,
  type Remembered,
} from '../content/remembered.ts';
import type { Article } from '../model/article.ts';
import type { PlainPage } from '../model/plain-page.ts';
import { parseLine } from './ledger-file.ts';
import type { Printed, PrintedFolder, SiteFiles } from './site-files.ts';

/** What a ledger knows. */
export interface Records {
  /** The source files, as they were read. */
  sources: Remembered;
  /** What the output consists of. */
  outputs: SiteFiles;
}

/** Records as they are written: lists rather than objects, since they are read at the start of every build. */
interface Rows {
  files: FileRow[];
  folders: FolderRow[];
  sources: SourceRows;
  /** The wordings of the articles, in their order. */
  wordings: Packed[];
  /** The listings of the folders, in their order. */
  listings: Packed[];
}

/** A line that is JSON already, and is read only when it is asked for. */
export type Packed = string | Uint8Array;

interface SourceRows {
  terms: string;
  articles: SourceRow<Filing>[];
  pages: SourceRow<PlainPage>[];
  comments: [folder: string, hash: string][];
}

type SourceRow<Document> = [file: string, hash: string, document: Document];

type FileRow = [
  path: string,
  fingerprint: string,
  descent: string,
  ingredients: string,
  sha256: string,
  bytes: number,
  time: number,
];

type FolderRow = [path: string, fingerprint: string, names: string, files: number, bytes: number];

/** What differs from some records: rows that are new or other, and the keys of those that are gone. */
interface Supplement extends Rows {
  gone: Gone;
}

interface Gone {
  articles: string[];
  pages: string[];
  comments: string[];
  files: string[];
  folders: string[];
}

const NOTHING_GONE: Gone = { articles: [], pages: [], comments: [], files: [], folders: [] };

/** Records as the lines of a file. */
export function linesOf(records: Records): Packed[] {
  const { terms, articles, pages, comments } = records.sources;
  const listed = { articles: [...articles], pages: [...pages], comments: [...comments] };
  const sources = { terms, ...listed };
  const outputs = { files: [...records.outputs.files], folders: [...records.outputs.folders] };
  return linesFrom({ ...rowsOf(sources, outputs), gone: NOTHING_GONE });
}

/** The lines of a file as records. */
export function recordsFrom(lines: readonly Uint8Array[]): Records {
  return recordsOf(supplementIn(lines));
}

/** What is known of sources and of what was made of them, as rows. */
export function rowsOf(
  { terms, articles, pages, comments }: ListedSources,
  { files, folders }: ListedOutputs,
): Rows {
  return {
    files: files.map(fileRow),
    folders: folders.map(folderRow),
    sources: {
      terms,
      articles: articles.map(([file, { hash, value }]) => [file, hash, filingOf(value)]),
      pages: pages.map(([file, { hash, value }]) => [file, hash, value]),
      comments: [...comments],
    },
    wordings: articles.map(([, { value }]) => packedWording(value)),
    listings: folders.map(([, { listing }]) => listing),
  };
}

interface ListedSources {
  terms: string;
  articles: readonly [string, Kept<Article>][];
  pages: readonly [string, Kept<PlainPage>][];
  comments: readonly [folder: string, hash: string][];
}

interface ListedOutputs {
  files: readonly [string, Printed][];
  folders: readonly [string, PrintedFolder][];
}

/** Rows as records; the wordings of articles stay packed. */
export function recordsOf({ files, folders, sources, wordings, listings }: Rows): Records {
  const { terms, articles, pages, comments } = sources;
  const keptArticle = (
    [file, hash, filing]: SourceRow<Filing>,
    index: number,
  ): [string, Kept<Article>] => {
    const packed = lineOf(wordings, index, file);
    return [file, { hash, value: rememberedArticle(filing, packed) }];
  };
  return {
    sources: {
      terms,
      articles: new Map(articles.map(keptArticle)),
      pages: new Map(pages.map(([file, hash, value]) => [file, { hash, value }])),
      comments: new Map(comments),
    },
    outputs: {
      files: new Map(files.map(printed)),
      folders: new Map(
        folders.map(([path, fingerprint, names, count, bytes], index) => {
          const listing = lineOf(listings, index, path);
          return [path, { fingerprint, names, files: count, bytes, listing }];
        }),
      ),
    },
  };
}

function lineOf(lines: readonly Packed[], index: number, of: string): Uint8Array {
  const line = lines[index];
  if (!(line instanceof Uint8Array)) throw new Error(`The ledger lacks a line of ${of}`);
  return line;
}

/** Rows, with the keys of those that are gone, as the lines of a file. */
export function linesFrom({ wordings, listings, ...rows }: Supplement): Packed[] {
  const { files, folders, sources, gone } = rows;
  const parsed = [files, folders, sources, gone].map((row) => JSON.stringify(row));
  return [...parsed, ...wordings, ...listings];
}

/** The lines of a file as rows, and the keys of those that are gone. */
export function supplementIn(lines: readonly Uint8Array[]): Supplement {
  const [files, folders, sources, gone, ...packed] = lines;
  const { articles, ...others } = parseLine(sources) as SourceRows;
  return {
    files: parseLine(files) as FileRow[],
    folders: parseLine(folders) as FolderRow[],
    sources: { articles, ...others },
    gone: parseLine(gone) as Gone,
    wordings: packed.slice(0, articles.length),
    listings: packed.slice(articles.length),
  };
}

function folderRow([path, folder]: [string, PrintedFolder]): FolderRow {
  const { fingerprint, names, files, bytes } = folder;
  return [path, fingerprint, names, files, bytes];
}

function fileRow([path, file]: [string, Printed]): FileRow {
  const { fingerprint, descent, ingredients, sha256, bytes, time } = file;
  return [path, fingerprint, descent, ingredients, sha256, bytes, time];
}

function printed([path, ...row]: FileRow): [string, Printed] {
  const [fingerprint, descent, ingredients, sha256, bytes, time] = row;
  return [path, { fingerprint, descent, ingredients, sha256, bytes, time }];
}
