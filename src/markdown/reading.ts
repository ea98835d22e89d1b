import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { BodyFacts } from '../model/article.ts';
import { countWords } from '../text/words.ts';
import { decodeAddress } from './figures.ts';

/** Reads Markdown without rendering it: what lists and the search index need of a text. */

const reader = new MarkdownIt({ html: false, linkify: false }).use(footnote);

/** A text without its markup: blocks are parted by line breaks, pictures are left out. */
export function plainText(body: string): string {
  return reader
    .parse(body, {})
    .filter(
      (token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block',
    )
    .map((token) => (token.children ? inlineText(token.children) : token.content))
    .filter(Boolean)
    .join('\n');
}

/** First paragraph, number of words and pictures of a text; only what is needed of it is parsed. */
export function bodyFacts(body: string): BodyFacts {
  return {
    firstParagraph: firstParagraph(body),
    words: countWords(body),
    images: body.includes('![') ? images(body) : [],
  };
}

/** The first block of a text that is neither heading, list, quotation, table, picture nor rule. */
function firstParagraph(body: string): string {
  for (const block of body.split(/\n\s*\n/)) {
    if (/^\s*([#>|!+*-]|\d+[.)]|```|\[\^|$)/.test(block) && !/^\s*\*\*?[^\s*]/.test(block))
      continue;
    const text = inlineText(reader.parseInline(block.trim(), {})[0]?.children ?? []);
    if (text.trim()) return text.trim();
  }
  return '';
}

function images(body: string): string[] {
  const inline = reader.parse(body, {}).flatMap((token) => token.children ?? []);
  const sources = inline
    .filter((token) => token.type === 'image')
    .map((token) => decodeAddress(String(token.attrGet('src') ?? '')));
  return [...new Set(sources)];
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'text' || token.type === 'code_inline') return token.content;
      return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : '';
    })
    .join('');
}
