import { LTR } from './scripts.ts';

/** Words and numbers as they stand in a text, each with all that is written to it. */

/** A word or a number by its place in the text. */
export interface Chunk {
  from: number;
  to: number;
  isWord: boolean;
  /** Whether a number runs from left to right even where no word stands beside it. */
  isApart: boolean;
}

const SIGN = `(?:[\\d\\u0300-\\u036f\\u00b2\\u00b3]|${LTR})`;
const JOINT = "(?:[-.'’&_/+@:~?=%*#°\\u00b7\\u2010-\\u2014]{1,3}|\\u00a0|,(?=\\d))";

/** `AT&T`, `L’Opinion`, `COVID-19`, `12 km/h`, `1,2`, `3-1`, `2026-07-31`: a pattern without what stands around. */
export const CHUNK = `${SIGN}+(?:${JOINT}${SIGN}+)*`;

const HAS_LETTER = new RegExp(LTR);

/** Days in the order of machines and in that of French, minutes of added time, sums, numbers of books. */
const NUMBER_APART = /^\d{4}-\d\d?-\d\d?$|^\d\d?-\d\d?-\d{4}$|\d[+*=]\d|^\d{2,}(?:-\d+){2,}-\d+$/;

/** What ends a word beside letters: `C++`, `C#`, `Canal+`; and a number. */
const WORD_END = /[+#°®™]+/y;
const NUMBER_END = new RegExp(`\\u00a0?(?:°(?:[CF](?!${SIGN}))?|[%٪‰$€£¥]|\\+)`, 'y');
const INITIALS = /^(?:[A-Za-zÀ-ÖØ-öø-ÿ]\.)+[A-Za-zÀ-ÖØ-öø-ÿ]$/;

/** A sign belongs to the number after it, but where it joins it to what stands before: «كوفيد-19» is no -19. */
const BEFORE_SIGN = /(?:^|[\s([«“"'‘،؛:])[وفبلك]?$|ـ$/;

/**
 * The word or number at a place, with what is written to it: `@FRMF`, `C++`, `U.S.A.`, `-5°`, `$250`.
 *
 * @param floor where the one before ended
 */
export function chunkAt(text: string, from: number, to: number, floor: number): Chunk {
  const bare = text.slice(from, to);
  const isAfter = (signs: RegExp, at: number) => at > floor && signs.test(text.charAt(at - 1));
  if (HAS_LETTER.test(bare)) {
    const start = isAfter(/[@#$]/, from) ? from - 1 : from;
    return { from: start, to: endOfWord(text, bare, to), isWord: true, isApart: true };
  }
  let start = isAfter(/[$€£¥#]/, from) ? from - 1 : from;
  if (isAfter(/[-+−±]/, start) && isSign(text, start - 1)) start -= 1;
  const end = endOf(NUMBER_END, text, to);
  const isDressed = start < from || /[^%٪‰\u00a0]/.test(text.slice(to, end));
  return { from: start, to: end, isWord: false, isApart: isDressed || NUMBER_APART.test(bare) };
}

function endOfWord(text: string, bare: string, to: number): number {
  if (text.charAt(to) === '.' && INITIALS.test(bare)) return to + 1;
  return endOf(WORD_END, text, to);
}

function isSign(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (text[at] === '-' && /\d\s$/.test(before)) return false;
  return BEFORE_SIGN.test(before);
}

/** Where what the pattern finds at a place ends. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
