import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CACHE } from '../../src/build/engine.ts';
import { ledgerPlace } from '../../src/build/ledger.ts';
import { ContentFault } from '../../src/problems.ts';
import { buildNewspaper, type SetArticle } from '../../tests/support/search-set.ts';
import { indexPlainly } from './plain-index.ts';

/**
 * `tsx bench/search/make-index.ts midad|plain ARTICLES.json FOLDER`: one of the two indexes, in a process
 * that can be measured. Articles that a build refuses are named in FOLDER/refused.json.
 */
const [who, file = '', folder = ''] = process.argv.slice(2);
const articles = JSON.parse(await readFile(file, 'utf8')) as SetArticle[];
if (who === 'plain') await indexPlainly(articles, folder);
else await buildNewspaper(articles, folder).then(forgetLedger, nameRefused);

/** The newspaper is never built again. */
async function forgetLedger(): Promise<void> {
  const [content, site] = ['content', 'site'].map((name) => realpath(join(folder, name)));
  const { path } = ledgerPlace((await content) ?? '', (await site) ?? '', CACHE);
  for (const kept of [path, path.replace(/json$/, 'seal')]) await rm(kept, { force: true });
}

async function nameRefused(error: unknown): Promise<void> {
  if (!(error instanceof ContentFault)) throw error;
  const files = new Set(error.problems.map((problem) => basename(problem.file, '.md')));
  const refused = articles.filter(({ id }) => files.has(id)).map(({ id }) => id);
  if (refused.length === 0) throw error;
  console.error(error.message);
  await writeFile(join(folder, 'refused.json'), JSON.stringify(refused));
}
