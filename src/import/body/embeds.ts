import { embedAt } from '../../embed-addresses.ts';
import { attribute, elementsIn, firstOf, plainTextOf, type Conversion } from './conversion.ts';
import { escapedAddress, escapedText } from './escape.ts';
import { absolute } from './links.ts';
import type { Element, Node } from './tree.ts';

/** Posts, videos and frames of other sites. */

/** Sites that WordPress shows by an address alone on its line, and that are no link to read. */
const OTHER_EMBEDS =
  /^(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|x\.com|twitter\.com|facebook\.com|fb\.watch|instagram\.com|tiktok\.com|vimeo\.com|dailymotion\.com|dai\.ly|soundcloud\.com|spotify\.com|t\.me|scribd\.com|flickr\.com|issuu\.com|slideshare\.net|ted\.com|reddit\.com|tumblr\.com|videopress\.com|wordpress\.tv|mixcloud\.com|imgur\.com|giphy\.com|pinterest\.com|speakerdeck\.com|kickstarter\.com|animoto\.com)$/;

/** The Markdown of an address alone on its line that WordPress shows as a post or video; undefined for any other line. */
export function embedOfLine(line: string, conversion: Conversion): string | undefined {
  const text = line.trim();
  if (!/^https?:\/\/[^\s<>"]+$/iu.test(text) || !URL.canParse(text)) return undefined;
  const isShown = embedAt(text) !== undefined || OTHER_EMBEDS.test(new URL(text).hostname);
  return isShown ? embedOf(text, conversion) : undefined;
}

/**
 * What an address is in our Markdown, alone in its paragraph: an embed that the newspaper shows, or a link,
 * which is reported where the old site showed something in its place.
 */
export function embedOf(address: string, { context, findings }: Conversion): string {
  const full = absolute(address.replaceAll('&amp;', '&'), context.site) ?? address;
  const known = embedAt(full) ?? embedAt(innerAddress(full));
  if (known) return known.page;
  const host = URL.canParse(full) ? new URL(full).hostname : '';
  if (OTHER_EMBEDS.test(host)) findings.add('embed', full);
  return linkTo(full, conversionLink(full, context.newAddress));
}

function conversionLink(full: string, newAddress: (address: string) => string | undefined): string {
  return newAddress(full) ?? full;
}

/** A link that shows where it leads. */
export function linkTo(text: string, target: string): string {
  if (text === target && /^https?:\/\/[!-;=?-~]+$/.test(target)) return `<${target}>`;
  return `[${escapedText(text)}](${escapedAddress(target)})`;
}

/** The address that a player of a site is given: `plugins/video.php?href=…`. */
function innerAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname, pathname, searchParams } = new URL(address);
  if (/(?:^|\.)facebook\.com$/.test(hostname)) return searchParams.get('href') ?? '';
  const tweet = /(?:^|\.)twitter\.com$/.test(hostname) ? searchParams.get('id') : undefined;
  if (tweet) return `https://x.com/i/web/status/${tweet}`;
  const video =
    hostname.endsWith('tiktok.com') && /\/(?:player\/v1|embed(?:\/v2)?)\/(\d+)/.exec(pathname)?.[1];
  if (video) return `https://www.tiktok.com/@_/video/${video}`;
  const post =
    hostname.endsWith('instagram.com') && /^(\/(?:p|reel|tv)\/[\w-]+\/)embed/.exec(pathname)?.[1];
  return post ? `https://www.instagram.com${post}` : '';
}

/** A frame: what it shows as an embed, or its address as a link, reported. */
export function frame(element: Element, conversion: Conversion): string[] {
  const names = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data', 'data-href'];
  const address = names
    .map((name) => attribute(element, name))
    .find((one) => /^(?:https?:)?\/\//.test(one));
  if (!address) {
    conversion.findings.add('embed', attribute(element, 'src') || element.name);
    return conversion.blocks(element.children);
  }
  const markdown = embedOf(address, conversion);
  if (markdown.startsWith('<') || markdown.startsWith('[')) {
    const known = conversion.findings.all.at(-1)?.detail;
    if (known !== absolute(address, conversion.context.site))
      conversion.findings.add('embed', address);
  }
  return [markdown];
}

/** Blockquotes that a script of the other site makes a post of; `[class, where their address stands]`. */
const POSTS: readonly (readonly [RegExp, string])[] = [
  [/\btwitter-(?:tweet|video)\b/, ''],
  [/\binstagram-media\b/, 'data-instgrm-permalink'],
  [/\btiktok-embed\b/, 'cite'],
  [/\bfb-(?:post|video|xfbml-parse-ignore)\b/, 'data-href'],
];

/**
 * What of an element is shown where a script makes a post of it, as browsers do: nothing, or the words of the post
 * itself. Undefined for any other element.
 */
export function shownOfPost(element: Element): readonly Node[] | undefined {
  const name = attribute(element, 'class');
  if (element.name === 'div') return /\bfb-(?:post|video)\b/.test(name) ? [] : undefined;
  const kind = element.name === 'blockquote' ? POSTS.find(([own]) => own.test(name)) : undefined;
  if (!kind) return undefined;
  const words = kind[1] === '' ? firstOf(element.children, 'p') : undefined;
  return words ? [words] : [];
}

/**
 * The post that a blockquote stands for: its address, after the words of it that the blockquote holds. Undefined
 * for a quotation.
 */
export function postIn(element: Element, conversion: Conversion): string[] | undefined {
  const kind = POSTS.find(([name]) => name.test(attribute(element, 'class')));
  if (!kind) return undefined;
  const links = elementsIn(element.children, ({ name }) => name === 'a');
  const addresses = [
    attribute(element, kind[1]),
    ...links.toReversed().map((link) => attribute(link, 'href')),
  ];
  const address = addresses.find((one) => embedAt(one) !== undefined);
  if (!address) return undefined;
  const words = firstOf(element.children, 'p');
  const isPostItself = kind[1] === '' && words !== undefined;
  const quotation = isPostItself ? conversion.blocks([words]).join('\n\n') : '';
  if (!isPostItself)
    conversion.findings.add('embed', `${address} ${plainTextOf(element.children)}`);
  const quoted =
    quotation &&
    quotation
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n');
  return [...(quoted ? [quoted] : []), embedOf(address, conversion)];
}
