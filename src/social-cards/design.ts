import type { Node } from '@takumi-rs/core';
import type { CardShades } from '../colours.ts';
import { HEIGHT, WIDTH } from './social-cards.ts';

/**
 * How social cards look. Messengers show them a quarter as wide, so nothing on them is small; some cut the
 * edges, so nothing that is read stands near them.
 */

/** Goes up with each change of the look: cards are then drawn again, under new names. */
export const DESIGN = '2';

/** What stands on a card. */
export interface CardText {
  /** News on the newspaper's colour, opinion on paper, a cover for what has no headline. */
  face: 'news' | 'opinion' | 'cover';
  /** The category, above a headline. */
  kicker: string;
  headline: string;
  /** The writers of an opinion piece, or what a category or the newspaper says of itself. */
  beside: string;
  outlet: string;
  /** The first letter of the newspaper's name. */
  letter: string;
}

/** The place for a headline, in pixels. */
const MEASURE = 1040;
const PLACE = { news: 354, opinion: 300, cover: 250 };

/** The sizes in which a headline may be set, in pixels, the largest first. */
const SIZES = {
  news: [96, 88, 80, 72, 64, 56, 51, 46, 43],
  opinion: [92, 84, 76, 68, 60, 54, 48, 42],
  cover: [150, 120, 96, 76, 60],
};

/** Of a line, in sizes of its letters; vowel marks above and below one another need more. */
const LINE = 1.36;
const MARKED_LINE = 1.54;
const MARKS = /[\u064b-\u0652\u0670]/g;

/** The rules by which cards are drawn. What is at the start of a line is at the right. */
export const STYLES = `
.card {
  direction: rtl; font-family: Plex, Tifinagh; position: relative; overflow: hidden; display: flex;
  flex-direction: column; width: ${WIDTH}px; height: ${HEIGHT}px; padding: 52px 88px 48px 72px;
  background-color: var(--ground); color: var(--text);
}
.band { position: absolute; right: 0; top: 0; width: 24px; height: ${HEIGHT}px; }
.band, .kicker, .letter { background-color: var(--label); color: #ffffff; }
.top { display: flex; }
.kicker { padding: 6px 24px 10px; font-size: 38px; line-height: 1.3; font-weight: 700; }
.middle { display: flex; flex-direction: column; flex-grow: 1; justify-content: center; }
.headline { width: ${MEASURE}px; font-weight: 700; text-wrap: balance; overflow-wrap: anywhere; }
.beside { margin-top: 16px; font-size: 42px; line-height: 1.4; text-wrap: balance; }
.opinion .beside { font-weight: 700; color: var(--label); }
.footer { display: flex; align-items: center; font-size: 38px; line-height: 1.3; font-weight: 700; }
.letter {
  display: flex; align-items: center; justify-content: center; flex-shrink: 0; width: 60px; height: 60px; margin-left: 20px;
  border-radius: 12px; padding-bottom: 6px; line-height: 1.2;
}
.news .letter, .cover .letter { background-color: #ffffff; color: var(--ground); }
`;

/** Where text has no place of its own, it is as in a card. */
const ALONE = { direction: 'rtl', fontFamily: 'Plex, Tifinagh' } as const;

/** A size of the headline, and the lines that it has place for. */
export interface Setting {
  size: number;
  lines: number;
}

/** The sizes in which a headline may be set, the largest first. */
export function settingsOf({ face, headline }: CardText): Setting[] {
  const high = lineHeightOf(headline);
  return SIZES[face].map((size) => ({ size, lines: Math.floor(PLACE[face] / (size * high)) }));
}

/** A headline alone in a size, to be measured: how wide it is set, and how high it may become. */
export function trialOf(
  { headline }: CardText,
  { size, lines }: Setting,
): { node: Node; width: number; most: number } {
  const style = { fontSize: size, lineHeight: lineHeightOf(headline) };
  const node = box('', [text('headline', headline, style)], ALONE);
  // Half a line is no line: rounding must not make one.
  return { node, width: MEASURE, most: (lines + 0.5) * size * style.lineHeight };
}

/** A whole card, its headline in a size in which it has its place. */
export function cardNode(card: CardText, { size }: Setting, { ground, label }: CardShades): Node {
  const { face, headline, beside, kicker, outlet, letter } = card;
  const colours =
    face === 'opinion'
      ? { '--ground': '#fbf7f0', '--text': '#1b1918', '--label': label }
      : { '--ground': ground, '--text': '#ffffff', '--label': label };
  const style = { fontSize: size, lineHeight: lineHeightOf(headline) };
  const middle = [text('headline', headline, style), ...(beside ? [text('beside', beside)] : [])];
  const children = [
    box('band', []),
    box('top', kicker ? [text('kicker', kicker)] : []),
    box('middle', middle),
    box('footer', [text('letter', letter), text('', outlet)]),
  ];
  return box(`card ${face}`, children, colours);
}

function lineHeightOf(headline: string): number {
  return (headline.match(MARKS)?.length ?? 0) > headline.length / 8 ? MARKED_LINE : LINE;
}

function box(className: string, children: Node[], style = {}): Node {
  return { type: 'container', className, children, style };
}

function text(className: string, words: string, style = {}): Node {
  return { type: 'text', className, text: words, style };
}
