import { readFile } from 'node:fs/promises';
import { UsageFault } from '../problems.ts';
import type { ListedFiles } from './probes.ts';

/**
 * The files of a built site with their hashes, from `<output>.manifest.json`.
 *
 * @throws UsageFault where there is none that can be read
 */
export async function readListedFiles(output: string): Promise<ListedFiles> {
  const path = `${output}.manifest.json`;
  try {
    const { files } = JSON.parse(await readFile(path, 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    return new Map(files.map((file) => [file.path, file]));
  } catch {
    throw new UsageFault({
      ar: `قائمة ملفات الموقع ${path} غير موجودة أو لا تُقرأ. ابن الموقع: npm run build`,
      en: `The list of the site's files ${path} is missing or cannot be read. Build the site: npm run build`,
    });
  }
}
