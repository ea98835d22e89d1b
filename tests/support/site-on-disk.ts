import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteOnDisk } from '../../src/deploy/transport.ts';
import type { Delivery } from '../../src/hosts/delivery.ts';

/** Writes a site of these files. */
export async function siteOnDisk(
  output: string,
  delivery: Delivery,
  texts: Record<string, string>,
): Promise<SiteOnDisk> {
  const files = [];
  for (const [path, text] of Object.entries(texts)) {
    const from = join(output, path);
    await mkdir(dirname(from), { recursive: true });
    await writeFile(from, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    files.push({ path, from, sha256, bytes: Buffer.byteLength(text) });
  }
  return { output, delivery, files };
}
