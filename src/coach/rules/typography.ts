import { quoteCorrections } from '../../text/typography/quotes.ts';
import { stretchedWords, type Correction } from '../../text/typography/typography.ts';
import type { Slip, TextRule } from '../manuscript.ts';

/** What the newspaper prints right whatever was typed, and some like to have right in the file too. */

/** Straight quotation marks, where it is certain which begin a quotation and which end one. */
export const straightQuotes: TextRule = (prose, { quotes }) => {
  if (!prose.includes('"')) return [];
  const message = {
    ar: 'هذه علامة اقتباس مستقيمة، ومكانها « و».',
    en: 'This is a straight quotation mark in the place of « and ».',
  };
  return inParagraphs(prose, (text, start) => {
    return quotationsIn(quoteCorrections(text, quotes)).flatMap(([first, last]) =>
      text[first.start] === '"'
        ? {
            start: start + first.start,
            end: start + last.end,
            mends: [first, last].map(moved(start)),
            message,
          }
        : [],
    );
  });
};

/** The marks of each quotation: who mends one mends the other. */
function quotationsIn(marks: readonly Correction[]): [first: Correction, last: Correction][] {
  const begun: Correction[] = [];
  return marks.flatMap((mark) => {
    if (/[«“]/u.test(mark.as)) begun.push(mark);
    const first = /[»”]/u.test(mark.as) ? begun.pop() : undefined;
    return first ? [[first, mark] satisfies [Correction, Correction]] : [];
  });
}

/** Tatweel that only stretches a word: words so written are not found by those who type them. */
export const tatweel: TextRule = (prose) => {
  if (!prose.includes('\u0640')) return [];
  const message = {
    ar: 'في هذه الكلمة تطويل لا حاجة إليه.',
    en: 'This word is stretched by a tatweel.',
  };
  return inParagraphs(prose, (text, start) =>
    stretchedWords(text).map((mend) => {
      const mends = [moved(start)(mend)];
      return { start: start + mend.start, end: start + mend.end, mends, message };
    }),
  );
};

/** Slips in each paragraph by itself: a mark without a partner in its own must find none in the next. */
function inParagraphs(prose: string, find: (text: string, start: number) => Slip[]): Slip[] {
  const paragraphs = prose.matchAll(/[^\n]+(?:\n[^\n\ufffc][^\n]*)*/gu);
  return [...paragraphs].flatMap(({ 0: text, index }) => find(text, index));
}

function moved(by: number): (mend: Correction) => Correction {
  return ({ start, end, as }) => ({ start: start + by, end: end + by, as });
}
