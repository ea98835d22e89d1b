import type { FieldBook } from './fields.ts';

/** Whether readers have an article. */
export const PUBLICATION_FIELDS: FieldBook = {
  draft: {
    aliases: ['مسودة'],
    wanted: { ar: 'نعم أو لا', en: 'yes or no' },
    example: 'draft: نعم',
  },
  withdrawn: {
    aliases: ['مسحوب', 'سُحب'],
    wanted: {
      ar: 'نعم أو لا: هل سُحب المقال بعد نشره',
      en: 'yes or no: whether the article was withdrawn after it was published',
    },
    example: 'withdrawn: نعم',
  },
};
