import type { MarkdownIt } from 'markdown-it';
import type { Typesetting } from '../text/typography/typography.ts';
import { createParser } from './parser.ts';

/** A part of a text that begins with a heading, or with the text. */
export interface Section {
  /** The heading as it was written, without its signs; absent at the beginning of the text. */
  heading?: string;
  /** Lines of the text, counted from 0: that of the heading, the first below it, and the one after the last. */
  row: number;
  from: number;
  to: number;
}

const parsers = new Map<Typesetting, MarkdownIt>();

/**
 * Cuts a text at headings; those inside of lists, quotations and code are none.
 *
 * @param cuts tells at which headings, by what they say and by their level from 1
 */
export function sectionsOf(
  body: string,
  as: Typesetting,
  cuts: (heading: string, level: number) => boolean,
): [beginning: Section, ...Section[]] {
  const parser = parsers.get(as) ?? createParser(as);
  parsers.set(as, parser);
  const tokens = parser.parse(body, {});
  const end = rowsOf(body).length;
  let last: Section = { row: 0, from: 0, to: end };
  const sections: [Section, ...Section[]] = [last];
  for (const [index, { type, tag, level, map }] of tokens.entries()) {
    if (type !== 'heading_open' || level !== 0 || !map) continue;
    const heading = tokens[index + 1]?.content ?? '';
    if (!cuts(heading, Number(tag.slice(1)))) continue;
    const [row, from] = map;
    last.to = row;
    last = { heading, row, from, to: end };
    sections.push(last);
  }
  return sections;
}

/** The lines of a text as Markdown counts them. */
export function rowsOf(body: string): string[] {
  return body.split(/\r\n?|\n/);
}

/** Some lines of a text. */
export function linesOf(rows: readonly string[], [from, to]: readonly [number, number]): string {
  return rows.slice(from, to).join('\n');
}
