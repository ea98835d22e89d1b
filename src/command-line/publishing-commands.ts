import { BUILD, BUDGETS, CONTENT, SPEAKING, usage, type Command, type Option } from './commands.ts';

/** The commands that bring a built site to its readers, as their users know them. */

const SITE = BUDGETS.options.output;
const { output, now } = BUILD.options;

const WAIT = {
  type: 'string',
  default: '120',
  says: {
    ar: 'كم ثانية يُنتظر ما تأخر من المضيف أو الشبكة حين يُنظر في الموقع',
    en: 'for how many seconds a late host or network is waited for when the site is looked at',
  },
} as const satisfies Option;

export const DEPLOY = {
  usage: usage(
    'npm run deploy -- [--output DIR] [--dry-run] [--remove-now] [--wait 120] [--lang ar|en]',
  ),
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
    wait: WAIT,
    lang: SPEAKING.lang,
  },
} as const satisfies Command;

export const ROLLBACK = {
  usage: usage(
    'npm run rollback -- [--output DIR] [--to RELEASE] [--list] [--wait 120] [--lang ar|en]',
  ),
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
    wait: WAIT,
    lang: SPEAKING.lang,
  },
} as const satisfies Command;

export const COMPRESS = {
  usage: usage('npm run compress -- [--output DIR] [--lang ar|en]'),
  options: { output: SITE, lang: SPEAKING.lang },
} as const satisfies Command;

export const CHECK_LIVE = {
  usage: usage('npm run check-live -- [--output DIR] [--url URL] [--wait 120] [--lang ar|en]'),
  options: {
    output: SITE,
    url: {
      type: 'string',
      says: {
        ar: 'العنوان الذي يُفحص فيه الموقع (وإلا: url في site.yaml)',
        en: 'the address at which the site is looked at (else: url in site.yaml)',
      },
    },
    wait: WAIT,
    lang: SPEAKING.lang,
  },
} as const satisfies Command;

export const CHANGES = {
  usage: usage('npm run say-changes -- [--output DIR] [--preview DIR] [--at ADDRESS]'),
  options: {
    output: SITE,
    preview: {
      type: 'string',
      says: {
        ar: 'مجلد تُنسخ إليه الصفحات التي تتغير وما تحتاج إليه لتُعرض',
        en: 'a folder for a copy of what changes, and of what it needs to be shown',
      },
    },
    at: {
      type: 'string',
      says: {
        ar: 'العنوان الذي يُعاين فيه الموقع قبل نشره',
        en: 'the address at which the site can be seen before it is published',
      },
    },
  },
} as const satisfies Command;

export const NEXT_BUILD = {
  usage: usage(`npm run next-build -- [--output DIR] [--now 2026-11-24T10:00:00+01:00] [--due]
                        [--lang ar|en] [--format text|json]`),
  options: {
    output: SITE,
    now: {
      ...now,
      says: {
        ar: 'اللحظة التي يُسأل عنها مع فرق توقيتها (وإلا: الآن)',
        en: 'the moment that is asked about, with its offset (else: now)',
      },
    },
    due: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يقول due=true إن حان موعد بناء أو جُهل موعده، وإلا due=false، ولخطوات GitHub التالية أيضا',
        en: 'says due=true when a build is due or it is not known when, else due=false, to later steps on GitHub too',
      },
    },
    lang: SPEAKING.lang,
    format: {
      ...SPEAKING.format,
      says: { ar: 'صيغة الجواب: text أو json', en: 'the form of the answer: text or json' },
    },
  },
} as const satisfies Command;

export const PUBLISH = {
  usage: usage(`npm run publish-when-due -- [--content DIR] [--output DIR] [--pull] [--once]
                              [--now 2026-11-24T10:00:00+01:00] [--lang ar|en]`),
  options: {
    content: CONTENT,
    output,
    pull: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يأتي قبل ذلك بما دُفع إلى مستودع المحتوى (git pull --ff-only)',
        en: "fetches first what was pushed to the content's repository (git pull --ff-only)",
      },
    },
    once: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'ينشر ما حان وما تغير ثم ينتهي، ولا يبقى منتظرا',
        en: 'publishes what is due and what changed, and ends; else it stays',
      },
    },
    now: {
      ...now,
      says: {
        ar: 'لحظة النشر مع فرق توقيتها، مع --once وحدها (وإلا: الآن)',
        en: 'the moment of publication with its offset, with --once only (else: now)',
      },
    },
    lang: SPEAKING.lang,
  },
} as const satisfies Command;

export const KEEP_ADDRESSES = {
  usage: usage(
    `npm run keep-addresses -- [--content DIR] [--output DIR] [--now 2026-11-24T10:00:00+01:00]
                            [--dry-run] [--lang ar|en]`,
  ),
  options: {
    content: CONTENT,
    output: {
      ...output,
      says: {
        ar: 'مجلد الموقع الذي نُشر آخر مرة',
        en: 'the folder of the site that was published last',
      },
    },
    now: {
      ...now,
      says: {
        ar: 'لحظة البناء مع فرق توقيتها (وإلا: الآن)',
        en: 'the moment of the build with its offset (else: now)',
      },
    },
    'dry-run': {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يذكر ما سيُكتب، ولا يكتب شيئا',
        en: 'says what would be written, and writes nothing',
      },
    },
    lang: SPEAKING.lang,
  },
} as const satisfies Command;

export const TELL_AUTHORS = {
  usage: usage(
    `npm run tell-authors -- [--since COMMIT] [--until COMMIT] [--opened] [--content DIR] [--output DIR]
                          [--now 2026-11-24T10:00:00+01:00] [--dry-run] [--lang ar|en]`,
  ),
  options: {
    since: {
      type: 'string',
      says: {
        ar: 'الإيداع الذي كان عليه الفرع قبل الدفع',
        en: 'the commit that the branch was at before the push',
      },
    },
    until: {
      type: 'string',
      default: 'HEAD',
      says: {
        ar: 'الإيداع الذي صار عليه بعده',
        en: 'the commit that it is at after the push',
      },
    },
    opened: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يخبر أيضا من حان موعد مقالاتهم ونُشرت',
        en: 'tells also those whose articles came out because their hour has come',
      },
    },
    content: CONTENT,
    output: {
      ...BUILD.options.output,
      says: { ar: 'مجلد الموقع الذي أُرسل', en: 'the folder of the site that was sent' },
    },
    now: {
      ...BUILD.options.now,
      says: {
        ar: 'لحظة البناء مع فرق توقيتها (وإلا: الآن)',
        en: 'the moment of the build with its offset (else: now)',
      },
    },
    'dry-run': {
      type: 'boolean',
      default: false,
      says: { ar: 'يعرض الرسائل ولا يرسلها', en: 'shows the messages, and sends none' },
    },
    lang: SPEAKING.lang,
  },
} as const satisfies Command;
