import type { MarkdownIt } from 'markdown-it';

/** Changes lines of Markdown before they are read as blocks; each keeps its place. */
export type ChangeLines = (lines: readonly string[]) => string[];

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Has the lines of a text changed before they are read, save those of code between fences.
 *
 * @param where is found in texts that have such lines: others are not looked at line by line
 */
export function changeLines(
  markdown: MarkdownIt,
  name: string,
  where: RegExp,
  change: ChangeLines,
): void {
  markdown.core.ruler.before('block', name, (state) => {
    if (!where.test(state.src)) return;
    const lines = state.src.split('\n');
    const changed = change(lines);
    const isCode = codeLines(changed);
    state.src = changed.map((line, at) => (isCode[at] ? (lines[at] ?? '') : line)).join('\n');
  });
}

/** For each line whether it is code between fences. */
export function codeLines(lines: readonly string[]): boolean[] {
  let open = '';
  return lines.map((line) => {
    const fence = FENCE.exec(line)?.[1] ?? '';
    if (!open) {
      open = fence;
      return false;
    }
    const closes = fence.startsWith(open) && line.trim() === fence;
    if (closes) open = '';
    return !closes;
  });
}
