import { join } from 'node:path';
import { build } from 'esbuild';
import { BROWSERS } from '../bundle/browsers.ts';
import { ENGINE } from '../engine-folder.ts';
import type { MadeOnce } from '../made-once.ts';

/** Where the preview serves files of its own: no page of a newspaper has such an address. */
export const OWN = '/.midad/';

/** The preview's own files, by name. */
export type OwnFiles = Readonly<Record<string, { type: string; contents: string } | undefined>>;

const FOLDER = join(ENGINE, 'src/preview/overlay');

const TYPES = { js: 'text/javascript', css: 'text/css' } as const;

/** Bundles what the preview puts into pages: the overlay with its style sheet, and that of the ribbons. */
export async function bundleOwnFiles(once: MadeOnce): Promise<OwnFiles> {
  return once(['files of the preview'], bundleAll);
}

async function bundleAll(): Promise<OwnFiles> {
  const { outputFiles } = await build({
    entryPoints: ['overlay.ts', 'overlay.css', 'ribbon.css'].map((name) => join(FOLDER, name)),
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    target: BROWSERS,
    outdir: FOLDER,
    write: false,
    logLevel: 'silent',
  });
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => {
      const name = path.slice(FOLDER.length + 1);
      const type = TYPES[name.endsWith('.js') ? 'js' : 'css'];
      return [name, { type, contents: text }];
    }),
  );
}
