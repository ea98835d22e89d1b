/** The words of videos that lead articles, as those of `src/strings.ts`. */

export const videoStrings = {
  video: 'فيديو',
  /** `#` stands for minutes and seconds. */
  length: 'مدته #',
  open: 'شاهد الفيديو',
  download: 'نزّل الفيديو',
} as const;
