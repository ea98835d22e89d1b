import type { Counted } from '../text/plurals.ts';

/** How old an article is, above its text; the years stand in the genitive. */
export const ageStrings = {
  zero: '',
  one: 'نُشر هذا المقال قبل سنة.',
  two: 'نُشر هذا المقال قبل سنتين.',
  few: 'نُشر هذا المقال قبل # سنوات.',
  many: 'نُشر هذا المقال قبل # سنة.',
  other: 'نُشر هذا المقال قبل # سنة.',
} as const satisfies Counted;
