import type { FieldBook } from './fields.ts';

/** What stands in an entry of `updates`, and in one of `corrections` too. */
const WHEN: FieldBook[string] = {
  aliases: ['متى', 'التاريخ'],
  wanted: {
    ar: 'متى كان ذلك، بصيغة تاريخ النشر نفسها',
    en: 'when that was, written as the date is',
  },
  example: 'when: 2026-07-06 09:30',
};

const WHAT: FieldBook[string] = {
  aliases: ['ماذا', 'النص'],
  wanted: {
    ar: 'ما يُقال للقارئ: جملة أو فقرات، كل فقرة في سطر',
    en: 'what readers are told: a sentence, or paragraphs, each on a line',
  },
  example: "what: 'كتبنا أن طول الخط 19 كيلومترا، والصحيح 12.'",
};

/** The fields of an entry of `updates`. */
export const UPDATE_FIELDS: FieldBook = { when: WHEN, what: WHAT };

/** The fields of an entry of `corrections`. */
export const CORRECTION_FIELDS: FieldBook = {
  when: WHEN,
  kind: {
    aliases: ['النوع'],
    wanted: {
      ar: 'تصويب أو توضيح أو حق الرد',
      en: 'correction, clarification or reply',
    },
    example: 'kind: توضيح',
  },
  who: {
    aliases: ['من', 'صاحب الرد'],
    wanted: {
      ar: 'صاحب الرد: لا بد منه في حق الرد',
      en: 'who answers: a right of reply must say so',
    },
    example: 'who: شركة المحطة الجديدة',
  },
  what: WHAT,
};
