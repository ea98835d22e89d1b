import { linesFrom, recordsFrom, type Packed, type Records } from './ledger-rows.ts';
import type { PrintedFolder } from './site-files.ts';

/** What differs between what two builds know: it is written beside the main file of a ledger. */

/** The largest part of the main file's rows that may be added beside it: beyond, all is written anew. */
const LARGEST_SUPPLEMENT = 1 / 10;

/**
 * What records have that others do not, or undefined where it is too much. What is the same object is the
 * same: builds pass on what they find unchanged.
 */
export function supplementTo(main: Records, { sources, outputs }: Records): Packed[] | undefined {
  if (sources.terms !== main.sources.terms) return undefined;
  const articles = difference(main.sources.articles, sources.articles);
  const pages = difference(main.sources.pages, sources.pages);
  const comments = difference(main.sources.comments, sources.comments);
  const files = difference(main.outputs.files, outputs.files);
  const folders = difference(main.outputs.folders, outputs.folders);
  const all = [articles, pages, comments, files, folders];
  const rows = all.reduce((sum, { added, gone }) => sum + added.length + gone.length, 0);
  const listed = filesIn(folders.added.map(([, folder]) => folder));
  const inMain = main.sources.articles.size + main.outputs.files.size;
  const most = LARGEST_SUPPLEMENT * (inMain + filesIn(main.outputs.folders.values()));
  if (rows + listed > most) return undefined;
  return linesFrom({
    terms: sources.terms,
    articles: articles.added,
    pages: pages.added,
    comments: comments.added,
    files: files.added,
    folders: folders.added,
    gone: {
      articles: articles.gone,
      pages: pages.gone,
      comments: comments.gone,
      files: files.gone,
      folders: folders.gone,
    },
  });
}

/** Records with a supplement to them. */
export function supplemented(main: Records, supplementLines: readonly Uint8Array[]): Records {
  const { sources, outputs, gone } = recordsFrom(supplementLines);
  return {
    sources: {
      terms: sources.terms,
      articles: merged(main.sources.articles, sources.articles, gone.articles),
      pages: merged(main.sources.pages, sources.pages, gone.pages),
      comments: merged(main.sources.comments, sources.comments, gone.comments),
    },
    outputs: {
      files: merged(main.outputs.files, outputs.files, gone.files),
      folders: merged(main.outputs.folders, outputs.folders, gone.folders),
    },
  };
}

/** How many files stand in the listings of folders. */
function filesIn(folders: Iterable<PrintedFolder>): number {
  let sum = 0;
  for (const { files } of folders) sum += files;
  return sum;
}

function difference<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): { added: [string, Value][]; gone: string[] } {
  const added: [string, Value][] = [];
  for (const [key, value] of after) if (before.get(key) !== value) added.push([key, value]);
  const gone: string[] = [];
  for (const key of before.keys()) if (!after.has(key)) gone.push(key);
  return { added, gone };
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
