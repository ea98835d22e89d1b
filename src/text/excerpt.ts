/** The longest standfirst that is made from a first paragraph, in characters. */
const LONGEST = 160;

/** The shortest cut that still says something: below this, the end of a sentence is not waited for. */
const SHORTEST = 60;

/** A full stop that ends no sentence: after one or two letters, as in «د.» and «أ.د.». */
const AFTER_ABBREVIATION = /(^|[\s.(«“])\p{L}\p{M}*(?:\p{L}\p{M}*)?$/u;

/** Marks that come in pairs, each with the one that closes it. */
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '(': ')', '[': ']' };

/**
 * A paragraph cut to a standfirst of at most 160 characters: at the last end of a sentence, else at
 * a space with an ellipsis. What is quoted up to there is closed again. A short paragraph is returned as it is.
 */
export function excerpt(paragraph: string): string {
  const text = paragraph.replace(/\s+/gu, ' ').trim();
  if (text.length <= LONGEST) return text;
  return lastSentences(text) ?? lastWords(text);
}

/** The text up to the end of its last sentence that fits, if that says something. */
function lastSentences(text: string): string | undefined {
  return sentenceEnds(text.slice(0, LONGEST + 1))
    .filter((end) => end >= SHORTEST)
    .map((end) => closed(text.slice(0, end)))
    .findLast((cut) => cut.length <= LONGEST);
}

/** The text up to its last word that fits, with an ellipsis. */
function lastWords(text: string): string {
  for (let space = text.lastIndexOf(' ', LONGEST - 1); space > 0;) {
    const cut = closed(`${text.slice(0, space).replace(/[،؛:,\s«“([–—-]+$/u, '')}…`);
    if (cut.length <= LONGEST) return cut;
    space = text.lastIndexOf(' ', space - 1);
  }
  return `${text.slice(0, LONGEST - 1)}…`;
}

/** Where the sentences of a text end. Dots in numbers and after abbreviations do not count. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!؟?…]+[»”")\]]*(?=\s)/gu)) {
    const before = text.slice(0, match.index);
    if (match[0] === '.' && AFTER_ABBREVIATION.test(before)) continue;
    ends.push(match.index + match[0].length);
  }
  return ends;
}

/** The text with every quotation mark and bracket that is open at its end closed. */
function closed(text: string): string {
  const open: string[] = [];
  for (const mark of text) {
    const closing = CLOSING[mark];
    if (closing !== undefined) open.unshift(closing);
    else if (open[0] === mark) open.shift();
  }
  return text + open.join('');
}
