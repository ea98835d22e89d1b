import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { filesArrived } from '../../src/search/arrival.ts';
import { engineFiles } from '../../src/search/engine.ts';
import { unpack } from '../../src/search/packed.ts';
import type { ShownRecord } from '../../src/search/records.ts';
import { launchBrowser } from './browser.ts';
import { filesBelow } from './build-command.ts';
import { temporaryFolder } from './folder.ts';
import { askedOf } from './search-records.ts';
import { serveSite } from './server.ts';
import { visit } from './visit.ts';

/** Search indexes as they lie in a folder, and as Pagefind's own module answers from them in a browser. */

/** The texts of results that lie beside an index, by file name without the ending. */
export async function textsIn(folder: string): Promise<Map<string, ShownRecord>> {
  const files = await filesBelow(join(folder, 'fragment'));
  return new Map(
    [...files].map(([name, bytes]) => [
      name.replace(/\.pf_fragment$/, ''),
      JSON.parse(unpack(bytes).toString()) as ShownRecord,
    ]),
  );
}

/**
 * Waits until an index that Pagefind writes is whole. It says that it has written what is still on its way, and what has
 * not arrived when its process ends never does.
 */
export async function allArrived(folder: string): Promise<void> {
  const files = [...(await filesBelow(folder)).keys()];
  const own = files.filter((name) => /(?:^pagefind\.js|\.json|\.pagefind|\.pf_\w+)$/.test(name));
  await filesArrived(folder, own);
}

/** A folder as hosts publish it, with a page to search from. */
export async function publish(
  t: TestContext,
  write: (folder: string) => Promise<void>,
): Promise<Page> {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="ar-MA"><title>x</title>');
  await writeFile(join(folder, '404.html'), '<!doctype html><html lang="ar-MA"><title>404</title>');
  await write(folder);
  const server = await serveSite(folder);
  t.after(server.close);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page } = await visit(browser, server.origin);
  await page.goto(`${server.origin}/`);
  return page;
}

/** The answers of Pagefind's own module, which lies at an address, from an index at another. */
export async function answers(page: Page, module: string, index: string, queries: string[]) {
  return page.evaluate(
    async ([source, basePath, words]) => {
      const { createInstance } = await import(source);
      const instance = createInstance({ basePath, baseUrl: '/', noWorker: true });
      await instance.init();
      await instance.filters();
      const given = [];
      for (const query of words) {
        for (const options of [
          {},
          { sort: { date: 'desc' } },
          { filters: { category: ['crime'] } },
        ]) {
          const { results, filters, totalFilters } = await instance.search(query, options);
          const found: { id: string; words: number[]; score: number }[] = results.map(
            (one: { id: string; words: number[]; score: number }) => {
              return { id: one.id, words: one.words, score: one.score };
            },
          );
          given.push({ query, options, found, filters, totalFilters });
        }
      }
      return given;
    },
    [module, index, queries.map(askedOf)] as const,
  );
}

/** Puts the engine where the search page finds it. */
export async function placeEngine(folder: string): Promise<void> {
  for (const { path, ...file } of await engineFiles(folder)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    if ('contents' in file) await writeFile(join(folder, path), file.contents);
    else await copyFile(file.from, join(folder, path));
  }
}

/** Where the search page finds the engine. */
export const ENGINE = '/search/index/pagefind.js';
