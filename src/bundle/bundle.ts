import { basename } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { ENGINE } from '../engine-folder.ts';
import { BROWSERS } from './browsers.ts';

/** How styles and scripts of pages are bundled. */
const COMMON = {
  // Hashed names hang on where a source lies from here: builds that are begun elsewhere must not differ.
  absWorkingDir: ENGINE,
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: BROWSERS,
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Bundles one style sheet or script, and gives its text. */
export async function bundledText(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, ...COMMON });
  return outputFiles[0]?.text ?? '';
}

/** Bundles scripts, each into a file of assets/ under a hashed name. */
export async function bundledScripts(
  options: BuildOptions,
): Promise<{ path: string; contents: string }[]> {
  const names = { entryNames: '[name]-[hash]', outdir: 'assets' };
  const { outputFiles } = await build({ ...options, ...names, ...COMMON });
  return outputFiles.map(({ path, text }) => {
    return { path: `assets/${basename(path)}`, contents: text };
  });
}
