import { NO_TEXT } from '../text/typography/typography.ts';

/** What of a file is prose: the rest is covered, so that no rule looks at it and no place moves. */

/** Addresses, of pages and of people; tags and names of accounts. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s"'<>«»“”،؛؟]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[@#][\p{L}\p{N}_]+|(?<![a-z0-9-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}\b(?:\/[^\s"'<>«»“”،؛؟)]*)?/giu;

/** `:)` and `;-)` */
const FACE = /(?<=^|\s)[:;]-?[()DPp](?=\s|$)/gm;

/** What is no prose in Markdown, in the order in which it is covered, each with what it never goes without. */
const MARKUP: readonly [sign: string, pattern: RegExp][] = [
  ['<!--', /<!--(?:(?!<!--)[\s\S])*?-->/g],
  ['`', /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?[^`]\1(?!`)/g],
  ['\\', /\\[!-/:-@[-`{-~]/g],
  ['<', /<[a-z/!][^>\n]{0,500}>/gi],
  ['[^', /\[\^[^\]\n]{1,100}\]:?/g],
  ['][', /\]\[[^\]\n]{0,200}\]/g],
  ['&', /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi],
];

/** Where a link leads, with the title after it: a title is read, and an address is not. */
const DESTINATION =
  /\]\(\s*(?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"([^"\n]*)"|'([^'\n]*)'))?\s*\)/g;

/** `[name]: address` */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm;
const SHORT_REFERENCE = /\[[^\]\n]{1,200}\](?!\()/g;

/** The signs with which a line begins that is a heading, or of a list or quotation. */
const BEGINNING = /^[ \t]*(?:>[ \t]*)*(?:(?:#{1,6}|[-+*]|[0-9٠-٩]{1,9}[.)])[ \t]+)?/gm;

/** Rules, and the row under the head of a table. */
const SIGNS_ONLY = /^[ \t]*[|:=*_-][\s|:=*_-]*$/gm;
const CELL_BORDER = /[ \t]*\|[ \t]*/g;

/** A Markdown text in which all that is no prose is covered. As long as the text. */
export function proseOf(body: string): string {
  let prose = withoutCode(withPlainLineEnds(body));
  for (const [sign, pattern] of MARKUP) {
    if (prose.includes(sign)) prose = prose.replace(pattern, covered);
  }
  if (prose.includes('](')) prose = prose.replace(DESTINATION, coveredDestination);
  if (prose.includes(']:')) {
    const isReferred = DEFINITION.test(prose);
    DEFINITION.lastIndex = 0;
    prose = prose.replace(DEFINITION, covered);
    if (isReferred) prose = prose.replace(SHORT_REFERENCE, covered);
  }
  prose = lineOfProse(prose).replace(BEGINNING, covered);
  if (/^[ \t]*[|:=*_-]/m.test(prose)) prose = prose.replace(SIGNS_ONLY, covered);
  return prose.includes('|') ? prose.replace(CELL_BORDER, covered) : prose;
}

/** A line without markup, in which addresses are covered. */
export function lineOfProse(text: string): string {
  const prose = /[a-z@#]/i.test(text) ? text.replace(ADDRESS, covered) : text;
  return /[:;]-?[()DPp]/.test(prose) ? prose.replace(FACE, covered) : prose;
}

/** As long as the text: a carriage return becomes a space, or the line end that it is. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?=\n)/g, ' ').replaceAll('\r', '\n') : text;
}

/** Covers code between fences, and code that is indented after an empty line. */
export function withoutCode(body: string): string {
  if (!/```|~~~|\n(?: {4}|\t)|^(?: {4}|\t)/.test(body)) return body;
  let open = '';
  let mayIndent = true;
  return body
    .split('\n')
    .map((row) => {
      const fence = /^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)?(`{3,}|~{3,})/.exec(row)?.[1] ?? '';
      if (open) {
        if (fence.startsWith(open)) open = '';
        return covered(row);
      }
      if (fence) open = fence;
      const isIndented = mayIndent && /^(?: {4}|\t)/.test(row);
      mayIndent = isIndented || row.trim() === '';
      return fence || isIndented ? covered(row) : row;
    })
    .join('\n');
}

function covered(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, NO_TEXT) : NO_TEXT.repeat(text.length);
}

function coveredDestination(whole: string, one?: string, other?: string): string {
  const title = one ?? other ?? '';
  if (title === '') return covered(whole);
  const at = whole.lastIndexOf(title);
  return covered(whole.slice(0, at)) + title + covered(whole.slice(at + title.length));
}
