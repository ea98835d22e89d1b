import type { MarkdownIt, Token } from 'markdown-it';
import type { QuoteStyle } from '../text/typography/quotes.ts';
import {
  corrected,
  corrections,
  NO_TEXT,
  typeset,
  type Correction,
} from '../text/typography/typography.ts';

/**
 * Text as the newspaper prints it (src/text/typography/typography.ts), over the borders of emphasis and links: code,
 * what was escaped and addresses stay as they are.
 */
export function typography(markdown: MarkdownIt, quotes: QuoteStyle): void {
  markdown.core.ruler.before('text_join', 'typography', ({ tokens }) => {
    for (const { type, children } of tokens) {
      if (type === 'inline' && children) typesetTokens(children, quotes);
    }
  });
}

function typesetTokens(tokens: readonly Token[], quotes: QuoteStyle): void {
  const line = tokens.map((token, at) => lineOf(token, tokens[at - 1])).join('');
  const all = corrections(line, quotes);
  if (all.length === 0 && !tokens.some(({ type }) => type === 'image')) return;
  const found = all.values();
  let next = found.next();
  let start = 0;
  for (const [at, token] of tokens.entries()) {
    const { length } = lineOf(token, tokens[at - 1]);
    const own: Correction[] = [];
    while (!next.done && next.value.start < start + length) {
      own.push(next.value);
      next = found.next();
    }
    if (token.type === 'image') typesetPicture(token, quotes);
    else if (isText(token, tokens[at - 1])) token.content = corrected(token.content, own, start);
    start += length;
  }
}

/** What a token is in the line that is typeset. */
function lineOf(token: Token, before: Token | undefined): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  if (token.type === 'image') return NO_TEXT;
  return isText(token, before) ? token.content : NO_TEXT.repeat(token.content.length);
}

/** Whether a token is text that its author wrote as such, and no bare address that became a link. */
function isText({ type }: Token, before: Token | undefined): boolean {
  return type === 'text' && !(before?.type === 'link_open' && before.info === 'auto');
}

function typesetPicture(image: Token, quotes: QuoteStyle): void {
  typesetTokens(image.children ?? [], quotes);
  const caption = image.attrGet('title');
  if (caption) image.attrSet('title', typeset(String(caption), quotes));
}
