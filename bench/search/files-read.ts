import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadFile } from '../../tests/support/search-set.ts';

/** Bytes that a reader fetches for a query, beyond the engine itself. */
export interface BytesRead {
  /** Entries, catalogue, metadata, chunks, filters, vocabulary: all before a result is shown. */
  index: number;
  /** As {@link index}, and the texts of the first ten results. */
  withTen: number;
}

/** A reader of files that adds up what it read. */
export interface FilesRead {
  read: ReadFile;
  bytes: () => BytesRead;
}

/** How many results a page of them shows. */
const SHOWN = 10;

/** Begins to count. Texts are asked for in the order of the results. */
export function countFiles(): FilesRead {
  let index = 0;
  const texts: number[] = [];
  return {
    async read(path) {
      const text = path.endsWith('.pf_fragment') ? texts.push(0) - 1 : undefined;
      const contents = await readFile(path);
      if (text !== undefined) texts[text] = contents.length;
      else if (!basename(path).startsWith('wasm.')) index += contents.length;
      return contents;
    },
    bytes: () => ({
      index,
      withTen: index + texts.slice(0, SHOWN).reduce((sum, bytes) => sum + bytes, 0),
    }),
  };
}
