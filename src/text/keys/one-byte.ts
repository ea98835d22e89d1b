/**
 * Arabic letters in one byte each, for the word lists in scripts: browsers fetch a ninth less. The letters are
 * those of folded words; their signs come in no Latin name, which is in small letters.
 */
const LETTERS = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** The sign of the first letter: `>`. The others follow it in ASCII, the last being `Z`. */
const FIRST = 0x3e;

/** The text with a sign for each Arabic letter. */
export function inOneByte(text: string): string {
  return text.replace(/[ء-ي]/g, (letter) => {
    return String.fromCharCode(FIRST + LETTERS.indexOf(letter));
  });
}

/** The text with its Arabic letters. */
export function inArabic(text: string): string {
  return text.replace(/[>-Z]/g, (sign) => LETTERS.charAt(sign.charCodeAt(0) - FIRST));
}
