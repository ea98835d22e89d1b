import { parseArgs } from 'node:util';
import type { Language, Said } from '../problems.ts';
import { CONTENT, SPEAKING, usage, type Command } from './commands.ts';
import { oneOf, refusal, refuseStrange } from './options.ts';
import { LANGUAGES } from './voice.ts';

/** The command that moves a newspaper in from WordPress. */
const IMPORT = {
  usage: usage(
    'npm run import -- EXPORT.xml [MORE.xml …] [--media DIR] [--content DIR] [--dry-run] [--fetch-media] [--report DIR] [--lang ar|en]',
  ),
  options: {
    media: {
      type: 'string',
      says: {
        ar: 'مجلد الصور المنسوخ من الموقع القديم (wp-content/uploads)',
        en: 'the folder of pictures that was copied from the old site (wp-content/uploads)',
      },
    },
    content: CONTENT,
    'dry-run': {
      type: 'boolean',
      default: false,
      says: {
        ar: 'لا يكتب إلا التقرير: ماذا سيُكتب، وماذا لن يدخل ولماذا',
        en: 'writes nothing but the report: what would be written, and what would be left out and why',
      },
    },
    'fetch-media': {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يجلب من الموقع القديم ما ليس في المجلد من الصور والملفات',
        en: 'fetches from the old site what the folder lacks of pictures and files',
      },
    },
    report: {
      type: 'string',
      default: '.',
      says: {
        ar: 'المجلد الذي يُكتب فيه التقرير',
        en: 'the folder into which the report is written',
      },
    },
    lang: SPEAKING.lang,
  },
  takesFiles: true,
} as const satisfies Command;

export interface ImportOptions {
  /** Paths of the files of the export. */
  exports: string[];
  content: string;
  media: string | undefined;
  fetchMedia: boolean;
  isTrial: boolean;
  /** Path of the folder for the report. */
  report: string;
  lang: Language;
}

/**
 * What `npm run import` is told.
 *
 * @throws UsageFault for an option that does not exist, and where no file is named
 * @throws HelpAsked for `--help`
 */
export function readImportOptions(args: string[]): ImportOptions {
  refuseStrange(args, IMPORT);
  const { values, positionals: exports } = parseArgs({
    args,
    options: IMPORT.options,
    allowPositionals: true,
  });
  if (exports.length === 0) throw refusal(NO_FILE, IMPORT);
  const { content, media, report, 'fetch-media': fetchMedia, 'dry-run': isTrial } = values;
  const lang = oneOf(LANGUAGES, values.lang, '--lang', IMPORT);
  return { exports, content, media, fetchMedia, isTrial, report, lang };
}

const NO_FILE: Said = {
  ar: 'أي ملف؟ اذكر بعد الأمر ملفا أو أكثر صنعته لوحة ووردبريس: أدوات ← تصدير ← كل المحتوى.',
  en: 'Which file? Name one or more that WordPress made: Tools, Export, All content.',
};
