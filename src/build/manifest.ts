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

/**
 * The text of `<output>.manifest.json`: every file with its hash and size, by path. What is remembered of
 * folders goes into it as it is.
 */
export function manifestText({ files, folders }: ListedSite): Buffer {
  const entries = [
    ...[...files].map(([path, { sha256, bytes }]): Entry => [
      path,
      // As JSON.stringify writes a ListedFile, at half the cost.
      `{"path":${JSON.stringify(path)},"sha256":"${sha256}","bytes":${bytes}}`,
    ]),
    ...[...folders].map(([path, { listing }]): Entry => [`${path}/`, listing]),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts: Uint8Array[] = [];
  let text = '{ "files": [';
  for (const [index, [, entry]] of entries.entries()) {
    text += index === 0 ? '\n' : ',\n';
    if (typeof entry === 'string') {
      text += entry;
    } else {
      parts.push(Buffer.from(text), entry);
      text = '';
    }
  }
  return Buffer.concat([...parts, Buffer.from(`${text}\n] }\n`)]);
}

/** Where something stands in the manifest, and its text. */
type Entry = [place: string, text: string | Uint8Array];

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
  for (const [path, file] of [...after.files, ...after.inFolders]) {
    const was = before.find(path);
    if (!was) changes.added.push(path);
    else if (was !== file && was.sha256 !== file.sha256) changes.changed.push(path);
  }
  for (const [path] of [...before.files, ...before.inFolders]) {
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
