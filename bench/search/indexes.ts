import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Searcher, type ReadFile, type SetArticle } from '../../tests/support/search-set.ts';
import { measure, type Measured } from '../measure.ts';
import { openPlainly } from './plain-index.ts';

/** One side of the comparison. */
export interface Contender {
  name: string;
  /** Opens its index with an empty cache. What was opened before may be asked on. */
  open(read?: ReadFile): Promise<Asking>;
}

/** Asks a query; gives the ids of the first articles, at most thirty. */
export type Asking = (words: string) => Promise<string[]>;

/** Where both indexes are. */
export interface Folders {
  /** The newspaper's site. */
  site: string;
  plainFolder: string;
}

export type Side = 'plain' | 'midad' | 'midadAtFirst';

/** Both indexes of the same articles, and what making them took. */
export interface Indexes extends Folders {
  /** Those that both hold. */
  articles: SetArticle[];
  refused: number;
  measured: { who: string; measured: Measured }[];
}

/**
 * The two sides: Pagefind by itself, and our search through the whole archive, as the other side searches;
 * and our search as the page begins it, which goes back in time until it has enough.
 */
export function contenders({ site, plainFolder }: Folders): Record<Side, Contender> {
  const index = join(site, 'search', 'index', '/');
  const midad = (name: string, span: string): Contender => ({
    name,
    async open(read) {
      const searcher = await Searcher.open(index, read);
      return async (words) => (await searcher.ask(words, { span })).ids;
    },
  });
  return {
    plain: { name: 'plain', open: (read) => openPlainly(plainFolder, read) },
    midad: midad('midad', 'all'),
    midadAtFirst: midad('midad, until it has enough', ''),
  };
}

/** Makes both indexes below a folder: ours by the build of a whole newspaper, the plain one by itself. */
export async function makeIndexes(
  all: readonly SetArticle[],
  folder: string,
  say: (line: string) => void,
): Promise<Indexes> {
  const paper = join(folder, 'midad');
  const plainFolder = join(folder, 'plain');
  let articles = [...all];
  say(`${articles.length} articles: building the newspaper`);
  let ours = await make('midad', articles, paper);
  for (let refused = await refusedIn(paper); refused; refused = await refusedIn(paper)) {
    const out = new Set(refused);
    articles = articles.filter(({ id }) => !out.has(id));
    say(`${refused.length} articles are refused: once more, without them`);
    await rm(paper, { recursive: true });
    ours = await make('midad', articles, paper);
  }
  say('indexing plainly');
  const plainly = await make('plain', articles, plainFolder);
  return {
    articles,
    refused: all.length - articles.length,
    site: join(paper, 'site'),
    plainFolder,
    measured: [
      { who: 'Pagefind alone', measured: plainly },
      { who: 'midad, the whole build', measured: ours },
    ],
  };
}

/** Runs the program that makes an index, and measures it. */
async function make(
  who: 'midad' | 'plain',
  articles: readonly SetArticle[],
  folder: string,
): Promise<Measured> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'articles.json');
  await writeFile(file, JSON.stringify(articles));
  const program = join(import.meta.dirname, 'make-index.ts');
  return measure({
    program: process.execPath,
    args: ['--import', 'tsx', program, who, file, folder],
    cwd: join(import.meta.dirname, '..', '..'),
    log: join(folder, 'log.txt'),
  });
}

async function refusedIn(folder: string): Promise<string[] | undefined> {
  const file = join(folder, 'refused.json');
  if (!existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, 'utf8')) as string[];
}
