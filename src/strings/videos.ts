/** The words of videos that lead articles, as those of `src/strings.ts`. */

export const videoStrings = {
  video: 'فيديو',
  /** `#` stands for minutes and seconds. */
  length: 'مدته #',
  open: 'شاهد الفيديو',
  /** What is said in it, in writing: its name among the captions that browsers offer. */
  captions: 'العربية',
  download: 'نزّل الفيديو',
} as const;
