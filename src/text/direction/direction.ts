import { placesIn, type Ltr } from './ltr-places.ts';
import { withNoBreaks } from '../typography/no-breaks.ts';
import { mayTurn } from './hint.ts';
import { isForeign } from './scripts.ts';

/**
 * What of an Arabic text is written from left to right and would be torn apart by the bidirectional
 * algorithm: `iPhone 15 Pro`, `@FRMF`, `+212 537-71-12-34`, `-5°`, `2026-07-31`. Scores and ranges (3-1,
 * 2025-2026, 14:00-16:00) are not: Arabic reads their two numbers from the right. They are only not to be parted.
 */

/** A piece of text that stands in the line as a whole: as the line runs, or else from left to right. */
export interface DirectionRun {
  text: string;
  /** Set when it runs from left to right: words and numbers, a phone number, or a text in another language. */
  ltr?: Ltr;
  /** Set for a score or a range, which runs as the line does, and in which no line ends. */
  isScore?: true;
}

/**
 * The text as runs, in their order. Together they are the text, but that numbers and units are kept from
 * being parted by no-break spaces (but phone numbers, which readers copy). A text without a letter of ours is one run.
 */
export function directionRuns(text: string): DirectionRun[] {
  if (!mayTurn(text)) return [{ text }];
  const joined = withNoBreaks(text);
  if (isForeign(joined)) return [{ text: joined, ltr: 'foreign' }];
  const runs: DirectionRun[] = [];
  let at = 0;
  for (const { from, to, ...kind } of placesIn(joined)) {
    if (from > at) runs.push({ text: joined.slice(at, from) });
    const isPhone = 'ltr' in kind && kind.ltr === 'phone';
    runs.push({ text: (isPhone ? text : joined).slice(from, to), ...kind });
    at = to;
  }
  if (at < joined.length) runs.push({ text: joined.slice(at) });
  return runs;
}

/**
 * The text for a message that shows plain text alone: each run from left to right stands between U+2066 and
 * U+2069. A headline that begins with a Latin name then is an Arabic line all the same.
 */
export function isolatedText(text: string): string {
  const runs = directionRuns(text);
  if (runs.length === 1) return text;
  return runs.map((run) => (run.ltr ? `\u2066${run.text}\u2069` : run.text)).join('');
}
