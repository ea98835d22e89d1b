/** The words of writers and sources, as those of `src/strings.ts`. `#` stands for a name. */

export const peopleStrings = {
  newsroom: 'كتّابنا',
  allWriters: 'كل كتّابنا',
  columnists: 'كتّاب الرأي',
  writers: 'هيئة التحرير',
  portrait: 'صورة #',
  links: 'روابط #',
  archive: 'أرشيف مقالات #',
  latest: 'أحدث مقالات #',
  feed: 'خلاصة مقالات # (RSS)',
  email: 'البريد الإلكتروني',
  website: 'الموقع الشخصي',
  x: 'إكس',
  linkedin: 'لينكدإن',
} as const;

export const sourceStrings = {
  source: 'المصدر',
  site: 'موقع المصدر',
  description: 'ما نشرته جريدة «#» من هذا المصدر.',
  archive: 'أرشيف المنقول عن #',
  latest: 'أحدث المنقول عن #',
} as const;
