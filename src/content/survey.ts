import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../hash.ts';
import { MEDIA_LIST } from '../media/media-list.ts';
import { WORD_FILES } from '../text/keys/word-lists.ts';
import { listFiles } from './files.ts';
import { SEARCH_WORDS } from './search-words.ts';

/**
 * The sources of a newspaper as they lie in its folder: settings, articles and pages, each by its path with
 * the hash of its bytes. A file that is not read, since it is not Markdown, has an empty hash.
 */
export type Survey = ReadonlyMap<string, string>;

const SETTINGS = [
  'site.yaml',
  'categories.yaml',
  MEDIA_LIST,
  ...WORD_FILES.map((list) => `${SEARCH_WORDS}/${list}.txt`),
];
const FOLDERS = ['articles', 'pages'];

/** After how many files others get a turn: a preview that answers its reader while it builds. */
const BREATH = 200;

/** Reads and hashes every source in a content folder. */
export async function surveyContent(root: string): Promise<Survey> {
  const files = new Map<string, string>();
  for (const file of SETTINGS) {
    const isThere = await stat(join(root, file)).catch(() => undefined);
    if (isThere?.isFile()) files.set(file, hashOf(readFileSync(join(root, file))));
  }
  const hash = fileHasher();
  for (const folder of FOLDERS) {
    for (const file of await listFiles(root, folder)) {
      if (files.size % BREATH === 0) await setImmediate();
      files.set(file, isMarkdown(file) ? hash(join(root, file)) : '');
    }
  }
  return files;
}

/** Whether a file is one that authors write. */
export function isMarkdown(file: string): boolean {
  return /\.(md|markdown)$/i.test(file);
}

/** The largest file that is read in one call, in bytes: larger articles are rare. */
const USUAL = 256 * 1024;

/**
 * Makes the function that hashes a file's bytes. They are read into one buffer and one file after the other,
 * which takes two thirds of what a buffer for each takes, and a tenth of what reading side by side takes
 * (docs/decisions/ledger.md).
 */
function fileHasher(): (path: string) => string {
  const buffer = Buffer.allocUnsafe(USUAL);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const length = readSync(file, buffer, 0, USUAL, 0);
      return hashOf(length < USUAL ? buffer.subarray(0, length) : readFileSync(path));
    } finally {
      closeSync(file);
    }
  };
}
