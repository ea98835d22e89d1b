import type { MarkdownIt as Parser } from 'markdown-it';

/** A dot, colon, stroke or @ with something written to it: most paragraphs have none, and looking for addresses takes longer. */
const MAY_HAVE_ADDRESS = /[.:/@]\S/;

/** Bare addresses → links. A backslash at the end of a line breaks it, and is no part of the address before it. */
export function bareAddresses(markdown: Parser): void {
  const { linkify } = markdown.set({ linkify: true });
  const test = linkify.test.bind(linkify);
  linkify.test = (text) => MAY_HAVE_ADDRESS.test(text) && test(text);
  const matchAtStart = linkify.matchAtStart.bind(linkify);
  linkify.matchAtStart = (text) => {
    const match = matchAtStart(text);
    const end = match?.lastIndex ?? 0;
    const isBreak = text[end - 1] === '\\' && (text[end] === '\n' || end === text.length);
    return isBreak ? matchAtStart(text.slice(0, end - 1)) : match;
  };
}
