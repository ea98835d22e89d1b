import type { FieldBook } from '../model/fields.ts';

/** The fields of `coach` in site.yaml. */
export const COACH_FIELDS: FieldBook = {
  coach: {
    aliases: ['المدقق'],
    wanted: 'قواعد المدقق التي تُشغَّل أو توقَف',
    example: 'coach:\n  on: [تطويل]\n  off: [عنوان طويل]',
  },
  'coach.on': {
    aliases: ['شغل'],
    wanted: 'أسماء قواعد تُشغَّل زيادة على المعتاد، أو الكل',
    example: 'on: [تطويل]',
  },
  'coach.off': {
    aliases: ['أوقف'],
    wanted: 'أسماء قواعد توقَف، أو الكل',
    example: 'off: [عنوان طويل]',
  },
};
