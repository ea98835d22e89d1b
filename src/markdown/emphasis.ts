import type { MarkdownIt } from 'markdown-it';
import { isArabic } from '../text/typography/prefixes.ts';
import { isInvisible } from '../text/invisible.ts';

/** What a word or a quotation begins with besides letters, and what one ends with. */
const BEGINS = /["'#@_`\p{Ps}\p{Pi}]/u;
const ENDS = /["'_`.,:;!?…%،؛؟٪\p{Pe}\p{Pf}]/u;

/**
 * Emphasis next to Arabic letters: asterisks between a letter and a quotation mark begin or end emphasis
 * there too, as in `و**«نعم»**` and `**«نعم»**وأضاف`, where CommonMark leaves them, since other scripts
 * write a space. Everywhere else, and for underscores, its rules stand (CommonMark 0.31, 6.2).
 */
export function emphasis(markdown: MarkdownIt): void {
  const { State } = markdown.inline;
  markdown.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const run = super.scanDelims(start, canSplitWord);
      if (!canSplitWord) return run;
      const before = this.src.charAt(start - 1);
      const after = this.src.charAt(start + run.length);
      return {
        ...run,
        can_open: run.can_open || (isOfArabic(before) && BEGINS.test(after)),
        can_close: run.can_close || (ENDS.test(before) && isOfArabic(after)),
      };
    }
  };
}

/** Whether a character is one of Arabic words, or a mark that nobody sees between them. */
function isOfArabic(character: string): boolean {
  return isArabic(character) || isInvisible(character);
}
