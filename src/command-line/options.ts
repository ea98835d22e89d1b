import { parseArgs } from 'node:util';
import { parseDate, type Instant } from '../dates.ts';
import { nearest } from '../model/nearest.ts';
import { inLanguage, UsageFault, type Language, type Said } from '../problems.ts';
import { FORMATS, LANGUAGES, type Format } from './voice.ts';

/** One option of a command. */
interface Option {
  type: 'string' | 'boolean';
  default?: string | boolean;
  /** What it does; a plain text is Arabic. */
  says: string | Said;
}

/** A command as its users know it. */
interface Command {
  /** How it is called; a plain text is Arabic. */
  usage: string | Said;
  options: Record<string, Option>;
}

const CONTENT = {
  type: 'string',
  default: 'content',
  says: { ar: 'مجلد المحتوى', en: 'the content folder' },
} as const satisfies Option;

/** How a command that reads the content says what is wrong with it. */
const SPEAKING = {
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

const BUILD = {
  usage:
    usage(`npm run build -- [--content DIR] [--output DIR] [--now 2026-11-24T10:00:00+01:00] [--verbose]
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

const CHECK = {
  usage: usage(
    `npm run check-content -- [--content DIR] [--lang ar|en] [--format text|json|sarif|github]`,
  ),
  options: { content: CONTENT, ...SPEAKING },
} as const satisfies Command;

const PREVIEW = {
  usage: usage('npm start -- [--content DIR] [--port 8080]'),
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
  },
} as const satisfies Command;

const BUDGETS = {
  usage: usage('npm run budgets -- [--output DIR]'),
  options: {
    output: {
      type: 'string',
      default: 'dist',
      says: { ar: 'مجلد الموقع المبني', en: 'the folder of the built site' },
    },
  },
} as const satisfies Command;

function usage(call: string): Said {
  return { ar: `الاستعمال:\n  ${call}`, en: `Usage:\n  ${call}` };
}

/** Somebody asks how a command is used: the answer, in the language that was asked in. */
export class HelpAsked extends Error {
  override name = 'HelpAsked';
  readonly answer: Said;

  constructor(answer: Said) {
    super(answer.ar);
    this.answer = answer;
  }
}

/**
 * What `npm run build` is told; what it is not told is as in a newspaper's own repository.
 *
 * @throws UsageFault for an option that does not exist, or a moment that is none
 * @throws HelpAsked for `--help`
 */
export function readBuildOptions(args: string[]): {
  content: string;
  output: string;
  now: Instant;
  verbose: boolean;
  lang: Language;
  format: Format;
} {
  refuseStrange(args, BUILD);
  const { now, ...given } = parseArgs({ args, options: BUILD.options }).values;
  const moment = now === undefined ? Date.now() : momentFrom(now);
  return { ...given, ...speaking(given, BUILD), now: moment };
}

/**
 * What `npm run check-content` is told.
 *
 * @throws UsageFault for an option that does not exist, or a language or form that is none
 * @throws HelpAsked for `--help`
 */
export function readCheckOptions(args: string[]): {
  content: string;
  lang: Language;
  format: Format;
} {
  refuseStrange(args, CHECK);
  const given = parseArgs({ args, options: CHECK.options }).values;
  return { ...given, ...speaking(given, CHECK) };
}

function speaking(
  given: { lang: string; format: string },
  command: Command,
): { lang: Language; format: Format } {
  return {
    lang: oneOf(LANGUAGES, given.lang, '--lang', command),
    format: oneOf(FORMATS, given.format, '--format', command),
  };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  given: string,
  option: string,
  command: Command,
): Word {
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  const meant = nearest(given, words);
  const message = {
    ar: `لا يأخذ الخيار ${option} هذه القيمة: ${given}`,
    en: `${option} does not take this value: ${given}`,
  };
  throw refusal(meant ? withGuess(message, meant) : message, command);
}

/**
 * What `npm start` is told.
 *
 * @throws UsageFault for an option that does not exist, or a port that is none
 * @throws HelpAsked for `--help`
 */
export function readPreviewOptions(args: string[]): { content: string; port: number } {
  refuseStrange(args, PREVIEW);
  const { content, port } = parseArgs({ args, options: PREVIEW.options }).values;
  if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return { content, port: Number(port) };
  throw refusal({ ar: `هذا ليس رقم منفذ: ${port}`, en: `This is no port: ${port}` }, PREVIEW);
}

/**
 * What `npm run budgets` is told.
 *
 * @throws UsageFault for an option that does not exist
 * @throws HelpAsked for `--help`
 */
export function readBudgetOptions(args: string[]): { output: string } {
  refuseStrange(args, BUDGETS);
  return parseArgs({ args, options: BUDGETS.options }).values;
}

/** A refusal, with how the command is used. */
function refusal(message: Said, command: Command): UsageFault {
  const line = (language: Language) => {
    return `${message[language]}\n${inLanguage(command.usage, language)}`;
  };
  return new UsageFault({ ar: line('ar'), en: line('en') });
}

function withGuess({ ar, en }: Said, meant: string): Said {
  return { ar: `${ar}\nلعلك تقصد: ${meant}`, en: `${en}\nPerhaps you mean: ${meant}` };
}

/** Refuses what a command does not take; Node would say it in English only. */
function refuseStrange(args: string[], command: Command): void {
  const { options } = command;
  const { tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const refuse = (ar: string, en: string, about: string) => {
    throw refusal({ ar: `${ar}: ${about}`, en: `${en}: ${about}` }, command);
  };
  for (const token of tokens) {
    if (token.kind === 'positional') {
      refuse('هذه القيمة بلا خيار قبلها', 'No option stands before this value', token.value);
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = options[name];
    if (name === 'help' || rawName === '-h') {
      throw new HelpAsked({ ar: helpOf(command, 'ar'), en: helpOf(command, 'en') });
    }
    if (!option) throw unknownOption(rawName, command);
    if (option.type === 'boolean' && value !== undefined) {
      refuse('هذا الخيار لا يأخذ قيمة', 'This option takes no value', rawName);
    }
    if (option.type === 'string' && (!value || (!token.inlineValue && value.startsWith('-')))) {
      refuse('هذا الخيار ينتظر قيمة بعده', 'This option wants a value after it', rawName);
    }
  }
}

function unknownOption(rawName: string, command: Command): UsageFault {
  const message = { ar: `خيار غير معروف: ${rawName}`, en: `Unknown option: ${rawName}` };
  const isLong = rawName.startsWith('--');
  const meant = isLong ? nearest(rawName.slice(2), Object.keys(command.options)) : undefined;
  return refusal(meant ? withGuess(message, `--${meant}`) : message, command);
}

const OPTIONS: Said = { ar: 'الخيارات:', en: 'Options:' };
const OTHERWISE: Said = { ar: 'وإلا', en: 'default' };

/** How a command is used, with a line for each option. */
function helpOf({ usage: call, options }: Command, language: Language): string {
  const width = Math.max(...Object.keys(options).map((name) => name.length));
  const lines = Object.entries(options).map(([name, { says, default: byDefault }]) => {
    const isSaid = typeof byDefault === 'string';
    const otherwise = isSaid ? ` (${OTHERWISE[language]}: ${byDefault})` : '';
    return `  --${name.padEnd(width)}  ${inLanguage(says, language)}${otherwise}`;
  });
  return [inLanguage(call, language), '', OPTIONS[language], ...lines].join('\n');
}

/** A moment on the command line says its own offset, since no newspaper is known yet. */
function momentFrom(text: string): Instant {
  const moment = /(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? parseDate(text, 'UTC') : undefined;
  if (moment !== undefined) return moment;
  const message = {
    ar: `تنتظر --now لحظة مع فرق توقيتها، ووجدنا: ${text}`,
    en: `--now wants a moment with its offset, and this was found: ${text}`,
  };
  throw refusal(message, BUILD);
}
