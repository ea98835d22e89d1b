import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a built site, by path: what tells that one was written again. */
export type SiteFiles = ReadonlyMap<string, FileMark>;

interface FileMark {
  bytes: number;
  /** The file's number on its disk, and when its contents were last written. */
  mark: string;
}

/** Looks at every file below a folder. */
export async function siteFiles(folder: string): Promise<SiteFiles> {
  const files = new Map<string, FileMark>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, ino, mtimeMs } = await stat(path);
    files.set(path, { bytes: size, mark: `${ino} ${mtimeMs}` });
  }
  return files;
}

/** Bytes of all files. */
export function bytesOf(files: SiteFiles): number {
  return [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
}

/** How many files are new, or were written again, or are gone. */
export function changesBetween(before: SiteFiles, after: SiteFiles): number {
  const written = [...after].filter(([path, { mark }]) => before.get(path)?.mark !== mark);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return written.length + gone.length;
}
