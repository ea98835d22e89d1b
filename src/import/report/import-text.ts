import type { Language } from '../../problems.ts';
import { isolated } from '../../text/isolated.ts';
import { counted, type Counted as Phrase } from '../../text/plurals.ts';
import { wordsOf } from './concern-words.ts';
import { countOfDecisions, type Concern } from './concerns.ts';
import type { Counted, ImportReport, Tally } from './import-report.ts';
import { FATES, KINDS, verdict } from './tally-words.ts';
import type { WrittenReport } from './write-report.ts';

/** How many parts of the report are named. */
const MOST_URGENT = 6;

const OTHERS: Phrase = {
  zero: '',
  one: 'وباب آخر في التقرير',
  two: 'وبابان آخران في التقرير',
  few: 'و# أبواب أخرى في التقرير',
  many: 'و# بابا آخر في التقرير',
  other: 'و# باب آخر في التقرير',
};

/** What an import says at its end: what is in, what is most urgent, and where the report lies. */
export function importText(
  report: ImportReport,
  { page, concerns }: Pick<WrittenReport, 'page' | 'concerns'>,
  language: Language,
): string {
  const isArabic = language === 'ar';
  const [first, second] = isArabic ? verdict(report, concerns) : inEnglish(report, concerns);
  return [
    first,
    ...tallyLines(report, language),
    second,
    ...urgentLines(concerns, language),
    `${isArabic ? 'التقرير' : 'The report'}: ${isolated(page)}`,
  ].join('\n');
}

function inEnglish(report: ImportReport, concerns: readonly Concern[]): [string, string] {
  const count = countOfDecisions(concerns, report);
  const first = report.isTrial ? 'A trial: nothing was written.' : 'The import is done.';
  return [first, `Things that need a decision of yours: ${count}.`];
}

/** `المقالات: 12 في التصدير، 10 دخل، 2 لم يدخل` */
function tallyLines({ tallies }: ImportReport, language: Language): string[] {
  const fates = Object.keys(FATES) as (keyof Tally)[];
  return (Object.keys(KINDS) as Counted[]).flatMap((kind) => {
    const tally = tallies[kind];
    if (tally.read === 0) return [];
    const parts = fates
      .filter((fate) => fate === 'read' || tally[fate] > 0)
      .map((fate) => `${FATES[fate][language]} ${tally[fate]}`);
    return [`  ${KINDS[kind][language]}: ${parts.join(language === 'ar' ? '، ' : ', ')}`];
  });
}

function urgentLines(concerns: readonly Concern[], language: Language): string[] {
  const urgent = concerns.filter(({ need }) => need === 'decide');
  const left = urgent.length - MOST_URGENT;
  const lines = urgent
    .slice(0, MOST_URGENT)
    .map(({ key, count }) => `  - ${wordsOf(key).title[language]}: ${count}`);
  if (left <= 0) return lines;
  const more = language === 'ar' ? counted(left, OTHERS, 'latn') : `and ${left} more in the report`;
  return [...lines, `  - ${more}`];
}
