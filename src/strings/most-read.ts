import type { Counted } from '../text/plurals.ts';

/** The words of what is read most, as those of `src/strings.ts`. `#` stands for a number, or for when it was counted. */

export const mostReadStrings = {
  title: 'الأكثر قراءة',
  counted: 'أُحصيت القراءات يوم #',
  readings: {
    zero: 'لا قراءات',
    one: 'قراءة واحدة',
    two: 'قراءتان',
    few: '# قراءات',
    many: '# قراءة',
    other: '# قراءة',
  } satisfies Counted,
} as const;
