import { chmod, copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inParallel } from '../../parallel.ts';
import type { SentFile } from '../transport.ts';
import { run, type Ran } from './program.ts';
import type { Target } from './target.ts';

/** How the place of a site is reached: on this machine, or over SSH. */
export interface Reach {
  /** Runs a script of far-side.ts there. */
  sh: (script: string, args: readonly string[], input?: string | Uint8Array) => Promise<Ran>;
  /** Puts files into the site's folder, each whole or not at all. */
  put: (files: readonly SentFile[]) => Promise<Pick<Ran, 'code' | 'stderr'>>;
  /** Ends what stays open meanwhile. */
  close: () => Promise<void>;
}

/** A folder of this machine, written without any other program than its shell. */
export function reachHere({ folder }: Target): Reach {
  return {
    sh: (script, args, input) => run('sh', { args: ['-c', script, 'midad', ...args], input }),
    async put(files) {
      await inParallel(files, 8, (file) => putHere(file, folder));
      return { code: 0, stderr: '' };
    },
    close: () => Promise.resolve(),
  };
}

/** Copies a file beside its place, and gives it its name when it is whole. */
async function putHere({ path, from }: SentFile, folder: string): Promise<void> {
  const place = join(folder, path);
  const near = join(dirname(place), `.midad.${process.pid}.${path.split('/').at(-1)}`);
  await mkdir(dirname(place), { recursive: true });
  await copyFile(from, near);
  await chmod(near, 0o644);
  await rename(near, place);
}
