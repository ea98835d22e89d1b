import type { Code } from './diagnostics/codes.ts';

/** A language in which authors and those who keep the machine are spoken to. */
export type Language = 'ar' | 'en';

/** A text for authors, in Arabic first. What it quotes stands between isolates (src/text/isolated.ts). */
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
  code: Code;
  /**
   * An error stops the build; with a warning the site is built without the thing at fault; a remark is the
   * coach's advice, and changes nothing.
   */
  severity: Severity;
  /** Path inside the content folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line?: number | undefined;
  /** Where in the line, counted from 1 in UTF-16 code units, as editors do. */
  column?: number | undefined;
  /** The field as the author wrote its name. */
  field?: string | undefined;
  /** The picture or file in the text that it is about, as its path inside content/media, until its line is known. */
  picture?: string | undefined;
  /** One sentence. */
  message: Said;
  /** The text at fault; a plain text is as it was written. */
  found?: string | Said | undefined;
  /** What the field takes. */
  wanted?: Said | undefined;
  /** The corrected line or lines, to be pasted as they are. */
  fix?: string | undefined;
}

export type Severity = 'error' | 'warning' | 'remark';

/** The content is at fault: nothing was built. Holds every problem of every file. */
export class ContentFault extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, message }) => `${file}: ${message.ar}`).join('\n'));
    this.name = 'ContentFault';
    this.problems = problems;
  }
}

/** A call or a setting of the command that cannot be carried out; the message is for its user. */
export class UsageFault extends Error {
  override name = 'UsageFault';
  readonly said: Said;

  constructor(said: Said) {
    super(said.ar);
    this.said = said;
  }
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
      compare(a.message.ar, b.message.ar),
  );
}

/** The text in Arabic. */
export function inArabic(text: string | Said): string {
  return inLanguage(text, 'ar');
}

/** The text in a language; a plain text is the same in both. */
export function inLanguage(text: string | Said, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
