import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Typesetting } from '../text/typography/typography.ts';
import { coachNotes } from './coach-notes.ts';
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
export function createParser(as: Typesetting): Parser {
  const parser = new MarkdownIt({ html: false })
    .use(footnote)
    .use(coachNotes)
    .use(unseenMarks)
    .use(numberedLists)
    .use(emphasis)
    .use(enumerations)
    .use(quotations)
    .use(embeds);
  return as === 'as-written' ? parser : parser.use(typography, as);
}
