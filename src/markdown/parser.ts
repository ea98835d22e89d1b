import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { QuoteStyle } from '../text/typography/quotes.ts';
import { embeds } from './embeds.ts';
import { emphasis } from './emphasis.ts';
import { enumerations } from './enumerations.ts';
import { numberedLists } from './numbered-lists.ts';
import { quotations } from './quotations.ts';
import { typography } from './typography.ts';
import { unseenMarks } from './unseen-marks.ts';

/**
 * Reads Markdown as Arabic newspapers write it, for the page and for what lists and search know of it: both
 * see the same text. Bare addresses are made links by the page alone. Raw HTML is text, never passed through.
 */
export function createParser(quotes: QuoteStyle): Parser {
  return new MarkdownIt({ html: false })
    .use(footnote)
    .use(unseenMarks)
    .use(numberedLists)
    .use(emphasis)
    .use(typography, quotes)
    .use(enumerations)
    .use(quotations)
    .use(embeds);
}
