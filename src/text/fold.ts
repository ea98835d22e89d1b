import { plainLetters } from './letters.ts';

/** Names in which there is nothing to fold but case, as most ids are. */
const PLAIN = /^[\w-]*$/;

/**
 * What is left of a name when the differences that Arabic writers do not see are taken away: hamza
 * seats, ى/ي, ة/ه, tashkeel, tatweel, digits of either kind, case, invisible marks, runs of space.
 * Two names that fold alike are the same name: «إقتصاد» and «اقتصاد».
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return plainLetters(text).replace(/ؤ/g, 'و').replace(/ئ/g, 'ي').replace(/\s+/gu, ' ').trim();
}
