import { parseArgs } from 'node:util';
import type { Language, Said } from '../problems.ts';
import { CONTENT, SPEAKING, usage, type Command } from './commands.ts';
import { oneOf, refusal, refuseStrange } from './options.ts';
import { LANGUAGES } from './voice.ts';

const IMPORT = {
  usage: usage('npm run comments -- import FILE [--content DIR] [--dry-run] [--lang ar|en]'),
  options: {
    content: CONTENT,
    'dry-run': {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يذكر ما سيُكتب، ولا يكتب شيئا',
        en: 'says what would be written, and writes nothing',
      },
    },
    lang: SPEAKING.lang,
  },
  takesFiles: true,
} as const satisfies Command;

const WANTED: Said = {
  ar: 'المنتظر: import ثم ملف واحد صدّرته خدمة التعليقات، أو - لما يأتي من أمر آخر.',
  en: 'What is expected: import, then one file that the form service exported, or - for what another command gives.',
};

/**
 * What `npm run comments` is told.
 *
 * @throws UsageFault for an option that does not exist, and where no file is named
 * @throws HelpAsked for `--help`
 */
export function readCommentsOptions(args: string[]): {
  file: string;
  content: string;
  dryRun: boolean;
  lang: Language;
} {
  refuseStrange(args, IMPORT);
  const { values, positionals } = parseArgs({
    args,
    options: IMPORT.options,
    allowPositionals: true,
  });
  const [what, file, ...more] = positionals;
  if (what !== 'import' || file === undefined || more.length > 0) throw refusal(WANTED, IMPORT);
  const lang = oneOf(LANGUAGES, values.lang, '--lang', IMPORT);
  return { file, content: values.content, dryRun: values['dry-run'], lang };
}
