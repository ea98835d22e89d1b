import { attribute, firstOf, hasClass, plainTextOf, type Conversion } from './conversion.ts';
import type { Style } from './pieces.ts';
import { isElement, type Element, type Node } from './tree.ts';

/** Quotations with their speakers, and pull quotes: src/markdown/quotations.ts. */

export function quotation(element: Element, conversion: Conversion, style: Style): string[] {
  const isPulled = hasClass(element, /\bpullquote\b|wp-block-pullquote/);
  const { words, speaker } = parted(element.children);
  const blocks = conversion.blocks(words, style);
  const name = plainTextOf(speaker).replace(/^[\s—–ـ-]+/u, '');
  const speakerLine =
    name === ''
      ? ''
      : `— ${conversion.line(speaker.flatMap(inside), style).replace(/^[\s—–ـ\\-]+/u, '')}`;
  if (blocks.length === 0) return speakerLine ? [speakerLine] : [];
  const text = [...blocks, ...(speakerLine ? [speakerLine] : [])].join('\n\n');
  return [prefixed(text, isPulled ? '> > ' : '> ')];
}

/** A figure around a pull quote. */
export function pullQuote(figure: Element, conversion: Conversion, style: Style): string[] {
  const inner = firstOf(figure.children, 'blockquote');
  if (!inner) return conversion.blocks(figure.children, style);
  const attributes = new Map([['class', 'pullquote']]);
  const others = figure.children.filter((child) => child !== inner);
  return quotation(
    { ...inner, attributes, children: [...inner.children, '\n', ...others] },
    conversion,
    style,
  );
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => `${prefix}${line}`.trimEnd())
    .join('\n');
}

/** The words of a quotation, and who said them: `cite` at its end, in the last paragraph or beside it. */
function parted(children: readonly Node[]): { words: Node[]; speaker: Node[] } {
  const isSpeaker = (node: Node) =>
    isElement(node) &&
    (/^(?:cite|footer|figcaption)$/.test(node.name) ||
      /\bcite\b|\bauthor\b/.test(attribute(node, 'class')));
  const speaker = children.filter(isSpeaker);
  if (speaker.length > 0)
    return { words: children.map((node) => (isSpeaker(node) ? '\n' : node)), speaker };
  const last = children.findLast(isElement);
  const end = last?.children.findLast((node) => isElement(node) || node.trim() !== '');
  const isOwn = last?.name === 'p' && isElement(end) && end.name === 'cite';
  if (!isOwn || last.children.length === 0) return { words: [...children], speaker: [] };
  const rest = { ...last, children: last.children.filter((node) => node !== end) };
  return { words: children.map((node) => (node === last ? rest : node)), speaker: [end] };
}

/** What stands in `cite`: browsers lean it over, which Arabic does not. */
function inside(node: Node): Node[] {
  if (!isElement(node)) return [node];
  return node.children.flatMap((child) =>
    isElement(child) && child.name === 'cite' ? child.children : [child],
  );
}
