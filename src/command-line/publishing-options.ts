import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { KeepingOptions } from '../build/keep-addresses.ts';
import type { Instant } from '../dates.ts';
import type { Language } from '../problems.ts';
import type { Command } from './commands.ts';
import { momentFrom, oneOf, refusal, refuseStrange } from './options.ts';
import {
  CHANGES,
  CHECK_LIVE,
  COMPRESS,
  DEPLOY,
  KEEP_ADDRESSES,
  NEXT_BUILD,
  PUBLISH,
  ROLLBACK,
  TELL_AUTHORS,
} from './publishing-commands.ts';
import { LANGUAGES } from './voice.ts';

const FORMS = ['text', 'json'] as const;

/**
 * What `npm run deploy` is told; `wait` is in seconds.
 *
 * @throws UsageFault for an option that does not exist, or a language that is none
 * @throws HelpAsked for `--help`
 */
export function readDeployOptions(args: string[]): {
  output: string;
  isTrial: boolean;
  removeNow: boolean;
  wait: number;
} {
  refuseStrange(args, DEPLOY);
  const given = parseArgs({ args, options: DEPLOY.options }).values;
  const { output, 'dry-run': isTrial, 'remove-now': removeNow } = given;
  oneOf(LANGUAGES, given.lang, '--lang', DEPLOY);
  return { output, isTrial, removeNow, wait: secondsFrom(given.wait, DEPLOY) };
}

/**
 * What `npm run rollback` is told; `wait` is in seconds.
 *
 * @throws UsageFault for an option that does not exist, or a language that is none
 * @throws HelpAsked for `--help`
 */
export function readRollbackOptions(args: string[]): {
  output: string;
  /** As it was written: hosts that do not number their releases have names for them. */
  to: string | undefined;
  list: boolean;
  wait: number;
} {
  refuseStrange(args, ROLLBACK);
  const { output, to, list, wait, lang } = parseArgs({ args, options: ROLLBACK.options }).values;
  oneOf(LANGUAGES, lang, '--lang', ROLLBACK);
  return { output, to, list, wait: secondsFrom(wait, ROLLBACK) };
}

/**
 * What `npm run compress` is told.
 *
 * @throws UsageFault for an option that does not exist, or a language that is not spoken here
 * @throws HelpAsked for `--help`
 */
export function readCompressOptions(args: string[]): { output: string; lang: Language } {
  refuseStrange(args, COMPRESS);
  const { output, lang } = parseArgs({ args, options: COMPRESS.options }).values;
  return { output, lang: oneOf(LANGUAGES, lang, '--lang', COMPRESS) };
}

/**
 * What `npm run check-live` is told; `wait` is in seconds.
 *
 * @throws UsageFault for an option that does not exist, an address that is none, or a wait that is no number
 * @throws HelpAsked for `--help`
 */
export function readCheckLiveOptions(args: string[]): {
  output: string;
  url: string | undefined;
  wait: number;
} {
  refuseStrange(args, CHECK_LIVE);
  const { output, url, wait, lang } = parseArgs({ args, options: CHECK_LIVE.options }).values;
  oneOf(LANGUAGES, lang, '--lang', CHECK_LIVE);
  const seconds = secondsFrom(wait, CHECK_LIVE);
  if (url === undefined || (/^https?:\/\//.test(url) && URL.canParse(url)))
    return { output, url, wait: seconds };
  throw refusal(
    {
      ar: `هذا ليس عنوانا كاملا يبدأ بـ https://\n${url}`,
      en: `This is no whole address that begins with https://\n${url}`,
    },
    CHECK_LIVE,
  );
}

/**
 * What `npm run say-changes` is told.
 *
 * @throws UsageFault for an option that does not exist
 * @throws HelpAsked for `--help`
 */
export function readChangesOptions(args: string[]): {
  output: string;
  preview?: string;
  at?: string;
} {
  refuseStrange(args, CHANGES);
  return parseArgs({ args, options: CHANGES.options }).values;
}

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

/**
 * What `npm run keep-addresses` is told.
 *
 * @throws UsageFault for an option that does not exist, or a moment that is none
 * @throws HelpAsked for `--help`
 */
export function readKeepAddressesOptions(args: string[]): KeepingOptions {
  refuseStrange(args, KEEP_ADDRESSES);
  const { values } = parseArgs({ args, options: KEEP_ADDRESSES.options });
  const { content, output, now, lang, 'dry-run': isTrial } = values;
  oneOf(LANGUAGES, lang, '--lang', KEEP_ADDRESSES);
  return {
    content,
    output,
    now: now === undefined ? Date.now() : momentFrom(now, KEEP_ADDRESSES),
    isTrial,
  };
}

/**
 * What `npm run tell-authors` is told.
 *
 * @throws UsageFault for an option that does not exist, a moment that is none, or where nothing is to be told of
 * @throws HelpAsked for `--help`
 */
export function readTellAuthorsOptions(args: string[]): {
  content: string;
  output: string;
  since: string | undefined;
  until: string;
  opened: boolean;
  now: Instant;
  dryRun: boolean;
} {
  refuseStrange(args, TELL_AUTHORS);
  const { values } = parseArgs({ args, options: TELL_AUTHORS.options });
  const { content, output, since, until, opened, now, lang } = values;
  oneOf(LANGUAGES, lang, '--lang', TELL_AUTHORS);
  if (since === undefined && !opened) {
    throw refusal(
      {
        ar: 'قل عمّ يُخبَر الكتّاب: --since لما دُفع منذ إيداع، أو --opened لما حان موعده',
        en: 'Say what authors are to be told of: --since for what was pushed since a commit, or --opened for what came out at its hour',
      },
      TELL_AUTHORS,
    );
  }
  return {
    content,
    output: resolve(output),
    since,
    until,
    opened,
    now: now === undefined ? Date.now() : momentFrom(now, TELL_AUTHORS),
    dryRun: values['dry-run'],
  };
}

function secondsFrom(wait: string, command: Command): number {
  if (/^\d{1,4}$/.test(wait)) return Number(wait);
  throw refusal(
    {
      ar: `تنتظر --wait عدد ثوان، ووجدنا: ${wait}`,
      en: `--wait takes a number of seconds, not: ${wait}`,
    },
    command,
  );
}
