import { parseArgs } from 'node:util';
import type { Language } from '../problems.ts';
import { DEPLOY, ROLLBACK } from './deploy-commands.ts';
import { oneOf, refuseStrange } from './options.ts';
import { LANGUAGES } from './voice.ts';

/**
 * What `npm run deploy` is told.
 *
 * @throws UsageFault for an option that does not exist, or a language that is none
 * @throws HelpAsked for `--help`
 */
export function readDeployOptions(args: string[]): {
  output: string;
  isTrial: boolean;
  removeNow: boolean;
  lang: Language;
} {
  refuseStrange(args, DEPLOY);
  const given = parseArgs({ args, options: DEPLOY.options }).values;
  const { output, 'dry-run': isTrial, 'remove-now': removeNow } = given;
  return { output, isTrial, removeNow, lang: oneOf(LANGUAGES, given.lang, '--lang', DEPLOY) };
}

/**
 * What `npm run rollback` is told.
 *
 * @throws UsageFault for an option that does not exist, or a language that is none
 * @throws HelpAsked for `--help`
 */
export function readRollbackOptions(args: string[]): {
  output: string;
  /** As it was written: hosts that do not number their releases have names for them. */
  to: string | undefined;
  list: boolean;
  lang: Language;
} {
  refuseStrange(args, ROLLBACK);
  const { output, to, list, lang } = parseArgs({ args, options: ROLLBACK.options }).values;
  return { output, to, list, lang: oneOf(LANGUAGES, lang, '--lang', ROLLBACK) };
}
