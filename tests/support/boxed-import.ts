import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { loadContent } from '../../src/content/load.ts';
import { importArchive } from '../../src/import/import-archive.ts';
import type { ImportReport } from '../../src/import/report/import-report.ts';
import type { Article } from '../../src/model/article.ts';
import { asRead, writeFiles, type Files } from './content-folder.ts';
import { temporaryFolder } from './folder.ts';

/** For those who need not see how an import gets on. */
export const SILENT = { stage: () => undefined, steps: () => undefined };

/** What an import made of an export, and all files around it. */
export interface Imported {
  box: string;
  report: ImportReport;
  /** Contents by their paths below the folder in which everything lies. */
  files: ReadonlyMap<string, string>;
}

/**
 * Imports an export into `content/` in a folder of its own, beside a folder of pictures, and makes sure that nothing
 * beside the content was touched.
 */
export async function importOf(
  t: TestContext,
  exported: string | Uint8Array,
  own: Files = {},
): Promise<Imported> {
  const box = await temporaryFolder(t);
  await writeFiles(box, {
    'box/export.xml': exported,
    'box/secret.txt': 'root:x:0:0',
    'uploads/a.txt': 'x',
    ...own,
  });
  const outside = await filesIn(box, (path) => !path.startsWith('content/'));
  const paths = { exports: [join(box, 'box', 'export.xml')], content: join(box, 'content') };
  const report = await importArchive({ ...paths, isTrial: false }, SILENT);
  assert.deepEqual(await filesIn(box, (path) => !path.startsWith('content/')), outside);
  return { box, report, files: await filesIn(box, (path) => path.startsWith('content/')) };
}

/** Contents of the wanted files below a folder, by their paths in it. */
export async function filesIn(
  box: string,
  isWanted: (path: string) => boolean,
): Promise<Map<string, string>> {
  const entries = await readdir(box, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(box.length + 1);
    if (isWanted(inside)) files.set(inside, await readFile(path, 'utf8'));
  }
  return files;
}

/** The articles that the newspaper then has; every file is without a fault. */
export async function articlesIn({ box }: Imported): Promise<ReadonlyMap<string, Article>> {
  const { content, problems } = await loadContent(join(box, 'content'));
  const faults = problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(faults.map(asRead), []);
  return new Map(content?.articles.map((article) => [article.id, article]));
}
