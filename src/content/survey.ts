import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileHasher } from '../file-hasher.ts';
import { hashOf } from '../hash.ts';
import { MEDIA_LIST } from '../media/media-list.ts';
import { WORD_FILES } from '../text/keys/word-lists.ts';
import { BANNERS } from './banners.ts';
import { surveyComments } from './comment-folders.ts';
import { listFiles } from './files.ts';
import { REDIRECTS } from './old-addresses.ts';
import { SEARCH_WORDS } from './search-words.ts';
import { AUTHORS, SOURCES } from './signatories.ts';
import { MOST_READ } from './most-read.ts';
import { STORIES } from './stories.ts';
import { TAGS } from './tags.ts';

/**
 * The sources of a newspaper as they lie in its folder: settings, articles and pages, each by its path with
 * the hash of its bytes. A file that is not read, since it is not Markdown, has an empty hash. Readers' comments are in
 * it by the folder.
 */
export type Survey = ReadonlyMap<string, string>;

const SETTINGS = [
  'site.yaml',
  'categories.yaml',
  REDIRECTS,
  MEDIA_LIST,
  STORIES,
  BANNERS,
  AUTHORS,
  SOURCES,
  TAGS,
  MOST_READ,
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
  for (const [folder, hashed] of await surveyComments(root)) files.set(folder, hashed);
  return files;
}

/** Whether a file is one that authors write. */
export function isMarkdown(file: string): boolean {
  return /\.(md|markdown)$/i.test(file);
}
