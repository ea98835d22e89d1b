import { asciiDigits } from './digits.ts';
import { stripInvisible } from './invisible.ts';

/** Tashkeel and Quranic marks (U+0610–061A, 064B–065F, 0670, 06D6–06ED) and tatweel (U+0640). */
const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

/** A text in which there is no mark to take out, as most words are. */
const UNMARKED = /^[\u0621-\u063a\u0641-\u064a]*$/;

/** The text in composed form without presentation forms, tashkeel, tatweel and invisible marks. */
export function withoutMarks(text: string): string {
  if (UNMARKED.test(text)) return text;
  return stripInvisible(text.normalize('NFKC')).replace(MARKS, '');
}

/** Letters that writers take for one another, and those that other keyboards have in their place. */
const ALIKE = /[أإآٱىیےةۃہھکڪ]/g;

/**
 * The text in the letters that every Arabic keyboard has: presentation forms, tashkeel, tatweel,
 * invisible marks and case are gone, alif has no hamza, ى is ي, ة is ه, Persian ک is ك, digits are ASCII.
 */
export function plainLetters(text: string): string {
  if (UNMARKED.test(text)) return text.replace(ALIKE, plainLetter);
  return asciiDigits(withoutMarks(text)).replace(ALIKE, plainLetter).toLowerCase();
}

function plainLetter(letter: string): string {
  if ('أإآٱ'.includes(letter)) return 'ا';
  if ('ىیے'.includes(letter)) return 'ي';
  return 'کڪ'.includes(letter) ? 'ك' : 'ه';
}

/**
 * The Arabic letter that newspapers write for a sound that Arabic lacks. The Moroccan ڭ and the Persian
 * گ are a hard g, which place names write ك (أڭادير is أكادير, الگرگرات is الكركرات); the Tunisian ڨ is
 * a hard g too, but written ق (ڨفصة is قفصة).
 */
const FOREIGN: Readonly<Record<string, string>> = {
  ڭ: 'ك',
  گ: 'ك',
  ݣ: 'ك',
  ڨ: 'ق',
  ڤ: 'ف',
  ڥ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ج',
};

const FOREIGN_LETTER = new RegExp(`[${Object.keys(FOREIGN).join('')}]`, 'gu');

/** Latin letters with an accent, and the two that French writes as one. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/gu;

/** Foreign sounds in Arabic letters (پ is ب), Latin letters without accents (é is e). */
export function commonLetters(text: string): string {
  return text
    .replace(FOREIGN_LETTER, (letter) => FOREIGN[letter] ?? letter)
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(ACCENTED, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''));
}

/** A hamza on any seat but alif, which {@link plainLetters} has left without one. */
const HAMZA = /[ؤئء]/g;

/** A hamza before alif is one letter with it (رءوس is رؤوس, قرءان is قرآن); what stands before is kept. */
const BEFORE_ALIF = /(^|[^ا])ءا/g;

/**
 * The word with every hamza written as alif: مسؤول and مسئول, هيئة and هيأة are the same, but سائق and ساق
 * are not. A hamza that ends a word after alif is dropped (وزراء), unless too little is left (ماء).
 */
export function withoutHamza(word: string): string {
  if (!word.endsWith('اء')) return seated(word);
  return word.length > 3 ? seated(word.slice(0, -1)) : word;
}

/** As {@link withoutHamza}, but a last hamza is left, for what it tells of the ending. */
export function withLastHamza(word: string): string {
  return 'ؤئء'.includes(word.slice(-1) || ' ') ? `${seated(word.slice(0, -1))}ء` : seated(word);
}

function seated(word: string): string {
  if (!word.includes('ئ') && !word.includes('ء') && !word.includes('ؤ')) return word;
  return word.replace(BEFORE_ALIF, '$1ا').replace(HAMZA, 'ا');
}
