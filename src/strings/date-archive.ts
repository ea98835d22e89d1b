/** The words of the archive by year, month and day, as those of `src/strings.ts`. */

export const dateArchiveStrings = {
  name: 'الأرشيف',
  titled: 'أرشيف #',
  neighbours: 'ما قبله وما بعده في الأرشيف',
  days: 'أيام #',
  /** `%` stands for the newspaper's name, `#` for the year, the month or the day. */
  about: {
    all: 'كل ما نُشر في %، بالسنة والشهر واليوم.',
    year: 'كل ما نُشر في % سنة #.',
    month: 'كل ما نُشر في % في شهر #، يوما بيوم.',
    day: 'كل ما نُشر في % يوم #.',
  },
} as const;
