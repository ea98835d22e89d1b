import { parseArgs } from 'node:util';
import { UsageFault, type Language } from '../problems.ts';
import { SPEAKING, usage, type Command } from './commands.ts';
import { oneOf, refuseStrange } from './options.ts';
import { LANGUAGES } from './voice.ts';

/** The command that moves pictures between content/media and their store. */
const MEDIA = {
  usage: usage(`npm run media -- push [--dry-run] [--remove] [--content DIR] [--lang ar|en]
  npm run media -- pull [PATH…]
  npm run media -- check`),
  options: {
    content: {
      type: 'string',
      default: 'content',
      says: { ar: 'مجلد المحتوى', en: 'the content folder' },
    },
    'dry-run': {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يذكر ما سيُرسل، ولا يغير شيئا',
        en: 'says what would be sent, and changes nothing',
      },
    },
    remove: {
      type: 'boolean',
      default: false,
      says: {
        ar: 'يحذف من content/media ما أعاده المخزن كاملا ببصمته',
        en: 'removes from content/media what the store gave back whole, by its hash',
      },
    },
    lang: SPEAKING.lang,
  },
  takesFiles: true,
} as const satisfies Command;

/** What is done with pictures. */
const DEEDS = ['push', 'pull', 'check'] as const;

export interface MediaOptions {
  deed: (typeof DEEDS)[number];
  /** Pictures or folders inside content/media; none for all. */
  names: string[];
  content: string;
  isTrial: boolean;
  remove: boolean;
  lang: Language;
}

/**
 * What `npm run media` is told.
 *
 * @throws UsageFault for an option that does not exist, or where it is not said what to do
 * @throws HelpAsked for `--help`
 */
export function readMediaOptions(args: string[]): MediaOptions {
  refuseStrange(args, MEDIA);
  const { values, positionals } = parseArgs({
    args,
    options: MEDIA.options,
    allowPositionals: true,
  });
  const [word, ...names] = positionals;
  const deed = DEEDS.find((one) => one === word);
  if (!deed || (deed !== 'pull' && names.length > 0)) throw new UsageFault(MEDIA.usage);
  const { content, 'dry-run': isTrial, remove } = values;
  const lang = oneOf(LANGUAGES, values.lang, '--lang', MEDIA);
  return { deed, names: names.map(insideMedia), content, isTrial, remove, lang };
}

/** `content/media/2026/port.jpg`, as a shell completes it, as the list says it: `2026/port.jpg`. */
function insideMedia(name: string): string {
  return name.normalize('NFC').replace(/^(?:\.\/)?(?:.*\/)?media\//, '');
}
