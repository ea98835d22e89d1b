import { inLanguage } from '../problems.ts';
import type { Language, Problem, Said, Severity } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { codeGuides } from './codes.ts';
import { countsOf, countedProblems, NAMES } from './counts.ts';
import { folded, unsaidLine } from './folded.ts';

/** For whom problems are written as text. */
export interface Reader {
  language: Language;
  /** What stands before the path of a file in the content folder, so that a terminal can open it: `content/`. */
  base: string;
}

const LABELS = {
  field: { ar: 'الحقل', en: 'Field' },
  found: { ar: 'وجدنا', en: 'Found' },
  wanted: { ar: 'المطلوب', en: 'Wanted' },
  why: { ar: 'لماذا', en: 'Why' },
  fix: { ar: 'اكتب', en: 'Write' },
} as const satisfies Record<string, Said>;

const HEADINGS: Record<Severity, Said> = {
  error: { ar: 'أخطاء تمنع النشر', en: 'Errors, which stop the newspaper' },
  warning: { ar: 'تنبيهات', en: 'Warnings' },
  remark: { ar: 'ملاحظات', en: 'Remarks' },
};

/**
 * All problems for a terminal or a log: errors first, then warnings, then remarks, each by file, and their count.
 * Why a code matters is said once, where it comes first, and so is a long list of what is wanted: a hundred problems
 * must be read. Of the same warning only the first fifty are.
 */
export function problemsText(problems: readonly Problem[], reader: Reader): string {
  const explained = new Set<string>();
  const { said, unsaid } = folded(problems);
  const sections = (['error', 'warning', 'remark'] as const).flatMap((severity) => {
    const own = said.filter((problem) => problem.severity === severity);
    if (own.length === 0) return [];
    const heading = `── ${HEADINGS[severity][reader.language]} ──`;
    const more = unsaid.filter((one) => one.severity === severity);
    return [
      heading,
      ...byFile(own).map((of) => blocksOf(of, reader, explained)),
      ...more.map((one) => unsaidLine(one)[reader.language]),
    ];
  });
  return [...sections, countedProblems(countsOf(problems), reader.language)].join('\n\n');
}

/** From how many letters on it is enough to say once what is wanted. */
const LONG = 150;

/**
 * The problems of one file, one block below the other.
 *
 * @param explained codes whose reason was said before, and long texts that were
 */
function blocksOf(problems: readonly Problem[], reader: Reader, explained: Set<string>): string {
  const blocks = problems.map((problem) => {
    const { code, wanted } = problem;
    const isFirst = !explained.has(code);
    const isKnown = wanted !== undefined && wanted.ar.length > LONG && explained.has(wanted.ar);
    explained.add(code).add(wanted?.ar ?? code);
    return formatProblem(isKnown ? { ...problem, wanted: undefined } : problem, reader, isFirst);
  });
  return blocks.join('\n');
}

function byFile(sorted: readonly Problem[]): Problem[][] {
  const files = new Map<string, Problem[]>();
  for (const problem of sorted) {
    const known = files.get(problem.file);
    if (known) known.push(problem);
    else files.set(problem.file, [problem]);
  }
  return [...files.values()];
}

/**
 * One problem as text: the place first on a line of its own, so that editors make a link of it, then a line for
 * each thing that is known. What is quoted is isolated, so that words and signs of both directions keep their
 * order; what is to be pasted has lines of its own and no mark that is not seen.
 *
 * @param isExplained whether it is said why the fault matters
 */
export function formatProblem(
  problem: Problem,
  reader: Reader = { language: 'ar', base: '' },
  isExplained = false,
): string {
  const { file, line, column } = problem;
  const place = [reader.base + file, line, line && column].filter(Boolean).join(':');
  const details = detailsOf(problem, reader.language, isExplained);
  return [place, ...details.map((row) => `  ${row}`)].join('\n');
}

/** What is known of a problem besides its place, a line for each thing. */
export function detailsOf(problem: Problem, language: Language, isExplained: boolean): string[] {
  const { code, severity, field, found, wanted, fix } = problem;
  const [message = '', ...more] = problem.message[language].split('\n');
  const first = `${NAMES[severity][language]}: ${message} ${isolated(`[${code}]`)}`;
  const lines = [[first, ...more].join('\n')];
  const say = (label: keyof typeof LABELS, text: string) => {
    lines.push(`${LABELS[label][language]}: ${text}`);
  };
  if (field !== undefined) say('field', isolated(field));
  if (found !== undefined) say('found', isolated(inLanguage(found, language)));
  if (wanted) say('wanted', wanted[language]);
  if (isExplained) say('why', codeGuides[code].why[language]);
  if (fix !== undefined) {
    lines.push(`${LABELS.fix[language]}:`, ...pasteable(fix).map((row) => `  ${row}`));
  }
  return lines;
}

/** Marks of direction, isolates, and what else nobody sees; joiners are letters' and emoji's own. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The lines of a mend without marks that would be pasted unseen. */
export function pasteable(fix: string): string[] {
  return fix.replace(UNSEEN, '').split('\n');
}
