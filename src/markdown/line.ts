import { newspaperMarkdown, type MarkdownSettings } from './markdown.ts';

/** Renders single lines of text as HTML: links, emphasis and directions, no blocks, pictures or footnotes. */
export function createLineMarkdown(
  settings: Omit<MarkdownSettings, 'picture'>,
): (line: string) => string {
  const markdown = newspaperMarkdown({ ...settings, picture: () => '' });
  markdown.disable(['image', 'footnote_inline', 'footnote_ref']);
  return (line) => markdown.renderInline(line);
}
