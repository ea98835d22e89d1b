import { endsInPrefix, isArabic } from './prefixes.ts';
import type { Correction } from './typography.ts';

/** Which quotation marks a newspaper prints: «…» (`guillemets`) or “…” (`curly`). */
export type QuoteStyle = 'guillemets' | 'curly';

const GUILLEMETS = ['«', '»'] as const;
const CURLY = ['“', '”'] as const;

type Glyphs = typeof GUILLEMETS | typeof CURLY;

/** A quotation mark in a text: straight, or one that its author chose. */
interface Mark {
  kind: 'double' | 'single' | '«' | '“';
  start: number;
  end: number;
  /** Whether by what stands around it, it may begin a quotation or end one. */
  opens: boolean;
  closes: boolean;
}

/** A quotation from its first mark to its last. */
type Quotation = readonly [first: Mark, last: Mark];

/**
 * Straight quotation marks in the outlet's style, the other pair inside of these or of those that the author
 * chose. A mark without a partner is left, as are feet, inches, minutes and the apostrophes of Latin words.
 */
export function quoteCorrections(text: string, style: QuoteStyle): Correction[] {
  if (!/["']/.test(text)) return [];
  const quotations = paired(marksIn(text), text);
  return printed(quotations, style === 'guillemets' ? [GUILLEMETS, CURLY] : [CURLY, GUILLEMETS]);
}

/** Quotation marks; one that was typed twice, as `''` for `"`, is one. */
const MARK = /""?|''?|[«»“”]/gu;

/** What no quotation begins before, and none ends after. */
const ENDS = /^[\s،؛؟.,:;!?)\]}»”…٪%]?$/u;
const BEGINS = /^[\s([{«“:]?$/u;

function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].map(({ 0: sign, index: start }) => {
    const end = start + sign.length;
    const place = { start, end };
    if (sign === '«' || sign === '“') return { ...place, kind: sign, opens: true, closes: false };
    if (sign === '»') return { ...place, kind: '«', opens: false, closes: true };
    if (sign === '”') return { ...place, kind: '“', opens: false, closes: true };
    // Beside «=» it is code, such as an attribute that somebody shows.
    const opens = !ENDS.test(text.charAt(end)) && text.charAt(start - 1) !== '=';
    const closes = !BEGINS.test(text.charAt(start - 1));
    return { ...place, kind: sign === "'" ? 'single' : 'double', opens, closes };
  });
}

/** Finds for each mark that ends a quotation the one that begins it; they never cross. */
function paired(marks: readonly Mark[], text: string): Quotation[] {
  const quotations: Quotation[] = [];
  const begun: Mark[] = [];
  const waiting = { double: 0, single: 0, '«': 0, '“': 0 };
  for (const [index, mark] of marks.entries()) {
    const isWaited = waiting[mark.kind] > 0;
    if (isNoQuote(mark, marks[index + 1], isWaited, text)) continue;
    if (mark.opens && (!mark.closes || !isWaited || endsInPrefix(text, mark.start))) {
      begun.push(mark);
      waiting[mark.kind] += 1;
    } else if (mark.closes && isWaited) {
      let first = begun.pop();
      while (first && first.kind !== mark.kind) {
        waiting[first.kind] -= 1;
        first = begun.pop();
      }
      waiting[mark.kind] -= 1;
      if (first && isQuotation(first, mark, text)) quotations.push([first, mark]);
    }
  }
  return quotations;
}

/**
 * Whether a straight mark is an apostrophe in a Latin word, or stands for inches or minutes: after a number
 * where no quotation waits to end, or where the next mark can only end one.
 */
function isNoQuote(mark: Mark, next: Mark | undefined, isWaited: boolean, text: string): boolean {
  const before = text.charAt(mark.start - 1);
  if (
    mark.kind === 'single' &&
    isForeign(before) &&
    (!isWaited || isForeign(text.charAt(mark.end)))
  )
    return true;
  if (!/\p{N}/u.test(before) || mark.kind === '«' || mark.kind === '“') return false;
  const endsAtNext = next?.kind === mark.kind && next.closes && !next.opens;
  return !isWaited || endsAtNext;
}

function isForeign(character: string): boolean {
  return /\p{L}/u.test(character) && !isArabic(character);
}

/** Single marks are quotation marks around Arabic, and apostrophes around Latin. */
function isQuotation(first: Mark, last: Mark, text: string): boolean {
  if (first.kind !== 'single') return true;
  return isArabic(text.charAt(first.end)) || isArabic(text.charAt(last.start - 1));
}

/** Straight marks as they are printed: inside a quotation the pair that it does not have. */
function printed(quotations: readonly Quotation[], [outer, other]: [Glyphs, Glyphs]): Correction[] {
  const around: { glyphs: Glyphs; until: number }[] = [];
  return quotations
    .toSorted(([one], [another]) => one.start - another.start)
    .flatMap(([first, last]) => {
      while ((around.at(-1)?.until ?? Infinity) < first.start) around.pop();
      const glyphs = glyphsOf(first, around.at(-1)?.glyphs === outer ? other : outer);
      around.push({ glyphs, until: last.end });
      if (first.kind === '«' || first.kind === '“') return [];
      return [
        { start: first.start, end: first.end, as: glyphs[0] },
        { start: last.start, end: last.end, as: glyphs[1] },
      ];
    });
}

function glyphsOf({ kind }: Mark, straight: Glyphs): Glyphs {
  if (kind === '«') return GUILLEMETS;
  return kind === '“' ? CURLY : straight;
}
