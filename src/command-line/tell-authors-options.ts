import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Instant } from '../dates.ts';
import { BUILD, CONTENT, SPEAKING, usage, type Command } from './commands.ts';
import { momentFrom, oneOf, refusal, refuseStrange } from './options.ts';
import { LANGUAGES } from './voice.ts';

const TELL_AUTHORS = {
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
