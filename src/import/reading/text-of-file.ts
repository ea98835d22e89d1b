import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UsageFault, type Said } from '../../problems.ts';

/** The text of an export as it is read, piece by piece, or why it is none. */
export type OpenedFile =
  { pieces: AsyncIterable<string>; remarks: readonly string[] } | { refused: Said };

/** How much is read to see what a file is, in bytes. */
const HEAD = 64 * 1024;

const PIECE = 256 * 1024;

/** Is told how many bytes were read since it was told last. */
export type OnBytes = (bytes: number) => void;

/**
 * Opens a file and finds out its encoding; one that was packed by gzip is unpacked on the way.
 *
 * @throws UsageFault where there is no file
 */
export async function openText(path: string, onBytes: OnBytes): Promise<OpenedFile> {
  const bytes = bytesOf(path, onBytes);
  let head = Buffer.alloc(0);
  while (head.length < HEAD) {
    const { done, value } = await bytes.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const { encoding, remarks } = encodingOf(head);
  const decoder = new TextDecoder(encoding);
  const first = decoder.decode(head, { stream: true });
  const refused = refusalOf(head, first);
  if (refused) {
    await bytes.return(undefined);
    return { refused };
  }
  const { text, skipped } = fromItsBeginning(first);
  if (skipped) remarks.push(`text before the beginning: ${skipped}`);
  return { pieces: piecesOf(text, bytes, decoder), remarks };
}

async function* piecesOf(
  first: string,
  bytes: AsyncIterator<Buffer>,
  decoder: TextDecoder,
): AsyncGenerator<string> {
  yield first;
  for (;;) {
    const { done, value } = await bytes.next();
    if (done) break;
    yield decoder.decode(value, { stream: true });
  }
  // Half a letter at the end of a file that was cut.
  yield decoder.decode().replace('\ufffd', '');
}

async function* bytesOf(path: string, onBytes: OnBytes): AsyncGenerator<Buffer, void> {
  const [first = 0, second = 0] = await beginningOf(path);
  const counted = countedBytes(path, onBytes);
  if (first !== 0x1f || second !== 0x8b) {
    yield* counted;
    return;
  }
  const unpacked = createGunzip();
  // What goes wrong is met where the pieces are read.
  pipeline(counted, unpacked, () => undefined);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    // A packed file that ends in the middle: what was unpacked so far is a text that does.
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
  }
}

async function* countedBytes(path: string, onBytes: OnBytes): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: PIECE });
  for await (const piece of stream as AsyncIterable<Buffer>) {
    yield piece;
    onBytes(piece.length);
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => undefined);
  const isFile = (await file?.stat())?.isFile();
  try {
    if (file && isFile) return (await file.read(Buffer.alloc(2), 0, 2)).buffer;
  } finally {
    await file?.close();
  }
  throw new UsageFault({
    ar: `لا يوجد ملف في هذا المكان: ${path}`,
    en: `There is no file here: ${path}`,
  });
}

/** By the mark at its beginning, by what it says of itself, or else by its bytes. */
function encodingOf(head: Buffer): { encoding: string; remarks: string[] } {
  const mark = head.subarray(0, 4).toString('latin1');
  if (/^\xff\xfe|^<\0\?\0/.test(mark)) return { encoding: 'utf-16le', remarks: [] };
  if (/^\xfe\xff|^\0<\0\?/.test(mark)) return { encoding: 'utf-16be', remarks: [] };
  const beginning = head.subarray(0, 2048).toString('latin1');
  const [, declared = 'utf-8'] =
    /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning) ?? [];
  const known = labelOf(declared);
  if (known === 'utf-8' && !isUtf8(wholeLetters(head)) && isArabicPage(head)) {
    return { encoding: 'windows-1256', remarks: [`read as windows-1256 and not as ${declared}`] };
  }
  return { encoding: known ?? 'utf-8', remarks: known ? [] : [`unknown encoding: ${declared}`] };
}

/** The encoding that a label means; one of 16 bits that could read its label in bytes is none. */
function labelOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}

/** Without the letter that the end of the head may cut. */
function wholeLetters(head: Buffer): Buffer {
  let end = head.length;
  while (end > head.length - 4 && end > 0 && (head[end - 1] ?? 0) >= 0x80) end -= 1;
  return head.subarray(0, end);
}

/** Whether bytes are mostly letters of Windows-1256 where they are not ASCII, and few of them UTF-8. */
function isArabicPage(head: Buffer): boolean {
  const lost = new TextDecoder().decode(head).match(/\ufffd/g)?.length ?? 0;
  const arabic = new TextDecoder('windows-1256').decode(head).match(/[\u0621-\u064a]/g)?.length;
  return lost > 20 && (arabic ?? 0) > lost * 0.8;
}

/** Pages of a server often have its warnings above them. */
function fromItsBeginning(text: string): { text: string; skipped: string } {
  const at = text.search(/<\?xml\s|<rss[\s>]/);
  const skipped = text.slice(0, Math.max(0, at)).trim();
  return { text: text.slice(Math.max(0, at)), skipped: skipped.slice(0, 80) };
}

function refusalOf(head: Buffer, text: string): Said | undefined {
  if (head.length === 0) return REFUSALS.empty;
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return REFUSALS.zip;
  if (/<(?:\w+:)?rss[\s>]/.test(text)) return undefined;
  if (/<!doctype html|<html[\s>]/i.test(text)) return REFUSALS.page;
  if (/<(?:feed|rdf:RDF)[\s>]/.test(text)) return REFUSALS.feed;
  if (/\b(?:CREATE TABLE|INSERT INTO)\b/i.test(text)) return REFUSALS.sql;
  return REFUSALS.other;
}

const HOW: Said = {
  ar: 'الملف المطلوب تصنعه لوحة ووردبريس: أدوات ← تصدير ← كل المحتوى، واسمه ينتهي بـ .xml.',
  en: 'The file that is wanted is made by WordPress: Tools, Export, All content; its name ends in .xml.',
};

function refusal(ar: string, en: string): Said {
  return { ar: `${ar} ${HOW.ar}`, en: `${en} ${HOW.en}` };
}

/** What is said of files that are no export. */
export const REFUSALS = {
  empty: refusal('الملف فارغ.', 'The file is empty.'),
  zip: {
    ar: 'هذا ملف مضغوط (zip). فك ضغطه أولا، ثم أعط الأمر ملفات .xml التي فيه.',
    en: 'This is a zip archive. Unpack it first, and name the .xml files that are in it.',
  },
  page: refusal(
    'هذا صفحة ويب وليس ملف تصدير. لعل الموقع طلب تسجيل الدخول أثناء التنزيل.',
    'This is a web page and no export. Perhaps the site asked for a password when it was fetched.',
  ),
  feed: refusal(
    'هذه خلاصة أخبار (RSS) فيها آخر المقالات فقط، وليست ملف تصدير.',
    'This is a feed with the latest articles only, and no export.',
  ),
  sql: refusal('هذا نسخة من قاعدة البيانات (SQL).', 'This is a dump of the database (SQL).'),
  other: refusal('هذا ليس ملف تصدير من ووردبريس.', 'This is no export of WordPress.'),
} as const satisfies Record<string, Said>;
