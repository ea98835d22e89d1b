import { sortProblems, type Problem, type Said } from '../problems.ts';
import { withoutIsolates } from '../text/isolated.ts';
import { codeGuides } from './codes.ts';
import { countsOf } from './counts.ts';
import { pasteable, type Reader } from './text.ts';

/** Goes up whenever a member changes its meaning or goes away. */
const VERSION = 1;

/**
 * All problems as one JSON document for programs, in both languages; docs/commands.md describes its members.
 * Members that are not known of a problem are absent.
 */
export function problemsJson(problems: readonly Problem[], { base }: Pick<Reader, 'base'>): string {
  const { files, error: errors, warning: warnings, remark: remarks } = countsOf(problems);
  const told = sortProblems(problems).map((problem) => {
    const { code, severity, file, line, column, field, found, wanted, fix } = problem;
    const { title, why } = codeGuides[code];
    return {
      code,
      severity,
      path: base + file,
      file,
      line,
      column: line && column,
      field,
      title,
      message: plain(problem.message),
      found: typeof found === 'string' ? found : found && plain(found),
      wanted: wanted && plain(wanted),
      why,
      fix: fix && pasteable(fix).join('\n'),
    };
  });
  const counts = { errors, warnings, remarks, files };
  return JSON.stringify({ version: VERSION, counts, problems: told }, null, 2);
}

function plain({ ar, en }: Said): Said {
  return { ar: withoutIsolates(ar), en: withoutIsolates(en) };
}
