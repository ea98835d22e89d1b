import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { OutputFile } from '../output-file.ts';
import { writeWhole } from '../whole-file.ts';

/** The typeface of the site: IBM Plex Sans Arabic, Arabic and Latin in one file a weight. */
const FACES = [
  { weight: 400, package: '400Regular/IBMPlexSansArabic_400Regular.ttf' },
  { weight: 700, package: '700Bold/IBMPlexSansArabic_700Bold.ttf' },
] as const;

/** Layout features without which Arabic letters do not join or marks do not sit. */
const FEATURES = 'init medi fina isol rlig liga calt ccmp mark mkmk kern locl'.split(' ');

/**
 * What Arabic news is written with: Latin with French accents, Arabic with tashkeel, the letters of
 * Morocco and its neighbours (ڭ ڨ گ ڤ ڥ), Persian letters in names, three sets of digits, quotation
 * marks, ornate brackets. Anything else comes from the reader's own fonts.
 */
const CHARACTERS = [
  range(0x20, 0x7e),
  'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿœŒæÆñÑ',
  '\u00a0«»°±×÷·•–—‘’“”…€£\u200c\u200d\u200e\u200f\u202f−',
  '،؛؟ء',
  range(0x621, 0x63a),
  range(0x640, 0x655),
  range(0x660, 0x66c),
  '\u0670ٱپچژڤڥڨکڭگیەۀ۔ݣﷲﷺ﴾﴿',
  range(0x6f0, 0x6f9),
].join('');

export interface Fonts {
  /** The rules that load them, or that do without. */
  css: string;
  files: OutputFile[];
}

/** No file of ours: what the reader's device shows its own pages in. */
export const SYSTEM_FONTS: Fonts = {
  css: ':root{--font:system-ui,"Segoe UI",Tahoma,sans-serif}',
  files: [],
};

/**
 * The font files, cut to the characters above (23 KB a weight instead of 72: docs/decisions/fonts.md),
 * and the rules that load them. Done once and kept in the cache.
 *
 * @param address makes the address of a file from its path in the output
 */
export async function prepareFonts(
  cacheFolder: string,
  address: (path: string) => string,
): Promise<Fonts> {
  await mkdir(cacheFolder, { recursive: true });
  const faces = await Promise.all(
    FACES.map(async ({ weight, package: file }) => {
      const { name, from } = await subset(file, weight, cacheFolder);
      const path = `assets/${name}`;
      return { file: { path, from }, css: faceRule(weight, address(`/${path}`)) };
    }),
  );
  return { css: faces.map(({ css }) => css).join(''), files: faces.map(({ file }) => file) };
}

/** The cut font in the cache, made if it is not there; its name holds a hash of what it is made from. */
async function subset(file: string, weight: number, cacheFolder: string) {
  const original = await readFile(packaged(file));
  const hash = createHash('sha256').update(original).update(CHARACTERS).update(FEATURES.join());
  const name = `plex-arabic-${weight}-${hash.digest('hex').slice(0, 8)}.woff2`;
  const from = join(cacheFolder, name);
  const known = await readFile(from).catch(() => undefined);
  if (known) return { name, from };
  const { default: subsetFont } = await import('subset-font');
  const cut = await subsetFont(original, CHARACTERS, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: FEATURES,
  });
  await writeWhole(from, cut);
  return { name, from };
}

/** Path of the whole typeface in a weight, as a TrueType file. */
export function typefaceFile(weight: (typeof FACES)[number]['weight']): string {
  const face = FACES.find((one) => one.weight === weight);
  if (!face) throw new Error(`The typeface has no weight ${weight}`);
  return packaged(face.package);
}

function packaged(file: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/ibm-plex-sans-arabic/${file}`);
}

function faceRule(weight: number, address: string): string {
  return (
    `@font-face{font-family:"Plex Arabic";font-weight:${weight};font-display:swap;` +
    `src:url("${address}") format("woff2")}`
  );
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
