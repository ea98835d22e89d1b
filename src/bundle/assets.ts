import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { href } from '../addresses.ts';
import type { Site } from '../model/site.ts';
import { toneRules } from '../media/tones.ts';
import type { OutputFile } from '../output-file.ts';
import { compactWordLists } from '../text/keys/compact-word-lists.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { prepareFonts, SYSTEM_FONTS } from './fonts.ts';
import { monogram } from './monogram.ts';
import { paletteCss } from './palette.ts';

/** Browsers that logical properties, `:is` and `aspect-ratio` reach without being rewritten. */
const BROWSERS = ['chrome100', 'firefox100', 'safari15.4'];

/** The scripts that pages load, each from assets/scripts. */
const SCRIPTS = ['article', 'comments', 'embeds', 'search', 'times'] as const;

export type ScriptName = (typeof SCRIPTS)[number];

/** The script that runs before a page is painted: no module, since those wait for the whole page. */
const EARLY = 'reader';

/** What pages need from the assets, under hashed names. */
export interface Assets {
  /** Address of the style sheet: one for all pages (docs/decisions/stylesheet.md). */
  stylesheet: string;
  /** Addresses of the font files, which the style sheet asks for too late. */
  fonts: string[];
  /** Address of the script that each page begins with. */
  reader: string;
  /** Address of each other script. */
  scripts: Record<ScriptName, string>;
  /** Address of the site's icon. */
  icon: string;
  files: OutputFile[];
}

/**
 * Bundles styles and scripts, and prepares fonts and icon.
 *
 * @param folder path of assets/
 * @param words go into the script of the search page
 */
export async function bundleAssets(
  folder: string,
  cacheFolder: string,
  site: Pick<Site, 'basePath' | 'accent' | 'fonts' | 'name'>,
  words: WordFiles,
): Promise<Assets> {
  const address = (path: string) => href(path, site);
  const fonts =
    site.fonts === 'system'
      ? SYSTEM_FONTS
      : await prepareFonts(join(cacheFolder, 'fonts'), address);
  const styles = await bundleStyles(join(folder, 'styles', 'main.css'));
  const entry = (name: string) => join(folder, 'scripts', `${name}.ts`);
  const lists = compactWordLists(words);
  const [scripts, early] = await Promise.all([
    bundleScripts(SCRIPTS.map(entry), 'esm', lists),
    bundleScripts([entry(EARLY)], 'iife', lists),
  ]);
  const stylesheet = hashed(
    'main.css',
    `${fonts.css}${paletteCss(site.accent)}${toneRules()}${styles}\n`,
  );
  const icon = hashed('icon.svg', monogram(site.name, site.accent));
  return {
    stylesheet: address(`/${stylesheet.path}`),
    fonts: fonts.files.map(({ path }) => address(`/${path}`)),
    reader: address(`/${pathOf(EARLY, early)}`),
    scripts: Object.fromEntries(
      SCRIPTS.map((name) => [name, address(`/${pathOf(name, scripts)}`)]),
    ) as Record<ScriptName, string>,
    icon: address(`/${icon.path}`),
    files: [...fonts.files, stylesheet, ...early, ...scripts, icon],
  };
}

async function bundleStyles(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: BROWSERS,
    write: false,
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

async function bundleScripts(
  entryPoints: string[],
  format: 'esm' | 'iife',
  lists: WordFiles,
): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    minify: true,
    format,
    charset: 'utf8',
    target: BROWSERS,
    entryNames: '[name]-[hash]',
    outdir: 'assets',
    write: false,
    plugins: [wordListsPlugin(lists)],
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, contents }) => ({ path: `assets/${basename(path)}`, contents }));
}

/** Puts word lists into scripts, in the form for browsers. */
function wordListsPlugin(lists: WordFiles): Plugin {
  return {
    name: 'word lists',
    setup(bundle) {
      bundle.onLoad({ filter: /word-lists[\\/]\w+\.txt$/ }, ({ path }) => {
        return { contents: lists[basename(path, '.txt') as keyof WordFiles], loader: 'text' };
      });
    },
  };
}

function pathOf(name: string, files: readonly OutputFile[]): string {
  const file = files.find(({ path }) => path.startsWith(`assets/${name}-`));
  if (!file) throw new Error(`No script was bundled for ${name}`);
  return file.path;
}

function hashed(name: string, contents: string): { path: string; contents: string } {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8);
  return { path: `assets/${name.replace('.', `-${hash}.`)}`, contents };
}
