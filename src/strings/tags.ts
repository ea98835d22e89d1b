/** The words of the pages of tags, as those of `src/strings.ts`. */

export const tagStrings = {
  tag: 'وسم',
  archiveOf: 'أرشيف وسم #',
  backToList: 'أحدث مقالات وسم #',
  feed: 'خلاصة هذا الوسم (RSS)',
} as const;
