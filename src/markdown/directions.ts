import type { MarkdownIt, Token } from 'markdown-it';
import { isolateOf } from '../text/direction/isolates.ts';
import { isForeign } from '../text/direction/scripts.ts';
import { isolated, runningText } from './isolated.ts';

/** A paragraph of so many words is a text of its own, and begins at the side where its language begins. */
const SENTENCE = 5;

/** In these a foreign text stays on the side of the bullet, the number or the column. */
const KEEPS_SIDE = /^(?:bullet_list|ordered_list|footnote_block|table)_(open|close)$/;

/**
 * Words, numbers and sentences that run from left to right → `<bdi dir="ltr">`; a paragraph or quotation
 * that is all in another language → `dir` and `lang` of its own. Comes last, when all else is in its place.
 */
export function directions(markdown: MarkdownIt): void {
  markdown.core.ruler.push('directions', (state) => {
    const { tokens } = state;
    let keepers = 0;
    let quotationEnd = 0;
    let turnedUntil = 0;
    for (const [index, token] of tokens.entries()) {
      const side = KEEPS_SIDE.exec(token.type)?.[1];
      if (side) keepers += side === 'open' ? 1 : -1;
      if (token.type === 'blockquote_open' && index >= quotationEnd) {
        quotationEnd = endOf(tokens, index);
        if (turn(token, textIn(tokens.slice(index, quotationEnd)))) turnedUntil = quotationEnd;
      }
      if (!token.children || index < turnedUntil) continue;
      const block = tokens[index - 1];
      const isParagraph = block?.type === 'paragraph_open' && !block.hidden && keepers === 0;
      const text = runningText(token.children);
      const isTurned = isParagraph && isSentence(text) && turn(block, text);
      if (!isTurned) token.children = isolated(token.children, text, state);
    }
  });
}

/** Whether a text is in another language, and long enough to be one of its own. */
function isSentence(text: string): boolean {
  return isForeign(text) && text.split(/\s+/).length >= SENTENCE;
}

/** Gives a block the direction of its text, when no letter of the text is ours. */
function turn(block: Token, text: string): boolean {
  if (!isForeign(text)) return false;
  const { dir, lang } = isolateOf({ text, ltr: 'foreign' });
  block.attrSet('dir', dir);
  if (lang) block.attrSet('lang', lang);
  return true;
}

/** Where the element that opens at a place ends. */
function endOf(tokens: readonly Token[], opener: number): number {
  const { level = 0, type = '' } = tokens[opener] ?? {};
  const closer = type.replace('_open', '_close');
  const length = tokens
    .slice(opener)
    .findIndex((token) => token.type === closer && token.level === level);
  return opener + length;
}

function textIn(tokens: readonly Token[]): string {
  return tokens.map(({ children }) => runningText(children ?? [])).join('\n');
}
