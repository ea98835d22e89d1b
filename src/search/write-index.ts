import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** Pagefind's own interfaces and its worker, which we do not use. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-highlight.js',
  'pagefind-worker.js',
];

/** Writes the search index of these records into a folder. Throws with Pagefind's own words. */
export async function writeSearchIndex(
  records: AsyncIterable<SearchRecord>,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'ar' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for await (const record of records) refuseErrors(await index.addCustomRecord(record));
    refuseErrors(await index.writeFiles({ outputPath: folder }));
  } finally {
    await close();
  }
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
}

function refuseErrors({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
