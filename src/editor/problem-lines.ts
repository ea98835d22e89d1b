import { inArabic, type Problem } from '../problems.ts';

/** What an editor calls a severity. */
const SEVERITIES = { error: 'error', warning: 'warning', remark: 'info' } as const;

/** Right-to-left isolate and its end: panels of editors set their lines from left to right. */
const [ISOLATE, END] = ['\u2067', '\u2069'];

/**
 * A problem as one line, from which the matcher in `.vscode/tasks.json` makes a squiggle:
 * `articles/2026/22921.md:4:13: error unknown-category: …`. Without a column it is about the whole line.
 */
export function problemLine(problem: Problem): string {
  const { file, line = 1, column, severity, code, field, found, fix } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const message = [
    inArabic(problem.message),
    field !== undefined && `الحقل: ${field}.`,
    found !== undefined && `وجدنا: ${inArabic(found)}`,
    fix !== undefined && `اكتب: ${fix}`,
  ];
  const said = message.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return `${place}: ${SEVERITIES[severity]} ${code}: ${ISOLATE}${said}${END}`;
}

/** Says that the lines which follow are all that is known. */
export const BEGINS = 'مداد يقرأ…';

/** Says that they were all. */
export function ended(problems: readonly Problem[]): string {
  return `مداد قرأ. ما يحتاج إلى نظر: ${problems.length}.`;
}
