import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outputFile, SEARCH_INDEX } from '../addresses.ts';
import type { OutputFile } from '../output-file.ts';
import { filesArrived } from './arrival.ts';
import { withIndexer } from './indexer.ts';
import { PAGEFIND_VERSION } from './pagefind-package.ts';

/** The engine that searches all shards in the browser: Pagefind's module, and its WebAssembly that
 * stems no language: words are keys already. */
const MODULE = 'pagefind.js';
const WASM = 'wasm.unknown.pagefind';

/**
 * Pagefind's module keeps its class of indexes to itself. The search page needs it: only the class can
 * say which words an index knows, and when a part of the index did not come.
 */
const EXPORT = '\nexport { PagefindInstance };\n';

/** The engine comes with any index. */
const ANY_RECORD = {
  url: '/',
  content: 'مداد',
  language: 'unknown',
  meta: {},
  filters: {},
  sort: {},
};

/**
 * The files of the engine, which all shards share. Pagefind makes them with any index; they are taken
 * from a small one and kept in a folder of the cache that is named by Pagefind's version.
 */
export async function engineFiles(cacheFolder: string): Promise<OutputFile[]> {
  const folder = join(cacheFolder, `pagefind-${PAGEFIND_VERSION}-keys`);
  const module = await readFile(join(folder, MODULE), 'utf8').catch(() => takeFromPagefind(folder));
  return [
    { path: outputFile(`${SEARCH_INDEX}${MODULE}`), contents: `${module}${EXPORT}` },
    { path: outputFile(`${SEARCH_INDEX}${WASM}`), from: join(folder, WASM) },
  ];
}

/** Fills the folder and returns the module, which is put there last. */
async function takeFromPagefind(folder: string): Promise<string> {
  const whole = join(folder, `.${process.pid}.making`);
  try {
    await withIndexer((indexer) => {
      return indexer.withIndex(async (index) => {
        await index.add(ANY_RECORD);
        await index.write(whole);
        await filesArrived(whole, [WASM, MODULE]);
      });
    });
    for (const name of [WASM, MODULE]) await rename(join(whole, name), join(folder, name));
  } finally {
    await rm(whole, { recursive: true, force: true });
  }
  return readFile(join(folder, MODULE), 'utf8');
}
