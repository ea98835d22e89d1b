import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from '../engine-folder.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';

/** The folder of the engine's word lists. */
export const WORD_LISTS = join(ENGINE, 'src/text/keys/word-lists');

/** The text of the five word lists in a folder. */
export function readWordFiles(folder: string): WordFiles {
  const read = (name: keyof WordFiles): string => readFileSync(join(folder, `${name}.txt`), 'utf8');
  return {
    beginnings: read('beginnings'),
    endings: read('endings'),
    plurals: read('plurals'),
    stop: read('stop'),
    aliases: read('aliases'),
  };
}
