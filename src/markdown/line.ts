import { newspaperMarkdown, type MarkdownSettings } from './markdown.ts';

/** Renders single lines of text as HTML: links, emphasis and directions, no blocks or footnotes, of pictures what they show. */
export function createLineMarkdown(
  settings: Omit<MarkdownSettings, 'picture'>,
): (line: string) => string {
  const markdown = newspaperMarkdown({
    ...settings,
    picture: ({ alt }) => markdown.utils.escapeHtml(alt),
  });
  markdown.disable(['footnote_inline', 'footnote_ref']);
  return (line) => markdown.renderInline(line);
}
