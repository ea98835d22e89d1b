import { DIGITS, LTR } from '../direction/scripts.ts';

/** Units that are written in Latin letters after a number, currencies among them. */
const UNIT =
  '(?:°[CF]?|[µmck]?m[²³]?|km\\/h|m\\/s|[mk]?g|[mc]?l|h|min|m?s|[kMGT]?Wh?|[kM]?V|m?Ah?|[kMG]?Hz|[kMGT][Bbo]|[kMG]b(?:it)?\\/s|[MG]bps|ppm|dB|h?Pa|bar|ha|mph|ft|px|MP|mAh|MAD|DHS?|Dhs?|USD|EUR|GBP|DZD|TND|SAR|AED|[$€£¥%])';

const SPACE_AFTER_DIGIT = new RegExp(`[${DIGITS}] `);
const NUMBER_IN_GROUPS = new RegExp(
  `(^|[^${DIGITS}])([1-9١-٩۱-۹][${DIGITS}]{0,2}(?: [${DIGITS}]{3})+)(?![${DIGITS}])`,
  'g',
);
const BEFORE_UNIT = new RegExp(`(\\d) (?=${UNIT}(?!\\d|${LTR}))`, 'g');

/**
 * The text with no-break spaces (U+00A0) inside of numbers and before units. `300 000` then is one number to
 * the bidirectional algorithm, which makes it `000 300` where there is a space. As long as the text was.
 */
export function withNoBreaks(text: string): string {
  if (!SPACE_AFTER_DIGIT.test(text)) return text;
  return text
    .replace(NUMBER_IN_GROUPS, (_, before: string, number: string) => {
      return before + number.replace(/ /g, '\u00a0');
    })
    .replace(BEFORE_UNIT, '$1\u00a0');
}
