import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { takeLock, type Holder } from '../build/lock.ts';
import { readManifest } from '../build/manifest.ts';
import { readDelivery } from '../hosts/delivery.ts';
import { refuseTooLarge } from '../hosts/limits.ts';
import { UsageFault } from '../problems.ts';
import type { SiteOnDisk } from './transport.ts';

/** A built site that no build changes while it is sent. */
export interface OpenSite {
  site: SiteOnDisk;
  close: () => Promise<void>;
}

/**
 * Opens a built site.
 *
 * @param onWait is told who is building it, when there is something to wait for
 * @throws UsageFault where none was built, or its host cannot hold it
 */
export async function openSite(
  output: string,
  onWait: (holder: Holder) => void,
): Promise<OpenSite> {
  await readDelivery(output);
  const folder = await realpath(output).catch(() => undefined);
  if (folder === undefined) throw noFiles(output);
  const lock = join(dirname(folder), `.${basename(folder)}.lock`);
  const { release: close } = await takeLock(lock, onWait);
  try {
    const { files } = await readManifest(`${output}.manifest.json`);
    if (files.size === 0) throw noFiles(output);
    const delivery = await readDelivery(output);
    const listed = [...files].map(([path, { sha256, bytes }]) => ({
      path,
      sha256,
      bytes,
      from: join(folder, path),
    }));
    refuseTooLarge(delivery, { files: listed });
    return { site: { output, delivery, files: listed }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function noFiles(output: string): UsageFault {
  return new UsageFault({
    ar: `لا توجد ملفات الموقع في ${output}، أو لا قائمة بها بجانبه. ابنه أولا: npm run build`,
    en: `The files of a site are not in ${output}, or no list of them beside it. Build it first: npm run build`,
  });
}
