import type { Language } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { counted, type Counted } from '../text/plurals.ts';
import { COMMENTS_KEY, type ImportReport } from './import-comments.ts';
import type { LeftOut } from './write-comments.ts';

const COMMENTS: Counted = {
  zero: 'لا تعليقات',
  one: 'تعليق واحد',
  two: 'تعليقان',
  few: '# تعليقات',
  many: '# تعليقا',
  other: '# تعليق',
};

/** How many of the comments that were left out are named. */
const MOST = 20;

const REASONS: Record<LeftOut, Record<Language, string>> = {
  'unknown-article': { ar: 'لا مقال بهذا الرقم', en: 'no article has this id' },
  'too-long': { ar: 'النص أو الاسم أطول مما يُنشر', en: 'the text or the name is too long' },
  'without-text': { ar: 'بلا نص', en: 'without text' },
  'without-date': { ar: 'بلا تاريخ يُقرأ', en: 'without a date that can be read' },
};

/** What an import of comments did: what is in, what is not, and why. */
export function importReport(report: ImportReport, language: Language): string {
  return language === 'ar' ? inArabic(report) : inEnglish(report);
}

function inArabic({ dryRun, written, standing, removed, spam, ...report }: ImportReport): string {
  const many = (count: number) => counted(count, COMMENTS, 'latn');
  return [
    ...written.map((file) => `+ comments/${file}`),
    `في الملف: ${many(report.rows)}.`,
    `${dryRun ? 'سيُكتب' : 'كُتب'}: ${many(written.length)}. مكتوب من قبل ولم يتغير: ${many(standing)}.`,
    ...(removed > 0 ? [`حُذف بعد استيراد سابق، فلم يُكتب ثانية: ${many(removed)}.`] : []),
    ...(spam > 0 ? [`تُرك لأنه بريد مزعج: ${many(spam)}.`] : []),
    ...leftOut(report.leftOut, 'ar', (why, count) => `تُرك (${why}): ${many(count)}.`),
    ...(report.orphans > 0
      ? [`ردود على تعليقات غير موجودة، صارت قائمة بنفسها: ${many(report.orphans)}.`]
      : []),
    report.hasKey
      ? 'كُتبت مكان البريد الإلكتروني بصمة، ولم يُكتب بريد أحد ولا عنوان جهازه.'
      : `لم يُكتب بريد أحد ولا عنوان جهازه، ولا بصمة مكانهما: لا مفتاح في ${COMMENTS_KEY}.`,
  ].join('\n');
}

function inEnglish({ dryRun, written, standing, removed, spam, ...report }: ImportReport): string {
  return [
    ...written.map((file) => `+ comments/${file}`),
    `Rows in the file: ${report.rows}.`,
    `${dryRun ? 'To be written' : 'Written'}: ${written.length}. There already, left as they are: ${standing}.`,
    ...(removed > 0 ? [`Removed since they were imported, not written again: ${removed}.`] : []),
    ...(spam > 0 ? [`Left out as spam: ${spam}.`] : []),
    ...leftOut(report.leftOut, 'en', (why, count) => `Left out (${why}): ${count}.`),
    ...(report.orphans > 0
      ? [`Answers to comments that are not there, now on their own: ${report.orphans}.`]
      : []),
    report.hasKey
      ? 'A keyed hash stands in the place of e-mail addresses; neither these nor IP addresses are written.'
      : `No e-mail or IP address is written, nor a hash of one: there is no key in ${COMMENTS_KEY}.`,
  ].join('\n');
}

/** For each reason how many, and which articles and names. */
function leftOut(
  all: ImportReport['leftOut'],
  language: Language,
  say: (why: string, count: number) => string,
): string[] {
  return (Object.keys(REASONS) as LeftOut[]).flatMap((why) => {
    const found = all.filter((one) => one.why === why);
    if (found.length === 0) return [];
    const named = found.slice(0, MOST).map(({ comment: { article, name } }) => {
      return `  - ${isolated(article.slice(0, 80) || '؟')}: ${isolated(name.replace(/\s+/g, ' ').slice(0, 40))}`;
    });
    const more = found.length > MOST ? [`  … +${found.length - MOST}`] : [];
    return [say(REASONS[why][language], found.length), ...named, ...more];
  });
}
