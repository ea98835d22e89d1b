import type { MarkdownIt } from 'markdown-it';
import { INVISIBLE } from '../text/invisible.ts';
import { changeLines } from './lines.ts';

/** Hard spaces too: a keyboard that has just typed `-` makes them of a space. */
const UNSEEN = `[${INVISIBLE}\\u00a0]`;

/** What makes a heading or a list of a line, where a space follows. */
const WORD_SIGN = '(?:#{1,6}|[-+*]|[0-9٠-٩]{1,9}[.)])';

/** What makes a quotation, a table, code or a footnote of it. */
const OTHER_SIGN = '(?:>|\\||`{3}|~{3}|\\[\\^)';

const BEFORE_SIGN = new RegExp(
  `^([ \\t>]*)${UNSEEN}[ \\t${INVISIBLE}\\u00a0]*(?=${WORD_SIGN}(?:[ \\t]|${UNSEEN})|${OTHER_SIGN})`,
  'u',
);
const AFTER_SIGN = new RegExp(`^([ \\t>]*${WORD_SIGN})[ \\t]*${UNSEEN}+[ \\t]*(?=\\S)`, 'u');

/** Lines of signs alone: a rule, the row under a table's head, an underlined heading, an empty line. */
const SIGNS_ONLY = /^[\s|:=*_`~>-]*$/u;
const ANY_UNSEEN = new RegExp(UNSEEN, 'gu');
const HAS_UNSEEN = new RegExp(UNSEEN, 'u');

/**
 * Direction marks, byte-order marks and hard spaces that messengers and word processors leave around the
 * signs of headings, lists, quotations and tables, and on empty lines → nothing, or a plain space.
 */
export function unseenMarks(markdown: MarkdownIt): void {
  changeLines(markdown, 'unseen_marks', HAS_UNSEEN, (lines) => lines.map(withoutUnseen));
}

function withoutUnseen(line: string): string {
  const bare = line.replace(ANY_UNSEEN, '');
  if (bare.length === line.length) return line;
  if (SIGNS_ONLY.test(bare)) return bare;
  return line.replace(BEFORE_SIGN, '$1').replace(AFTER_SIGN, '$1 ');
}
