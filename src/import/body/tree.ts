import {
  defaultTreeAdapter,
  parseFragment,
  type DefaultTreeAdapterMap,
  type TreeAdapter,
} from 'parse5';
import { addMarks, mendText, type Marks } from '../arabic/mend-text.ts';
import type { Findings } from './context.ts';

/** An element of a body, after all is gone that no reader sees. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Node[];
  /** Whether a block stands in it, at any depth: then it is no part of a line. */
  hasBlock: boolean;
}

export type Node = Element | string;

type Parsed = DefaultTreeAdapterMap['childNode'];
type ParsedElement = DefaultTreeAdapterMap['element'];

/** Parts the text like the end of a paragraph, and is no element of HTML. */
const GAP = 'wp-gap';

const BLOCKS = new Set(
  (
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption thead tbody ' +
    `tfoot tr td th ul video audio iframe object embed wp-classic ${GAP}`
  ).split(' '),
);

/** Read by machines alone. */
const UNSEEN = new Set(
  'style link meta title head base template svg xml param track area map datalist'.split(' '),
);
const CODE = new Set(['script', 'noembed', 'noframes']);
const FORM = new Set('input select textarea progress meter'.split(' '));

/** Elements that hold nothing, and so may stand at any depth. */
const LEAVES = new Set(['img', 'br', 'hr', 'iframe', 'embed', 'wp-block']);

/** Lists in lists, and quotations in quotations, that are kept: Markdown loses what stands deeper than its parser goes. */
const DEEPEST_LIST = 6;
const DEEPEST_QUOTATION = 6;

/** Elements in elements that are kept. */
const DEEPEST = 60;

/** How deep, and how much more than it was written, a parser may build before it is stopped. */
const DEEPEST_PARSED = 30_000;
const LARGEST_GROWTH = 8;

/** What is read of a text: its tree, and the marks that were taken out of it. */
export interface Tree {
  children: Node[];
  marks: Marks;
}

export function isElement(node: Node | undefined): node is Element {
  return typeof node === 'object';
}

/** The tree of HTML as browsers build it, no deeper than Markdown can say. */
export function treeOf(html: string, findings: Findings): Tree {
  const marks: Marks = new Map();
  const root = element('body');
  const parsed = parsedOf(html, findings);
  if (!parsed) return { children: plainLines(html, marks), marks };
  const open: Frame[] = [{ nodes: parsed, at: 0, into: root, depth: 0, lists: [], quotations: 0 }];
  let flattened = 0;
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const node = frame.nodes[frame.at++];
    if (!node) {
      open.pop();
      if (frame.gapAfter) append(element(GAP), open);
      continue;
    }
    if ('value' in node) frame.into.children.push(mended(node.value, marks));
    if (!('tagName' in node) || isDropped(node, findings)) continue;
    const next = frameFor(node, frame, open);
    if (next.depth === frame.depth) flattened += 1;
    open.push(next);
  }
  if (flattened > 0) findings.add('deep-nesting', String(flattened));
  return { children: root.children, marks };
}

/** Where the children of an element are put, and how deep that is. */
interface Frame {
  nodes: readonly Parsed[];
  at: number;
  into: Element;
  depth: number;
  /** The lists around, the outermost first. */
  lists: readonly Element[];
  /** How many quotations are around. */
  quotations: number;
  gapAfter?: boolean;
}

/** Makes an element, or has its children put where it would stand too deep. */
function frameFor(node: ParsedElement, frame: Frame, open: readonly Frame[]): Frame {
  const { tagName: name, childNodes: nodes } = node;
  const { depth, lists, into, quotations } = frame;
  const isList = name === 'ul' || name === 'ol';
  const deepest = lists[DEEPEST_LIST - 1];
  if (isList && deepest) return { nodes, at: 0, into, depth, lists, quotations };
  if (name === 'li' && deepest && into !== deepest) {
    const item = element('li');
    deepest.children.push(item);
    return { nodes, at: 0, into: item, depth, lists, quotations };
  }
  const isQuotation = name === 'blockquote';
  const isTooDeep = depth >= DEEPEST || (isQuotation && quotations === DEEPEST_QUOTATION);
  if (isTooDeep && !LEAVES.has(name)) {
    const gapAfter = BLOCKS.has(name);
    if (gapAfter) append(element(GAP), open);
    return { nodes, at: 0, into, depth, lists, quotations, gapAfter };
  }
  const made = element(name, node);
  append(made, open);
  return {
    nodes,
    at: 0,
    into: made,
    depth: depth + 1,
    lists: isList ? [...lists, made] : lists,
    quotations: quotations + (isQuotation ? 1 : 0),
  };
}

function append(made: Element, open: readonly Frame[]): void {
  open.at(-1)?.into.children.push(made);
  if (!BLOCKS.has(made.name)) return;
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const parent = open[at]?.into;
    if (!parent || parent.hasBlock) return;
    parent.hasBlock = true;
  }
}

function element(name: string, from?: ParsedElement): Element {
  const attributes = new Map(from?.attrs.map(attributeOf));
  return { name, attributes, children: [], hasBlock: false };
}

/** Words in attributes are mended like others; addresses are not, since the old site knows them as they are. */
function attributeOf({ name, value }: { name: string; value: string }): [string, string] {
  const isWords =
    /[^ -~]/.test(value) && !/^(?:href|src|srcset|data-src|data-href|cite|action)$/.test(name);
  return [name, isWords ? mendText(value).text : value];
}

/** Whether an element is a block by its name. */
export function isBlock({ name }: Element): boolean {
  return BLOCKS.has(name);
}

function mended(value: string, marks: Marks): string {
  const { text, marks: found } = mendText(value);
  addMarks(marks, found);
  return text;
}

function isDropped(node: ParsedElement, findings: Findings): boolean {
  const { tagName: name } = node;
  if (UNSEEN.has(name)) return true;
  const attribute = (of: string) => node.attrs.find((one) => one.name === of)?.value ?? '';
  if (CODE.has(name)) {
    findings.add('script', attribute('src') || textIn(node));
    return true;
  }
  if (FORM.has(name)) {
    findings.add(
      'form',
      `${name} ${attribute('name')} ${attribute('placeholder')} ${textIn(node)}`,
    );
    return true;
  }
  const isHidden = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute('style'));
  if (isHidden) findings.add('hidden', textIn(node));
  return isHidden;
}

/** The beginning of an element's text. */
function textIn(node: ParsedElement): string {
  const waiting: Parsed[] = [node];
  let text = '';
  for (let next = waiting.pop(); next && text.length < 300; next = waiting.pop()) {
    if ('value' in next) text += `${next.value} `;
    if ('childNodes' in next) waiting.push(...next.childNodes.slice(0, 300).toReversed());
  }
  return text;
}

class Tangled extends Error {}

/** The children of a body; undefined for HTML that was made to be more than it is. */
function parsedOf(html: string, findings: Findings): readonly Parsed[] | undefined {
  const most = 1000 + LARGEST_GROWTH * html.split('<').length;
  let made = 0;
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (...of) => {
      made += 1;
      if (made > most) throw new Tangled();
      return defaultTreeAdapter.createElement(...of);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST_PARSED) throw new Tangled();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return parseFragment(html, { scriptingEnabled: false, treeAdapter }).childNodes;
  } catch (error) {
    if (!(error instanceof Tangled)) throw error;
    findings.add('tangled', `${html.length}`);
    return undefined;
  }
}

/** The text of HTML that cannot be read as such, without its tags. */
function plainLines(html: string, marks: Marks): Node[] {
  return html
    .replace(/<[^<>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => [mended(line, marks), element(GAP)]);
}
