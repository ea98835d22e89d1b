import { lineOfProse, proseOf } from './prose.ts';
import type { Manuscript, Passage } from './manuscript.ts';

/** The fields that readers read as sentences: others are names, and are written as those who bear them do. */
const PROSE_FIELDS = ['title', 'summary', 'image.alt', 'image.caption'];

/** A file with the places at which its lines begin. */
export interface Sheet {
  rows: readonly string[];
  starts: readonly number[];
}

/** The lines of a file; line ends of any system. */
export function sheetOf(text: string): Sheet {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  const rows = starts.map((start, at) => text.slice(start, starts[at + 1]).replace(/[\r\n]+$/, ''));
  return { rows, starts };
}

/** Where a place of the file stands, both counted from 1. */
export function placeIn({ starts }: Sheet, place: number): { line: number; column: number } {
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= place) first = middle;
    else last = middle - 1;
  }
  return { line: first + 1, column: place - (starts[first] ?? 0) + 1 };
}

/** Where the body begins in the file. */
export function bodyStart({ linesBeforeBody, text }: Manuscript): number {
  return startAfter(linesBeforeBody, text);
}

/** Where the line begins that comes after so many. */
function startAfter(lines: number, text: string): number {
  const end = /\r\n?|\n/g;
  for (let line = 0; line < lines; line += 1) {
    if (!end.test(text)) return text.length;
  }
  return end.lastIndex;
}

/** The texts of an article that readers read: the fields first, then the body. */
export function passagesOf(manuscript: Manuscript): Passage[] {
  const start = bodyStart(manuscript);
  const body = { prose: proseOf(manuscript.text.slice(start)), start };
  return [...fieldPassages(manuscript), body];
}

/** The fields that are prose, each where it stands in the file, if it stands there in one piece. */
export function fieldPassages({ source, text }: Manuscript): Passage[] {
  const fields = PROSE_FIELDS.flatMap((field) => {
    const value = valueOf(source.values, field);
    return value === undefined ? [] : [{ field, value }];
  });
  if (fields.length === 0) return [];
  return fields.map(({ field, value }) => {
    return { field, prose: lineOfProse(value), start: startOf(value, source.lines[field], text) };
  });
}

/** Where a value begins on its line, after the name of its field. */
function startOf(value: string, line: number | undefined, text: string): number | undefined {
  if (line === undefined) return undefined;
  const start = startAfter(line - 1, text);
  const row = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const at = row.indexOf(value, row.indexOf(':') + 1);
  return at < 0 ? undefined : start + at;
}

function valueOf(values: Record<string, unknown>, field: string): string | undefined {
  const value = field.split('.').reduce<unknown>((inside, step) => {
    return isRecord(inside) ? inside[step] : undefined;
  }, values);
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
