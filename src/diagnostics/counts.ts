import type { Language, Problem, Said, Severity } from '../problems.ts';
import { counted, type Counted } from '../text/plurals.ts';

/** What problems of a severity are called, one of them. */
export const NAMES: Record<Severity, Said> = {
  error: { ar: 'خطأ', en: 'error' },
  warning: { ar: 'تنبيه', en: 'warning' },
  remark: { ar: 'ملاحظة', en: 'remark' },
};

/** How many problems there are of each severity, and in how many files. */
export interface Counts extends Record<Severity, number> {
  files: number;
}

export function countsOf(problems: readonly Problem[]): Counts {
  const counts = { error: 0, warning: 0, remark: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return { ...counts, files: new Set(problems.map(({ file }) => file)).size };
}

const PHRASES: Record<Severity, Counted> = {
  error: {
    zero: 'لا أخطاء',
    one: 'خطأ واحد',
    two: 'خطآن',
    few: '# أخطاء',
    many: '# خطأ',
    other: '# خطأ',
  },
  warning: {
    zero: 'لا تنبيهات',
    one: 'تنبيه واحد',
    two: 'تنبيهان',
    few: '# تنبيهات',
    many: '# تنبيها',
    other: '# تنبيه',
  },
  remark: {
    zero: 'لا ملاحظات',
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: '# ملاحظات',
    many: '# ملاحظة',
    other: '# ملاحظة',
  },
};

const IN_FILES: Counted = {
  zero: '',
  one: ' في ملف واحد',
  two: ' في ملفين',
  few: ' في # ملفات',
  many: ' في # ملفا',
  other: ' في # ملف',
};

/** «3 أخطاء وتنبيهان في ملفين.»: what is none is left out, and nothing at all is said to be none. */
export function countedProblems(counts: Counts, language: Language): string {
  const some = (['error', 'warning', 'remark'] as const).filter((severity) => counts[severity] > 0);
  if (language === 'en') return inEnglish(counts, some);
  if (some.length === 0) return 'لا أخطاء ولا تنبيهات.';
  const phrases = some.map((severity) => counted(counts[severity], PHRASES[severity], 'latn'));
  return `${phrases.join(' و')}${counted(counts.files, IN_FILES, 'latn')}.`;
}

function inEnglish(counts: Counts, some: readonly Severity[]): string {
  if (some.length === 0) return 'No errors and no warnings.';
  const phrases = some.map((severity) => inPlural(counts[severity], NAMES[severity].en));
  return `${phrases.join(', ')} in ${inPlural(counts.files, 'file')}.`;
}

function inPlural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
