import { inDigits, type Digits } from './digits.ts';

/** A counted phrase in the six Arabic plural forms; `#` stands where the number goes. */
export interface Counted {
  zero: string;
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

/**
 * The plural form that a whole number takes in Arabic.
 * Source: CLDR 48, supplemental/plurals, `ar` (cardinal).
 */
export function pluralForm(count: number): keyof Counted {
  if (count === 0) return 'zero';
  if (count === 1) return 'one';
  if (count === 2) return 'two';
  const lastTwo = count % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return 'few';
  if (lastTwo >= 11) return 'many';
  return 'other';
}

/** The phrase for this many: «تعليقان», «3 تعليقات», «11 تعليقا». */
export function counted(count: number, phrase: Counted, digits: Digits): string {
  return phrase[pluralForm(count)].replace('#', inDigits(count, digits));
}
