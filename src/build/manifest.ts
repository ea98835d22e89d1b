import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../content/files.ts';
import { manifestPath, type Output } from './output.ts';

/** Lists every file of a finished site, with its hash and size, in `<output>.manifest.json`. */
export async function writeManifest({
  folder,
  staging,
}: Output): Promise<{ files: number; bytes: number }> {
  const paths = await listFiles(staging, '.');
  const files: { path: string; sha256: string; bytes: number }[] = [];
  for (const path of paths) {
    const contents = await readFile(join(staging, path));
    const sha256 = createHash('sha256').update(contents).digest('hex');
    files.push({ path, sha256, bytes: contents.length });
  }
  await writeFile(manifestPath(folder), `${JSON.stringify({ files }, null, 1)}\n`);
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
