import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NOTHING, type Kept, type Remembered } from '../content/remembered.ts';
import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import type { PlainPage } from '../model/plain-page.ts';

/**
 * The ledger: what a build remembers for the next one of the same content folder into the same output.
 * It is only a cache. One that is damaged, of another version or of other folders is thrown away.
 */
export interface Ledger {
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

export const EMPTY: Ledger = { sources: NOTHING, outputs: new Map() };

/** Goes up whenever the form of the file changes. */
const VERSION = 1;

/** Where a ledger is kept, and the two folders that it belongs to, all by their absolute paths. */
export interface LedgerPlace {
  path: string;
  content: string;
  output: string;
}

/** The place of the ledger of a pair of folders. */
export function ledgerPlace(content: string, output: string, cache: string): LedgerPlace {
  const path = join(cache, 'ledger', `${hashOf(`${content}\n${output}`)}.json`);
  return { path, content, output };
}

/** Reads a ledger; says so, in one word, when there is none that can be used. */
export async function readLedger(place: LedgerPlace): Promise<Ledger | 'missing' | 'unusable'> {
  const bytes = await readFile(place.path).catch(() => undefined);
  if (!bytes) return 'missing';
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  if (bytes.toString('utf8', 0, end) !== header(body, place)) return 'unusable';
  const { terms, articles, pages, outputs } = JSON.parse(body.toString()) as Written;
  return {
    sources: { terms, articles: keptFrom(articles), pages: keptFrom(pages) },
    outputs: new Map(
      outputs.map(([file, fingerprint, ingredients, sha256, bytes, time]) => [
        file,
        { fingerprint, ingredients, sha256, bytes, time },
      ]),
    ),
  };
}

/** Writes a ledger beside its place, which it takes by a rename. Returns both paths. */
export async function writeLedger(
  place: LedgerPlace,
  { sources, outputs }: Ledger,
): Promise<[from: string, to: string]> {
  const written: Written = {
    terms: sources.terms,
    articles: [...sources.articles].map(([file, { hash, value }]) => [file, hash, value]),
    pages: [...sources.pages].map(([file, { hash, value }]) => [file, hash, value]),
    outputs: [...outputs].map(([file, { fingerprint, ingredients, sha256, bytes, time }]) => [
      file,
      fingerprint,
      ingredients,
      sha256,
      bytes,
      time,
    ]),
  };
  const body = Buffer.from(JSON.stringify(written));
  await mkdir(dirname(place.path), { recursive: true });
  await writeFile(`${place.path}.next`, [`${header(body, place)}\n`, body]);
  return [`${place.path}.next`, place.path];
}

/** A ledger as JSON: lists rather than objects, since it is read at the start of every build. */
interface Written {
  terms: string;
  articles: [file: string, hash: string, article: Article][];
  pages: [file: string, hash: string, page: PlainPage][];
  outputs: [
    file: string,
    fingerprint: string,
    ingredients: string,
    sha256: string,
    bytes: number,
    time: number,
  ][];
}

/** The first line: whose ledger it is, and a checksum of the rest. */
function header(body: Buffer, { content, output }: LedgerPlace): string {
  return JSON.stringify({ version: VERSION, content, output, body: hashOf(body) });
}

function keptFrom<Document>(
  entries: [string, string, Document][],
): ReadonlyMap<string, Kept<Document>> {
  return new Map(entries.map(([file, hash, value]) => [file, { hash, value }]));
}
