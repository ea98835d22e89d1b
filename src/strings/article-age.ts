import type { Counted } from '../text/plurals.ts';

/** How old an article is, above its text; what is counted stands in the genitive. `#` in `old` stands for the age. */
export const ageStrings = {
  old: 'نُشر هذا المقال #.',
  months: {
    zero: 'قبل أيام',
    one: 'قبل شهر',
    two: 'قبل شهرين',
    few: 'قبل # أشهر',
    many: 'قبل # شهرًا',
    other: 'قبل # شهر',
  },
  years: {
    zero: 'قبل أشهر',
    one: 'قبل سنة',
    two: 'قبل سنتين',
    few: 'قبل # سنوات',
    many: 'قبل # سنة',
    other: 'قبل # سنة',
  },
} as const satisfies { old: string; months: Counted; years: Counted };
