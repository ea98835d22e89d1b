import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page consists of, as its HTML says it. */
export interface PageParts {
  /** Kinds of its elements: name, classes and attributes, each with its parent's. */
  kinds: ReadonlySet<string>;
  /** How many characters its longest word has. */
  longestWord: number;
  ids: string[];
  /** Where the links of its main part lead, without those of examples (`.pair`). */
  links: string[];
  /** What robots are told. */
  robots: string | undefined;
}

/** Takes a page apart without a browser. */
export function partsOf(html: string): PageParts {
  const all = [...elementsOf(parse(html))];
  const words = all.flatMap(({ element }) => ownText(element).split(/\s+/));
  const links = all.filter(({ element, above }) => {
    const isExample = above.some((one) => classesOf(one).includes('pair'));
    return element.nodeName === 'a' && above.some(isMain) && !isExample;
  });
  const robots = all.find(({ element }) => attribute(element, 'name') === 'robots');
  return {
    kinds: new Set(all.map(({ element, above }) => `${kindOf(above.at(-1))} > ${kindOf(element)}`)),
    longestWord: Math.max(...words.map(({ length }) => length)),
    ids: all.flatMap(({ element }) => attribute(element, 'id') ?? []),
    links: links.flatMap(({ element }) => attribute(element, 'href') ?? []),
    robots: robots && attribute(robots.element, 'content'),
  };
}

/** What pages consist of that were looked at before. */
export interface PartsSeen {
  kinds: Set<string>;
  longestWord: number;
}

/**
 * Whether a page has an element of a kind that no page before it had, or a longer word; and remembers that it has.
 * Else there is nothing on it that a browser, a screen or axe could take otherwise than on those.
 */
export function isWorthALook({ kinds, longestWord }: PageParts, seen: PartsSeen): boolean {
  const isNew = longestWord > seen.longestWord || [...kinds].some((kind) => !seen.kinds.has(kind));
  for (const kind of kinds) seen.kinds.add(kind);
  seen.longestWord = Math.max(seen.longestWord, longestWord);
  return isNew;
}

/** The elements of a page in their order, each with those that it is in, the outermost first. */
function* elementsOf(
  node: Node,
  above: readonly Element[] = [],
): Generator<{ element: Element; above: readonly Element[] }> {
  const element = 'tagName' in node ? node : undefined;
  if (element) yield { element, above };
  if (!('childNodes' in node)) return;
  const inside = element ? [...above, element] : above;
  for (const child of node.childNodes) yield* elementsOf(child, inside);
}

/** The text that stands in an element itself; of scripts and style sheets none. */
function ownText({ tagName, childNodes }: Element): string {
  if (['script', 'style'].includes(tagName)) return '';
  return childNodes
    .map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : ' '))
    .join('');
}

function kindOf(element: Element | undefined): string {
  if (!element) return '';
  const names = element.attrs.map(({ name }) => `[${name}]`);
  return [element.tagName, ...classesOf(element), ...names].join('.');
}

function isMain({ tagName }: Element): boolean {
  return tagName === 'main';
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function attribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}
