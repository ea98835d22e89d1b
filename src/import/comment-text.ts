import { mendText } from './arabic/mend-text.ts';
import { Findings } from './body/context.ts';
import { plainTextOf } from './body/conversion.ts';
import { isElement, treeOf, type Element, type Node } from './body/tree.ts';

/** Elements inside of lines; what is none of them stands in lines of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u'.split(
    ' ',
  ),
);

/**
 * A comment of WordPress as plain text: paragraphs and line breaks stay, quotations stand between «», and behind a
 * link stands its address where its words do not say it.
 */
export function commentText(raw: string): string {
  if (!/[<&]/.test(raw)) return mendText(raw).text;
  // A line break is written twice, as an element and as itself.
  const html = raw.replace(/<br\s*\/?>\r?\n/gi, '\n');
  const { children } = treeOf(html, new Findings());
  return textOf(children)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (isElement(node) ? textIn(node) : node)).join('');
}

function textIn(element: Element): string {
  const { name, children, attributes } = element;
  if (name === 'br') return '\n';
  if (name === 'img') return attributes.get('alt') ?? '';
  const text = textOf(children);
  if (name === 'a') return withAddress(text, attributes.get('href') ?? '');
  if (name === 'q') return `«${text}»`;
  if (INLINE.has(name)) return text;
  if (name === 'li') return `\n- ${text.trim()}`;
  if (name === 'blockquote') return plainTextOf(children) ? `\n\n«${text.trim()}»\n\n` : '';
  return `\n\n${text}\n\n`;
}

function withAddress(text: string, href: string): string {
  const bare = (address: string) => address.trim().replace(/^https?:\/\/(?:www\.)?|\/+$/gi, '');
  const isSaid = text.includes(bare(href));
  if (!/^https?:\/\//i.test(href.trim()) || isSaid) return text;
  return text.trim() === '' ? href.trim() : `${text} (${href.trim()})`;
}
