/** The words of other editions, as those of `src/strings.ts`. `#` stands for a language with its article: «الفرنسية». */

export const twinStrings = {
  read: 'اقرأ ب#',
  edition: 'النسخة #',
} as const;
