import { readFileSync, renameSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arrayOf, itemsOf, textItem, textOf } from './cbor.ts';
import { hashedName, pack, unpack } from './packed.ts';

/** `pagefind-entry.json`, from which the engine finds an index. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  include_characters: string[];
}

/**
 * The engine asks for `<folder of the shard>wasm.<this>.pagefind`. A browser takes the dots away and is
 * left with the one file beside the shards, which it fetches once: `/search/index/wasm.unknown.pagefind`.
 */
const SHARED_WASM = '/../../wasm.unknown';

/**
 * Gives an index that Pagefind wrote the same bytes each time. Pagefind lists the values of a filter in
 * random order, and from those bytes come the filter's name, the name of the list of filters, and the
 * entry; here they are put in order and named anew. The rest of the index is definite. Chunks get longer names.
 *
 * @returns the names of the index's fragments, in the order of its records
 */
export async function settleIndex(folder: string): Promise<string[]> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as Entry;
  const language = entry.languages['unknown'];
  if (!language) throw new Error('Pagefind wrote no index');
  const metaFile = join(folder, `pagefind.${language.hash}.pf_meta`);
  const [version, pages, chunks, filters, ...rest] = itemsOf(unpack(await readFile(metaFile)));
  if (!version || !pages || !chunks || !filters) throw new Error('Pagefind wrote a short index');
  const settled = await Promise.all(itemsOf(filters).map((filter) => settleFilter(filter, folder)));
  const named = arrayOf(itemsOf(chunks).map((chunk) => nameChunk(chunk, folder)));
  const meta = arrayOf([version, pages, named, arrayOf(inOrder(settled)), ...rest]);
  language.hash = hashedName(meta);
  language.wasm = SHARED_WASM;
  await rm(metaFile);
  await writeFile(join(folder, `pagefind.${language.hash}.pf_meta`), pack(meta));
  await writeFile(entryFile, JSON.stringify(entry));
  return itemsOf(pages).map((page) => firstText(page));
}

/** Puts one filter's values in order; the item of the list of filters comes back with its new name. */
async function settleFilter(listed: Buffer, folder: string): Promise<Buffer> {
  const [name, hash] = itemsOf(listed);
  if (!name || !hash) throw new Error('Pagefind wrote a filter without a name');
  const fileOf = (hashed: string) => join(folder, 'filter', `${hashed}.pf_filter`);
  const file = fileOf(textOf(hash));
  const [title, values] = itemsOf(unpack(await readFile(file)));
  if (!title || !values) throw new Error('Pagefind wrote a filter without values');
  const settled = arrayOf([title, arrayOf(inOrder(itemsOf(values)))]);
  const settledName = hashedName(settled);
  await rm(file);
  await writeFile(fileOf(settledName), pack(settled));
  return arrayOf([name, textItem(settledName)]);
}

/**
 * Gives a chunk a name by which it is told from every other one that a browser may still have of this shard, after
 * each publication of a year: of Pagefind's seven digits two are the same too soon. The item of the list of chunks,
 * first word, last word and name, comes back with it.
 */
function nameChunk(listed: Buffer, folder: string): Buffer {
  const [first, last, hash] = itemsOf(listed);
  if (!first || !last || !hash) throw new Error('Pagefind wrote a chunk without a name');
  const fileOf = (hashed: string) => join(folder, 'index', `${hashed}.pf_index`);
  const file = fileOf(textOf(hash));
  const name = hashedName(readFileSync(file));
  renameSync(file, fileOf(name));
  return arrayOf([first, last, textItem(name)]);
}

/** Orders lists by the text that each begins with. */
function inOrder(lists: readonly Buffer[]): Buffer[] {
  const keyed = lists.map((list) => ({ list, key: Buffer.from(firstText(list)) }));
  return keyed.toSorted((a, b) => Buffer.compare(a.key, b.key)).map(({ list }) => list);
}

function firstText(list: Buffer): string {
  const [first] = itemsOf(list);
  return first ? textOf(first) : '';
}
