/** Signs above and below letters: tashkeel, and the small alif. */
const MARK = /[\u064b-\u0652\u0670]/g;
const LETTER = /[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]/g;

/**
 * Whether a text is written with most of its vowels, as a verse is: then its lines want more room between them. A
 * shadda or a tanwin here and there are no reason.
 */
export function isVowelled(text: string): boolean {
  const marks = text.match(MARK)?.length ?? 0;
  return marks > 0 && marks * 3 >= (text.match(LETTER)?.length ?? 0);
}
