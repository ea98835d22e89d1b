import type { MarkdownIt as Parser } from 'markdown-it';

/** Bare addresses → links. A backslash at the end of a line breaks it, and is no part of the address before it. */
export function bareAddresses(markdown: Parser): void {
  const { linkify } = markdown.set({ linkify: true });
  const matchAtStart = linkify.matchAtStart.bind(linkify);
  linkify.matchAtStart = (text) => {
    const match = matchAtStart(text);
    const end = match?.lastIndex ?? 0;
    const isBreak = text[end - 1] === '\\' && (text[end] === '\n' || end === text.length);
    return isBreak ? matchAtStart(text.slice(0, end - 1)) : match;
  };
}
