import type { Step } from './release.ts';

/**
 * The order in which files come to their places, so that whoever reads meanwhile misses nothing, wherever it is cut:
 * first what pages are made of, then pages, then what leads to pages. A page that is new comes before one that
 * changes, since only what changes can lead a reader to it; likewise a part that is new (which is named by its
 * content) before one that keeps its name, as the list of a shard of the search index.
 */
export const PHASES = ['parts', 'pages', 'lists'] as const;
export type Phase = (typeof PHASES)[number];

/** Files that come together: all of them are in place before the next ones begin. */
export interface Batch {
  phase: Phase;
  /** Whether readers come by it to what came before; what only waits to be led to does not. */
  leads: boolean;
  steps: Step[];
}

/** What leads to pages, and is where readers begin: last, also where it is new. */
const LEADS = [
  /^index\.html$/,
  /^fragments\//,
  /\.xml$/,
  /(?:^|\/)feed\.json$/,
  /^search\/index\/shards\.json$/,
  /^(?:sw\.js|manifest\.webmanifest|robots\.txt)$/,
];

/** Lists of articles, by their address: full archive pages, and the pages of what articles have. */
const LISTS = [
  /(?:^|\/)page\/\d+\/index\.html$/,
  /^(?:stories|authors|sources|tags|archive|corrections)\//,
];

const COMPRESSED = /\.(?:br|gz|zst)$/;

/** The path of the file that a compressed edition is of (`x.html` of `x.html.br`); of other files, their own. */
export function uncompressed(path: string): string {
  return path.replace(COMPRESSED, '');
}

/** Whether a file is a compressed edition of the one whose name it bears, with which it comes. */
export function isCompressedEdition({ path }: { path: string }): boolean {
  return COMPRESSED.test(path);
}

/**
 * Cuts what comes into batches. In each of them compressed editions come first: wherever it is cut, no reader is given
 * one that is older than the file as others get it.
 *
 * @param present whether a file is there already, and readers are led to it
 * @param all paths of the whole site, by which a category's page is known: other pages lie below it
 */
export function inOrder(
  steps: readonly Step[],
  present: (path: string) => boolean,
  all: Iterable<string>,
): Batch[] {
  const above = foldersAbovePages(all);
  const ranks: Batch[] = (['parts', 'parts', 'pages', 'pages', 'lists'] as const).map((phase) => ({
    phase,
    leads: false,
    steps: [],
  }));
  for (const last of ranks.slice(3)) last.leads = true;
  const sorted = steps.toSorted(
    (a, b) => Number(isCompressedEdition(b)) - Number(isCompressedEdition(a)),
  );
  for (const step of sorted) {
    // A compressed edition goes with its file: readers are led to it as soon as they are to that.
    const path = uncompressed(step.path);
    ranks[rankOf(path, present(path), above)]?.steps.push(step);
  }
  return ranks.filter((batch) => batch.steps.length > 0);
}

function rankOf(path: string, isPresent: boolean, above: ReadonlySet<string>): number {
  if (LEADS.some((pattern) => pattern.test(path))) return 4;
  if (!path.endsWith('.html')) return isPresent ? 1 : 0;
  if (!isPresent) return 2;
  const isList = LISTS.some((pattern) => pattern.test(path)) || above.has(folderOf(path));
  return isList ? 4 : 3;
}

/** Folders below which pages lie, other than an article's lite edition. */
function foldersAbovePages(paths: Iterable<string>): Set<string> {
  const above = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith('.html') || path.endsWith('/lite/index.html')) continue;
    const own = path.endsWith('/index.html') ? folderOf(path) : path;
    for (let folder = folderOf(own); folder && !above.has(folder); folder = folderOf(folder)) {
      above.add(folder);
    }
  }
  return above;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
