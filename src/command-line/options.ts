import { parseArgs } from 'node:util';
import { parseDate, type Instant } from '../dates.ts';
import { nearest } from '../model/nearest.ts';
import { UsageFault } from '../problems.ts';

/** One option of a command. */
interface Option {
  type: 'string' | 'boolean';
  default?: string | boolean;
  /** What it does, in Arabic. */
  says: string;
}

/** A command as its users know it. */
interface Command {
  usage: string;
  options: Record<string, Option>;
}

const BUILD = {
  usage: `الاستعمال:
  npm run build -- [--content DIR] [--output DIR] [--now 2026-11-24T10:00:00+01:00] [--verbose]`,
  options: {
    content: { type: 'string', default: 'content', says: 'مجلد المحتوى' },
    output: { type: 'string', default: 'dist', says: 'مجلد الموقع، ويُستبدل كله' },
    now: { type: 'string', says: 'لحظة البناء مع فرق توقيتها: ما بعدها لا يُنشر' },
    verbose: { type: 'boolean', default: false, says: 'يذكر لكل صفحة لماذا صُنعت من جديد' },
  },
} as const satisfies Command;

const PREVIEW = {
  usage: `الاستعمال:
  npm start -- [--content DIR] [--port 8080] [--open]`,
  options: {
    content: { type: 'string', default: 'content', says: 'مجلد المحتوى' },
    port: { type: 'string', default: '8080', says: 'المنفذ الذي تُعرض فيه الجريدة على هذا الجهاز' },
    open: { type: 'boolean', default: false, says: 'يفتح الجريدة في المتصفح' },
  },
} as const satisfies Command;

const BUDGETS = {
  usage: `الاستعمال:
  npm run budgets -- [--output DIR]`,
  options: {
    output: { type: 'string', default: 'dist', says: 'مجلد الموقع المبني' },
  },
} as const satisfies Command;

/** Somebody asks how a command is used: the message is the answer. */
export class HelpAsked extends Error {
  override name = 'HelpAsked';
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
} {
  refuseStrange(args, BUILD);
  const { now, ...given } = parseArgs({ args, options: BUILD.options }).values;
  return { ...given, now: now === undefined ? Date.now() : momentFrom(now) };
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
  throw new UsageFault(`هذا ليس رقم منفذ: ${port}\n${PREVIEW.usage}`);
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

/** Refuses what a command does not take, in Arabic; Node would say it in English. */
function refuseStrange(args: string[], { usage, options }: Command): void {
  const { tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const refuse = (message: string) => {
    throw new UsageFault(`${message}\n${usage}`);
  };
  for (const token of tokens) {
    if (token.kind === 'positional') refuse(`هذه القيمة بلا خيار قبلها: ${token.value}`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = options[name];
    if (name === 'help' || rawName === '-h') throw new HelpAsked(helpOf({ usage, options }));
    if (!option) {
      const meant = rawName.startsWith('--') ? nearest(name, Object.keys(options)) : undefined;
      refuse(`خيار غير معروف: ${rawName}${meant ? `\nلعلك تقصد: --${meant}` : ''}`);
    } else if (option.type === 'boolean' && value !== undefined) {
      refuse(`هذا الخيار لا يأخذ قيمة: ${rawName}`);
    } else if (
      option.type === 'string' &&
      (!value || (!token.inlineValue && value.startsWith('-')))
    ) {
      refuse(`هذا الخيار ينتظر قيمة بعده: ${rawName}`);
    }
  }
}

/** How a command is used, with a line for each option. */
function helpOf({ usage, options }: Command): string {
  const width = Math.max(...Object.keys(options).map((name) => name.length));
  const lines = Object.entries(options).map(([name, { says, default: byDefault }]) => {
    const otherwise = typeof byDefault === 'string' ? ` (وإلا: ${byDefault})` : '';
    return `  --${name.padEnd(width)}  ${says}${otherwise}`;
  });
  return [usage, '', 'الخيارات:', ...lines].join('\n');
}

/** A moment on the command line says its own offset, since no newspaper is known yet. */
function momentFrom(text: string): Instant {
  const moment = /(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? parseDate(text, 'UTC') : undefined;
  if (moment !== undefined) return moment;
  throw new UsageFault(`تنتظر --now لحظة مع فرق توقيتها، ووجدنا: ${text}\n${BUILD.usage}`);
}
