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
  const items = itemsOf(element.children, conversion.notes.isNote)
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

/** The items of a list. What stands between them is one as well; a list among them belongs to the item before. */
function itemsOf(children: readonly Node[], isNote: (element: Element) => boolean): Node[][] {
  const items: Node[][] = [];
  let between: Node[] | undefined;
  for (const child of children) {
    if (isElement(child) && child.name === 'li') {
      between = undefined;
      if (!isNote(child)) items.push([...child.children]);
    } else if (isElement(child) && /^[uo]l$/.test(child.name) && items.length > 0) {
      items.at(-1)?.push(child);
    } else if (between) between.push(child);
    else if (isElement(child) || child.trim() !== '') {
      between = [child];
      items.push(between);
    }
  }
  return items;
}
