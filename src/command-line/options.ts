import { parseArgs } from 'node:util';
import { parseDate, type Instant } from '../dates.ts';
import { UsageFault } from '../problems.ts';

const BUILD_USAGE = `الاستعمال:
  npm run build -- [--content DIR] [--output DIR] [--now 2026-11-24T10:00:00+01:00] [--verbose]`;

const PREVIEW_USAGE = `الاستعمال:
  npm start -- [--content DIR] [--port 8080]`;

/**
 * What `npm run build` is told; what it is not told is as in a newspaper's own repository.
 *
 * @throws UsageFault for an option that does not exist, or a moment that is none
 */
export function readBuildOptions(args: string[]): {
  content: string;
  output: string;
  now: Instant;
  verbose: boolean;
} {
  const options = {
    content: { type: 'string', default: 'content' },
    output: { type: 'string', default: 'dist' },
    now: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  } as const;
  const { now, ...given } = refuse(() => parseArgs({ args, options }).values, BUILD_USAGE);
  return { ...given, now: now === undefined ? Date.now() : momentFrom(now) };
}

/**
 * What `npm start` is told.
 *
 * @throws UsageFault for an option that does not exist, or a port that is none
 */
export function readPreviewOptions(args: string[]): { content: string; port: number } {
  const options = {
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: '8080' },
  } as const;
  const { content, port } = refuse(() => parseArgs({ args, options }).values, PREVIEW_USAGE);
  if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return { content, port: Number(port) };
  throw new UsageFault(`هذا ليس رقم منفذ: ${port}\n${PREVIEW_USAGE}`);
}

/** What Node refuses of a command line, said with how the command is used. */
function refuse<Values>(parse: () => Values, usage: string): Values {
  try {
    return parse();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageFault(`خيار غير معروف أو بلا قيمة: ${message}\n${usage}`);
  }
}

/** A moment on the command line says its own offset, since no newspaper is known yet. */
function momentFrom(text: string): Instant {
  const moment = /(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? parseDate(text, 'UTC') : undefined;
  if (moment !== undefined) return moment;
  throw new UsageFault(`تنتظر --now لحظة مع فرق توقيتها، ووجدنا: ${text}\n${BUILD_USAGE}`);
}
