import { attribute, elementsIn, firstOf, plainTextOf, type Conversion } from './conversion.ts';
import type { Style } from './pieces.ts';
import { isElement, type Element, type Node } from './tree.ts';

/** Tables as tables of Markdown: one line a row, a row of heads, no cell over several. */

/** Broken tables claim thousands. */
const WIDEST_SPAN = 50;

type Row = readonly Element[];

export function table(element: Element, conversion: Conversion, style: Style): string[] {
  const rows = rowsOf(element.children);
  const caption = firstOf(element.children, 'caption');
  const above = caption ? conversion.blocks(caption.children, style) : [];
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  if (columns < 2)
    return [
      ...above,
      ...rows.flatMap((cells) => cells.flatMap((cell) => conversion.blocks(cell.children, style))),
    ];
  const lines = rowLines(rows, conversion, style);
  const width = Math.max(...lines.map((line) => line.length));
  const [head = [], ...others] = lines;
  const signs = Array.from({ length: width }, (_, at) => alignment(rows, at));
  const text = [
    rowOf(head, width),
    `| ${signs.join(' | ')} |`,
    ...others.map((line) => rowOf(line, width)),
  ].join('\n');
  return [...above, text];
}

function rowOf(cells: readonly string[], width: number): string {
  const all = Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return `|${all.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

/** The rows of a table. What stands between rows or cells, where a table was cut, is a row or a cell. */
function rowsOf(nodes: readonly Node[]): Row[] {
  return nodes.filter(isContent).flatMap((node): Row[] => {
    if (!isElement(node)) return [[cellAround(node)]];
    if (/^(?:thead|tbody|tfoot)$/.test(node.name)) return rowsOf(node.children);
    if (node.name !== 'tr') return [[cellAround(node)]];
    const cells = node.children.filter(isContent).map((child) => {
      return isElement(child) && /^t[dh]$/.test(child.name) ? child : cellAround(child);
    });
    return cells.length > 0 ? [cells] : [];
  });
}

function isContent(node: Node): boolean {
  return isElement(node) ? !/^(?:caption|colgroup|col)$/.test(node.name) : node.trim() !== '';
}

function cellAround(node: Node): Element {
  const hasBlock = isElement(node) && node.hasBlock;
  return { name: 'td', attributes: new Map(), children: [node], hasBlock };
}

/** The cells of each row, with empty ones where another spans over several columns or rows. */
function rowLines(rows: readonly Row[], conversion: Conversion, style: Style): string[][] {
  const taken: number[] = [];
  return rows.map((cells) => {
    const line: string[] = [];
    const skipTaken = () => {
      while ((taken[line.length] ?? 0) > 0) {
        taken[line.length] = (taken[line.length] ?? 1) - 1;
        line.push('');
      }
    };
    for (const cell of cells) {
      skipTaken();
      const [across, down] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      if (across > 1 || down > 1) conversion.findings.add('table-span', plainTextOf(cell.children));
      for (let at = 0; at < across; at += 1) {
        if (down > 1) taken[line.length] = down - 1;
        line.push(at === 0 ? cellOf(cell, conversion, style) : '');
      }
    }
    skipTaken();
    return line;
  });
}

function span(cell: Element, name: string): number {
  const written = Number(attribute(cell, name) || 1);
  return Number.isInteger(written) && written > 0 ? Math.min(written, WIDEST_SPAN) : 1;
}

/** A cell on one line. A stroke would end it. */
function cellOf(cell: Element, conversion: Conversion, style: Style): string {
  const { findings } = conversion;
  if (firstOf(cell.children, 'table')) findings.add('table-nested', plainTextOf(cell.children));
  else if (
    elementsIn(cell.children, ({ name }) => /^(?:ul|ol|blockquote|h[1-6]|pre)$/.test(name)).length >
    0
  ) {
    findings.add('table-cell', plainTextOf(cell.children));
  }
  return conversion
    .line(cell.children, style)
    .replace(/(\\*)\|/g, (stroke, slashes: string) =>
      slashes.length % 2 === 1 ? stroke : `${slashes}\\|`,
    );
}

/** The side at which a column stands: that of its head, where half of its cells have it. */
function alignment(rows: readonly Row[], column: number): string {
  const sides = rows.map((cells) => sideOf(cells[column]));
  const [first] = sides;
  const same = sides.filter((side) => side === first).length;
  if (!first || same * 2 < rows.length) return '---';
  if (first === 'center') return ':-:';
  return first === 'left' ? ':--' : '--:';
}

function sideOf(cell: Element | undefined): string | undefined {
  if (!cell) return undefined;
  const style = /text-align\s*:\s*(left|right|center)/i.exec(attribute(cell, 'style'))?.[1];
  const side =
    style ?? /\bhas-text-align-(left|right|center)\b/.exec(attribute(cell, 'class'))?.[1];
  return (side ?? /^(left|right|center)$/i.exec(attribute(cell, 'align'))?.[1])?.toLowerCase();
}
