import { namesHash } from './look.mjs';

/** A file of the output, as it was written. */
export interface Printed {
  /** What the file was made from: while it is the same, the file needs not be made again. */
  fingerprint: string;
  /** What the page comes from: while it is the same, its ingredients are. */
  descent: string;
  /** What the page was planned from: while it is the same, it needs not be planned again. */
  ingredients: string;
  sha256: string;
  bytes: number;
  /** When it was last written, in milliseconds since the Unix epoch. */
  time: number;
}

/**
 * A folder of the output whose files are named by their contents: which names lie in it says all. Half of a
 * large site are such files, so they are remembered together.
 */
export interface PrintedFolder {
  /** What its files were made from. */
  fingerprint: string;
  /** Hash of their names. */
  names: string;
  files: number;
  /** Of all its files. */
  bytes: number;
  /** Its files as the manifest says them, with commas between; read only where the folder changes. */
  listing: string | Uint8Array;
}

/** What a site consists of, by path in the output. */
export interface SiteFiles {
  files: ReadonlyMap<string, Printed>;
  folders: ReadonlyMap<string, PrintedFolder>;
}

/** A file as the manifest says it. */
export interface ListedFile extends Listed {
  path: string;
}

/** A file by its content. */
export interface Listed {
  sha256: string;
  bytes: number;
}

export const NO_FILES: SiteFiles = { files: new Map(), folders: new Map() };

/** A folder of files that are named by their contents. */
export function printedFolder(fingerprint: string, listed: readonly ListedFile[]): PrintedFolder {
  return {
    fingerprint,
    names: namesHash(listed.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))),
    files: listed.length,
    bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0),
    listing: JSON.stringify(listed).slice(1, -1),
  };
}

/** The files of a folder, with their whole paths. */
export function filesOf({ listing }: PrintedFolder): ListedFile[] {
  const text = typeof listing === 'string' ? listing : new TextDecoder().decode(listing);
  return JSON.parse(`[${text}]`) as ListedFile[];
}

/** How many files a site has, and their bytes together. */
export function totalsOf({ files, folders }: SiteFiles): { files: number; bytes: number } {
  const totals = { files: files.size, bytes: 0 };
  for (const { bytes } of files.values()) totals.bytes += bytes;
  for (const folder of folders.values()) {
    totals.files += folder.files;
    totals.bytes += folder.bytes;
  }
  return totals;
}

/** All files of a site with their bytes. */
export function* allFiles({
  files,
  folders,
}: SiteFiles): Generator<Pick<ListedFile, 'path' | 'bytes'>> {
  for (const [path, { bytes }] of files) yield { path, bytes };
  for (const folder of folders.values()) yield* filesOf(folder);
}

/** Whether one site has anything that is not, as the same object, in another. */
export function hasOther(site: SiteFiles, before: SiteFiles): boolean {
  for (const [path, file] of site.files) if (before.files.get(path) !== file) return true;
  for (const [path, folder] of site.folders) if (before.folders.get(path) !== folder) return true;
  return false;
}
