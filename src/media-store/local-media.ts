import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../content/files.ts';
import { sha256Of } from '../media/forms.ts';
import type { Listed } from '../media/media-list.ts';
import { stampOf } from '../media/originals.ts';
import type { Registered } from '../media/register.ts';

/** An original that lies in content/media. */
export interface LocalPicture extends Listed {
  /** Inside content/media, in composed form (NFC), as articles name it. */
  path: string;
  /** Its whole path on the disk. */
  file: string;
}

/**
 * The originals in content/media, in order. Which files builds have read is taken from their register.
 *
 * @param icon the newspaper's own icon, which stays in Git: each build draws from it
 */
export async function localPictures(
  content: string,
  register: ReadonlyMap<string, Registered>,
  icon: string | undefined,
): Promise<LocalPicture[]> {
  const found: LocalPicture[] = [];
  for (const name of await listFiles(content, 'media')) {
    const path = name.slice('media/'.length).normalize('NFC');
    if (path === icon || !PICTURE.test(path)) continue;
    const file = join(content, name);
    const stamp = stampOf(file);
    const known = register.get(path);
    const isKnown = known !== undefined && known.stamp === stamp;
    const bytes = Number(stamp?.split(' ')[0] ?? 0);
    found.push({ path, file, bytes, sha256: isKnown ? known.sha256 : await hashFile(file) });
  }
  return found;
}

/** The kinds that are published; notes and drawings beside them stay in Git. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i;

async function hashFile(file: string): Promise<string> {
  return sha256Of(await readFile(file));
}
