import { directionRuns } from '../text/direction/direction.ts';
import type { CardText } from './design.ts';

/** The longest phrase that is kept on one line, in words and in characters: a longer one may be parted. */
const WORDS = 3;
const LENGTH = 24;

/** How many characters have place beside a headline: one line in bold, or two of a cover in regular. */
const ONE_LINE = 44;
const TWO_LINES = 96;

const NO_BREAK_SPACE = '\u00a0';
const WORD_JOINER = '\u2060';

/**
 * The texts of a card as they are drawn: what runs from left to right is isolated and, where it is short, kept on
 * one line; what no typeface of ours has is left out, since a box says less than nothing.
 *
 * @param has whether some typeface has the character of a code point
 */
export function wordingOf(card: CardText, has: (codePoint: number) => boolean): CardText {
  const drawn = (text: string, most = Infinity) => {
    return isolated(shortened(withoutMissing(text, has), most));
  };
  return {
    face: card.face,
    kicker: drawn(card.kicker, ONE_LINE),
    // Of a headline in letters that we lack nothing is left: the category stands for it.
    headline: drawn(card.headline) || drawn(card.kicker),
    beside: drawn(card.beside, card.face === 'cover' ? TWO_LINES : ONE_LINE),
    outlet: drawn(card.outlet, ONE_LINE),
    letter: card.letter,
  };
}

/** A text that ends in …, at a word where it has several, when it is longer than so many characters. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most).replace(/\s+\S*$/u, '');
  return `${whole.replace(/[،؛:,;.]+$/u, '')}…`;
}

function isolated(text: string): string {
  return directionRuns(text)
    .map((run) => (run.ltr ? `\u2066${keptTogether(run.text)}\u2069` : run.text))
    .join('');
}

/** «iPhone 15 Pro», a phone number, a date. */
function keptTogether(text: string): string {
  if (text.length > LENGTH || text.split(/\s+/).length > WORDS) return text;
  return text.replace(/ /g, NO_BREAK_SPACE).replace(/[-/]/g, `$&${WORD_JOINER}`);
}

/** Marks that are not drawn but say how letters join and in which direction they run. */
const UNSEEN = /[\u200c-\u200f]/;

function withoutMissing(text: string, has: (codePoint: number) => boolean): string {
  const kept = Array.from(text).filter(
    (sign) => UNSEEN.test(sign) || has(sign.codePointAt(0) ?? 0),
  );
  return kept.join('').replace(/\s+/g, ' ').trim();
}
