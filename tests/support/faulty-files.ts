import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { Problem } from '../../src/problems.ts';
import { CATEGORIES, SITE, type Files } from './content-folder.ts';

/** The faulty files of tests/fixtures/faulty-files, which its README.md describes. */

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'faulty-files');

/** Files as a newsroom has them, and all that their authors read on the terminal. */
export interface FaultyCase {
  name: string;
  files: Files;
  says: string;
}

/** The kinds of faults: each is a file of cases. */
export const KINDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

/** The cases of one kind. */
export async function faultyCases(kind: string): Promise<FaultyCase[]> {
  const [, ...texts] = readFileSync(join(FOLDER, `${kind}.txt`), 'utf8').split(/^@@ /m);
  return Promise.all(texts.map(faultyCase));
}

async function faultyCase(text: string): Promise<FaultyCase> {
  const [written = '', says = ''] = text.split(/^=>\n/m);
  const [title = '', ...parts] = written.split(/^== /m);
  const files: Files = { 'site.yaml': SITE, 'categories.yaml': CATEGORIES };
  for (const part of parts) {
    const [head = '', ...rows] = part.split('\n');
    const [, path = '', kind] = /^(.+?)(?: \((.+)\))?$/.exec(head) ?? [];
    files[seen(path)] = await contents(seen(rows.join('\n')), kind);
  }
  return { name: title.trim(), files, says: seen(says).trim() };
}

/** Characters that nobody sees, which are written by their number: <U+200F>. */
function seen(text: string): string {
  return text.replace(/<U\+([0-9A-F]{4,6})>/g, (_, number: string) =>
    String.fromCodePoint(parseInt(number, 16)),
  );
}

/** The bytes of a file of some kind; undefined for one that is not there. */
async function contents(text: string, kind: string | undefined): Promise<Files[string]> {
  const [, width, height] = /^picture (\d+)×(\d+)$/.exec(kind ?? '') ?? [];
  if (width && height) return picture(Number(width), Number(height));
  if (kind === undefined) return text;
  if (kind === 'not there') return undefined;
  if (kind === 'empty') return '';
  if (kind === 'UTF-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (kind === 'bytes') return Buffer.from(text.trimEnd(), 'latin1');
  if (kind === 'Windows-1256') return inWindows1256(text);
  throw new Error(`No kind of file: ${kind}`);
}

function picture(width: number, height: number): Promise<Buffer> {
  const background = '#885522';
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

function inWindows1256(text: string): Buffer {
  const all = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Buffer.from(Array.from(text, (letter) => all.indexOf(letter)));
}

/** Where authors put what stands below «اكتب», where it is not the line at fault that they put it in place of. */
const PLACES: Partial<
  Record<Code, 'below' | 'above' | 'after the fields' | 'name' | 'file' | 'word'>
> = {
  'missing-field': 'below',
  'picture-without-description': 'below',
  'picture-without-file': 'below',
  'missing-front-matter': 'above',
  'unclosed-front-matter': 'after the fields',
  'unfit-file-name': 'name',
  'unknown-word-list': 'name',
  'not-markdown': 'name',
  'missing-settings-file': 'file',
  'categories-not-a-list': 'file',
  'look-alike-letter': 'word',
  'unlikely-writer': 'word',
};

/** The files once an author has done what a problem proposes; undefined where it proposes no line. */
export function mended(files: Files, problem: Problem): Files | undefined {
  const { code, file, fix, line = 1, column = 1, field } = problem;
  if (fix === undefined) return undefined;
  const text = files[file];
  const place = PLACES[code];
  if (place === 'file') return { ...files, [file]: fix };
  if (place === 'name') {
    return { ...files, [file]: undefined, [file.replace(/[^/]+$/, fix)]: text };
  }
  if (typeof text !== 'string') return undefined;
  const rows = text.split('\n');
  const row = rows[line - 1] ?? '';
  const isOwnRow = field !== undefined && row.replace(/^[ -]+/, '').startsWith(field);
  const isNew = place === 'below' && (code === 'missing-field' || !isOwnRow);
  const isBelow = isNew || (field !== undefined && row.startsWith('---'));
  if (place === 'word') {
    rows[line - 1] = row.slice(0, column - 1) + fix + row.slice(column - 1 + fix.length);
  } else if (place === 'above') rows.splice(line - 1, 0, fix);
  else if (place === 'after the fields') rows.splice(rows.indexOf('', line), 0, fix);
  else if (isBelow) rows.splice(line, 0, fix);
  else rows.splice(line - 1, field === undefined ? 1 : heightOf(rows, line - 1), fix);
  return { ...files, [file]: rows.join('\n') };
}

/** How many rows a field takes: its own, and those further in below it. */
function heightOf(rows: readonly string[], at: number): number {
  const indent = indentOf(rows[at] ?? '');
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => row.trim() !== '' && indentOf(row) <= indent);
  return 1 + (end < 0 ? below.length : end);
}

function indentOf(row: string): number {
  return /^ *(?:- +)?/.exec(row)?.[0].length ?? 0;
}
