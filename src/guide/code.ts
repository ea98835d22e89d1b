/**
 * Code as a page from right to left shows it: a line begins where its language does, and what is read from left to
 * right in it (addresses, file names, dates, the row under the head of a table) stands whole.
 */

export type Side = 'rtl' | 'ltr';

/** The side that a text begins at, by its first letter; a text without letters at the side that is given. */
export function sideOf(text: string, otherwise: Side = 'ltr'): Side {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return otherwise;
  return /\p{Script=Arabic}/u.test(letter) ? 'rtl' : 'ltr';
}

/** A word of Latin letters and digits with the signs of addresses and dates: `/opinion/20510/`, `14:05`, `-5°`. */
const WORD = String.raw`[+\-/#@.]*[A-Za-z0-9](?:[\w./:@?=&%+~°-]*[\w/%°~])?`;

/** What says how a column of a table stands: `:---`, `:-:`. */
const COLUMN = ':-+:?|-{2,}:?';

const LEFT_TO_RIGHT = new RegExp(`(?:${WORD})(?: (?:${WORD}))*|${COLUMN}`, 'g');

/** The side at which more lines of a block begin. */
export function sideOfBlock(code: string): Side {
  const sides = code
    .split('\n')
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => sideOf(line));
  return sides.filter((side) => side === 'rtl').length * 2 > sides.length ? 'rtl' : 'ltr';
}

/** A block of code as HTML: each line begins at the side of its own language, inside a block of this side. */
export function linesHtml(code: string, side: Side, escape: (text: string) => string): string {
  const lines = code.split('\n').map((line) => {
    const own = sideOf(line, side);
    const html = codeHtml(line, own, escape);
    return own === side ? html : `<bdi dir="${own}">${html}</bdi>`;
  });
  return lines.join('\n');
}

/**
 * Code as HTML.
 *
 * @param side that the code begins at
 * @param escape makes HTML of plain text
 */
export function codeHtml(code: string, side: Side, escape: (text: string) => string): string {
  if (side === 'ltr') return escape(code);
  let html = '';
  let end = 0;
  for (const { 0: run, index } of code.matchAll(LEFT_TO_RIGHT)) {
    html += `${escape(code.slice(end, index))}<bdi dir="ltr">${escape(run)}</bdi>`;
    end = index + run.length;
  }
  return html + escape(code.slice(end));
}
