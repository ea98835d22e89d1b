/**
 * Characters that no reader sees: zero-width letters, joiners and direction marks (Unicode 17, `Cf`
 * and the byte-order mark). Phones and word processors leave them in Arabic text; in keys, ids and
 * addresses they are never meant.
 */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text without invisible characters. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The text without white space and invisible characters at its ends, and in composed form (NFC). */
export function tidy(text: string): string {
  return text
    .replace(/^[\s\u061c\u200b-\u200f\u2060-\u2069\ufeff]+/u, '')
    .replace(/[\s\u061c\u200b-\u200f\u2060-\u2069\ufeff]+$/u, '')
    .normalize('NFC');
}
