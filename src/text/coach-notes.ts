/** What an author tells the coach beside a line: to say nothing of it, or nothing of some rules. */
export interface CoachNote {
  /** For the whole article, and not for one line. */
  isOfArticle: boolean;
  /** Names of the rules that are meant, as they were written; empty: all of them. */
  rules: string[];
}

const ADDRESSED = '(?:المدقق|coach)\\s*:\\s*';
const SAYS =
  '(?:لا|no)(?:\\s+(?<scope>للمقال|في المقال|article))?(?:\\s*:\\s*(?<rules>[^<>\\n]*?))?';

/** `<!-- المدقق: لا -->` in a text, with the spaces before it. */
const IN_TEXT = new RegExp(`[ \\t]*<!--\\s*${ADDRESSED}${SAYS}\\s*-->`, 'iu');

/** `# المدقق: لا` after a field, where YAML takes it for a comment. */
const AFTER_FIELD = new RegExp(`\\s#\\s*${ADDRESSED}${SAYS}\\s*$`, 'iu');

/** Whether there can be a note in a text at all. */
export function mayHaveNotes(text: string): boolean {
  return /المدقق|coach/iu.test(text);
}

/** The note on a line of the text, if there is one. */
export function noteInText(row: string): CoachNote | undefined {
  return noteFrom(IN_TEXT.exec(row));
}

/** The note on a line of the front-matter, if there is one. */
export function noteAfterField(row: string): CoachNote | undefined {
  return noteFrom(AFTER_FIELD.exec(row));
}

function noteFrom(found: RegExpExecArray | null): CoachNote | undefined {
  if (!found) return undefined;
  const { scope, rules = '' } = found.groups ?? {};
  const names = rules.split(/[،,]/u).map((name) => name.trim());
  return { isOfArticle: scope !== undefined, rules: names.filter(Boolean) };
}

/** A line without its note. */
export function withoutNote(row: string): string {
  return row.replace(IN_TEXT, '');
}
