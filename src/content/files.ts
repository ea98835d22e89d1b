import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UsageFault } from '../problems.ts';

/**
 * Makes sure that there is a content folder.
 *
 * @throws UsageFault when there is none at this path
 */
export async function wantFolder(root: string): Promise<void> {
  const found = await stat(root).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new UsageFault({
    ar: `لا يوجد مجلد محتوى في هذا المكان: ${root}`,
    en: `There is no content folder here: ${root}`,
  });
}

/**
 * All files below a folder of the content, as paths inside the content with forward slashes, in
 * order. Names that begin with a dot are passed over, and a folder that is not there is empty.
 */
export async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const folders = new Map<string, string>();
  const inside = (path: string) => {
    const known = folders.get(path) ?? relative(root, path).split(sep).join('/');
    folders.set(path, known);
    return known;
  };
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [inside(parentPath), name].filter(Boolean).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .toSorted();
}
