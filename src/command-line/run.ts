import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HostFault } from '../deploy/host-fault.ts';
import { ENGINE } from '../engine-folder.ts';
import { HEAP_GROWTH, letHeapGrow } from '../heap.ts';
import { ContentFault, inLanguage, UsageFault, type Language, type Said } from '../problems.ts';
import { WordListFault } from '../text/keys/word-lists.ts';
import { HelpAsked } from './options.ts';
import { sayProblems } from './say-problems.ts';
import { voiceOf, type Voice } from './voice.ts';

/** Exit codes of every command. */
export const EXIT = { contentFault: 1, usage: 2, failure: 3 } as const;

/** What a command's user is told where it cannot go on. */
interface Outcome {
  /** That it failed. */
  failed: Said;
  /** What stands as it was. */
  kept: Said;
  /** What is not done because of faults in the content. */
  undone: Said;
}

const NOT_BUILT: Outcome = {
  failed: { ar: 'تعذر البناء', en: 'It could not be done' },
  kept: { ar: 'بقي الموقع السابق كما هو.', en: 'The former site stands as it was.' },
  undone: {
    ar: 'لم يُبنَ الموقع، وبقي السابق كما هو.',
    en: 'The site was not built, and the former one stands as it was.',
  },
};

const NOTHING_WRITTEN: Said = { ar: 'لم يُكتب شيء.', en: 'Nothing was written.' };

/** What those are told who wanted a new article, or what their editor needs. */
export const NOT_WRITTEN: Outcome = {
  failed: { ar: 'تعذرت الكتابة', en: 'It could not be written' },
  kept: NOTHING_WRITTEN,
  undone: NOTHING_WRITTEN,
};

/** What those are told whose pictures could not be sent or fetched. */
export const NOT_SENT: Outcome = {
  failed: { ar: 'تعذر نقل الصور', en: 'The pictures could not be moved' },
  kept: {
    ar: 'لم يُحذف شيء لم يحفظه المخزن، والأمر نفسه يكمل ما بقي.',
    en: 'Nothing was removed that the store does not hold, and the same command completes what is left.',
  },
  undone: NOTHING_WRITTEN,
};

/** What those are told whose archive could not be moved in. */
export const NOT_IMPORTED: Outcome = {
  failed: { ar: 'تعذر الاستيراد', en: 'It could not be imported' },
  kept: {
    ar: 'ما كُتب منه سليم، والأمر نفسه يكمل ما بقي.',
    en: 'What was written is whole, and the same command completes what is left.',
  },
  undone: NOTHING_WRITTEN,
};

/** What those are told whose site could not be sent. */
export const NOT_DEPLOYED: Outcome = {
  failed: { ar: 'تعذر النشر', en: 'It could not be deployed' },
  kept: {
    ar: 'الموقع الذي يراه القراء سليم، والأمر نفسه يكمل ما بقي.',
    en: 'The site that readers see is whole, and the same command completes what is left.',
  },
  undone: NOTHING_WRITTEN,
};

const NOTHING_CHANGED: Said = { ar: 'لم يتغير شيء.', en: 'Nothing was changed.' };

/** What those are told who wanted the live site to be looked at. */
export const NOT_LOOKED: Outcome = {
  failed: { ar: 'تعذر الفحص', en: 'It could not be looked at' },
  kept: NOTHING_CHANGED,
  undone: NOTHING_CHANGED,
};

/** What those are told who wanted authors to be told. */
export const NOT_SAID: Outcome = {
  failed: { ar: 'تعذر إخبار الكتّاب', en: 'Authors could not be told' },
  kept: { ar: 'الموقع منشور كما هو.', en: 'The site is published all the same.' },
  undone: { ar: 'لم يُخبَر أحد.', en: 'Nobody was told.' },
};

/** Runs a command; what it throws becomes a message for its user and an exit code. */
export async function runCommand(
  command: (voice: Voice) => Promise<void>,
  outcome: Outcome = NOT_BUILT,
): Promise<void> {
  letHeapGrow(HEAP_GROWTH.always);
  const voice = voiceOf(process.argv.slice(2), process.env);
  try {
    await command(voice);
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log(error.answer[voice.language]);
      return;
    }
    if (error instanceof ContentFault) sayProblems(error.problems, voice, 'error');
    const { message, code } = await explain(error, outcome);
    console.error(inLanguage(message, voice.language));
    process.exitCode = code;
  }
}

/** What is said to the user of a command that failed, and its exit code. */
export async function explain(
  error: unknown,
  outcome: Outcome = NOT_BUILT,
): Promise<{ message: string | Said; code: number }> {
  if (error instanceof ContentFault)
    return {
      message: both((language) => `\n${outcome.undone[language]}`),
      code: EXIT.contentFault,
    };
  if (error instanceof WordListFault)
    return { message: wordListMessage(error), code: EXIT.contentFault };
  if (error instanceof UsageFault) return { message: error.said, code: EXIT.usage };
  if (error instanceof HostFault) {
    const kept = (language: Language) =>
      outcome === NOT_BUILT ? `\n${outcome.kept[language]}` : '';
    return {
      message: both((language) => `${error.said[language]}${kept(language)}`),
      code: EXIT.failure,
    };
  }
  const system = systemMessage(error, outcome);
  return { message: system ?? (await ownFault(error, outcome)), code: EXIT.failure };
}

function both(say: (language: Language) => string): Said {
  return { ar: say('ar'), en: say('en') };
}

function wordListMessage({ message, faults }: WordListFault): Said {
  const rows = faults.map((fault) => `${fault.list}.txt:${fault.line}: ${fault.message.en}`);
  return {
    ar: `في قوائم كلمات البحث (src/text/keys/word-lists) خطأ:\n\n${message}\n\nلكل كلمة سطر واحد. لم يُبنَ الموقع، وبقي السابق كما هو.`,
    en: `The word lists of search (src/text/keys/word-lists) are at fault:\n\n${rows.join('\n')}\n\nEach word has one line. The site was not built, and the former one stands as it was.`,
  };
}

/** What the machine refused, by the codes of its errors. */
const REFUSALS: Record<string, Said> = {
  ENOSPC: { ar: 'امتلأ القرص', en: 'the disk is full' },
  EDQUOT: { ar: 'تجاوزت حصتك من القرص', en: 'your share of the disk is used up' },
  EACCES: { ar: 'لا صلاحية للكتابة أو القراءة هنا', en: 'no permission to read or write here' },
  EPERM: { ar: 'العملية غير مسموح بها هنا', en: 'this is not permitted here' },
  EROFS: { ar: 'القرص للقراءة فقط', en: 'the disk can only be read' },
  EFBIG: {
    ar: 'الملف أكبر من الحد المسموح به هنا',
    en: 'the file is larger than is permitted here',
  },
  EBUSY: {
    ar: 'المجلد مشغول ولا يمكن استبداله',
    en: 'the folder is in use and cannot be replaced',
  },
  ENOTDIR: { ar: 'جزء من المسار ليس مجلدا', en: 'a part of the path is no folder' },
  EEXIST: { ar: 'جزء من المسار ليس مجلدا', en: 'a part of the path is no folder' },
  EMFILE: { ar: 'عدد الملفات المفتوحة تجاوز الحد', en: 'too many files are open' },
};

/** What is refused where something is written, not where it is copied from. */
const OF_WRITING = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG']);

/** A refusal of the machine, found in the error or in what caused it. */
function systemMessage(error: unknown, { failed, kept }: Outcome): Said | undefined {
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) {
    const { code = '', path, dest } = cause as NodeJS.ErrnoException & { dest?: string };
    const refusal = REFUSALS[code];
    if (!refusal) continue;
    const named = OF_WRITING.has(code) ? (dest ?? path) : path;
    const place = named ? `\n  ${named}` : '';
    return both((language) => {
      return `${failed[language]}: ${refusal[language]} (${code}).${place}\n${kept[language]}`;
    });
  }
  return undefined;
}

function causeOf(error: Error): unknown {
  return error.cause ?? (error as { originalError?: unknown }).originalError;
}

async function ownFault(error: unknown, { kept }: Outcome): Promise<Said> {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const address = await reportAddress();
  const to = address ?? 'صفحة المشكلات (Issues) في المستودع الذي أخذتم منه مداد';
  const where = address ?? 'the issues of the repository that you have Midad from';
  return {
    ar: `هذا خلل في مداد نفسه، لا في ما كتبتم. ${kept.ar}\nأرسلوا النص التالي إلى من يتولى صيانته: ${to}\n\n${detail}`,
    en: `This is a fault of Midad itself, not of what you wrote. ${kept.en}\nSend the following to those who keep it: ${where}\n\n${detail}`,
  };
}

/** Where faults of the engine are told, if its package says so. */
async function reportAddress(): Promise<string | undefined> {
  const text = await readFile(join(ENGINE, 'package.json'), 'utf8');
  const { bugs } = JSON.parse(text) as { bugs?: { url?: string } };
  return bugs?.url;
}
