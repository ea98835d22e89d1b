import type { Said } from '../problems.ts';

/** The commands and their options, as their users know them. */

/** One option of a command. */
export interface Option {
  type: 'string' | 'boolean';
  default?: string | boolean;
  /** What it does; a plain text is Arabic. */
  says: string | Said;
}

/** A command as its users know it. */
export interface Command {
  /** How it is called; a plain text is Arabic. */
  usage: string | Said;
  options: Record<string, Option>;
  /** Whether it takes names of files besides. */
  takesFiles?: true;
}

export const CONTENT = {
  type: 'string',
  default: 'content',
  says: { ar: 'مجلد المحتوى', en: 'the content folder' },
} as const satisfies Option;

/** How a command that reads the content says what is wrong with it. */
export const SPEAKING = {
  lang: {
    type: 'string',
    default: 'ar',
    says: { ar: 'لغة الرسائل: ar أو en', en: 'the language of messages: ar or en' },
  },
  format: {
    type: 'string',
    default: 'text',
    says: {
      ar: 'صيغة الأخطاء: text أو json أو sarif أو github',
      en: 'the form of problems: text, json, sarif or github',
    },
  },
} as const satisfies Record<string, Option>;

export const BUILD = {
  usage:
    usage(`npm run build -- [--content DIR] [--output DIR] [--now 2026-11-24T10:00:00+01:00] [--hold] [--verbose]
                   [--lang ar|en] [--format text|json|sarif|github]`),
  options: {
    content: CONTENT,
    output: {
      type: 'string',
      default: 'dist',
      says: { ar: 'مجلد الموقع، ويُستبدل كله', en: "the site's folder, replaced as a whole" },
    },
    now: {
      type: 'string',
      says: {
        ar: 'لحظة البناء مع فرق توقيتها: ما بعدها لا يُنشر',
        en: 'the moment of the build with its offset: what is dated later is not published',
      },
    },
    hold: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'ينشر الموقع وإن كان في ملف خطأ: يبقى الملف كما نُشر آخر مرة، أو لا يُنشر، ويُذكر لماذا',
        en: 'publishes although a file is at fault: as it was last published, or without it, and says why',
      },
    },
    verbose: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يذكر لكل صفحة لماذا صُنعت من جديد',
        en: 'says of each page why it is made again',
      },
    },
    ...SPEAKING,
  },
} as const satisfies Command;

export const CHECK = {
  usage: usage(
    `npm run check-content -- [--content DIR] [--rules NAMES] [--fix]
                           [--lang ar|en] [--format text|json|sarif|github]`,
  ),
  options: {
    content: CONTENT,
    rules: {
      type: 'string',
      says: {
        ar: 'قواعد المدقق التي يُنظر فيها، أو الكل (وإلا: المعتادة وما في site.yaml)',
        en: 'the rules of the coach that are looked at, or all (else: the usual ones, as in site.yaml)',
      },
    },
    fix: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يصلح في الملفات ما لا شك فيه من ملاحظات المدقق',
        en: 'mends in the files what the coach is sure of',
      },
    },
    ...SPEAKING,
  },
} as const satisfies Command;

export const PREVIEW = {
  usage: usage('npm start -- [--content DIR] [--port 8080] [--open]'),
  options: {
    content: CONTENT,
    port: {
      type: 'string',
      default: '8080',
      says: {
        ar: 'المنفذ الذي تُعرض فيه الجريدة على هذا الجهاز',
        en: 'the port where the newspaper is shown on this machine',
      },
    },
    open: {
      type: 'boolean',
      default: false,
      says: { ar: 'يفتح الجريدة في المتصفح', en: 'opens the newspaper in the browser' },
    },
  },
} as const satisfies Command;

export const BUDGETS = {
  usage: usage('npm run budgets -- [--output DIR]'),
  options: {
    output: {
      type: 'string',
      default: 'dist',
      says: { ar: 'مجلد الموقع المبني', en: 'the folder of the built site' },
    },
  },
} as const satisfies Command;

export const FORMAT = {
  usage: usage('npm run format-content -- [FILE…] [--content DIR] [--check] [--lang ar|en]'),
  options: {
    content: CONTENT,
    check: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يسمي الملفات التي ستتغير ولا يغيرها',
        en: 'names the files that would change, and changes none',
      },
    },
    lang: SPEAKING.lang,
  },
  takesFiles: true,
} as const satisfies Command;

export const NEW = {
  usage: usage(
    "npm run new -- [--title 'العنوان' --category مجتمع] [--source …] [--story …] [--author …] [--date '2026-07-05 14:05']",
  ),
  options: {
    title: { type: 'string', says: { ar: 'عنوان المقال', en: 'the headline' } },
    category: {
      type: 'string',
      says: { ar: 'ركن أو أكثر، بينها فواصل', en: 'one category or more, with commas between' },
    },
    source: {
      type: 'string',
      says: {
        ar: 'التوقيع كما يُطبع (وإلا: اسم الجريدة)',
        en: 'the byline as printed (else: the name of the newspaper)',
      },
    },
    story: {
      type: 'string',
      says: { ar: 'الملف الذي يتبعه المقال', en: 'the running story that it belongs to' },
    },
    author: {
      type: 'string',
      says: { ar: 'كاتب أو أكثر، بينهم فواصل', en: 'one writer or more, with commas between' },
    },
    date: {
      type: 'string',
      says: {
        ar: 'تاريخ النشر بتوقيت الجريدة (وإلا: الآن)',
        en: "when it is published, in the newspaper's zone (else: now)",
      },
    },
    content: CONTENT,
    lang: {
      type: 'string',
      says: {
        ar: 'لغة أسماء الحقول: ar أو en (وإلا: كما في أغلب المقالات)',
        en: 'the language of field names: ar or en (else: as in most articles)',
      },
    },
  },
} as const satisfies Command;

export const EDITOR = {
  usage: usage('npm run editor -- [--content DIR] [--watch]'),
  options: {
    content: CONTENT,
    output: {
      type: 'string',
      says: {
        ar: 'المجلد الذي يُكتب فيه ما يعرفه المحرر (وإلا: .vscode)',
        en: 'the folder for what the editor is to know (else: .vscode)',
      },
    },
    watch: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يبقى مع الكاتب: يقول عند كل حفظ ما في الملف',
        en: 'stays: says of each file that is saved what is wrong with it',
      },
    },
  },
} as const satisfies Command;

/** The call of a command, in both languages. */
export function usage(call: string): Said {
  return { ar: `الاستعمال:\n  ${call}`, en: `Usage:\n  ${call}` };
}
