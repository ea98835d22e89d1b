import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arrayOf, itemsOf, textItem, textOf } from './cbor.ts';
import { hashedName, pack, unpack } from './packed.ts';

/**
 * How many bytes of words a chunk holds, before compression: half as much would take as much from a chunk as
 * it adds to the list of them, which is fetched first (docs/decisions/search-shards.md).
 */
const MOST = 8000;

/**
 * Cuts the chunks of an index, each a file with the words from one to another and where they stand, into
 * smaller ones. Pagefind has no setting for their size (50 KB), of which a query fetches one for each of its
 * words from each shard.
 *
 * @param listed the list of chunks: first word, last word, name
 * @returns the list in its place
 */
export async function smallerChunks(listed: readonly Buffer[], folder: string): Promise<Buffer[]> {
  const cut = await Promise.all(
    listed.map(async (chunk) => {
      const [, , hash] = itemsOf(chunk);
      if (!hash) throw new Error('Pagefind wrote a chunk without a name');
      const file = fileIn(folder, textOf(hash));
      const [words] = itemsOf(unpack(await readFile(file)));
      if (!words) throw new Error('Pagefind wrote a chunk without words');
      await rm(file);
      return Promise.all(piecesOf(itemsOf(words)).map((piece) => writeChunk(piece, folder)));
    }),
  );
  return cut.flat();
}

/** Runs of words that are as large as a chunk may be; a word that is larger stands alone. */
function piecesOf(words: readonly Buffer[]): Buffer[][] {
  const pieces: Buffer[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.length > MOST) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(word);
    size += word.length;
  }
  return pieces;
}

async function writeChunk(words: readonly Buffer[], folder: string): Promise<Buffer> {
  const contents = arrayOf([arrayOf(words)]);
  const name = hashedName(contents);
  await writeFile(fileIn(folder, name), pack(contents));
  return arrayOf([wordOf(words[0]), wordOf(words.at(-1)), textItem(name)]);
}

/** The word that an entry begins with. */
function wordOf(entry: Buffer | undefined): Buffer {
  const [word] = entry ? itemsOf(entry) : [];
  if (!word) throw new Error('Pagefind wrote a word without its letters');
  return word;
}

function fileIn(folder: string, name: string): string {
  return join(folder, `${name}.pf_index`);
}
