import { parseArgs } from 'node:util';
import { parseDate, type Instant } from '../dates.ts';
import { UsageFault } from '../problems.ts';

/** What the build and preview commands can be told. */
export interface CommandOptions {
  content: string;
  output: string;
  now: Instant;
}

const USAGE = `الاستعمال:
  npm run build -- [--content مجلد] [--output مجلد] [--now 2026-11-24T10:00:00+01:00]`;

/**
 * The options of a command.
 *
 * @param defaults what holds where the caller says nothing
 * @throws UsageFault for an option that does not exist or a moment that is none
 */
export function readCommand(args: string[], defaults: { output: string }): CommandOptions {
  const values = parse(args);
  return {
    content: values.content ?? 'content',
    output: values.output ?? defaults.output,
    now: values.now === undefined ? Date.now() : momentFrom(values.now),
  };
}

function parse(args: string[]) {
  try {
    const options = {
      content: { type: 'string' },
      output: { type: 'string' },
      now: { type: 'string' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageFault(`خيار غير معروف أو بلا قيمة: ${(error as Error).message}\n${USAGE}`);
  }
}

/** A moment on the command line says its own offset, since no newspaper is known yet. */
function momentFrom(text: string): Instant {
  const moment = /(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? parseDate(text, 'UTC') : undefined;
  if (moment === undefined)
    throw new UsageFault(`‏--now يأخذ لحظة مع فرق توقيتها. وجدنا: ${text}\n${USAGE}`);
  return moment;
}
