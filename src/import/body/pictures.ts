import type { ImportedPicture } from './context.ts';
import {
  attribute,
  elementsIn,
  firstOf,
  hasClass,
  plainTextOf,
  type Conversion,
} from './conversion.ts';
import { embedOf, linkTo } from './embeds.ts';
import { escapedText, quoted } from './escape.ts';
import { absolute, isOnSite } from './links.ts';
import { isElement, type Element, type Node } from './tree.ts';

/** Pictures of a body as figures and galleries of our Markdown. */

/** A picture in words: what stands under it, and whether it is wider than the text. */
interface Setting {
  caption?: string | undefined;
  isWide?: boolean | undefined;
}

/** What an author writes after the caption to have a picture wider than the text: src/markdown/figures.ts. */
const WIDE = 'عريضة';

/** The Markdown of an `img`; empty for one that shows nothing to a reader. */
export function picture(image: Element, conversion: Conversion, setting: Setting = {}): string {
  const address = addressOf(image);
  if (isBeacon(image, address)) return '';
  const { context } = conversion;
  const full = absolute(address, context.site) ?? address;
  const known = context.pictureAt(full) ?? context.pictureOf(attachmentOf(image));
  const alt = attribute(image, 'alt') || known?.alt || '';
  const isWide = setting.isWide ?? hasClass(image, /\balign(?:wide|full)\b/);
  if (known) return figure({ ...known, alt }, { ...setting, isWide }, conversion);
  return missing(full, alt, setting.caption, conversion);
}

/** A picture by the id of its attachment, as galleries name them, with the caption of the attachment. */
export function pictureOf(attachment: number, conversion: Conversion): string {
  const known = conversion.context.pictureOf(attachment);
  if (known) return figure(known, { caption: known.caption }, conversion);
  conversion.findings.add('picture', String(attachment));
  return '';
}

function figure(
  known: ImportedPicture,
  { caption, isWide }: Setting,
  { pictures }: Conversion,
): string {
  pictures.add(known.src);
  const parts = [noWideWord(oneLine(caption)), oneLine(known.credit), isWide ? WIDE : ''];
  const title = caption || known.credit ? parts : parts.slice(2);
  while (title.length > 0 && title.at(-1) === '') title.pop();
  const shown = title
    .filter((part, at) => part !== '' || at === 0)
    .join(' | ')
    .replace(/^ \| /, '| ');
  return `![${escapedText(oneLine(known.alt))}](${sourceOf(known)}${shown ? ` ${quoted(shown)}` : ''})`;
}

function sourceOf({ src }: ImportedPicture): string {
  return /[\s()<>]/u.test(src) ? `<${src.replace(/[<>]/g, encodeURIComponent)}>` : src;
}

/** A caption that is the very word for wide pictures would be taken for it. */
function noWideWord(caption: string): string {
  return /^(?:صورة )?عريض[ةه]$|^wide$/i.test(caption) ? `${caption}.` : caption;
}

/** Text of a caption: a stroke parts it from its credit, and so stands in none. */
function oneLine(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/\s?\|\s?/g, ' – ')
    .trim();
}

/** What is left of a picture without a file: its caption or description, and where it is when that is elsewhere. */
function missing(
  address: string,
  alt: string,
  caption: string | undefined,
  conversion: Conversion,
): string {
  conversion.findings.add('picture', address.startsWith('data:') ? 'data:' : address);
  const words = oneLine(caption) || oneLine(alt);
  const isElsewhere = /^https?:/.test(address) && !isOnSite(address, conversion.context.site);
  if (isElsewhere && URL.canParse(address)) return linkTo(words || address, address);
  return caption ? escapedText(words) : '';
}

function addressOf(image: Element): string {
  const names = [
    'data-orig-file',
    'data-large-file',
    'data-lazy-src',
    'data-src',
    'data-full-url',
    'src',
  ];
  const own = names.map((name) => attribute(image, name).trim()).filter(Boolean);
  const set = attribute(image, 'srcset') || attribute(image, 'data-srcset');
  const [first = ''] = set.trim().split(/[\s,]+/);
  return own.find((one) => !one.startsWith('data:')) ?? (first || own[0] || '');
}

/** Pixels that count readers. */
function isBeacon(image: Element, address: string): boolean {
  return (
    address === '' ||
    ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attribute(image, side)))
  );
}

function attachmentOf(image: Element): number {
  const id = /\bwp-image-(\d+)/.exec(attribute(image, 'class'))?.[1];
  return Number(
    id ?? (attribute(image, 'data-id') || attribute(image, 'data-attachment-id') || Number.NaN),
  );
}

/** Signs that are drawn and not written, and what joins and colours them. */
const DRAWN = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]+$/u;
const JOINERS = /\u200d|\ufe0f/g;

/** A picture that stands for a letter, as WordPress draws them, and as they come along with a text from Facebook. */
export function emojiOf(image: Element): string | undefined {
  const alt = attribute(image, 'alt');
  const isEmoji =
    DRAWN.test(alt.replace(JOINERS, '')) ||
    hasClass(image, /\b(?:emoji|wp-smiley)\b/) ||
    /\/(?:emoji|smilies)\//.test(attribute(image, 'src'));
  return isEmoji ? alt : undefined;
}

/** A picture that lies behind text, as in covers; one without a file is decoration, and only reported. */
export function backgroundOf(
  element: Element,
  { context, findings, pictures }: Conversion,
): string {
  const style = attribute(element, 'style');
  const written =
    style.includes('url(') &&
    /background(?:-image)?\s*:[^;]*?url\(\s*['"]?([^'")]+)/i.exec(style)?.[1];
  if (!written) return '';
  const address = absolute(written, context.site) ?? written;
  const known = hasClass(element, /cover|media-text/) ? context.pictureAt(address) : undefined;
  if (!known) findings.add('picture', address.startsWith('data:') ? 'data:' : address);
  else pictures.add(known.src);
  return known ? `![${escapedText(oneLine(known.alt))}](${sourceOf(known)})` : '';
}

/** A picture in a figure, with what is written under it. */
export function figureOf(element: Element, conversion: Conversion): string[] {
  const caption = captionOf(element, conversion);
  const isWide = hasClass(element, /\balign(?:wide|full)\b/);
  const images = elementsIn(element.children, ({ name }) => name === 'img');
  noteLink(element.children, conversion);
  const written = images
    .map((image, at) =>
      picture(image, conversion, { caption: at === images.length - 1 ? caption : '', isWide }),
    )
    .filter(Boolean);
  return written.length > 0 ? [written.join('\n')] : caption ? [escapedText(caption)] : [];
}

/** The words under a figure; links and emphasis are no part of a caption of ours. */
export function captionOf(element: Element, conversion: Conversion): string {
  const own = element.children.filter((child) => isElement(child) && child.name === 'figcaption');
  const caption =
    own.length > 0 ? own : [firstOf(element.children, 'figcaption')].filter(isElement);
  noteMarkup(caption, conversion);
  return plainTextOf(caption);
}

/** Reports links in a caption, save those around its picture. */
export function noteMarkup(nodes: readonly Node[], { findings, context }: Conversion): void {
  for (const link of elementsIn(
    nodes,
    ({ name, children }) => name === 'a' && !firstOf(children, 'img'),
  )) {
    const href = attribute(link, 'href');
    if (href) findings.add('caption-markup', absolute(href, context.site) ?? href);
  }
}

/** Reports where a picture led to, save to a larger one of itself. */
export function noteLink(nodes: readonly Node[], { findings }: Conversion): void {
  for (const link of elementsIn(
    nodes,
    ({ name, children }) => name === 'a' && !!firstOf(children, 'img'),
  )) {
    const href = attribute(link, 'href');
    if (href && !/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$|attachment_id=|^#/i.test(href)) {
      findings.add('picture-link', href);
    }
  }
}

/** A gallery, each picture with its own caption, and the words under all of them. */
export function galleryOf(element: Element, conversion: Conversion): string[] {
  const written: string[] = [];
  const words: string[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const images = elementsIn([node], ({ name }) => name === 'img');
      const isOne = images.length === 1 && /^(?:figure|li|dl|div)$/.test(node.name);
      if (node.name === 'img') written.push(picture(node, conversion));
      else if (isOne && images[0])
        written.push(picture(images[0], conversion, { caption: captionBeside(node, conversion) }));
      else if (images.length > 0) visit(node.children);
      else if (/^(?:iframe|video)$/.test(node.name))
        words.push(embedOf(attribute(node, 'src'), conversion));
      else words.push(...conversion.blocks([node]));
    }
  };
  visit(element.children);
  const pictures = written.filter(Boolean).join('\n');
  return [...(pictures ? [pictures] : []), ...words];
}

/** All words beside a picture, whatever they stand in. */
function captionBeside(element: Element, conversion: Conversion): string {
  return captionOf(element, conversion) || plainTextOf(element.children);
}
