import { CODE_PAGES, decodedLine } from '../../text/characters/mojibake.ts';

/** Text that was read in another encoding than it was written in: once, or again and again. */

/** How often a text was read wrongly at most: a database that was moved twice. */
const MOST_READINGS = 3;

/** Fewer letters may stand there by chance. */
const FEWEST_LETTERS = 3;

const [ARABIC_PAGE, LATIN_PAGE] = CODE_PAGES;

/** Where the page has no character, programs keep the byte itself as a control character (as Latin 1 does). */
const PAGES = [ARABIC_PAGE, LATIN_PAGE].map((page) => {
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte < 0xa0; byte += 1) bytes.set(String.fromCodePoint(byte), byte);
  for (const [index, sign] of page.split('').entries()) bytes.set(sign, 0x80 + index);
  return bytes;
});

/** What a line was before it was read wrongly. Undefined for any other line, and where that is not certain. */
export function readAgain(line: string): string | undefined {
  return unread(line, MOST_READINGS) ?? fromArabicPage(line) ?? decodedLine(line);
}

/** UTF-8 that was read as Windows-1256, Windows-1252 or Latin 1: «Ø§Ù„», «ط§ظ„», and «Ã˜Â§» for both at once. */
function unread(line: string, readings: number): string | undefined {
  if (readings === 0) return undefined;
  for (const page of PAGES) {
    const meant = asUtf8(line, page);
    if (meant === undefined) continue;
    if ((meant.match(/[\u0621-\u064a]/g) ?? []).length >= FEWEST_LETTERS) {
      return unread(meant, readings - 1) ?? meant;
    }
    const again = unread(meant, readings - 1);
    if (again !== undefined) return again;
  }
  return undefined;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A line whose characters beyond ASCII all are bytes of UTF-8, each run of them whole letters. */
function asUtf8(line: string, bytes: ReadonlyMap<string, number>): string | undefined {
  try {
    const read = line.replace(/[^\0-\x7f]+/g, (run) => {
      const own = run.split('').map((sign) => bytes.get(sign) ?? 0xff);
      return UTF8.decode(Uint8Array.from(own));
    });
    return read === line ? undefined : read;
  } catch {
    return undefined;
  }
}

/** Words that hardly an Arabic line lacks. */
const USUAL =
  /(?:^|[^\u0621-\u064a])(?:ال[\u0621-\u064a]{2,}|في|من|على|إلى|أن|عن|هذا|التي|الذي)(?![\u0621-\u064a])/u;

/**
 * Windows-1256 that was read as Latin 1 or Windows-1252: «ÇáãÛÑÈ» is «المغرب». Certain where letters with accents
 * stand by themselves in whole words, which no language writes, and make Arabic words.
 */
function fromArabicPage(line: string): string | undefined {
  const words =
    line.match(/[\u0080-\u00ff\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3,}/g) ??
    [];
  if (words.length < 2 || /[\u0621-\u064a]/.test(line)) return undefined;
  if (/[a-zA-Z][\u00c0-\u00ff]|[\u00c0-\u00ff][a-zA-Z]/.test(line)) return undefined;
  const bytes = PAGES[1];
  const read = line.replace(/[^\0-\x7f]/g, (sign) => {
    const byte = bytes?.get(sign);
    return byte === undefined ? sign : (ARABIC_PAGE.charAt(byte - 0x80) ?? sign);
  });
  return USUAL.test(read) ? read : undefined;
}
