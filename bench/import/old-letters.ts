import type { Random } from '../archive/random.ts';

/** What programs, copying and moved databases leave in the letters of a text over the years. */

/** A text as it is in the database, and whether it is whole: what was read wrongly need not be mended. */
export function oldLetters(text: string, random: Random): string {
  if (!random.chance(0.08)) return text;
  return random.pick(HABITS)(text, random);
}

/** Marks of direction that nobody sees: at the beginning, and between two words. */
function withMarks(text: string, random: Random): string {
  const at = text.indexOf(' ', random.whole(0, text.length - 1));
  const mark = random.pick(['\u200f', '\u200e', '\u202e', '\u202c', '\ufeff']);
  return at < 0 ? `\u200f${text}` : `\u200f${text.slice(0, at)}${mark}${text.slice(at)}`;
}

/** Shapes of letters, as text that was copied out of PDF has them. */
function inShapes(text: string): string {
  return text.replaceAll('لا', '\ufefb').replaceAll('لأ', '\ufef7').replaceAll('الله', '\ufdf2');
}

const LATIN = new TextDecoder('windows-1252');
const ARABIC = new TextDecoder('windows-1256');

const ARABIC_BYTES = new Map(
  Array.from({ length: 128 }, (_, index) => {
    return [ARABIC.decode(Uint8Array.of(index + 128)), index + 128] as const;
  }),
);

/** UTF-8 that was read as Windows-1252: «Ø§Ù„». */
function readAsLatin(text: string): string {
  return lineByLine(text, (line) => LATIN.decode(new TextEncoder().encode(line)));
}

/** UTF-8 that was read as Windows-1256: «ط§ظ„». */
function readAsArabic(text: string): string {
  return lineByLine(text, (line) => ARABIC.decode(new TextEncoder().encode(line)));
}

/** Windows-1256 that was read as Windows-1252: «ÇáãÛÑÈ». */
function arabicAsLatin(text: string): string {
  return lineByLine(text, (line) => {
    return LATIN.decode(Uint8Array.from(line, (sign) => ARABIC_BYTES.get(sign) ?? asciiByte(sign)));
  });
}

/** A question mark where the page has no such letter, as databases do. */
function asciiByte(sign: string): number {
  const code = sign.charCodeAt(0);
  return code < 128 ? code : 63;
}

function lineByLine(text: string, wrongly: (line: string) => string): string {
  return text.split('\n').map(wrongly).join('\n');
}

const HABITS = [
  withMarks,
  withMarks,
  withMarks,
  inShapes,
  readAsLatin,
  readAsArabic,
  arabicAsLatin,
];
