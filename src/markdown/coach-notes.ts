import type { MarkdownIt } from 'markdown-it';
import { mayHaveNotes, noteInText, withoutNote } from '../text/coach-notes.ts';
import { codeLines } from './lines.ts';

/**
 * `<!-- المدقق: لا -->`, which authors write for the coach (src/coach), leaves no trace on the page. One on a line
 * of its own parts nothing: the lines below move up in its place, and an empty line is added where their
 * paragraph, list or table ends, so that all that comes after keeps its number.
 */
export function coachNotes(markdown: MarkdownIt): void {
  markdown.core.ruler.before('block', 'coach_notes', (state) => {
    if (!mayHaveNotes(state.src)) return;
    const rows = state.src.split('\n');
    const isCode = codeLines(rows);
    const kept: string[] = [];
    let taken = 0;
    for (const [at, row] of rows.entries()) {
      const isNote = !isCode[at] && noteInText(row) !== undefined;
      const bare = isNote ? withoutNote(row) : row;
      if (isNote && bare.trim() === '') {
        taken += 1;
        continue;
      }
      if (taken > 0 && bare.trim() === '' && !isCode[at]) {
        kept.push(...Array.from({ length: taken }, () => ''));
        taken = 0;
      }
      kept.push(bare);
    }
    state.src = kept.join('\n');
  });
}
