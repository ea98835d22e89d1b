import type { MarkdownIt as Parser } from 'markdown-it';

/** What stands before a backslash that ends a line. */
const BEFORE_BREAK = /^[^]*?(?=\\(?:\n|$))/;

/** Bare addresses → links. A backslash at the end of a line breaks it, and is no part of the address before it. */
export function bareAddresses(markdown: Parser): void {
  const { linkify } = markdown.set({ linkify: true });
  const matchAtStart = linkify.matchAtStart.bind(linkify);
  linkify.matchAtStart = (text) => matchAtStart(BEFORE_BREAK.exec(text)?.[0] ?? text);
}
