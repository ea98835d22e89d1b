import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../content/files.ts';
import { nextManifestPath, type Output } from './output.ts';

/**
 * Lists every file of a finished site, with its hash and size. The list takes its place as
 * `<output>.manifest.json` when the site takes its own.
 */
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
  await writeFile(nextManifestPath(folder), `${JSON.stringify({ files }, null, 1)}\n`);
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
