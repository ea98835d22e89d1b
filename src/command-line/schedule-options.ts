import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Instant } from '../dates.ts';
import type { Language } from '../problems.ts';
import { momentFrom, oneOf, refusal, refuseStrange } from './options.ts';
import { NEXT_BUILD, PUBLISH } from './schedule-commands.ts';
import { LANGUAGES } from './voice.ts';

const FORMS = ['text', 'json'] as const;

/**
 * What `npm run next-build` is told.
 *
 * @throws UsageFault for an option that does not exist, a moment that is none, or a language or form that is none
 * @throws HelpAsked for `--help`
 */
export function readNextBuildOptions(args: string[]): {
  output: string;
  now: Instant;
  due: boolean;
  lang: Language;
  format: (typeof FORMS)[number];
} {
  refuseStrange(args, NEXT_BUILD);
  const { now, lang, format, ...given } = parseArgs({ args, options: NEXT_BUILD.options }).values;
  return {
    ...given,
    output: resolve(given.output),
    now: now === undefined ? Date.now() : momentFrom(now, NEXT_BUILD),
    lang: oneOf(LANGUAGES, lang, '--lang', NEXT_BUILD),
    format: oneOf(FORMS, format, '--format', NEXT_BUILD),
  };
}

/** What `npm run publish-when-due` is told. */
export interface PublishOptions {
  content: string;
  output: string;
  pull: boolean;
  once: boolean;
  /** Absent where the clock of the machine is meant. */
  now: Instant | undefined;
  lang: Language;
}

/**
 * What `npm run publish-when-due` is told.
 *
 * @throws UsageFault for an option that does not exist, or a moment that is none or makes no sense
 * @throws HelpAsked for `--help`
 */
export function readPublishOptions(args: string[]): PublishOptions {
  refuseStrange(args, PUBLISH);
  const { now, lang, ...given } = parseArgs({ args, options: PUBLISH.options }).values;
  if (now !== undefined && !given.once) {
    throw refusal(
      {
        ar: 'لا معنى للخيار --now بلا --once: من يبقى منتظرا يمشي مع ساعة الجهاز',
        en: '--now makes no sense without --once: who stays goes by the clock of the machine',
      },
      PUBLISH,
    );
  }
  return {
    ...given,
    output: resolve(given.output),
    now: now === undefined ? undefined : momentFrom(now, PUBLISH),
    lang: oneOf(LANGUAGES, lang, '--lang', PUBLISH),
  };
}
