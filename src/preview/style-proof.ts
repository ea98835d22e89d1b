import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE, madeOfEngine } from '../build/engine.ts';
import { ENGINE } from '../engine-folder.ts';
import { mainStyles } from '../bundle/assets.ts';
import type { Edition } from '../plan/edition.ts';

/** The style sheet of all pages, which has the same name in each preview (src/bundle/steady-names.ts). */
const PATH = 'assets/main.css';

/** Whether a file is one that the style sheet is made of. */
export function isStyle(path: string): boolean {
  return path.startsWith(join(ENGINE, 'assets', 'styles'));
}

/**
 * Shows the style sheet as it was just saved, before the site is built again.
 *
 * @param folder of the previewed site
 * @returns the newspaper with the style sheet as it is now
 */
export async function pullStyles(edition: Edition, folder: string): Promise<Edition> {
  const { assets, newsroom } = edition;
  const contents = await mainStyles(newsroom.site, {
    folder: join(ENGINE, 'assets'),
    cacheFolder: CACHE,
    once: madeOfEngine(),
  });
  const written = `${folder}.main.css`;
  await writeFile(written, contents);
  await rename(written, join(folder, PATH));
  const files = assets.files.map((file) => (file.path === PATH ? { path: PATH, contents } : file));
  return { ...edition, assets: { ...assets, files } };
}
