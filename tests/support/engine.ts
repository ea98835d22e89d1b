import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder } from './folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the engine consists of. */
const PARTS = [
  'assets',
  'docs/guide',
  'layouts',
  'scripts',
  'src',
  'eleventy.config.ts',
  'package.json',
];

/**
 * A copy of the engine, whose code a test may change; the packages are those of the original. It has the fonts that the
 * original has cut, and its bundles, which would take seconds each time.
 */
export async function engineCopy(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  for (const part of [...PARTS, 'tsconfig.json']) {
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const kept of ['fonts', 'engine']) {
    const from = join(ROOT, '.cache', kept);
    await mkdir(from, { recursive: true });
    // What another process is writing just now is no part of it.
    const filter = (path: string) => !path.endsWith('.tmp');
    await cp(from, join(folder, '.cache', kept), { recursive: true, filter });
  }
  return folder;
}
