import type { BodyContext } from './context.ts';
import { isElement, type Element, type Node } from './tree.ts';

/** Footnotes: those of the block editor, of plugins, and those that Word leaves as links to and fro. */
export interface Notes {
  /** The label of the note that a link refers to; undefined for any other link. */
  labelOf: (link: Element) => string | undefined;
  /** Whether an element is the note itself, which is written at the end. */
  isNote: (element: Element) => boolean;
  /** Whether a link leads from a note back to the text. */
  isBackLink: (link: Element) => boolean;
  /** Adds a note whose words stand in the text, and gives its label. */
  add: (nodes: readonly Node[]) => string;
  /** The notes to be written, in the order of the text. */
  inOrder: () => [label: string, nodes: readonly Node[]][];
}

/** Where a note may stand as a whole. */
const HOLDERS = new Set(['p', 'li', 'div', 'dd']);

interface Anchors {
  /** What an address within the page leads to: the link or element of that name, and the block that holds it. */
  targets: Map<string, { element: Element; holder: Element | undefined }>;
  /** Links within the page, by where they lead, with the names that they go by. */
  links: { link: Element; to: string; names: string[] }[];
}

/** The notes of a body. */
export function notesOf(
  nodes: readonly Node[],
  context: BodyContext,
  read: (html: string) => Node[],
): Notes {
  const labels = new Map<Element, string>();
  const held = new Set<Element>();
  const back = new Set<Element>();
  const written = new Map<string, readonly Node[]>();
  const label = (words: readonly Node[]) => {
    const next = String(written.size + 1);
    written.set(next, words);
    return next;
  };
  for (const { link, holder, backLink } of wordNotes(nodes)) {
    labels.set(link, label(holder.children));
    held.add(holder);
    back.add(backLink);
  }
  const byId = new Map<string, string>();
  return {
    labelOf: (element) => {
      const known = labels.get(element);
      if (known !== undefined) return known;
      const id = attribute(element, 'data-fn');
      const html = id === '' ? undefined : context.footnotes.get(id);
      if (html === undefined) return undefined;
      const own = byId.get(id) ?? label(read(html));
      byId.set(id, own);
      return own;
    },
    isNote: (element) => held.has(element),
    isBackLink: (link) => back.has(link),
    add: label,
    inOrder: () => [...written],
  };
}

/** Pairs of links that lead to each other: the first stands in the text, the second in the note. */
function wordNotes(nodes: readonly Node[]) {
  const anchors: Anchors = { targets: new Map(), links: [] };
  if (!hasLocalLink(nodes)) return [];
  gather(nodes, undefined, [], anchors);
  const found: { link: Element; holder: Element; backLink: Element }[] = [];
  const used = new Set<Element>();
  for (const [place, { link, to, names }] of anchors.links.entries()) {
    const holder = anchors.targets.get(to)?.holder;
    if (!holder || used.has(link)) continue;
    const backLink = anchors.links
      .slice(place + 1)
      .find(
        (other) => names.includes(other.to) && anchors.targets.get(to) && holds(holder, other.link),
      );
    if (!backLink || holds(holder, link)) continue;
    used.add(link).add(backLink.link);
    found.push({ link, holder, backLink: backLink.link });
  }
  return found;
}

function hasLocalLink(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) =>
      isElement(node) &&
      ((node.name === 'a' && attribute(node, 'href').startsWith('#')) ||
        hasLocalLink(node.children)),
  );
}

function gather(
  nodes: readonly Node[],
  holder: Element | undefined,
  around: readonly string[],
  anchors: Anchors,
): void {
  for (const element of nodes) {
    if (!isElement(element)) continue;
    const own = HOLDERS.has(element.name) && !element.hasBlock ? element : holder;
    const names = [attribute(element, 'id'), attribute(element, 'name')].filter(Boolean);
    for (const name of names) {
      const isOfWord = element.name === 'div' && element.hasBlock;
      if (!anchors.targets.has(name))
        anchors.targets.set(name, { element, holder: isOfWord ? element : own });
    }
    const href = attribute(element, 'href');
    const all = [...names, ...around];
    if (element.name === 'a' && href.length > 1 && href.startsWith('#')) {
      anchors.links.push({ link: element, to: href.slice(1), names: all });
    }
    gather(
      element.children,
      own,
      element.name === 'sup' || element.name === 'span' ? all : [],
      anchors,
    );
  }
}

function holds(holder: Element, link: Element): boolean {
  return holder === link || holder.children.some((child) => isElement(child) && holds(child, link));
}

function attribute({ attributes }: Element, name: string): string {
  return attributes.get(name) ?? '';
}
