import { parseArgs } from 'node:util';
import { parseDate, type Instant } from '../dates.ts';
import { nearest } from '../model/nearest.ts';
import { inLanguage, UsageFault, type Language, type Said } from '../problems.ts';
import { FORMATS, LANGUAGES, type Format } from './voice.ts';
import { BUDGETS, BUILD, CHECK, EDITOR, FORMAT, NEW, PREVIEW, type Command } from './commands.ts';

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
  hold: boolean;
  verbose: boolean;
  lang: Language;
  format: Format;
} {
  refuseStrange(args, BUILD);
  const { now, ...given } = parseArgs({ args, options: BUILD.options }).values;
  const moment = now === undefined ? Date.now() : momentFrom(now, BUILD);
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
  rules?: string;
  fix: boolean;
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

/** A value that is one of a few words; what was most likely meant is proposed. */
export function oneOf<Word extends string>(
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
export function readPreviewOptions(args: string[]): {
  content: string;
  port: number;
  open: boolean;
} {
  refuseStrange(args, PREVIEW);
  const { port, ...given } = parseArgs({ args, options: PREVIEW.options }).values;
  if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return { ...given, port: Number(port) };
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

/**
 * What `npm run new` is told.
 *
 * @throws UsageFault for an option that does not exist, or a language that is none of the two
 * @throws HelpAsked for `--help`
 */
export function readNewOptions(args: string[]): {
  given: Record<'title' | 'category' | 'source' | 'story' | 'author' | 'date', string | undefined>;
  content: string;
  language: 'ar' | 'en' | undefined;
} {
  refuseStrange(args, NEW);
  const { content, lang, ...told } = parseArgs({ args, options: NEW.options }).values;
  if (lang !== undefined && lang !== 'ar' && lang !== 'en') {
    throw refusal(
      {
        ar: `تنتظر --lang إحدى القيمتين ar وen، ووجدنا: ${lang}`,
        en: `--lang takes ar or en, not: ${lang}`,
      },
      NEW,
    );
  }
  const { title, category, source, story, author, date } = told;
  return { given: { title, category, source, story, author, date }, content, language: lang };
}

/**
 * What `npm run editor` is told.
 *
 * @throws UsageFault for an option that does not exist
 * @throws HelpAsked for `--help`
 */
export function readEditorOptions(args: string[]): {
  content: string;
  output?: string;
  watch: boolean;
} {
  refuseStrange(args, EDITOR);
  return parseArgs({ args, options: EDITOR.options }).values;
}

/**
 * What `npm run format-content` is told; `files` are paths from where the command is called, all files when empty.
 *
 * @throws UsageFault for an option that does not exist, or a language that is not spoken here
 * @throws HelpAsked for `--help`
 */
export function readFormatOptions(args: string[]): {
  files: string[];
  content: string;
  check: boolean;
  lang: 'ar' | 'en';
} {
  refuseStrange(args, FORMAT);
  const { options } = FORMAT;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { content, check, lang } = values;
  if (lang === 'ar' || lang === 'en') return { files: positionals, content, check, lang };
  throw refusal(
    { ar: `لا نعرف هذه اللغة: ${lang}`, en: `This language is not spoken here: ${lang}` },
    FORMAT,
  );
}

/** A refusal, with how the command is used. */
export function refusal(message: Said, command: Command): UsageFault {
  const line = (language: Language) => {
    return `${message[language]}\n${inLanguage(command.usage, language)}`;
  };
  return new UsageFault({ ar: line('ar'), en: line('en') });
}

function withGuess({ ar, en }: Said, meant: string): Said {
  return { ar: `${ar}\nلعلك تقصد: ${meant}`, en: `${en}\nPerhaps you mean: ${meant}` };
}

/** Refuses what a command does not take; Node would say it in English only. */
export function refuseStrange(args: string[], command: Command): void {
  const { options, takesFiles } = command;
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
    if (token.kind === 'positional' && !takesFiles) {
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
export function momentFrom(text: string, command: Command): Instant {
  const moment = /(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? parseDate(text, 'UTC') : undefined;
  if (moment !== undefined) return moment;
  const message = {
    ar: `تنتظر --now لحظة مع فرق توقيتها، ووجدنا: ${text}`,
    en: `--now wants a moment with its offset, and this was found: ${text}`,
  };
  throw refusal(message, command);
}
