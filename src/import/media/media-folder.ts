import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { UsageFault } from '../../problems.ts';
import { isolated } from '../../text/isolated.ts';
import type { MediaSource } from './media-sources.ts';
import { caseless, endingOf, withAddition } from './media-names.ts';

/** A file of the old site as it lies on this machine. */
export interface OldFile {
  /** Its whole path. */
  path: string;
  bytes: number;
  /** In milliseconds since the Unix epoch. */
  modified: number;
}

/** A copy of the old site's uploads. */
export interface MediaFolder {
  /**
   * The files that a source may be, the best first, each looked at once it is asked for.
   *
   * @param isOthers whether a path below the uploads is that of another file, and no form of this one
   */
  candidates: (source: MediaSource, isOthers: (path: string) => boolean) => AsyncGenerator<OldFile>;
}

/**
 * Above it the form of 2560 points that WordPress made is taken, where there is one: pages show 1200 at most, and an
 * archive of originals from cameras would be ten times as large.
 */
const HEAVY = 5_000_000;

/** How many folders' names are kept at hand: files are asked for in the order of their folders. */
const MOST_FOLDERS = 32;

/** How deep below the folder that was given uploads are sought. */
const DEEPEST = 3;

/**
 * Opens a folder that holds uploads: itself, in `uploads`, in `wp-content/uploads`, or deeper. Links that lead out of
 * it are not followed. Names are found in other capitals and other forms of Unicode too, as disks of other makers keep
 * them.
 *
 * @throws UsageFault when there is no such folder
 */
export async function openMediaFolder(folder: string): Promise<MediaFolder> {
  const given = await stat(folder).catch(() => undefined);
  if (!given?.isDirectory()) throw noFolder(folder);
  const outer = await realpath(folder);
  const namesIn = folderReader();
  const root = (await uploadsIn(outer, namesIn, DEEPEST)) ?? outer;
  const sites = await namesIn(join(root, 'sites'));
  const roots = [root, ...[...new Set(sites.values())].map((site) => join(root, 'sites', site))];

  const fileAt = async (path: string): Promise<OldFile | undefined> => {
    for (const one of roots) {
      const lying = await pathOnDisk(one, path, namesIn);
      const real = lying && (await realpath(lying).catch(() => undefined));
      if (!real?.startsWith(outer + sep)) continue;
      const facts = await stat(real);
      if (facts.isFile()) return { path: real, bytes: facts.size, modified: facts.mtimeMs };
    }
    return undefined;
  };

  return {
    async *candidates({ files }, isOthers) {
      const [own = ''] = files;
      const scaled = withAddition(own, '-scaled');
      const forms = new Set(isOthers(scaled) ? files : [...files, scaled]);
      const found = await Promise.all([...forms].map(fileAt));
      const [original, ...smaller] = found;
      const isHeavy = original !== undefined && original.bytes > HEAVY;
      const best = isHeavy ? [...smaller, original] : found;
      yield* best.filter((file) => file !== undefined);
      for (const size of await sizesOf(own, roots, namesIn)) {
        const file = forms.has(size) || isOthers(size) ? undefined : await fileAt(size);
        if (file) yield file;
      }
    },
  };
}

/** Gives the names in a folder, by what they are asked for; none where there is no such folder. */
type NamesIn = (folder: string) => Promise<ReadonlyMap<string, string>>;

function folderReader(): NamesIn {
  const known = new Map<string, Promise<ReadonlyMap<string, string>>>();
  return (folder) => {
    const before = known.get(folder);
    if (before) return before;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST_FOLDERS) known.delete(oldest);
    const names = readdir(folder).then(byKeys, () => new Map<string, string>());
    known.set(folder, names);
    return names;
  };
}

/** A name as it is asked for goes before one in other capitals. */
function byKeys(names: readonly string[]): Map<string, string> {
  const map = new Map(names.map((name) => [name.normalize('NFC'), name]));
  for (const name of names.toSorted()) {
    for (const key of [caseless(name), caseless(decoded(name))]) {
      if (!map.has(key)) map.set(key, name);
    }
  }
  return map;
}

/** Programs that copy sites save names as they stand in addresses. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function pathOnDisk(root: string, path: string, namesIn: NamesIn) {
  let lying = root;
  for (const step of path.split('/')) {
    const names = await namesIn(lying);
    const name = names.get(step.normalize('NFC')) ?? names.get(caseless(step));
    if (name === undefined) return undefined;
    lying = join(lying, name);
  }
  return lying;
}

/** Sizes that lie beside a picture, as paths below the uploads, the largest first. */
async function sizesOf(path: string, roots: readonly string[], namesIn: NamesIn) {
  const at = path.lastIndexOf('/') + 1;
  const ending = endingOf(path);
  const stem = caseless(path.slice(at, path.length - ending.length));
  const sizes = new Map<string, number>();
  for (const root of roots) {
    const folder = at === 0 ? root : await pathOnDisk(root, path.slice(0, at - 1), namesIn);
    const keys = folder ? (await namesIn(folder)).keys() : [];
    for (const key of keys) {
      if (!key.startsWith(`${stem}-`) || !key.endsWith(ending.toLowerCase())) continue;
      const size = key.slice(stem.length, key.length - ending.length);
      const [, width, height] = /^-(\d{1,5})x(\d{1,5})$/.exec(size) ?? [];
      if (width && height) sizes.set(path.slice(0, at) + key, Number(width) * Number(height));
    }
  }
  return [...sizes].toSorted(([, one], [, other]) => other - one).map(([size]) => size);
}

/** The folder of uploads in a copy of a site. */
async function uploadsIn(
  folder: string,
  namesIn: NamesIn,
  depth: number,
): Promise<string | undefined> {
  const names = await namesIn(folder);
  for (const inside of ['wp-content/uploads', 'uploads']) {
    const path = await pathOnDisk(folder, inside, namesIn);
    if (path) return path;
  }
  if ([...names.keys()].some((name) => /^(?:19|20)\d\d$/.test(name))) return folder;
  if (depth === 0) return undefined;
  for (const name of new Set(names.values())) {
    if (/^(?:\.|node_modules$|wp-(?:admin|includes)$)/.test(name)) continue;
    const found = await uploadsIn(join(folder, name), namesIn, depth - 1);
    if (found) return found;
  }
  return undefined;
}

function noFolder(folder: string): UsageFault {
  return new UsageFault({
    ar: `لا يوجد مجلد للصور في هذا المكان: ${isolated(folder)}. أعط بعد ‎--media مسار نسخة من wp-content/uploads.`,
    en: `There is no folder of pictures here: ${folder}. Give the path of a copy of wp-content/uploads after --media.`,
  });
}
