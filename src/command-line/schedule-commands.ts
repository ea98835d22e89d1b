import { BUILD, CONTENT, SPEAKING, usage, type Command } from './commands.ts';

/** The commands that know the time, as their users know them. */

const { output, now } = BUILD.options;
const OUTPUT = {
  ...output,
  says: { ar: 'مجلد الموقع المبني', en: 'the folder of the built site' },
} as const;

export const NEXT_BUILD = {
  usage: usage(`npm run next-build -- [--output DIR] [--now 2026-11-24T10:00:00+01:00] [--due]
                        [--lang ar|en] [--format text|json]`),
  options: {
    output: OUTPUT,
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
