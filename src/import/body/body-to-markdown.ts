import type { Marks } from '../arabic/mend-text.ts';
import { withoutBlockComments } from './block-comments.ts';
import { BLOCK_WRITERS } from './blocks.ts';
import { Findings, type BodyContext, type ConvertedBody } from './context.ts';
import { hasClass, inQuotes, plainTextOf, type Conversion } from './conversion.ts';
import { embedOfLine } from './embeds.ts';
import { guardedLine } from './escape.ts';
import { linePieces, styleIn } from './lines.ts';
import { list } from './lists.ts';
import { backgroundOf } from './pictures.ts';
import { notesOf } from './notes.ts';
import { partsOf, piecesOf, tidied, type LinePiece, type Piece, type Style } from './pieces.ts';
import { holdsBlocks, shortcodePieces } from './shortcode-blocks.ts';
import { SHORTCODE_ELEMENT, withShortcodeElements } from './shortcodes.ts';
import { isBlock, isElement, treeOf, type Element, type Node } from './tree.ts';
import { writtenLine } from './write-line.ts';

/**
 * The body of an article of WordPress, classic or in blocks, as this newspaper's Markdown.
 *
 * @param html the content as exported, shortcodes and block comments included
 */
export function bodyToMarkdown(
  html: string,
  context: BodyContext,
): ConvertedBody & { marks: Marks } {
  const findings = new Findings();
  const pages = html.split(/<!--\s*nextpage\s*-->/).length;
  if (pages > 1) findings.add('pages-joined', String(pages));
  const { children, marks } = read(html, findings);
  const conversion: Conversion = {
    context,
    findings,
    notes: notesOf(children, context, (other) => read(other, findings).children),
    pictures: new Set(),
    shared: new Set(),
    blocks: (nodes, style = {}) => blocksOf(nodes, style, conversion),
    line: (nodes, style = {}) => lineOf(nodes, style, conversion),
    text: plainTextOf,
    read: (other) => read(other, findings).children,
  };
  const text = conversion.blocks(children).join('\n\n');
  const markdown = [text, ...notes(text, conversion)].filter(Boolean).join('\n\n');
  return {
    markdown: markdown && `${markdown}\n`,
    findings: findings.all,
    pictures: [...conversion.pictures],
    marks,
  };
}

/** A post of Telegram is a script of its own, in which its address stands. */
const TELEGRAM_POST =
  /<script\b[^<>]*\bdata-telegram-post=["']([\w]+\/\d+)["'][^<>]*>\s*<\/script>/gi;

function read(html: string, findings: Findings) {
  const lines = html.replace(/\r\n?/g, '\n').replace(TELEGRAM_POST, '<p>https://t.me/$1</p>');
  const blocks = withoutBlockComments(lines, findings);
  return treeOf(withShortcodeElements(blocks, findings), findings);
}

/** The notes under a text. One that nothing refers to would not be shown, and so is a paragraph. */
function notes(text: string, conversion: Conversion): string[] {
  const written: string[] = [];
  const seen = new Set<string>();
  for (const [label, nodes] of conversion.notes.inOrder()) {
    if (seen.has(label)) continue;
    seen.add(label);
    const blocks = conversion.blocks(nodes);
    if (!text.includes(`[^${label}]`)) written.push(...blocks);
    else written.push(`[^${label}]: ${blocks.join('\n\n').replace(/\n(?=.)/g, '\n    ')}`);
  }
  return written;
}

/** The blocks that nodes make: what stands between elements that are blocks makes paragraphs. */
function blocksOf(nodes: readonly Node[], style: Style, conversion: Conversion): string[] {
  const blocks: string[] = [];
  let pieces: Piece[] = [];
  const push = (block: string) => {
    // Pages that load late hold each picture twice, the second for browsers without scripts.
    const isAgain = block === blocks.at(-1) && /^(?:!\[|<?https?:)/.test(block);
    if (block !== '' && !isAgain) blocks.push(block);
  };
  const flush = () => {
    for (const part of partsOf(pieces, (line) => embedOfLine(line, conversion))) {
      push('lines' in part ? paragraph(part.lines) : part.markdown);
    }
    pieces = [];
  };
  const visit = (inside: readonly Node[], around: Style): void => {
    for (const node of inside) {
      if (!isElement(node)) pieces.push(...piecesOf(node, around));
      else if (!conversion.notes.isNote(node)) visitElement(node, around);
    }
  };
  const visitElement = (element: Element, around: Style): void => {
    const isOwn = isBlock(element) || element.name === 'wp-block';
    if (isOwn) flush();
    const written = writeBlock(element, conversion, around, blocks.at(-1));
    if (written) {
      flush();
      return written.forEach(push);
    }
    if (pieceOf(element, conversion, around, (piece) => pieces.push(piece))) return;
    const isSection = isOwn || (element.name === SHORTCODE_ELEMENT && holdsBlocks(element));
    if (isSection) flush();
    visit(inQuotes(element), styleIn(element, around, conversion));
    if (isSection) flush();
  };
  visit(nodes, style);
  flush();
  return blocks;
}

function writeBlock(
  element: Element,
  conversion: Conversion,
  style: Style,
  last: string | undefined,
) {
  const isAfterList = /^(?:ul|ol)$/.test(element.name) && isListLike(element.name, last);
  if (isAfterList && !hasClass(element, /gallery/))
    return [list(element, conversion, style, true)].filter(Boolean);
  return BLOCK_WRITERS.get(element.name)?.(element, conversion, style);
}

function isListLike(name: string, last: string | undefined): boolean {
  return (name === 'ol' ? /^\d+\. / : /^- /).test(last ?? '');
}

/** Adds what an element is in a line; false when its children say it. */
function pieceOf(
  element: Element,
  conversion: Conversion,
  style: Style,
  add: (piece: Piece) => void,
): boolean {
  if (hasClass(element, /wp-block-file__button/)) return true;
  if (element.name === SHORTCODE_ELEMENT) return shortcodePieces(element, conversion, style, add);
  const background = backgroundOf(element, conversion);
  if (background) add({ kind: 'block', markdown: background });
  return linePieces(element, conversion, style, add);
}

/** An address that ends a paragraph needs no brackets. */
const LAST_ADDRESS = /(\s)<(https?:\/\/[!-;=?-~]+)>$/;

function paragraph(lines: readonly LinePiece[][]): string {
  const text = lines.map((line) => guardedLine(writtenLine(line))).join('\\\n');
  return text.replace(LAST_ADDRESS, '$1$2');
}

/** What nodes hold as one line: ends of lines and blocks are spaces. */
function lineOf(nodes: readonly Node[], style: Style, conversion: Conversion): string {
  const parts: string[] = [];
  let line: LinePiece[] = [];
  const space = (): void => void line.push({ kind: 'text', text: ' ', style: {} });
  const visit = (inside: readonly Node[], around: Style): void => {
    for (const node of inside) {
      if (!isElement(node)) line.push({ kind: 'text', text: node, style: around });
      else if (!conversion.notes.isNote(node)) visitElement(node, around);
    }
  };
  const add = (piece: Piece): void => {
    if (piece.kind === 'text' || piece.kind === 'note') line.push(piece);
    else if (piece.kind === 'block') {
      parts.push(writtenLine(tidied(line)), piece.markdown.replace(/\s*\n[\s>]*/g, ' '));
      line = [];
    } else space();
  };
  const visitElement = (element: Element, around: Style): void => {
    const isPlayer = /^(?:iframe|audio|video|object|embed|wp-block)$/.test(element.name);
    const written = isPlayer && BLOCK_WRITERS.get(element.name)?.(element, conversion, around);
    if (written) return written.forEach((markdown) => add({ kind: 'block', markdown }));
    if (pieceOf(element, conversion, around, add)) return;
    if (isBlock(element)) space();
    visit(inQuotes(element), styleIn(element, around, conversion));
    if (isBlock(element)) space();
  };
  visit(nodes, style);
  parts.push(writtenLine(tidied(line)));
  return parts.filter(Boolean).join(' ');
}
