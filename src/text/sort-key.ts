import { commonLetters, plainLetters, withLastHamza } from './letters.ts';

/** The Arabic letters in the order of the alphabet; the hamza first, as an alif. */
const ALPHABET = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Where each kind of letter begins: spaces, then digits, Arabic, Latin and the rest. */
const DIGIT = 0x20;
const ARABIC = 0x40;
const LATIN = 0x80;
const OTHER = 0x100;

/** The article at the beginning of a word that goes on. */
const ARTICLE = /(^| )ال(?=..)/gu;

/**
 * The key by which names are put in the order of an Arabic index: compare keys with `<`. Digits come first and
 * by their value, then Arabic, then Latin. ال is not counted, so that المغرب stands under م, as in the indexes of
 * newspapers and books; nor are tashkeel, tatweel and punctuation. A hamza counts as alif, ى as ي, ة as ه.
 * Names that differ in nothing else are told apart by their spelling, so that the order is definite.
 */
function sortKey(name: string): string {
  const plain = withLastHamza(plainLetters(name)).replace(/ء/gu, 'ا').replace(/ة/gu, 'ه');
  const words = commonLetters(plain)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLE, '$1')
    .replace(/\d+/gu, byValue);
  return `${Array.from(words, place).join('')}\u0000${name}`;
}

/** Orders names for readers. */
export function byName(a: string, b: string): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : Number(one > other);
}

/** A number with its length in front, so that 9 comes before 10. */
function byValue(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '');
  return `${String(value.length).padStart(2, '0')}${value}`;
}

function place(letter: string): string {
  if (letter === ' ') return '\u0001';
  const code = letter.codePointAt(0) ?? 0;
  if (/\d/.test(letter)) return String.fromCodePoint(DIGIT + Number(letter));
  const arabic = ALPHABET.indexOf(letter);
  if (arabic >= 0) return String.fromCodePoint(ARABIC + arabic);
  if (/[a-z]/.test(letter)) return String.fromCodePoint(LATIN + code - 0x61);
  return String.fromCodePoint(Math.min(OTHER + code, 0x10ffff));
}
