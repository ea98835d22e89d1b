import type { MarkdownIt, Token } from 'markdown-it';
import type { BodyFacts } from '../model/article.ts';
import { hashOf } from '../hash.ts';
import { linkedFile } from '../model/linked-file.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { wordsIn } from '../text/words.ts';
import { FRAME_ORIGINS } from '../embed-addresses.ts';
import { embedOf } from './embeds.ts';
import { decodeAddress } from './figures.ts';
import { createParser } from './parser.ts';

/** Reads Markdown without rendering it: what lists and the search index need of a text. */

const parsers = new Map<Typesetting, MarkdownIt>();

function parserOf(as: Typesetting): MarkdownIt {
  const parser = parsers.get(as) ?? createParser(as);
  parsers.set(as, parser);
  return parser;
}

function parse(body: string, as: Typesetting): Token[] {
  return parserOf(as).parse(body, {});
}

/** A text without its markup, as it is printed: blocks are parted by line breaks, pictures and embeds left out. */
export function plainText(body: string, as: Typesetting): string {
  return textOf(parse(body, as));
}

/** A line of text as it is printed, without its markup. */
export function plainLine(text: string, as: Typesetting): string {
  const [line] = parserOf(as).parseInline(text, {});
  return inlineText(line?.children ?? []).trim();
}

/** Hash, first paragraph, words, pictures, embeds and linked files of a text. */
export function bodyFacts(body: string, as: Typesetting): BodyFacts {
  return readTokens(parse(body, as), body, as).facts;
}

/** What {@link bodyFacts} and {@link plainText} read of a text that was parsed. */
export function readTokens(
  tokens: readonly Token[],
  body: string,
  as: Typesetting,
): { facts: BodyFacts; text: string } {
  const text = textOf(tokens);
  const pictures = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'image')
    .map((image) => decodeAddress(String(image.attrGet('src') ?? '')));
  const files = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .flatMap((link) => linkedFile(decodeAddress(String(link.attrGet('href') ?? ''))) ?? []);
  const origins = tokens.map(embedOf).flatMap((embed) => (embed ? FRAME_ORIGINS[embed.site] : []));
  const facts = {
    // The same letters are printed otherwise when they are left as they are.
    hash: hashOf(as === 'as-written' ? `${as}\n${body}` : body),
    firstParagraph: firstParagraph(tokens),
    words: wordsIn(text),
    images: [...new Set(pictures)],
    embeds: [...new Set(origins)].toSorted(),
    ...(files.length > 0 && { files: [...new Set(files)] }),
  };
  return { facts, text };
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
