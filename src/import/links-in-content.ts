import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UsageFault } from '../problems.ts';

/** The folders of the content into which an import writes. */
const WRITTEN = ['articles', 'pages', 'comments', 'media'];

/**
 * Makes sure that what is written into a content folder stays in it: a link among its files or folders may lead
 * anywhere, and no build reads what lies behind it. The content folder itself may be one.
 *
 * @throws UsageFault that names the first link
 */
export async function refuseLinks(root: string): Promise<void> {
  for (const folder of WRITTEN) {
    const top = await lstat(join(root, folder)).catch(() => undefined);
    if (top?.isSymbolicLink()) throw linkFault(folder);
    if (!top?.isDirectory()) continue;
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const link = entries.find((entry) => entry.isSymbolicLink());
    if (!link) continue;
    throw linkFault(relative(root, join(link.parentPath, link.name)).split(sep).join('/'));
  }
}

function linkFault(path: string): UsageFault {
  return new UsageFault({
    ar: `في مجلد المحتوى رابط يقود إلى مكان آخر (symbolic link)، ولن يُكتب شيء خارج المجلد: ${path}\nضع مكانه المجلد أو الملف نفسه، أو احذفه، ثم أعد الأمر.`,
    en: `The content folder holds a symbolic link, and nothing is written outside of the folder: ${path}\nPut the folder or file itself there, or remove the link, and run the command again.`,
  });
}
