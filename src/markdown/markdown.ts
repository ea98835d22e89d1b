import type { MarkdownIt as Parser } from 'markdown-it';
import type { Digits } from '../text/digits.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { bareAddresses } from './bare-addresses.ts';
import { directions } from './directions.ts';
import { figures, type RenderPicture } from './figures.ts';
import { footnotesInArabic } from './footnotes.ts';
import { headings } from './headings.ts';
import { paidLinks, type TextTerms } from './paid-links.ts';
import { createParser } from './parser.ts';
import { siteLinks } from './site-links.ts';
import { tables } from './tables.ts';

/** What the Markdown of a newspaper needs to know of it. */
export interface MarkdownSettings {
  /** Path in front of links that begin with a slash, without a slash at its end. */
  basePath: string;
  digits: Digits;
  quotes: Typesetting;
  /** Writes a picture; empty when there is none. */
  picture: RenderPicture;
}

/** Where in a page a text stands, when it is not the page's only one. */
export interface TextPlace {
  /** Stands in the anchors of its footnotes, which the other texts have too. */
  docId?: string;
  /** The level of the heading above it: its own are below. */
  level?: number;
}

/** Renders an article's text as HTML. Raw HTML in it is shown as text, never passed through. */
export function createMarkdown(
  settings: MarkdownSettings,
): (body: string, terms?: TextPlace & TextTerms) => string {
  const markdown = newspaperMarkdown(settings);
  return (body, terms = {}) => markdown.render(body, { ...terms });
}

/** What renders the texts of a newspaper, before it is given any: the guide for authors adds to it. */
export function newspaperMarkdown(settings: MarkdownSettings): Parser {
  return createParser(settings.quotes)
    .use(bareAddresses)
    .use(footnotesInArabic, settings.digits)
    .use(headings)
    .use(tables, settings.digits)
    .use(siteLinks, settings.basePath)
    .use(paidLinks)
    .use(figures, settings.picture)
    .use(directions);
}
