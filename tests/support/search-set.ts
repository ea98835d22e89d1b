import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openArchive, type Archive } from '../../assets/scripts/search-archive.ts';
import { resultsOf, shownResults } from '../../assets/scripts/search-results.ts';
import { searchRuns, type Run } from '../../assets/scripts/search-run.ts';
import { lexisOf, type Lexis } from '../../assets/scripts/search-terms.ts';
import type { Query } from '../../assets/scripts/search-query.ts';
import { build } from '../../src/build/build.ts';
import { readWordFiles, WORD_LISTS } from '../../src/search/word-files.ts';
import { compactWordLists } from '../../src/text/keys/compact-word-lists.ts';
import { withOtherNames } from '../../src/text/keys/other-names.ts';
import { readCompactWordLists } from '../../src/text/keys/read-compact-word-lists.ts';
import { writeFiles } from './content-folder.ts';

/** The set of articles and queries by which search is judged: tests/search-set/README.md. */

const FOLDER = join(import.meta.dirname, '..', 'search-set');

/** An article of the set. */
export interface SetArticle {
  id: string;
  title: string;
  date: string;
  category: string;
  author: string;
  source: string;
  text: string;
}

/** A query of the set, with the articles that answer it. */
export interface SetQuery {
  class: string;
  query: string;
  finds: string[];
  first?: string[];
  not?: string[];
}

export function readArticles(): SetArticle[] {
  return parse(readFileSync(join(FOLDER, 'documents.yaml'), 'utf8')) as SetArticle[];
}

export function readQueries(name: 'queries' | 'held-out'): SetQuery[] {
  return parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')) as SetQuery[];
}

/** Builds a newspaper of articles; returns the folder of its search index. */
export async function buildNewspaper(
  articles: readonly SetArticle[],
  folder: string,
): Promise<string> {
  const slugs = [...new Set(articles.map(({ category }) => category))];
  const quoted = (text: string) => JSON.stringify(text);
  const files = articles.map((one): [string, string] => [
    `content/articles/${one.id}.md`,
    [
      '---',
      `title: ${quoted(one.title)}`,
      `date: ${one.date} 10:00`,
      `categories: [${one.category}]`,
      ...(one.author ? [`authors: [${quoted(one.author)}]`] : []),
      ...(one.source ? [`source: ${quoted(one.source)}`] : []),
      '---',
      '',
      one.text,
      '',
    ].join('\n'),
  ]);
  await writeFiles(folder, {
    'content/site.yaml': 'name: جريدة البحث\nurl: https://search.example\n',
    'content/categories.yaml': slugs.map((slug) => `- slug: ${slug}\n  name: ${slug}\n`).join(''),
    ...Object.fromEntries(files),
  });
  const output = join(folder, 'site');
  const now = Date.parse('2026-11-20T12:00:00+01:00');
  await build({ content: join(folder, 'content'), output, now, onFault: 'stop' });
  return join(output, 'search', 'index', '/');
}

/** Reads a file in place of fetching it. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Gives Pagefind's module what it asks of a browser: a document in Arabic, and files by their paths. */
export function standInForBrowser(read: ReadFile): void {
  const globals = globalThis as { document?: unknown };
  globals.document ??= { currentScript: null, querySelector: () => ({ getAttribute: () => 'ar' }) };
  globalThis.fetch = async (address) => {
    const path = address instanceof Request ? address.url : String(address);
    return new Response(new Uint8Array(await read(path.replace(/\?.*/, ''))));
  };
}

/** How many results the page shows at a time. */
const AT_ONCE = 10;

/** What the search page would show first. */
export interface Found {
  ids: string[];
  run: Run | undefined;
}

/** A search that runs the page's own code, with the real engine, in Node. */
export class Searcher {
  readonly archive: Archive;
  readonly lexis: Lexis;

  private constructor(archive: Archive, lexis: Lexis) {
    this.archive = archive;
    this.lexis = lexis;
  }

  /** Opens the index in a folder. */
  static async open(index: string, read: ReadFile = readFile): Promise<Searcher> {
    standInForBrowser(read);
    const { first, aliases } = compactWordLists(readWordFiles(WORD_LISTS));
    const lexis = await lexisOf(readCompactWordLists(first), (lists) =>
      Promise.resolve(withOtherNames(lists, aliases)),
    );
    return new Searcher(await openArchive(index), lexis);
  }

  async ask(words: string, more: Partial<Query> = {}): Promise<Found> {
    const query = {
      words,
      category: '',
      author: '',
      source: '',
      exact: '',
      order: '',
      year: '',
      span: 'all',
      ...more,
    };
    const runs: Run[] = [];
    for await (const next of searchRuns(query, this.archive, this.lexis)) runs.push(next);
    const run = runs.at(-1);
    const results = run ? resultsOf(run) : [];
    const pages = [results.slice(0, AT_ONCE), results.slice(AT_ONCE, 3 * AT_ONCE)];
    const shown = run
      ? (await Promise.all(pages.map((page) => shownResults(run, page)))).flat()
      : [];
    return { ids: shown.map((one) => one.shown.url.split('/').at(-2) ?? ''), run };
  }
}
