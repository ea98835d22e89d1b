import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What hosts compress before anyone asks for it. */
const TEXT = /\.(html|css|js|json|webmanifest|svg|xml|txt)$/;

/** Lays `.br` and `.gz` beside every text of a built site, quickly and not well. */
export async function precompress(site: string): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(({ name }) => TEXT.test(name))) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    await writeFile(`${file}.br`, brotliCompressSync(bytes, { params }));
    await writeFile(`${file}.gz`, gzipSync(bytes, { level: 1 }));
  }
}
