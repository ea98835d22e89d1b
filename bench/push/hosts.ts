import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteChanges } from '../../src/build/manifest.ts';
import { serveSite } from '../../tests/support/server.ts';

/** What a site is sent to in the benchmark, and where it then answers. */
export interface Host {
  name: string;
  /** Without a slash at the end. */
  origin: string;
  /** Sends what the last build changed of the site in `dist/` of a checkout. */
  send: (checkout: string) => Promise<void>;
  close: () => Promise<void>;
}

/** A folder of this machine behind a server on loopback: what changed is copied, what is new before what goes. */
export async function folderHost(folder: string): Promise<Host> {
  await mkdir(folder, { recursive: true });
  const { origin, close } = await serveSite(folder);
  const send = async (checkout: string) => {
    const text = await readFile(join(checkout, 'dist.changes.json'), 'utf8');
    const { added, changed, removed } = JSON.parse(text) as SiteChanges;
    for (const path of [...added, ...changed]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await cp(join(checkout, 'dist', path), join(folder, path));
    }
    for (const path of removed) await rm(join(folder, path), { force: true });
  };
  return { name: 'a folder behind a server', origin, send, close };
}
