import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import {
  standInForBrowser,
  type ReadFile,
  type SetArticle,
} from '../../tests/support/search-set.ts';

/** Pagefind as its documentation shows it, with nothing of ours: the other side of the comparison. */

/** How many results are looked at: as many as the search set looks at of ours. */
const LOOKED_AT = 30;

/** What we use of Pagefind's browser module, which ships no types. */
interface Module {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  destroy(): Promise<void>;
}

/** Indexes articles as they are written, in Arabic, into a folder. */
export async function indexPlainly(
  articles: readonly SetArticle[],
  outputPath: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'ar' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, title, text } of articles) {
    const record = { url: `/${id}/`, content: text, language: 'ar', meta: { title } };
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`${id}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
}

/**
 * Opens such an index with nothing in its cache, by Pagefind's own module.
 *
 * @returns what asks it, and gives the ids of the first articles
 */
export async function openPlainly(
  folder: string,
  read: ReadFile = readFile,
): Promise<(words: string) => Promise<string[]>> {
  standInForBrowser(read);
  const pagefind = (await import(join(folder, 'pagefind.js'))) as Module;
  await pagefind.destroy();
  await pagefind.options({ basePath: join(folder, '/'), baseUrl: '/' });
  return async (words) => {
    const { results } = await pagefind.search(words);
    const shown = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
    return shown.map(({ url }) => url.split('/').at(-2) ?? '');
  };
}
