import type { Counted } from '../text/plurals.ts';

/** The words of live coverage, as those of `src/strings.ts`. `#` stands for a number. */

export const liveStrings = {
  live: 'مباشر',
  goesOn: 'تغطية مباشرة',
  over: 'انتهت التغطية المباشرة',
  keyEvents: 'أبرز الأحداث',
  key: 'حدث بارز',
  pinned: 'مثبت',
  entries: 'المستجدات',
  none: 'لم يُنشر شيء بعد. المستجدات تظهر هنا تباعا.',
  /** Where no script brings what is new. */
  reload: 'حدِّث الصفحة لترى آخر المستجدات',
  anchor: 'رابط هذا الخبر',
} as const;

/** What a script says of what came in while the page was open. */
export const liveNewsStrings = {
  fresh: {
    zero: 'حُيِّنت التغطية',
    one: 'مستجد واحد جديد',
    two: 'مستجدان جديدان',
    few: '# مستجدات جديدة',
    many: '# مستجدا جديدا',
    other: '# مستجد جديد',
  } satisfies Counted,
  offline: 'تعذر جلب المستجدات. نحاول من جديد بعد قليل.',
} as const;
