import type { MarkdownIt } from 'markdown-it';

/**
 * Markdown headings → headings under the headline, which is the page's only `h1`: the first is an
 * `h2`, and none is more than one step below the one before it. Where a text stands below another heading, its level
 * is in the `level` of the environment.
 */
export function headings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('headings', (state) => {
    const { level: top = 1 } = state.env as { level?: number };
    let above = top;
    for (const token of state.tokens) {
      if (token.type === 'heading_open') {
        above = Math.max(top + 1, Math.min(Number(token.tag.slice(1)), above + 1));
      }
      if (token.type.startsWith('heading_')) token.tag = `h${above}`;
    }
  });
}
