/** Arabic letters and digits, with the marks on them and tatweel: what an Arabic word consists of. */
const OF_A_WORD = /(?=\p{Script_Extensions=Arabic})[\p{L}\p{M}\p{N}]/u;

/** Whether a character belongs to an Arabic word. */
export function isArabic(character: string): boolean {
  return OF_A_WORD.test(character);
}

/**
 * One-letter words and the article, which Arabic writes to the word after them: و ف, ب ك ل س and ال in the
 * orders in which they come together.
 */
const PREFIX = /(?:^|[^\p{L}\p{N}])(?:[وف]|[وف]?(?:[بكلس]|[بك]?ال|لل))$/u;

/** How far a prefix with its vowel marks reaches at most, in characters. */
const REACH = 12;

/** Whether a prefix, and nothing more of a word, ends at a place of a text; a tatweel may come after it. */
export function endsInPrefix(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - REACH), place);
  return PREFIX.test(before.replace(/[\p{M}\u0640]/gu, ''));
}
