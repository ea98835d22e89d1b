import {
  attribute,
  elementsIn,
  firstOf,
  hasClass,
  plainTextOf,
  rawText,
  type Conversion,
  type WriteBlock,
} from './conversion.ts';
import { embedOf, frame, linkTo, postIn } from './embeds.ts';
import { list } from './lists.ts';
import { mediaElement } from './media.ts';
import { captionOf, figureOf, galleryOf, picture } from './pictures.ts';
import { pullQuote, quotation } from './quotations.ts';
import { table } from './tables.ts';
import { isElement, type Element } from './tree.ts';

/** Elements that are blocks, each as Markdown. Others are what stands in them. */

const heading: WriteBlock = (element, conversion, style) => {
  const level = Math.max(2, Number(element.name.slice(1)));
  const images = elementsIn(element.children, ({ name }) => name === 'img');
  const pictures = images.map((image) => picture(image, conversion)).filter(Boolean);
  const text = conversion.line(withoutPictures(element).children, { ...style, strong: true });
  const bare = /^\*\*((?:(?!\*\*)[^\\])*)\*\*$/.exec(text)?.[1] ?? text;
  const words = bare.replace(/(?<!\\)(#+)$/, '\\$1');
  return [...pictures, ...(words ? [`${'#'.repeat(level)} ${words}`] : [])];
};

function withoutPictures(element: Element): Element {
  const children = element.children
    .filter((child) => !isElement(child) || child.name !== 'img')
    .map((child) => (isElement(child) ? withoutPictures(child) : child));
  return { ...element, children };
}

const code: WriteBlock = (element, conversion, style) => {
  const text = rawText(element.children).replace(/^\n+|\s+$/gu, '');
  if (text === '' || element.hasBlock) return undefined;
  const isCode =
    hasClass(element, /\bwp-block-code\b/) || firstOf(element.children, 'code') !== undefined;
  const isText = hasClass(element, /\bverse\b/) || /[\u0621-\u064a]/.test(text);
  if (!isCode && isText) return conversion.blocks(element.children, { ...style, classic: true });
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}\n${text}\n${fence}`];
};

const figure: WriteBlock = (element, conversion, style) => {
  if (hasClass(element, /\bgallery\b|wp-block-gallery/)) return galleryOf(element, conversion);
  if (hasClass(element, /pullquote/)) return pullQuote(element, conversion, style);
  const player = firstOf(
    element.children,
    'audio',
    'video',
    'iframe',
    'table',
    'pre',
    'blockquote',
  );
  if (player || hasClass(element, /wp-block-embed/)) return undefined;
  if (!firstOf(element.children, 'img')) return undefined;
  return figureOf(element, conversion);
};

const box: WriteBlock = (element, conversion) => {
  if (hasClass(element, /\bwp-caption\b/)) return captioned(element, conversion);
  if (
    hasClass(
      element,
      /(?:^|\s)(?:gallery|tiled-gallery|wp-block-gallery|wp-block-jetpack-(?:slideshow|tiled-gallery))(?:\s|$)/,
    )
  ) {
    return galleryOf(element, conversion);
  }
  const post = hasClass(element, /\bfb-(?:post|video)\b/) && attribute(element, 'data-href');
  if (!post) return undefined;
  const words = plainTextOf(element.children);
  if (words) conversion.findings.add('embed', `${post} ${words}`);
  return [embedOf(post, conversion)];
};

/** A picture and its caption, as WordPress itself writes `[caption]`. */
function captioned(element: Element, conversion: Conversion): string[] {
  const image = firstOf(element.children, 'img');
  if (!image) return conversion.blocks(element.children);
  const caption = captionOf(element, conversion) || plainTextOf(element.children);
  return [picture(image, conversion, { caption })].filter(Boolean);
}

const quote: WriteBlock = (element, conversion, style) =>
  postIn(element, conversion) ?? quotation(element, conversion, style);

const lists: WriteBlock = (element, conversion, style) => {
  if (hasClass(element, /gallery/)) return galleryOf(element, conversion);
  return [list(element, conversion, style)].filter(Boolean);
};

/** What stands above a folded text, and a term above what it means. */
const title: WriteBlock = (element, conversion, style) =>
  [conversion.line(element.children, { ...style, strong: true })].filter(Boolean);

const form: WriteBlock = (element, { findings }) => {
  findings.add('form', attribute(element, 'action') || plainTextOf(element.children));
  return undefined;
};

const object: WriteBlock = (element, conversion) =>
  hasClass(element, /wp-block-file__embed/) ? [] : frame(element, conversion);

/** A block without HTML of its own: one that articles share, or that WordPress fills when it shows it. */
const bare: WriteBlock = (element, conversion) => {
  const name = attribute(element, 'name');
  const attributes = attributesOf(attribute(element, 'attributes'));
  if (name === 'block') return shared(Number(attributes['ref']), conversion);
  const address = attributes['url'];
  if (typeof address === 'string' && /^https?:\/\//.test(address)) {
    if (/embed/.test(name)) return [embedOf(address, conversion)];
    const words = attributes['label'] ?? attributes['service'];
    if (/link/.test(name)) return [linkTo(typeof words === 'string' ? words : address, address)];
  }
  if (name !== 'footnotes' && name !== 'spacer') conversion.findings.add('block', name);
  return [];
};

function shared(id: number, conversion: Conversion): string[] {
  const html = conversion.shared.has(id) ? undefined : conversion.context.sharedBlock(id);
  if (html === undefined) {
    conversion.findings.add('shared-block', String(id));
    return [];
  }
  conversion.shared.add(id);
  const blocks = conversion.blocks(conversion.read(html));
  conversion.shared.delete(id);
  return blocks;
}

function attributesOf(written: string): Record<string, unknown> {
  try {
    return (JSON.parse(written) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

/** What writes an element, by its name. */
export const BLOCK_WRITERS: ReadonlyMap<string, WriteBlock> = new Map<string, WriteBlock>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] as const),
  ...['ul', 'ol', 'menu', 'dir'].map((name) => [name, lists] as const),
  ...['iframe', 'embed'].map((name) => [name, frame] as const),
  ...['audio', 'video'].map((name) => [name, mediaElement] as const),
  ['blockquote', quote],
  ['pre', code],
  ['table', table],
  ['figure', figure],
  ['div', box],
  ['hr', () => ['---']],
  ...['summary', 'dt'].map((name) => [name, title] as const),
  ['form', form],
  ['object', object],
  ['wp-block', bare],
]);
