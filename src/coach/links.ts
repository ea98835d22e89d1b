import { withoutCode, withPlainLineEnds } from './prose.ts';

/** A link in the text of an article, as it was written. */
export interface WrittenLink {
  address: string;
  start: number;
  end: number;
}

const IN_BRACKETS =
  /(!?)\[(?:[^[\]]|\[[^\]]{0,300}\]){0,500}\]\(\s*<?([^\s<>()]+(?:\([^\s()]*\)[^\s()]*)*)/g;
const DEFINED = /^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?([^\s<>]+)/gm;
const BARE = /(?<![(<"'\p{L}])https?:\/\/[^\s"'<>«»“”،؛؟()\]]+/gu;
const CODE_SPAN = /`[^`\n]+`/g;

/** The links in a Markdown text, pictures and code left out. */
export function linksIn(body: string): WrittenLink[] {
  if (!/\]\(|\]:|:\/\//.test(body)) return [];
  const text = withoutCode(withPlainLineEnds(body)).replace(CODE_SPAN, (code) => {
    return ' '.repeat(code.length);
  });
  const links = [...text.matchAll(IN_BRACKETS)]
    .filter(([, picture]) => picture === '')
    .map(({ 0: whole, 2: address = '', index }) => linkAt(address, index + whole.length));
  const defined = [...text.matchAll(DEFINED)].map(({ 0: whole, 1: address = '', index }) => {
    return linkAt(address, index + whole.length);
  });
  const known = new Set([...links, ...defined].map(({ start }) => start));
  const bare = [...text.matchAll(BARE)]
    .map(({ 0: address, index }) => linkAt(address, index + address.length))
    .filter(({ start }) => !known.has(start));
  return [...links, ...defined, ...bare].toSorted((one, other) => one.start - other.start);
}

function linkAt(address: string, end: number): WrittenLink {
  return { address, start: end - address.length, end };
}
