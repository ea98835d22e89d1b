import { codeGuides } from '../diagnostics/codes.ts';
import { inArabic, sortProblems, type Problem } from '../problems.ts';

/** One fault as open pages show it: texts only. */
export interface Notice {
  /** Both counted from 1. */
  line?: number | undefined;
  column?: number | undefined;
  field?: string | undefined;
  message: string;
  found?: string | undefined;
  wanted?: string | undefined;
  /** Why it matters. */
  why: string;
  /** The corrected line or lines, to be copied. */
  fix?: string | undefined;
}

/** What is to be said of one file. */
export interface FileNotices {
  file: string;
  notices: Notice[];
}

/** What open pages have to tell who writes. */
export interface Bulletin {
  /** What must be mended: the file is left out, or nothing is built. */
  errors: FileNotices[];
  /** What may be mended. */
  warnings: FileNotices[];
  /** What went wrong that is no fault of a file, in words for whoever sees it. */
  failure?: string | undefined;
}

const SETTINGS = new Set([
  'site.yaml',
  'categories.yaml',
  'redirects.yaml',
  'stories.yaml',
  'banners.yaml',
  'authors.yaml',
  'sources.yaml',
  'tags.yaml',
]);

/** The bulletin of these problems: by file, in the order in which an author goes through them, settings first. */
export function bulletinOf(problems: readonly Problem[], failure?: string): Bulletin {
  const sorted = sortProblems(problems);
  return {
    errors: byFile(sorted.filter(({ severity }) => severity === 'error')),
    warnings: byFile(sorted.filter(({ severity }) => severity !== 'error')),
    failure,
  };
}

function byFile(problems: readonly Problem[]): FileNotices[] {
  const files = new Map<string, Notice[]>();
  for (const problem of problems) {
    const notices = files.get(problem.file) ?? [];
    files.set(problem.file, [...notices, noticeOf(problem)]);
  }
  const all = [...files].map(([file, notices]) => ({ file, notices }));
  // Where the settings are at fault there is no newspaper at all.
  return all.toSorted((a, b) => Number(SETTINGS.has(b.file)) - Number(SETTINGS.has(a.file)));
}

function noticeOf({ code, message, found, wanted, ...problem }: Problem): Notice {
  const { line, column, field, fix } = problem;
  return {
    line,
    column,
    field,
    message: message.ar,
    found: found && inArabic(found),
    wanted: wanted?.ar,
    why: codeGuides[code].why.ar,
    fix,
  };
}
