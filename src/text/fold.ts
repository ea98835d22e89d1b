import { asciiDigits } from './digits.ts';
import { stripInvisible } from './invisible.ts';

/** Tashkeel and Quranic marks (U+0610–061A, 064B–065F, 0670, 06D6–06ED) and tatweel (U+0640). */
const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

/** Names in which there is nothing to fold but case, as most ids are. */
const PLAIN = /^[\w-]*$/;

/**
 * What is left of a name when the differences that Arabic writers do not see are taken away: hamza
 * seats, ى/ي, ة/ه, tashkeel, tatweel, digits of either kind, case, invisible marks, runs of space.
 * Two names that fold alike are the same name: «إقتصاد» and «اقتصاد».
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return asciiDigits(stripInvisible(text.normalize('NFKC')))
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[کڪ]/g, 'ك')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
