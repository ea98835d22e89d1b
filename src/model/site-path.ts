import { isFeedPath } from '../addresses.ts';
import type { Said } from '../problems.ts';
import { spelledOut } from '../text/characters/characters.ts';
import { LOOK_ALIKE, withTwins } from '../text/characters/look-alikes.ts';
import { isFileAddress } from './linked-file.ts';
import { fault, line, type FaultContext } from './values.ts';

/** Addresses on the site, as authors write them: kinds of value as those of values.ts. */

/** The longest name of a folder or file, in bytes of UTF-8: disks take 255, and `.html` and more is added. */
export const LONGEST_NAME = 200;

/** Whether a text is too long for the name of a folder or file. */
export function isTooLong(name: string): boolean {
  return new TextEncoder().encode(name).length > LONGEST_NAME;
}

const NO_ADDRESS: Said = {
  ar: 'هذا ليس عنوانا صالحا داخل الموقع.',
  en: 'This is no sound address on the site.',
};

const TOO_LONG: Said = {
  ar: 'في هذا العنوان اسم أطول مما تقبله الأقراص: مئة حرف عربي على الأكثر.',
  en: 'A name in this address is longer than disks take: a hundred Arabic letters at most.',
};

/**
 * A sound address near to an unsound one: of a whole address its path, with hyphens where signs and spaces were.
 * Undefined where nothing is left of it.
 */
function proposedPath(text: string): string | undefined {
  const url = /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).pathname : text;
  const parts = withTwins(unescaped(url).normalize('NFC'))
    .split('/')
    .map((name) => name.replace(/[^\p{L}\p{M}\p{N}._~]+/gu, '-').replace(/^[-.]+|[-.]+$/g, ''))
    .filter(Boolean);
  return parts.length > 0 ? `/${parts.join('/')}/` : undefined;
}

/** Text without its marks of percent, where they stand for letters. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address on the site, as an author writes it: begins with a slash, and ends with one or `.html`. */
export function sitePath() {
  return line()
    .transform((text, context) => soundPath(text.normalize('NFC'), PLAIN_SIGNS, text, context))
    .meta({ kind: 'path' });
}

/**
 * An address that something had once, here or on the site before this one. As `sitePath`, and with percent signs as
 * browsers write them, which may stand for what no new address holds: a question mark of Arabic, a letter of Persian,
 * a mark that nobody sees. What comes out is decoded.
 */
export function formerPath() {
  return line()
    .transform((text, context) => {
      const isEncoded = /%[0-9a-f]{2}/i.test(text);
      const path = unescaped(text);
      const isFile = isFileAddress(path.replace(/\/$/, ''));
      return isEncoded
        ? soundPath(path, isFile ? FORMER_FILE_SIGNS : FORMER_SIGNS, text, context)
        : soundPath(text.normalize('NFC'), PLAIN_SIGNS, text, context);
    })
    .meta({ kind: 'path' });
}

/** What an address may hold: letters, none that looks like another, digits, and a few signs. */
const PLAIN_SIGNS = new RegExp(`^/(?:(?!${LOOK_ALIKE.source})[\\p{L}\\p{M}\\p{N}._~/-])*$`, 'u');

/** What one may hold that was another program's: all but controls, spaces, and marks that turn the line around. */
const FORMER_SIGNS =
  /^\/(?:[A-Za-z0-9._~/-]|(?![\u202a-\u202e\u2066-\u2069])[^\p{ASCII}\p{Cc}\p{Cs}\p{Cn}\p{Co}\p{Z}])*$/u;

/** Files bear what people and their telephones call them: `IMG 20190503 (1).jpg`. */
const FORMER_FILE_SIGNS = new RegExp(FORMER_SIGNS.source.replace('A-Z', " ()!'+@&=,;A-Z"), 'u');

/** A path with its slash at the end, where its signs are sound, no name is of dots alone, and none too long. */
function soundPath(path: string, signs: RegExp, written: string, context: FaultContext): string {
  if (!signs.test(path) || /\/\.{0,2}\/|\/\.{1,2}$/.test(path)) {
    const details = { found: spelledOut(written), instead: proposedPath(written) };
    return fault(context, 'unfit-address', NO_ADDRESS, details);
  }
  const long = path.split('/').find(isTooLong);
  if (long !== undefined) {
    const instead = path.replace(long, long.slice(0, LONGEST_NAME / 4).replace(/[-.]+$/, ''));
    return fault(context, 'address-too-long', TOO_LONG, { found: long, instead });
  }
  return path.endsWith('/') || path.endsWith('.html') || isFeedPath(path) ? path : `${path}/`;
}
