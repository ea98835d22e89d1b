import type { FieldBook } from '../model/fields.ts';

/** The fields of `coach` in site.yaml. */
export const COACH_FIELDS: FieldBook = {
  coach: {
    aliases: ['المدقق'],
    wanted: { ar: 'قواعد المدقق التي تُشغَّل أو توقَف', en: 'which rules of the coach are on or off' },
    example: 'coach:\n  on: [تطويل]\n  off: [عنوان طويل]',
  },
  'coach.on': {
    aliases: ['شغل'],
    wanted: {
      ar: 'أسماء قواعد تُشغَّل زيادة على المعتاد، أو الكل',
      en: 'rules that are on besides the usual ones, or all',
    },
    example: 'on: [تطويل]',
  },
  'coach.off': {
    aliases: ['أوقف'],
    wanted: { ar: 'أسماء قواعد توقَف، أو الكل', en: 'rules that are off, or all' },
    example: 'off: [عنوان طويل]',
  },
};
