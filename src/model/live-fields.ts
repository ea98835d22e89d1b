import type { FieldBook } from './fields.ts';

/** The fields of an article that make it a live coverage. */
export const LIVE_FIELDS: FieldBook = {
  live: {
    aliases: ['مباشر', 'تغطية مباشرة'],
    wanted: {
      ar: 'نعم أو لا: هل المقال تغطية مباشرة، لكل بند فيها ساعته',
      en: 'yes or no: whether the article is a live coverage, with a time for each entry',
    },
    example: 'live: نعم',
  },
  liveUntil: {
    aliases: ['مباشر حتى', 'نهاية التغطية'],
    wanted: {
      ar: 'متى تنتهي التغطية المباشرة، بصيغة تاريخ النشر نفسها',
      en: 'when the live coverage ends, written as the date is',
    },
    example: 'liveUntil: 2026-07-06 18:00',
  },
};
