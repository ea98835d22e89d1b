import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../content/files.ts';
import { guidePage } from './guide-page.ts';
import { GUIDE_INDEX, type GuidePage } from './guide.ts';

/**
 * Reads the pages of the guide, in the order in which they are read: as the index names them, and after a page
 * that is an index itself those that it names. A page that no index names is none.
 *
 * @param folder path of docs/guide
 */
export async function readGuide(folder: string): Promise<GuidePage[]> {
  const files = (await listFiles(folder, '.')).filter((file) => file.endsWith('.md'));
  const pages = await Promise.all(
    files.map(async (file) => guidePage(file, await readFile(join(folder, file), 'utf8'))),
  );
  return inOrder(new Map(pages.map((page) => [page.file, page])));
}

function inOrder(pages: ReadonlyMap<string, GuidePage>): GuidePage[] {
  const ordered = new Set<GuidePage>();
  const visit = (file: string) => {
    const page = pages.get(file);
    if (!page || ordered.has(page)) return;
    ordered.add(page);
    if (/(?:^|\/)index\.md$/.test(file)) page.leadsTo.forEach(visit);
  };
  visit(GUIDE_INDEX);
  return [...ordered];
}
