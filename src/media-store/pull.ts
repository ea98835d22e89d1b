import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MediaList } from '../media/media-list.ts';
import { stampOf } from '../media/originals.ts';
import { inParallel } from '../parallel.ts';
import { writeWhole } from '../whole-file.ts';
import type { MediaStore } from './media-store.ts';

const AT_ONCE = 16;

/** What was fetched, by path. */
export interface Pulled {
  fetched: string[];
  /** What the store does not have, or not as it is listed. */
  lacking: string[];
}

/** Whether a path is wanted: it is named, or lies in a folder that is; all are where none is named. */
function isWanted(path: string, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  return names.some((name) => path === name || path.startsWith(`${name.replace(/\/+$/, '')}/`));
}

/**
 * Fetches listed originals that are not here into content/media. What is here stays, whatever it is.
 *
 * @param names pictures or folders inside content/media; none for all
 */
export async function pull(
  store: MediaStore,
  { content, list, names }: { content: string; list: MediaList; names: readonly string[] },
): Promise<Pulled> {
  const pulled: Pulled = { fetched: [], lacking: [] };
  const wanted = [...list].filter(([path]) => isWanted(path, names));
  await inParallel(wanted, AT_ONCE, async ([path, { sha256 }]) => {
    const file = join(content, 'media', path);
    if (stampOf(file) !== undefined) return;
    const bytes = await store.original(sha256);
    if (!Buffer.isBuffer(bytes)) {
      pulled.lacking.push(path);
      return;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, bytes);
    pulled.fetched.push(path);
  });
  return { fetched: pulled.fetched.toSorted(), lacking: pulled.lacking.toSorted() };
}
