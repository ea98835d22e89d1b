/**
 * Characters that no reader sees, for a class of a regular expression: zero-width letters, joiners and
 * direction marks (Unicode 17, `Cf` and the byte-order mark). Phones and word processors leave them in
 * Arabic text; in keys, ids and addresses they are never meant.
 */
export const INVISIBLE =
  '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

// Scripts of pages need some of these only: the bundler may leave the others out.
const ANYWHERE = new RegExp(`[${INVISIBLE}]`, 'gu');
const ONE = /* @__PURE__ */ new RegExp(`^[${INVISIBLE}]$`, 'u');
const AT_THE_START = /* @__PURE__ */ new RegExp(`^[\\s${INVISIBLE}]+`, 'u');
const AT_THE_END = /* @__PURE__ */ new RegExp(`[\\s${INVISIBLE}]+$`, 'u');

/** Whether a character is one that no reader sees. */
export function isInvisible(character: string): boolean {
  return ONE.test(character);
}

/** The text without invisible characters. */
export function stripInvisible(text: string): string {
  return text.replace(ANYWHERE, '');
}

/** The text without white space and invisible characters at its ends, and in composed form (NFC). */
export function tidy(text: string): string {
  return text.replace(AT_THE_START, '').replace(AT_THE_END, '').normalize('NFC');
}

/** Marks and joiners that phones leave at the ends of what they paste: U+061C, 200C–200F, the byte-order mark. */
const MARK = '\\u061c\\u200c-\\u200f\\ufeff';
const MARK_AT_AN_END = /* @__PURE__ */ new RegExp(`^\\s*[${MARK}]|[${MARK}]\\s*$`, 'u');
const MARK_ANYWHERE = /* @__PURE__ */ new RegExp(`[${MARK}]`, 'u');

/** Whether a key or value begins or ends with a mark that no one sees. */
export function hasMarkAtAnEnd(text: string): boolean {
  return MARK_AT_AN_END.test(text);
}

/** Whether there is such a mark anywhere in the text. */
export function hasMark(text: string): boolean {
  return MARK_ANYWHERE.test(text);
}
