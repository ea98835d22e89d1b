/**
 * What readers write, made harmless and left as it is otherwise: a comment is shown letter by letter, but nothing in
 * it may turn the direction of what stands around it, or reach over other lines.
 */

/**
 * Controls but the line feed, halves of characters, letters of private use, tags, and marks that are not seen; but the
 * joiners U+200C and U+200D stay, which Persian and many pictures need. Source: Unicode 17, general categories
 * `Cc`, `Cs`, `Co` and `Cf`.
 */
const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cs}\p{Co}\p{Cf}\u115f\u1160\u3164\uffa0\ufffd]/gu;

/** More marks on one letter than any text has are a tower that hides the lines above: five of them stay. */
const TOWER = /(\p{M}{5})\p{M}+/gu;

/** A reader's text: its lines, with one empty line at most between two. */
export function readersText(text: string): string {
  return harmless(text)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** A reader's name: one line. */
export function readersName(name: string): string {
  return harmless(name).replace(/\s+/g, ' ').trim();
}

function harmless(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(TOWER, '$1');
}
