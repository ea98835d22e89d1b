import { mayHaveNotes, noteAfterField, noteInText, withoutNote } from '../text/coach-notes.ts';
import type { CoachNote } from '../text/coach-notes.ts';
import type { Sheet } from './passages.ts';
import type { RuleCode } from './rule-book.ts';
import { ruleNamed } from './settings.ts';

/** Whether an author told the coach to say nothing by a rule of a line, which is counted from 1. */
export type IsSilenced = (code: RuleCode, line: number) => boolean;

/**
 * Reads what authors tell the coach in a file: `<!-- المدقق: لا -->` at the end of a line or on one above it,
 * `# المدقق: لا` after a field.
 */
export function optOuts(text: string, { rows }: Sheet, linesBeforeBody: number): IsSilenced {
  if (!mayHaveNotes(text)) return () => false;
  const everywhere: CoachNote[] = [];
  const onLine = new Map<number, CoachNote[]>();
  let above: CoachNote[] = [];
  for (const [at, row] of rows.entries()) {
    const isBody = at >= linesBeforeBody;
    const note = isBody ? noteInText(row) : noteAfterField(row);
    const isAlone = (isBody ? withoutNote(row) : row).trim() === '';
    if (note?.isOfArticle) everywhere.push(note);
    if (isAlone) {
      if (note && !note.isOfArticle) above.push(note);
      continue;
    }
    onLine.set(at + 1, note && !note.isOfArticle ? [...above, note] : above);
    above = [];
  }
  return (code, line) => {
    return [...everywhere, ...(onLine.get(line) ?? [])].some(({ rules }) => {
      return rules.length === 0 || rules.some((name) => ruleNamed(name) === code);
    });
  };
}
