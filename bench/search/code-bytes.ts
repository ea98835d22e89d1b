import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Indexes } from './indexes.ts';

/** Code that a reader fetches once, in bytes over the wire. */
export interface CodeBytes {
  who: string;
  script: number;
  wasm: number;
}

/**
 * The code of both sides. Scripts as Brotli at its best, WebAssembly as it is: Pagefind has compressed it.
 * Ours is the page's own script with its word lists, and what it loads when a search found nothing or a
 * result has Latin letters; Pagefind's is its module with the worker that it
 * starts, alone and with the interface that comes with it.
 */
export async function codeBytes({ site, plainFolder }: Indexes): Promise<CodeBytes[]> {
  const assets = await readdir(join(site, 'assets'));
  const scripts = assets.filter((name) => /^search-.*\.js$/.test(name));
  const page = scripts.filter((name) => /^search-[A-Z\d]{8}\.js$/.test(name));
  const later = scripts.filter((name) => !page.includes(name));
  const ours = join(site, 'search', 'index');
  const module = ['pagefind.js', 'pagefind-worker.js'].map((name) => join(plainFolder, name));
  const parts = ['pagefind-ui.js', 'pagefind-ui.css'].map((name) => join(plainFolder, name));
  const wasm = await size(join(plainFolder, 'wasm.ar.pagefind'));
  return [
    { who: 'plain', script: await compressed(module), wasm },
    { who: 'plain, with its interface', script: await compressed([...module, ...parts]), wasm },
    {
      who: 'midad, with its page',
      script: await compressed([
        ...page.map((name) => join(site, 'assets', name)),
        join(ours, 'pagefind.js'),
      ]),
      wasm: await size(join(ours, 'wasm.unknown.pagefind')),
    },
    {
      who: 'midad, what only some searches need',
      script: await compressed(later.map((name) => join(site, 'assets', name))),
      wasm: 0,
    },
  ];
}

async function compressed(files: readonly string[]): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return contents.reduce((sum, text) => sum + brotliCompressSync(text, { params }).length, 0);
}

async function size(file: string): Promise<number> {
  return (await readFile(file)).length;
}
