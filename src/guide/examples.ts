import type { MarkdownIt, Token } from 'markdown-it';
import { guideStrings } from '../strings.ts';
import { codeHtml, linesHtml, sideOf, sideOfBlock } from './code.ts';

/** Where a block of code says that it is no text to be shown as it would be printed: it has a file's name. */
interface Example {
  language: string;
  /** The file that it stands in, or would: `articles/2026/22921.md`. */
  file: string;
}

/** The text of an article that a block of code is, which the guide shows as readers see it too. */
export function shownMarkdown({ info, content }: Token): string | undefined {
  const { language, file } = exampleOf(info);
  const isText = language === 'markdown' && file === '' && !content.startsWith('---');
  return isText ? content : undefined;
}

/**
 * Blocks of code → examples: with the name of the file that they stand in, and the text of an article with
 * what becomes of it beside it. Code among words begins at the side of its own language.
 *
 * @param render prints a text as the newspaper does
 */
export function examples(markdown: MarkdownIt, render: (text: string) => string): void {
  const escape = markdown.utils.escapeHtml;
  markdown.renderer.rules['fence'] = (tokens, at) => {
    const token = tokens[at];
    if (!token) return '';
    const { file } = exampleOf(token.info);
    const shown = shownMarkdown(token);
    const side = sideOfBlock(token.content);
    const code = `<pre dir="${side}"><code>${linesHtml(token.content, side, escape)}</code></pre>\n`;
    if (shown !== undefined) return pair(code, render(shown));
    if (file === '') return `<div class="example">\n${code}</div>\n`;
    return `<figure class="example">\n<figcaption><bdi dir="ltr">${escape(file)}</bdi></figcaption>\n${code}</figure>\n`;
  };
  markdown.renderer.rules['code_inline'] = (tokens, at) => {
    const { content = '' } = tokens[at] ?? {};
    const side = sideOf(content);
    return `<code dir="${side}">${codeHtml(content, side, escape)}</code>`;
  };
}

/** ` ```yaml articles/22921.md ` */
function exampleOf(info: string): Example {
  const [language = '', file = ''] = info.trim().split(/\s+/);
  return { language, file };
}

function pair(code: string, result: string): string {
  const { write, appears } = guideStrings;
  return (
    '<div class="example pair">\n' +
    `<div role="group" aria-label="${write}"><p class="example-name" aria-hidden="true">${write}</p>\n${code}</div>\n` +
    `<div role="group" aria-label="${appears}"><p class="example-name" aria-hidden="true">${appears}</p>\n` +
    `<div class="prose">\n${result}</div></div>\n</div>\n`
  );
}
