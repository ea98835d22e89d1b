import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { initialOf } from '../text/initial.ts';

/** Where the letter and the ground stand on a square of 512. */
const SIZE = 512;

/**
 * How an icon fills its square: with round corners of its own, to its edges where a system cuts the corners,
 * or with the letter small enough for any shape that a system cuts (W3C manifest: the inner 80 % is safe).
 */
export type Ground = 'rounded' | 'full' | 'maskable';

/** How high or wide the letter is at most, as a part of the square. */
const LETTER: Record<Ground, number> = { rounded: 0.66, full: 0.62, maskable: 0.5 };

/**
 * An icon for a newspaper that has none: the first letter of its name, white on its colour. The letter is
 * an outline, so that it is the same on every machine whatever its fonts.
 *
 * @param typeface a TrueType file that has the letter
 * @returns SVG
 */
export function monogram(
  { name, accent }: { name: string; accent: string },
  typeface: Uint8Array,
  ground: Ground = 'rounded',
): string {
  const letter = initialOf(name);
  const corner = ground === 'rounded' ? ` rx="${SIZE * 0.19}"` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">` +
    `<rect width="${SIZE}" height="${SIZE}"${corner} fill="${accent}"/>` +
    `${letter && outline(letter, typeface, SIZE * LETTER[ground])}</svg>\n`
  );
}

/** The outline of a letter in the middle of the square, as large as it may be. */
function outline(letter: string, typeface: Uint8Array, size: number): string {
  const font = new Font(new Face(new Blob(typeface), 0));
  const buffer = new Buffer();
  buffer.addText(letter);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const glyph = buffer.getGlyphInfos()[0]?.codepoint ?? 0;
  const { xBearing, yBearing, width, height } = font.glyphExtents(glyph) ?? NOTHING;
  const scale = size / Math.max(width, -height, 1);
  // Fonts count upwards, and SVG downwards.
  const x = SIZE / 2 - (xBearing + width / 2) * scale;
  const y = SIZE / 2 + (yBearing + height / 2) * scale;
  const place = `translate(${round(x)} ${round(y)}) scale(${round(scale)} ${round(-scale)})`;
  return `<path transform="${place}" fill="#fff" d="${font.glyphToPath(glyph)}"/>`;
}

const NOTHING = { xBearing: 0, yBearing: 0, width: 0, height: 0 };

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
