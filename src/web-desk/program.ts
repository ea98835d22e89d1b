import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { OutputFile } from '../output-file.ts';
import type { DeskConfig } from './config.ts';

/** Where the desk's program lies in the output. */
export interface DeskProgram {
  /** Path of the script that the page begins with. */
  script: string;
  stylesheet: string;
  /** Path of what the program is told of the newspaper. */
  config: string;
}

/** Outside of assets/, since readers' browsers keep what is there. */
const FOLDER = 'admin/program';

/**
 * Bundles the desk's program with all that its package would else fetch from a public CDN: languages, fonts,
 * the converters of pictures. Made once for each version of it and of our own code.
 *
 * @param entry path of its first module
 * @param key changes with the code and the versions of packages
 * @param config goes beside it
 */
export async function deskProgram(
  entry: string,
  cacheFolder: string,
  key: string,
  config: DeskConfig,
): Promise<{ program: DeskProgram; files: OutputFile[] }> {
  const folder = join(cacheFolder, 'web-desk', key);
  const names = await readdir(folder).catch(() => make(entry, folder));
  const first = (ending: string) => {
    const name = names.find((one) => one.startsWith('desk-') && one.endsWith(ending));
    if (!name) throw new Error(`The web desk has no desk-*${ending} in ${folder}`);
    return `${FOLDER}/${name}`;
  };
  const told = { path: `${FOLDER}/newspaper.json`, contents: `${JSON.stringify(config)}\n` };
  return {
    program: { script: first('.js'), stylesheet: first('.css'), config: told.path },
    files: [
      told,
      ...names.toSorted().map((name) => ({ path: `${FOLDER}/${name}`, from: join(folder, name) })),
    ],
  };
}

async function make(entry: string, folder: string): Promise<string[]> {
  const making = `${folder}.${process.pid}.making`;
  await rm(making, { recursive: true, force: true });
  try {
    await build({
      entryPoints: [{ in: entry, out: 'desk' }],
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      charset: 'utf8',
      target: ['chrome100', 'firefox100', 'safari15.4'],
      outdir: making,
      entryNames: '[name]-[hash]',
      chunkNames: 'part-[hash]',
      assetNames: '[name]-[hash]',
      legalComments: 'none',
      logLevel: 'silent',
      plugins: [ownAssets(), fewLanguages(), withoutNode()],
    });
    await mkdir(join(folder, '..'), { recursive: true });
    await rename(making, folder).catch(async (error: unknown) => {
      // Another build was as quick.
      if ((await readdir(folder).catch(() => [])).length === 0) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return readdir(folder);
}

/** How the package names files beside its modules: such an address is worked out in the browser. */
const ASSET = /new URL\(`((?:\.\.\/)?assets\/[^`]+)`,import\.meta\.url\)/g;

/** Fonts of a public CDN, which stand in the program's style sheet for the case that those beside it do not load. */
const FONT_ELSEWHERE = /@font-face \{[^}]*\(https:[^}]*\}/g;

const PACKAGE = /@sveltia[\\/]cms[\\/]npm[\\/].*\.js$/;

/** Takes the files beside the package's modules into the bundle, under names of their contents. */
function ownAssets(): Plugin {
  return {
    name: 'own assets',
    setup(bundle) {
      bundle.onLoad({ filter: PACKAGE, namespace: 'file' }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        const imports: string[] = [];
        const contents = code.replaceAll(FONT_ELSEWHERE, '').replace(ASSET, (_, asset: string) => {
          const name = `deskAsset${imports.length}`;
          imports.push(`import ${name} from ${JSON.stringify(`asset:${asset}`)};`);
          return `new URL(${name},import.meta.url)`;
        });
        return { contents: imports.join('') + contents, loader: 'js' };
      });
      bundle.onResolve({ filter: /^asset:/ }, ({ path, resolveDir }) => {
        return { path: join(resolveDir, path.slice('asset:'.length)), namespace: 'asset' };
      });
      bundle.onLoad({ filter: /.*/, namespace: 'asset' }, async ({ path }) => {
        return { contents: await readFile(path), loader: 'file' };
      });
    },
  };
}

/** The languages of code that the desk colours. */
const COLOURED = ['markdown', 'yaml', 'html'];

/** Leaves out two hundred kinds of code that no article holds, and zod's messages in fifty languages: ours are Arabic. */
function fewLanguages(): Plugin {
  return {
    name: 'few languages',
    setup(bundle) {
      bundle.onResolve({ filter: /^@shikijs\/langs\// }, ({ path }) =>
        COLOURED.includes(basename(path)) ? undefined : { path: 'none', namespace: 'none' },
      );
      bundle.onResolve({ filter: /locales\/index\.js$/ }, ({ importer }) =>
        /[\\/]zod[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
      );
      bundle.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default []' }));
    },
  };
}

/** The model makes hashes of articles by Node; the desk only checks their fields by it. */
function withoutNode(): Plugin {
  return {
    name: 'without Node',
    setup(bundle) {
      bundle.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'node' }));
      bundle.onLoad({ filter: /.*/, namespace: 'node' }, () => ({
        contents: 'module.exports = {}',
      }));
    },
  };
}
