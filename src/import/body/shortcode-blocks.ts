import { embedAt } from '../../embed-addresses.ts';
import {
  attribute,
  elementsIn,
  plainTextOf,
  type AddPieces,
  type Conversion,
} from './conversion.ts';
import { embedOf, linkTo } from './embeds.ts';
import { absolute } from './links.ts';
import { media, ownMedia } from './media.ts';
import { noteLink, noteMarkup, picture, pictureOf } from './pictures.ts';
import type { Piece, Style } from './pieces.ts';
import { quotation } from './quotations.ts';
import type { Element } from './tree.ts';

/** What shortcodes show, in our Markdown. */

type Write = (element: Element, conversion: Conversion, style: Style) => string[];

const caption: Write = (element, conversion) => {
  const images = elementsIn(element.children, ({ name }) => name === 'img');
  const words = plainTextOf(element.children) || attribute(element, 'data-caption');
  noteLink(element.children, conversion);
  noteMarkup(element.children, conversion);
  if (images.length === 0) return conversion.blocks(element.children);
  return images
    .map((image, at) => picture(image, conversion, { caption: at === 0 ? words : '' }))
    .filter(Boolean);
};

const gallery: Write = (element, conversion) => {
  const named = attribute(element, 'data-ids') || attribute(element, 'data-include');
  const ids = named === '' ? conversion.context.attached : idsIn(named);
  if (ids.length === 0) conversion.findings.add('shortcode', attribute(element, 'written'));
  const lines = ids.map((id) => pictureOf(id, conversion)).filter(Boolean);
  return lines.length > 0 ? [lines.join('\n')] : [];
};

const playlist: Write = (element, conversion) => {
  const kind = attribute(element, 'data-type') === 'video' ? 'film' : 'sound';
  const ids = idsIn(attribute(element, 'data-ids'));
  if (ids.length === 0) conversion.findings.add('shortcode', attribute(element, 'written'));
  return ids.flatMap((id) => {
    const address = conversion.context.fileOf(id);
    if (address) return ownMedia(address, kind, conversion);
    conversion.findings.add(kind, String(id));
    return [];
  });
};

const player: Write = (element, conversion) => {
  const kind = attribute(element, 'name') === 'video' ? 'film' : 'sound';
  const address = attributesOf(element).find((value) => /^(?:https?:\/)?\//.test(value));
  const words = plainTextOf(element.children);
  if (address ?? /^https?:\/\/\S+$/.test(words))
    return media(address ?? words, '', kind, conversion);
  conversion.findings.add(kind, attribute(element, 'written'));
  return conversion.blocks(element.children);
};

/** A post or video, by its address or by what the site calls it. */
const post: Write = (element, conversion) => {
  const given = [plainTextOf(element.children), ...attributesOf(element)].map((value) =>
    value.trim(),
  );
  const address = given.find((value) => /^https?:\/\//.test(value));
  if (address) return [embedOf(address, conversion)];
  const video = given.find((value) => /^[\w-]{11}$/.test(value));
  if (attribute(element, 'name') === 'youtube' && video) {
    return [embedOf(`https://www.youtube.com/watch?v=${video}`, conversion)];
  }
  conversion.findings.add('shortcode', attribute(element, 'written'));
  return conversion.blocks(element.children);
};

/** A button leads somewhere: that is what it was for. */
const button: Write = (element, conversion, style) => {
  const { context } = conversion;
  const named = ['link', 'url', 'href'].map((key) => attribute(element, `data-${key}`));
  const address = absolute(named.find(Boolean) ?? '', context.site);
  const words = plainTextOf(element.children) || attribute(element, 'data-text');
  if (named.some(Boolean) && address && words)
    return [linkTo(words, context.newAddress(address) ?? address)];
  conversion.findings.add('shortcode', attribute(element, 'written'));
  return conversion.blocks(element.children, style);
};

const quote: Write = (element, conversion, style) => quotation(element, conversion, style);
const pulled: Write = (element, conversion, style) => {
  return quotation(
    { ...element, attributes: new Map([['class', 'pullquote']]) },
    conversion,
    style,
  );
};

const WRITERS: ReadonlyMap<string, Write> = new Map([
  ['caption', caption],
  ['wp_caption', caption],
  ['gallery', gallery],
  ['playlist', playlist],
  ['audio', player],
  ['video', player],
  ['divider', () => ['---']],
  ['button', button],
  ['quote', quote],
  ['blockquote', quote],
  ['pullquote', pulled],
  ...[
    'embed',
    'youtube',
    'tweet',
    'twitter',
    'facebook',
    'instagram',
    'tiktok',
    'vimeo',
    'soundcloud',
  ].map((name) => [name, post] as const),
]);

const NOTES = new Set(['ref', 'note', 'efn_note', 'mfn', 'footnote']);

/** Whether a shortcode holds the words of a footnote. */
export function isNote(element: Element): boolean {
  return NOTES.has(attribute(element, 'name'));
}

/** Those that only set their text otherwise, or leave room. */
const SILENT = new Set(['dropcap', 'highlight', 'tooltip', 'spacer', 'clear', 'padding']);

/** Those whose text is a block of its own. */
const HOLDS_BLOCKS =
  /(?:^|_)(?:row|column|col|section|box|tab|tabs|toggle|accordion|text|half|third|fourth|block|group|container|inner|content)(?:_|\d|$)/;

/** Those that hold a program or a code. */
const ENCODED = /raw_(?:html|js)/;

/**
 * Adds what a shortcode shows. One that nobody knows is reported; its text stays, and what its attributes name that
 * we can show: pictures, posts, titles.
 */
export const shortcodePieces: AddPieces = (element, conversion, style, add) => {
  const name = attribute(element, 'name');
  const block = (markdown: string): void => add({ kind: 'block', markdown });
  const write = WRITERS.get(name);
  if (write) {
    write(element, conversion, style).forEach(block);
    return true;
  }
  if (isNote(element) && element.children.length > 0) {
    add({ kind: 'note', label: conversion.notes.add(element.children) });
    return true;
  }
  if (SILENT.has(name)) {
    // What a tooltip said to whoever pointed at it stands nowhere else.
    if (name === 'tooltip' && attributesOf(element).length > 0)
      conversion.findings.add('shortcode', attribute(element, 'written'));
    return false;
  }
  conversion.findings.add('shortcode', attribute(element, 'written'));
  unknown(element, conversion, add);
  return ENCODED.test(name);
};

/** Whether the text of a shortcode stands by itself. */
export function holdsBlocks(element: Element): boolean {
  return HOLDS_BLOCKS.test(attribute(element, 'name').replaceAll('-', '_'));
}

function unknown(element: Element, conversion: Conversion, add: (piece: Piece) => void): void {
  const isSection = holdsBlocks(element) && element.children.length > 0;
  const title = attribute(element, 'data-title');
  if (isSection && title) {
    add({ kind: 'gap' });
    add({ kind: 'text', text: title, style: { strong: true } });
    add({ kind: 'gap' });
  }
  for (const value of attributesOf(element)) {
    if (embedAt(value)) add({ kind: 'block', markdown: embedOf(value, conversion) });
  }
  const images = attribute(element, 'data-images') || attribute(element, 'data-image');
  for (const id of idsIn(images)) {
    const markdown = pictureOf(id, conversion);
    if (markdown) add({ kind: 'block', markdown });
  }
}

function attributesOf(element: Element): string[] {
  return [...element.attributes]
    .filter(([key]) => key.startsWith('data-'))
    .map(([, value]) => value);
}

function idsIn(list: string): number[] {
  return /^[\d\s,]*$/.test(list) ? (list.match(/\d+/g) ?? []).map(Number) : [];
}
