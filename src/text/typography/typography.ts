import { endsInPrefix, isArabic } from './prefixes.ts';
import { quoteCorrections, type QuoteStyle } from './quotes.ts';

/** A change to a text: what stands from `start` to `end` becomes `as`. */
export interface Correction {
  start: number;
  end: number;
  as: string;
}

/** How a text is printed: with these quotation marks and all that belongs to them, or as its author wrote it. */
export type Typesetting = QuoteStyle | 'as-written';

/**
 * Stands in a text for what is none, such as code or a picture (U+FFFC): nothing is corrected in it, and
 * what is beside it is not at a space.
 */
export const NO_TEXT = '\ufffc';

/**
 * A line of text as a newspaper prints it: straight quotes in the outlet's style, `...` as one sign, no space
 * before ، ؛ ؟ and :, no tatweel that only stretches a word. What is missing is not guessed.
 */
export function typeset(text: string, as: Typesetting): string {
  return as === 'as-written' ? text : corrected(text, corrections(text, as));
}

/** @param place where the text begins in the line that the corrections were found in */
export function corrected(text: string, found: readonly Correction[], place = 0): string {
  let printed = '';
  let from = 0;
  for (const { start, end, as } of found) {
    if (end - place > text.length) continue;
    printed += text.slice(from, start - place) + as;
    from = end - place;
  }
  return printed + text.slice(from);
}

/** Straight quotes, dots, spaces before marks, tatweel: most lines have none of them. */
const CORRECTABLE = /["'\u0640]|\.{3}|[ \t\u00a0\u202f][،؛؟:]/u;

/** What {@link typeset} changes, in the order of the text. */
export function corrections(text: string, quotes: QuoteStyle): Correction[] {
  if (!CORRECTABLE.test(text)) return [];
  const words = withoutAddresses(text);
  return [
    ...quoteCorrections(words, quotes),
    ...ellipses(words),
    ...spacesBeforeMarks(words),
    ...stretchedWords(words),
  ].toSorted((one, other) => one.start - other.start);
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s"'<>«»“”،؛؟]+/giu;

function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => NO_TEXT.repeat(address.length));
}

function ellipses(text: string): Correction[] {
  return [...text.matchAll(/\.{3,}/g)].map(({ 0: dots, index: start }) => {
    return { start, end: start + dots.length, as: '…' };
  });
}

const SPACE = /[ \t\u00a0\u202f]/;
const SPACE_BEFORE_MARK = /[ \t\u00a0\u202f][،؛؟:]/u;

/** The spaces between a word and a mark that belongs to it. */
function spacesBeforeMarks(text: string): Correction[] {
  if (!SPACE_BEFORE_MARK.test(text)) return [];
  return [...text.matchAll(/[،؛؟:]/gu)].flatMap(({ 0: mark, index: end }) => {
    let start = end;
    while (SPACE.test(text.charAt(start - 1))) start -= 1;
    const isAfterWord = start < end && start > 0 && text.charAt(start - 1) !== '\n';
    const belongs = isAfterWord && (mark !== ':' || isOfSentence(text, start, end));
    return belongs ? [{ start, end, as: '' }] : [];
  });
}

/** Whether a colon is one of sentences, and not of a score «3 : 1», of an hour or of a face made of signs. */
function isOfSentence(text: string, wordEnd: number, colon: number): boolean {
  const after = text.slice(colon + 1, colon + 3);
  const isBetweenNumbers = /\p{N}/u.test(text.charAt(wordEnd - 1)) && /^\s?\p{N}/u.test(after);
  return !isBetweenNumbers && (after === '' || /^[\s«“"']/u.test(after));
}

/**
 * Tatweel that only stretches: inside a word, and all but one at a word's end («هـ»). One alone stays where it
 * joins a prefix to what follows («بـ», «الـ»), and one that carries a vowel mark.
 */
export function stretchedWords(text: string): Correction[] {
  return [...text.matchAll(/\u0640+/gu)].flatMap(({ 0: run, index: start }) => {
    const end = start + run.length;
    const after = text.charAt(end);
    if (!isArabic(text.charAt(start - 1)) || /\p{M}/u.test(after)) return [];
    const isInside = isArabic(after) && /\p{L}/u.test(after);
    if (run.length === 1 && (!isInside || endsInPrefix(text, start))) return [];
    return [{ start, end, as: isInside ? '' : '\u0640' }];
  });
}
