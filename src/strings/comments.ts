import type { Counted } from '../text/plurals.ts';

/** The words around readers' comments, as those of `src/strings.ts`. `#` stands for a number or a name. */

export const discussionStrings = {
  count: {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '# تعليقات',
    many: '# تعليقًا',
    other: '# تعليق',
  } satisfies Counted,
  closed: 'أُغلق باب التعليق في هذا المقال.',
  number: 'التعليق #',
  answers: 'ردًا على #',
  reply: 'رد',
  /** What follows «رد» for those who hear it, and do not see below which comment it stands. */
  replyTo: 'على التعليق #',
} as const;

/** What the form asks where there are comments to answer. */
export const replyStrings = {
  label: 'ردًا على',
  none: 'لا أحد: تعليق جديد على المقال',
} as const;
