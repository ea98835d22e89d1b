/** The words of advertisements, as those of `src/strings.ts`. `#` stands for the name of the newspaper. */

export const advertisingStrings = {
  label: 'إعلان',
  house: 'أعلن في #',
  banners: 'الإعلانات',
} as const;
