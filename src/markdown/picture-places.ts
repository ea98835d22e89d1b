import { decodeAddress } from './figures.ts';
import { createParser } from './parser.ts';

/** Where something stands in a text; both are counted from 1, columns in UTF-16 code units as editors do. */
export interface Place {
  line: number;
  column?: number;
}

/**
 * Where the first picture stands that is meant, in the Markdown of a text.
 *
 * @param isMeant is given addresses as their authors wrote them
 */
export function picturePlace(
  body: string,
  isMeant: (address: string) => boolean,
): Place | undefined {
  const rows = body.split('\n');
  let span: [first: number, after: number] = [0, rows.length];
  for (const { type, map, children } of createParser('guillemets').parse(body, {})) {
    if (map) span = map;
    if (type !== 'inline') continue;
    const images = (children ?? []).filter((child) => child.type === 'image');
    const addresses = images.map((image) => String(image.attrGet('src') ?? ''));
    const index = addresses.findIndex((address) => isMeant(decodeAddress(address)));
    const address = addresses[index];
    if (address === undefined) continue;
    const [first, after] = span;
    const found = signOf(index, address, rows.slice(first, after).join('\n'));
    return found ? { ...found, line: first + found.line } : { line: first + 1 };
  }
  return undefined;
}

/** Where the `![` of a picture stands in its paragraph: before its address, or else by its number. */
function signOf(index: number, address: string, text: string): Required<Place> | undefined {
  const signs = [...text.matchAll(/!\[/g)].map((sign) => sign.index);
  const isBefore = (sign: number, at: number) => {
    const own = text.slice(sign, signs[at + 1]);
    return own.includes(address) || own.includes(decodeAddress(address));
  };
  const sign = signs.find(isBefore) ?? signs[index];
  if (sign === undefined) return undefined;
  const rows = text.slice(0, sign).split('\n');
  return { line: rows.length, column: (rows.at(-1) ?? '').length + 1 };
}
