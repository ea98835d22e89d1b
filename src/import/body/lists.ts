import { attribute, type Conversion } from './conversion.ts';
import type { Style } from './pieces.ts';
import { isElement, type Element, type Node } from './tree.ts';

/** Lists of any depth as lists of Markdown. */

/** Beyond, a number counts nothing: src/markdown/numbered-lists.ts. */
const LARGEST_NUMBER = 999;

/**
 * @param isOther whether a list of the same kind stands just before: another sign keeps the two apart
 */
export function list(
  element: Element,
  conversion: Conversion,
  style: Style,
  isOther = false,
): string {
  const items = itemsOf(element.children)
    .map((nodes) => conversion.blocks(nodes, style))
    .filter((blocks) => blocks.length > 0);
  const isOrdered = element.name === 'ol';
  const start = startOf(element);
  const isTight = items.every(
    (blocks) =>
      blocks.length === 1 || (blocks.length === 2 && /^(?:[-*]|1[.)]) /.test(blocks[1] ?? '')),
  );
  const between = isTight ? '\n' : '\n\n';
  return items
    .map((blocks, at) => {
      const number = Math.min(start + at, LARGEST_NUMBER);
      const sign = isOrdered ? `${number}${isOther ? ')' : '.'}` : isOther ? '*' : '-';
      return indented(blocks.join(between), sign);
    })
    .join(between);
}

function startOf(element: Element): number {
  const start = Number(attribute(element, 'start') || 1);
  return Number.isInteger(start) && start >= 0 && start < LARGEST_NUMBER ? start : 1;
}

function indented(text: string, sign: string): string {
  const [first = '', ...others] = text.split('\n');
  const indent = ' '.repeat(sign.length + 1);
  return [
    `${sign} ${first}`,
    ...others.map((line) => (line === '' ? '' : `${indent}${line}`)),
  ].join('\n');
}

/** The items of a list; what stands between them is one as well, and a list among them belongs to the item before. */
function itemsOf(children: readonly Node[]): Node[][] {
  const items: Node[][] = [];
  for (const child of children) {
    const isItem = isElement(child) && (child.name === 'li' || child.name === 'wp-shortcode');
    if (isItem) items.push([...child.children]);
    else if (isElement(child) && (child.name === 'ul' || child.name === 'ol') && items.length > 0)
      items.at(-1)?.push(child);
    else if (isElement(child) || child.trim() !== '') items.push([child]);
  }
  return items;
}

/** Terms and what is said of them. */
export function definitions(element: Element, conversion: Conversion, style: Style): string[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return conversion.blocks([child], style);
    if (child.name !== 'dt') return conversion.blocks([child], style);
    const term = conversion.line(child.children, { ...style, strong: true });
    return term ? [term] : [];
  });
}
