import { embedAt } from '../../embed-addresses.ts';
import { attribute, firstOf, type Conversion } from './conversion.ts';
import { embedOf, linkTo } from './embeds.ts';
import { absolute } from './links.ts';
import type { Element } from './tree.ts';

/** Sounds and films of the old site: links, since our Markdown plays none. */
export function media(
  address: string,
  words: string,
  kind: 'sound' | 'film',
  conversion: Conversion,
): string[] {
  const { context, findings } = conversion;
  const full = absolute(address, context.site) ?? address;
  if (embedAt(full)) return [embedOf(full, conversion)];
  findings.add(kind, full);
  return [linkTo(words || fileName(full), context.newAddress(full) ?? full)];
}

/** The same of a file that the newspaper has, by its address here. */
export function ownMedia(
  address: string,
  kind: 'sound' | 'film',
  { findings }: Conversion,
): string[] {
  findings.add(kind, address);
  return [linkTo(fileName(address), address)];
}

/** An `audio` or `video` element. */
export function mediaElement(element: Element, conversion: Conversion): string[] {
  const source = firstOf(element.children, 'source');
  const address = attribute(element, 'src') || (source ? attribute(source, 'src') : '');
  const kind = element.name === 'audio' ? 'sound' : 'film';
  const words = attribute(element, 'title') || attribute(element, 'aria-label');
  if (address) return media(address, words, kind, conversion);
  conversion.findings.add(kind, words);
  return conversion.blocks(element.children);
}

function fileName(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const name = path.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(name) || address;
  } catch {
    return name;
  }
}
