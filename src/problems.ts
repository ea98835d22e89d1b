/** A text for authors, in Arabic first. */
export interface Said {
  ar: string;
  en: string;
}

/**
 * What is wrong with a newsroom's files, said so that a journalist can mend it: where it is, what
 * was found, what is wanted, and the corrected line to paste.
 */
export interface Problem {
  /** Which kind of fault it is: stable, the name of its page in the author's guide, as `unknown-category`. */
  code?: string | undefined;
  /**
   * An error stops the build; with a warning the site is built without the thing at fault; a remark is the
   * coach's advice, and changes nothing.
   */
  severity: 'error' | 'warning' | 'remark';
  /** Path inside the content folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line?: number | undefined;
  /** Where in the line, counted from 1 in UTF-16 code units, as editors do. */
  column?: number | undefined;
  /** The field as the author wrote its name. */
  field?: string | undefined;
  /** The picture in the text that it is about, as its path inside content/media, until its line is known. */
  picture?: string | undefined;
  /** One sentence; a plain text is Arabic. */
  message: string | Said;
  /** The text at fault. */
  found?: string | undefined;
  /** What the field takes; a plain text is Arabic. */
  wanted?: string | Said | undefined;
  /** The corrected line or lines. */
  fix?: string | undefined;
}

/** The content is at fault: nothing was built. Holds every problem of every file. */
export class ContentFault extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n\n'));
    this.name = 'ContentFault';
    this.problems = problems;
  }
}

/** A call or a setting of the command that cannot be carried out; the message is for its user. */
export class UsageFault extends Error {
  override name = 'UsageFault';
}

/** Whether any of the problems stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** The problems in the order in which an author goes through them: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(inArabic(a.message), inArabic(b.message)),
  );
}

const SEVERITIES = { error: 'خطأ', warning: 'تنبيه', remark: 'ملاحظة' } as const;

/** The text in Arabic. */
export function inArabic(text: string | Said): string {
  return typeof text === 'string' ? text : text.ar;
}

/**
 * One problem as text: the place first on a line of its own, so that editors make a link of it,
 * then a line for each thing that is known.
 */
export function formatProblem(problem: Problem): string {
  const lines = [
    [problem.file, problem.line, problem.line && problem.column].filter(Boolean).join(':'),
    `  ${SEVERITIES[problem.severity]}: ${inArabic(problem.message)}`,
  ];
  if (problem.field !== undefined) lines.push(`  الحقل: ${problem.field}`);
  if (problem.found !== undefined) lines.push(`  وجدنا: ${problem.found}`);
  if (problem.wanted !== undefined) lines.push(`  المطلوب: ${inArabic(problem.wanted)}`);
  if (problem.fix !== undefined) {
    lines.push('  اكتب:', ...problem.fix.split('\n').map((line) => `    ${line}`));
  }
  return lines.join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
