import type { Counted } from '../text/plurals.ts';

/** The words of running stories («الملف»), as those of `src/strings.ts`. `#` stands for a number. */

export const storyStrings = {
  story: 'ملف',
  closed: 'ملف مغلق',
  part: 'الحلقة #',
  background: 'كيف وصلنا إلى هنا',
  orders: 'ترتيب المقالات',
  newest: 'الأحدث أولا',
  oldest: 'من البداية',
  pages: 'صفحات الملف',
  feed: 'خلاصة هذا الملف (RSS)',
  news: 'آخر مستجدات الملف',
  articles: {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالا',
    other: '# مقال',
  } satisfies Counted,
} as const;

/** What came out in a story since the reader was there. */
export const sinceVisitStrings = {
  new: 'جديد',
  since: {
    zero: 'لا جديد في الملف منذ زيارتك الأخيرة.',
    one: 'مقال واحد جديد منذ زيارتك الأخيرة.',
    two: 'مقالان جديدان منذ زيارتك الأخيرة.',
    few: '# مقالات جديدة منذ زيارتك الأخيرة.',
    many: '# مقالا جديدا منذ زيارتك الأخيرة.',
    other: '# مقال جديد منذ زيارتك الأخيرة.',
  } satisfies Counted,
} as const;

/** What a story is called where nothing around it says that it is one: «ملف سد عين الرمان», but «ملف الميناء». */
export function storyTitle(name: string): string {
  return /^(?:ال)?ملف(?:\s|$)/.test(name) ? name : `${storyStrings.story} ${name}`;
}
