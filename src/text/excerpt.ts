/** The longest standfirst that is made from a first paragraph, in characters. */
const LONGEST = 160;

/** The shortest cut that still says something: below this, the end of a sentence is not waited for. */
const SHORTEST = 60;

/** A full stop that ends no sentence: after one or two letters, as in «د.» and «أ.د.». */
const AFTER_ABBREVIATION = /(^|[\s.(«])\p{L}{1,2}$/u;

/**
 * A paragraph cut to a standfirst of at most 160 characters: at the last end of a sentence, else at
 * a space with an ellipsis. A short paragraph is returned as it is.
 */
export function excerpt(paragraph: string): string {
  const text = paragraph.replace(/\s+/gu, ' ').trim();
  if (text.length <= LONGEST) return text;
  const end = lastSentenceEnd(text.slice(0, LONGEST + 1));
  if (end >= SHORTEST) return text.slice(0, end);
  const space = text.lastIndexOf(' ', LONGEST - 1);
  const cut = text.slice(0, space > 0 ? space : LONGEST - 1).replace(/[،؛:,\s]+$/u, '');
  return `${cut}…`;
}

/** Where the last whole sentence of the text ends, or 0. Dots in numbers and abbreviations do not count. */
function lastSentenceEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(/[.!؟…]+[»”")]*(?=\s)/gu)) {
    const before = text.slice(0, match.index);
    if (match[0] === '.' && AFTER_ABBREVIATION.test(before)) continue;
    end = match.index + match[0].length;
  }
  return end;
}
