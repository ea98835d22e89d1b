import { DIGITS, LTR } from './scripts.ts';

/** What is written to numbers, but for the points and commas inside of them. */
const SIGN = '[-+−±*=°$€£¥#:/()\\u2010-\\u2014]';

/**
 * A text without any of these is one run: letters of ours written from left to right, signs at numbers, numbers
 * in groups, units, what may be a phone number. Plain numbers (2024, 48,6) are none of them, and most texts have no more.
 */
const HINT = new RegExp(
  [
    LTR,
    `[${DIGITS}]${SIGN}`,
    `${SIGN}[${DIGITS}]`,
    `[${DIGITS}][ \\u00a0][${DIGITS}%٪‰°$€£¥+]`,
    `[${DIGITS}][.,][${DIGITS}]+[.,][${DIGITS}]`,
    `[0٠۰][${DIGITS}]{8}`,
  ].join('|'),
);

/** Whether something in an Arabic text may run from left to right, or is not to be parted. */
export function mayTurn(text: string): boolean {
  return HINT.test(text);
}
