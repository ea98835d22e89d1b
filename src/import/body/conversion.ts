import type { BodyContext, Findings } from './context.ts';
import type { Notes } from './notes.ts';
import type { Piece, Style } from './pieces.ts';
import { isElement, type Element, type Node } from './tree.ts';

/** What is at hand while a body is converted. */
export interface Conversion {
  context: BodyContext;
  findings: Findings;
  notes: Notes;
  /** Paths of the pictures that the text shows. */
  pictures: Set<string>;
  /** Shared blocks that are being read: one that holds itself is read once. */
  shared: Set<number>;
  /** The Markdown of what stands in an element, a string a block. */
  blocks: (nodes: readonly Node[], style?: Style) => string[];
  /** What stands in an element as one line. */
  line: (nodes: readonly Node[], style?: Style) => string;
  /** What stands in an element as it is read, without markup. */
  text: (nodes: readonly Node[]) => string;
  /** A tree for HTML from elsewhere in the export. */
  read: (html: string) => Node[];
}

/** Writes an element that is a block; undefined when it is none of the writer's. */
export type WriteBlock = (
  element: Element,
  conversion: Conversion,
  style: Style,
) => string[] | undefined;

/** Adds what an element is in a line; false when it is no element of lines. */
export type AddPieces = (
  element: Element,
  conversion: Conversion,
  style: Style,
  add: (piece: Piece) => void,
) => boolean;

/** The value of an attribute, empty where there is none. */
export function attribute({ attributes }: Element, name: string): string {
  return attributes.get(name) ?? '';
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return pattern.test(attribute(element, 'class'));
}

/** All elements below some, in their order, that are meant. */
export function elementsIn(
  nodes: readonly Node[],
  isMeant: (element: Element) => boolean,
): Element[] {
  return nodes
    .filter(isElement)
    .flatMap((element) => [
      ...(isMeant(element) ? [element] : []),
      ...elementsIn(element.children, isMeant),
    ]);
}

/** The first element of a name below some. */
export function firstOf(nodes: readonly Node[], ...names: readonly string[]): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (names.includes(node.name)) return node;
    const inside = firstOf(node.children, ...names);
    if (inside) return inside;
  }
  return undefined;
}

/** The text below some nodes as it stands, blocks parted by line breaks. */
export function plainTextOf(nodes: readonly Node[]): string {
  const text = rawText(nodes);
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

/** As {@link plainTextOf}, with its spaces and line breaks. */
export function rawText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return node;
      if (node.name === 'br') return '\n';
      return node.hasBlock || /^(?:p|div|li|td|th|h[1-6]|wp-gap)$/.test(node.name)
        ? `\n${rawText(node.children)}\n`
        : rawText(inQuotes(node));
    })
    .join('');
}

/** What stands in an element; browsers write the marks of a quotation inside a line. */
export function inQuotes({ name, children }: Element): readonly Node[] {
  return name === 'q' ? ['«', ...children, '»'] : children;
}
