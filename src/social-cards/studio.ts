import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Renderer } from '@takumi-rs/core';
import { cardNode, settingsOf, STYLES, trialOf, type CardText, type Setting } from './design.ts';
import type { CardShades } from '../colours.ts';
import { HEIGHT, WIDTH } from './social-cards.ts';
import { wordingOf } from './wording.ts';

/** What draws cards; behind this interface nothing knows which library does. */
export interface Studio {
  /** A card as the bytes of a PNG: of flat colours it is a quarter of a JPEG, and its edges are sharp. */
  draw: (card: CardText, shades: CardShades) => Promise<Uint8Array>;
}

/** The packages that decide what a card looks like. */
export const TOOLS = [
  '@takumi-rs/core',
  '@expo-google-fonts/ibm-plex-sans-arabic',
  '@expo-google-fonts/noto-sans-tifinagh',
];

/** The newspaper's typeface, whole, and one for the script of Tamazight, in which Morocco writes too. */
const FONTS = [
  ['Plex', 400, 'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'],
  ['Plex', 700, 'ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf'],
  ['Tifinagh', 400, 'noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf'],
] as const;

/**
 * Opens the studio: loads the library that draws, and the typefaces.
 *
 * @throws where the library has no package for this machine
 */
export async function openStudio(): Promise<Studio> {
  const takumi = await import('@takumi-rs/core');
  const renderer = new takumi.Renderer();
  const { resolve } = createRequire(import.meta.url);
  const fonts = await Promise.all(
    FONTS.map(async ([name, weight, file]) => {
      return { name, weight, data: await readFile(resolve(`@expo-google-fonts/${file}`)) };
    }),
  );
  for (const font of fonts) await renderer.registerFont(font);
  const known = await charactersOf(fonts.map(({ data }) => data));
  return {
    async draw(card, shades) {
      const wording = wordingOf(card, (codePoint) => known.has(codePoint));
      const fitted = await fit(wording, renderer);
      const node = cardNode(fitted.card, fitted.setting, shades);
      return renderer.render(node, { width: WIDTH, height: HEIGHT, format: 'png', css: [STYLES] });
    },
  };
}

/** The code points of the characters that some of the fonts have. */
async function charactersOf(fonts: readonly Buffer[]): Promise<Set<number>> {
  const { Blob, Face } = await import('harfbuzzjs');
  return new Set(fonts.flatMap((data) => [...new Face(new Blob(data)).collectUnicodes()]));
}

/** The card with the largest headline that has its place; one that has none in any size ends in …, at a word. */
async function fit(
  card: CardText,
  renderer: Renderer,
): Promise<{ card: CardText; setting: Setting }> {
  const fits = async (tried: CardText, setting: Setting) => {
    const { node, width, most } = trialOf(tried, setting);
    const { height } = await renderer.measure(node, { width, css: [STYLES] });
    return height <= most;
  };
  const settings = settingsOf(card);
  for (const setting of settings) if (await fits(card, setting)) return { card, setting };
  const smallest = settings.at(-1);
  if (!smallest) throw new Error(`No size for a card of the face ${card.face}`);
  const words = card.headline.split(' ');
  let [kept, most] = [0, words.length - 1];
  while (kept < most) {
    const middle = Math.ceil((kept + most) / 2);
    if (await fits(shortened(card, words, middle), smallest)) kept = middle;
    else most = middle - 1;
  }
  return { card: shortened(card, words, kept), setting: smallest };
}

/** A card with the first words of its headline; the isolate that is cut is closed. */
function shortened(card: CardText, words: readonly string[], count: number): CardText {
  const text = words
    .slice(0, count)
    .join(' ')
    .replace(/[،؛:,;.]+$/u, '');
  const isOpen = text.lastIndexOf('\u2066') > text.lastIndexOf('\u2069');
  return { ...card, headline: `${text}${isOpen ? '\u2069' : ''}…` };
}
