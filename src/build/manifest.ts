import { readFile, rename, writeFile } from 'node:fs/promises';
import { filesOf, type Listed, type ListedFile, type PrintedFolder } from './site-files.ts';

/** What a site consists of, by content. */
interface ListedSite {
  files: ReadonlyMap<string, Listed>;
  folders: ReadonlyMap<string, PrintedFolder>;
}

/** What a build changed: paths of files in the output. */
export interface SiteChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

export const NO_CHANGES: SiteChanges = { added: [], changed: [], removed: [] };

/** How long a piece of a text is that is written piece by piece, in characters at least. */
const PIECE = 2 ** 16;

/**
 * The text of `<output>.manifest.json`, piece by piece: every file with its hash and size, by path. What is remembered
 * of folders goes into it as it is.
 *
 * @param site whose files come by path
 */
export function* manifestText(site: ListedSite): Generator<string | Uint8Array> {
  let text = '{ "files": [';
  let before = '\n';
  for (const entry of entriesOf(site)) {
    text += before;
    before = ',\n';
    if (typeof entry === 'string') text += entry;
    if (typeof entry === 'string' && text.length < PIECE) continue;
    yield text;
    text = '';
    if (typeof entry !== 'string') yield entry;
  }
  yield `${text}\n] }\n`;
}

function* entriesOf({ files, folders }: ListedSite): Generator<string | Uint8Array> {
  const listings = [...folders].map(([path, { listing }]) => ({ place: `${path}/`, listing }));
  listings.sort((a, b) => (a.place < b.place ? -1 : 1));
  let next = listings.shift();
  for (const [path, { sha256, bytes }] of files) {
    for (; next && next.place < path; next = listings.shift()) yield next.listing;
    // As JSON.stringify writes a ListedFile, at half the cost.
    yield `{"path":${JSON.stringify(path)},"sha256":"${sha256}","bytes":${bytes}}`;
  }
  for (; next; next = listings.shift()) yield next.listing;
}

/** The files that a manifest lists; none when there is no manifest that can be read. */
export async function readManifest(path: string): Promise<ListedSite> {
  try {
    const { files } = JSON.parse(await readFile(path, 'utf8')) as { files: ListedFile[] };
    return {
      files: new Map(files.map(({ path: name, ...content }) => [name, content])),
      folders: new Map(),
    };
  } catch {
    return { files: new Map(), folders: new Map() };
  }
}

/** What differs between two sites, in the order of paths. */
export function changesBetween(old: ListedSite, present: ListedSite): SiteChanges {
  const before = lookup(old, present);
  const after = lookup(present, old);
  const changes: SiteChanges = { added: [], changed: [], removed: [] };
  for (const [path, file] of listed(after)) {
    const was = before.find(path);
    if (!was) changes.added.push(path);
    else if (was !== file && was.sha256 !== file.sha256) changes.changed.push(path);
  }
  for (const [path] of listed(before)) {
    if (!after.find(path)) changes.removed.push(path);
  }
  for (const paths of Object.values(changes)) paths.sort();
  return changes;
}

/** The files of a site, without folders that another site has too. */
function lookup({ files, folders }: ListedSite, other: ListedSite) {
  const inFolders = new Map<string, Listed>();
  for (const [path, folder] of folders) {
    if (other.folders.get(path) === folder) continue;
    for (const file of filesOf(folder)) inFolders.set(file.path, file);
  }
  return { files, inFolders, find: (path: string) => files.get(path) ?? inFolders.get(path) };
}

/** All that can be looked up. */
function* listed({ files, inFolders }: Pick<ReturnType<typeof lookup>, 'files' | 'inFolders'>) {
  yield* files;
  yield* inFolders;
}

/** The text of `<output>.changes.json`. */
export function changesText(changes: SiteChanges): string {
  return `${JSON.stringify(changes, null, 1)}\n`;
}

/** Says in `<output>.changes.json` that nothing changed, unless that is what it says. */
export async function sayNothingChanged(path: string): Promise<void> {
  const text = changesText(NO_CHANGES);
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return;
  await writeFile(`${path}.next`, text);
  await rename(`${path}.next`, path);
}
