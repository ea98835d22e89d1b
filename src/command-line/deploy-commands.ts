import { SPEAKING, usage, type Command, type Option } from './commands.ts';

/** The commands that send a site to its host, as their users know them. */

const SITE = {
  type: 'string',
  default: 'dist',
  says: { ar: 'مجلد الموقع المبني', en: 'the folder of the built site' },
} as const satisfies Option;

export const DEPLOY = {
  usage: usage('npm run deploy -- [--output DIR] [--dry-run] [--remove-now] [--lang ar|en]'),
  options: {
    output: SITE,
    'dry-run': {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يذكر ما سيُرسل وما سيُحذف، ولا يغير شيئا',
        en: 'says what would be sent and removed, and changes nothing',
      },
    },
    'remove-now': {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يحذف الآن ما لم يعد من الموقع، بلا مهلة',
        en: 'removes now what is no longer of the site, without the time of grace',
      },
    },
    lang: SPEAKING.lang,
  },
} as const satisfies Command;

export const ROLLBACK = {
  usage: usage('npm run rollback -- [--output DIR] [--to RELEASE] [--list] [--lang ar|en]'),
  options: {
    output: SITE,
    to: {
      type: 'string',
      says: {
        ar: 'رقم النسخة التي يُرجع إليها (وإلا: التي قبل المنشورة)',
        en: 'the number of the release to go back to (else: the one before)',
      },
    },
    list: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يذكر النسخ التي يمكن الرجوع إليها، ولا يغير شيئا',
        en: 'says which releases can be returned to, and changes nothing',
      },
    },
    lang: SPEAKING.lang,
  },
} as const satisfies Command;
