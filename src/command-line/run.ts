import { setFlagsFromString } from 'node:v8';
import { ContentFault, UsageFault } from '../problems.ts';
import { HelpAsked } from './options.ts';
import { WordListFault } from '../text/keys/word-lists.ts';

/** Exit codes of every command. */
const EXIT = { contentFault: 1, usage: 2, failure: 3 } as const;

/**
 * How much the heap may grow, in per cent of what is alive, before V8 looks for what is not. By itself it lets
 * the heap of a large build grow to several times that: 1.5 GB at fifty thousand articles (docs/decisions/memory.md).
 */
const GROWTH = 40;

/** Runs a command; what it throws becomes a message for its user and an exit code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  try {
    await command();
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log(error.message);
      return;
    }
    const { message, code } = explain(error);
    console.error(message);
    process.exitCode = code;
  }
}

/** What is said to the user of a command that failed, and its exit code. */
export function explain(error: unknown): { message: string; code: number } {
  if (error instanceof ContentFault)
    return { message: contentMessage(error), code: EXIT.contentFault };
  if (error instanceof WordListFault)
    return { message: wordListMessage(error), code: EXIT.contentFault };
  if (error instanceof UsageFault) return { message: error.message, code: EXIT.usage };
  const system = systemMessage(error);
  return { message: system ?? ownFault(error), code: EXIT.failure };
}

function contentMessage({ message, problems }: ContentFault): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${message}\n\nلم يُبنَ الموقع، وبقي السابق كما هو. عدد الأخطاء: ${errors}.`;
}

function wordListMessage({ message }: WordListFault): string {
  return `في قوائم كلمات البحث (src/text/keys/word-lists) خطأ:\n\n${message}\n\nلكل كلمة سطر واحد. لم يُبنَ الموقع، وبقي السابق كما هو.`;
}

/** What the machine refused, by the codes of its errors. */
const REFUSALS: Record<string, string> = {
  ENOSPC: 'امتلأ القرص',
  EDQUOT: 'تجاوزت حصتك من القرص',
  EACCES: 'لا صلاحية للكتابة أو القراءة هنا',
  EPERM: 'العملية غير مسموح بها هنا',
  EROFS: 'القرص للقراءة فقط',
  EFBIG: 'الملف أكبر من الحد المسموح به هنا',
  EBUSY: 'المجلد مشغول ولا يمكن استبداله',
  ENOTDIR: 'جزء من المسار ليس مجلدا',
  EEXIST: 'جزء من المسار ليس مجلدا',
  EMFILE: 'عدد الملفات المفتوحة تجاوز الحد',
};

/** A refusal of the machine, found in the error or in what caused it. */
function systemMessage(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) {
    const { code = '', path } = cause as NodeJS.ErrnoException;
    const refusal = REFUSALS[code];
    if (refusal)
      return `تعذر البناء: ${refusal} (${code}).${path ? `\n  ${path}` : ''}\nبقي الموقع السابق كما هو.`;
  }
  return undefined;
}

function causeOf(error: Error): unknown {
  return error.cause ?? (error as { originalError?: unknown }).originalError;
}

function ownFault(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `هذا خلل في مداد نفسه، لا في ما كتبتم. بقي الموقع السابق كما هو.\nأرسلوا النص التالي إلى من يتولى صيانته:\n\n${detail}`;
}
