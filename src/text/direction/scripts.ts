/**
 * Letters by the way in which they are written, as parts of regular expressions: blocks of Unicode 17, without
 * the properties `\p{…}`, whose letters differ from one engine to the next and which take thrice as long. In
 * more than sixteen ranges V8 looks letters up, which takes as long, so that some ranges hold signs too.
 */

/** A letter that is written from left to right: Latin, Greek, Cyrillic, Tifinagh, Chinese … */
export const LTR =
  '[A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02b8\\u0370-\\u0587' +
  '\\u0900-\\u1fff\\u2c00-\\u2dff\\u3041-\\ua6ef\\ua722-\\ud7ff\\uf900-\\ufb17\\uff21-\\uffdc]';

/** A letter that is written from right to left: Arabic, Hebrew, Syriac … */
const RTL =
  '[\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u06d3\\u06fa-\\u08c9\\ufb1d-\\ufd3d\\ufd50-\\ufdff\\ufe70-\\ufefc]';

/** Digits in their three forms, for use inside of a class. */
export const DIGITS = '\\d\\u0660-\\u0669\\u06f0-\\u06f9';

const LTR_LETTER = new RegExp(LTR);
const RTL_LETTER = new RegExp(RTL);

/** Whether a text has letters, and all of them are of scripts that are written from left to right. */
export function isForeign(text: string): boolean {
  return LTR_LETTER.test(text) && !RTL_LETTER.test(text);
}
