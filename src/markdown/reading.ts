import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { BodyFacts } from '../model/article.ts';
import { hashOf } from '../hash.ts';
import { countWords } from '../text/words.ts';
import { decodeAddress } from './figures.ts';

/** Reads Markdown without rendering it: what lists and the search index need of a text. */

const reader = new MarkdownIt({ html: false, linkify: false }).use(footnote);

/** A text without its markup: blocks are parted by line breaks, pictures are left out. */
export function plainText(body: string): string {
  return textOf(reader.parse(body, {}));
}

/** Hash, first paragraph, number of words and pictures of a text. */
export function bodyFacts(body: string): BodyFacts {
  const tokens = reader.parse(body, {});
  const pictures = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'image')
    .map((image) => decodeAddress(String(image.attrGet('src') ?? '')));
  return {
    hash: hashOf(body),
    firstParagraph: firstParagraph(tokens),
    words: countWords(textOf(tokens)),
    images: [...new Set(pictures)],
  };
}

/** The first paragraph of the text itself, in no list or quotation, that holds words. */
function firstParagraph(tokens: readonly Token[]): string {
  for (const [index, { type, level }] of tokens.entries()) {
    if (type !== 'paragraph_open' || level !== 0) continue;
    const text = inlineText(tokens[index + 1]?.children ?? []).trim();
    if (text) return text;
  }
  return '';
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ type }) => type === 'inline' || type === 'fence' || type === 'code_block')
    .map(({ children, content }) => (children ? inlineText(children) : content))
    .filter(Boolean)
    .join('\n');
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'text' || type === 'text_special' || type === 'code_inline') return content;
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
    })
    .join('');
}
