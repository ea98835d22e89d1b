import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { HOME, href, SERVICE_WORKER } from '../addresses.ts';
import { hashOf } from '../hash.ts';
import type { MadeOnce } from '../made-once.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import { compactWordLists, type CompactWordLists } from '../text/keys/compact-word-lists.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { bundledScripts, bundledText } from './bundle.ts';

/** The scripts that pages load, each from assets/scripts. */
const SCRIPTS = [
  'article',
  'banners',
  'comments',
  'embeds',
  'kept-pages',
  'lite',
  'live',
  'offline',
  'search',
  'story',
  'times',
] as const;

/** Those that another loads when it needs them. */
const LATER = ['search-aliases', 'search-correction', 'search-directions'] as const;

export type ScriptName = (typeof SCRIPTS | typeof LATER)[number];

/** The script that runs before a page is painted: no module, since those wait for the whole page. */
const EARLY = 'reader';

/**
 * Bundles the scripts of pages.
 *
 * @param folder path of assets/scripts
 * @param words go into the script of the search page, in the form for browsers
 * @returns the file of each, under a hashed name
 */
export async function bundleScripts(
  folder: string,
  words: WordFiles,
  site: Pick<Site, 'basePath'>,
  once: MadeOnce,
): Promise<Record<ScriptName | typeof EARLY, OutputFile>> {
  const root = href(HOME, site);
  const files = await once(['scripts', root, hashOf(JSON.stringify(words))], async () => {
    const lists = wordListsPlugin(compactWordLists(words));
    const bundle = (
      names: readonly string[],
      format: 'esm' | 'iife',
      later: readonly OutputFile[] = [],
    ) =>
      bundledScripts({
        entryPoints: names.map((name) => join(folder, `${name}.ts`)),
        format,
        define: { SITE_ROOT: JSON.stringify(root) },
        plugins: [lists, laterPlugin(later)],
      });
    const later = await bundle(LATER, 'esm');
    const others = [bundle(SCRIPTS, 'esm', later), bundle([EARLY], 'iife')];
    return [...later, ...(await Promise.all(others)).flat()];
  });
  return Object.fromEntries(
    [...SCRIPTS, ...LATER, EARLY].map((name) => [name, fileOf(name, files)]),
  ) as Record<ScriptName | typeof EARLY, OutputFile>;
}

/** What the service worker is told of the newspaper: assets/scripts/built-in.d.ts. */
export interface WorkerKnows {
  files: string[];
  version: string;
}

/**
 * Bundles the service worker; where a newspaper keeps nothing offline, the one that takes its place in
 * browsers that have it, and goes.
 *
 * @param folder path of assets/scripts
 */
export async function bundleServiceWorker(
  folder: string,
  site: Pick<Site, 'basePath' | 'digits' | 'offline'>,
  knows: WorkerKnows,
  once: MadeOnce,
): Promise<OutputFile> {
  const root = href(HOME, site);
  const name = site.offline ? 'service-worker' : 'retired-worker';
  const script = await once([name, root], () =>
    bundledText({
      entryPoints: [join(folder, `${name}.ts`)],
      format: 'iife',
      define: { SITE_ROOT: JSON.stringify(root) },
    }),
  );
  const newspaper = JSON.stringify({ ...knows, digits: site.digits });
  return { path: SERVICE_WORKER.slice(1), contents: `const NEWSPAPER=${newspaper};${script}` };
}

/** Puts word lists into scripts, in the form for browsers: those for later where `?others` says so. */
function wordListsPlugin({ first, aliases }: CompactWordLists): Plugin {
  return {
    name: 'word lists',
    setup(bundle) {
      bundle.onLoad({ filter: /word-lists[\\/]\w+\.txt$/ }, ({ path, suffix }) => {
        const list = first[basename(path, '.txt') as keyof WordFiles];
        return { contents: suffix ? aliases : list, loader: 'text' };
      });
    },
  };
}

/** Leads an import for later to the file that holds what is imported, which lies beside the script. */
function laterPlugin(files: readonly OutputFile[]): Plugin {
  return {
    name: 'later',
    setup(bundle) {
      bundle.onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const file = fileOf(basename(path, '.ts'), files);
        return { path: `./${basename(file.path)}`, external: true };
      });
    },
  };
}

/** The file of a script by its name and the eight letters of its hash. */
export function fileOf(name: string, files: readonly OutputFile[]): OutputFile {
  const hashed = new RegExp(`^assets/${name}-[A-Z0-9]{8}\\.js$`);
  const file = files.find(({ path }) => hashed.test(path));
  if (!file) throw new Error(`No script was bundled for ${name}`);
  return file;
}
