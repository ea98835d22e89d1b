import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { href } from '../addresses.ts';
import { hashOf } from '../hash.ts';
import type { MadeOnce } from '../made-once.ts';
import { toneRules } from '../media/tones.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { siteForPages } from '../model/publishing.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import type { WordFiles } from '../text/keys/word-lists.ts';
import { brandSigns } from './brands.ts';
import { bundledText } from './bundle.ts';
import { prepareFonts, SYSTEM_FONTS, type Fonts } from './fonts.ts';
import type { Icons } from './icons.ts';
import { paletteCss } from './palette.ts';
import type { RuleScripts } from './rule-scripts.ts';
import { bundleScripts, bundleServiceWorker, type ScriptName } from './scripts.ts';
import { webManifest } from './web-manifest.ts';

/** What only some kinds of pages need of styles: a sheet each, in assets/styles/. */
const SHEETS = ['date-archive', 'live', 'story'] as const;

export type SheetName = (typeof SHEETS)[number];

/** What pages need from the assets, under hashed names. */
export interface Assets {
  /** Address of the style sheet of all pages (docs/decisions/stylesheet.md). */
  stylesheet: string;
  /** Address of the style sheet of lite editions. */
  liteStylesheet: string;
  /** Addresses of what some kinds of pages add to the style sheet. */
  sheets: Record<SheetName, string>;
  /** Address of the style sheet of slots for advertisements, where the newspaper has any. */
  adStylesheet?: string | undefined;
  /** Address of what the author's guide adds to the style sheet, where the newspaper has it on its site. */
  guideStylesheet?: string | undefined;
  /** Addresses of the font files, which the style sheet asks for too late. */
  fonts: string[];
  /** Address of the script that each page begins with. */
  reader: string;
  /** Address of the signs of other sites. */
  brands: string;
  /** Address of each other script. */
  scripts: Record<ScriptName, string>;
  /** Addresses of what leads on from old addresses by rules, where the newspaper has any. */
  oldAddresses?: RuleScripts | undefined;
  /** The site's icon, and the one for the home screens of Apple's devices. */
  icon: { href: string; type: string };
  touchIcon: string;
  files: OutputFile[];
}

/** Where assets are made. */
export interface Workshop {
  /** Path of assets/. */
  folder: string;
  cacheFolder: string;
  once: MadeOnce;
}

/**
 * Bundles styles, scripts and service worker, and prepares fonts.
 *
 * @param words go into the script of the search page
 * @param icons as they were prepared
 */
export async function bundleAssets(
  { site, categories, pages }: Pick<Newsroom, 'site' | 'categories' | 'pages'>,
  words: WordFiles,
  icons: Icons,
  workshop: Workshop,
): Promise<Assets> {
  const { folder, cacheFolder, once } = workshop;
  const address = (file: { path: string }) => href(`/${file.path}`, site);
  const fonts = await fontsOf(site, cacheFolder);
  const scriptsFolder = join(folder, 'scripts');
  const colours = paletteCss(site.accent);
  const [styles, sheets, liteStyles, guideStyles, adStyles, { reader, ...scripts }] =
    await Promise.all([
      mainStyles(site, workshop),
      sheetsOfKinds(workshop),
      bundleStyles('lite', workshop),
      site.guide ? bundleStyles('guide', workshop) : '',
      site.advertising ? bundleStyles('advertising', workshop) : '',
      bundleScripts(scriptsFolder, words, site, once),
    ]);
  const stylesheet = hashed('main.css', styles);
  const brands = hashed('brands.svg', await brandSigns(join(folder, 'icons')));
  const liteStylesheet = hashed('lite.css', `${colours}${liteStyles}\n`);
  const adStylesheet = site.advertising ? hashed('advertising.css', `${adStyles}\n`) : undefined;
  const guideStylesheet = site.guide ? hashed('guide.css', `${guideStyles}\n`) : undefined;
  const menus = pages.map(({ slug, title, menu }) => ({ slug, title, menu }));
  const offline = [stylesheet, ...fonts.files, reader, scripts['kept-pages'], scripts.offline];
  const version = hashOf(JSON.stringify([siteForPages(site), categories.all, menus]));
  const knows = { files: offline.map(address), version };
  const worker = await bundleServiceWorker(scriptsFolder, site, knows, once);
  return {
    stylesheet: address(stylesheet),
    liteStylesheet: address(liteStylesheet),
    sheets: addressesOf(sheets, address),
    adStylesheet: adStylesheet && address(adStylesheet),
    guideStylesheet: guideStylesheet && address(guideStylesheet),
    fonts: fonts.files.map(address),
    reader: address(reader),
    brands: address(brands),
    scripts: addressesOf(scripts, address),
    icon: { href: address(icons.tab), type: icons.tab.type },
    touchIcon: href(`/${icons.touch}`, site),
    files: [
      ...fonts.files,
      stylesheet,
      liteStylesheet,
      ...Object.values(sheets),
      ...(adStylesheet ? [adStylesheet] : []),
      ...(guideStylesheet ? [guideStylesheet] : []),
      reader,
      brands,
      ...Object.values(scripts),
      worker,
      ...icons.files,
      webManifest(site, icons),
    ],
  };
}

/** The style sheet of all pages, with the newspaper's fonts and colours. */
export async function mainStyles(site: Site, workshop: Workshop): Promise<string> {
  const fonts = await fontsOf(site, workshop.cacheFolder);
  const styles = await bundleStyles('main', workshop);
  return `${fonts.css}${paletteCss(site.accent)}${toneRules()}${styles}\n`;
}

/** The sheets that only some kinds of pages load, by name. */
async function sheetsOfKinds(workshop: Workshop): Promise<Record<SheetName, OutputFile>> {
  const sheets = SHEETS.map(async (name) => {
    const styles = await bundleStyles(name, workshop);
    return [name, hashed(`${name}.css`, `${styles}\n`)] as const;
  });
  return Object.fromEntries(await Promise.all(sheets)) as Record<SheetName, OutputFile>;
}

/** The address of each of some files, by the same names. */
function addressesOf<Name extends string>(
  files: Record<Name, OutputFile>,
  address: (file: OutputFile) => string,
): Record<Name, string> {
  const named = Object.entries<OutputFile>(files).map(([name, file]) => [name, address(file)]);
  return Object.fromEntries(named) as Record<Name, string>;
}

async function fontsOf(site: Site, cacheFolder: string): Promise<Fonts> {
  if (site.fonts === 'system') return SYSTEM_FONTS;
  return prepareFonts(join(cacheFolder, 'fonts'), (path) => href(path, site));
}

/** One of the sheets in assets/styles, by its name. */
async function bundleStyles(name: string, { folder, once }: Workshop): Promise<string> {
  return once(['styles', name], async () => {
    const text = await bundledText({ entryPoints: [join(folder, 'styles', `${name}.css`)] });
    return text.trim();
  });
}

function hashed(name: string, contents: string): { path: string; contents: string } {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8);
  return { path: `assets/${name.replace('.', `-${hash}.`)}`, contents };
}
