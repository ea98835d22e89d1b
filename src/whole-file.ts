import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';

/** Writes a file of the cache so that no reader, nor another build, ever finds half of it. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, data);
  await rename(draft, path);
}
