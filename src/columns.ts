/**
 * Rows of one kind as they are kept on disk: by column, each a line of JSON in ASCII, in which values that come again and
 * again stand once. A table of an archive is opened at a part of what a list of rows takes (docs/decisions/ledger.md).
 */

/** A column as it is written: values of one length joined; a value for each row; or each value once, and which it is. */
type Written = string | unknown[] | { values: unknown[]; which?: number[] };

/** Columns as lines, in the order of their fields. What is undefined is kept as that. */
export function columnLines<Row>(rows: readonly Row[], fields: readonly (keyof Row)[]): string[] {
  return fields.map((field) => asciiJson(written(rows.map((row) => row[field]))));
}

function written(all: readonly unknown[]): Written {
  const places = new Map<unknown, number>();
  const values: unknown[] = [];
  const which = all.map((value) => {
    if (value === undefined) return -1;
    const key = keyOf(value);
    const place = places.get(key) ?? values.push(value) - 1;
    places.set(key, place);
    return place;
  });
  const isWhole = !which.includes(-1);
  if (isWhole && values.length === 1) return { values };
  if (isWhole && values.length > all.length / 2) return areAlike(all) ? all.join('') : [...all];
  // A place behind the last value has none.
  return { values, which: which.map((place) => (place < 0 ? values.length : place)) };
}

/** What tells values apart: lists by their JSON, and from a text that is written like it. */
function keyOf(value: unknown): unknown {
  if (typeof value === 'string') return `"${value}`;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** Whether values are texts of one length. */
function areAlike(all: readonly unknown[]): all is string[] {
  const [first] = all;
  const length = typeof first === 'string' ? first.length : 0;
  return length > 0 && all.every((one) => typeof one === 'string' && one.length === length);
}

/** JSON in which a character is a byte: it is read twice as fast, and takes half of the memory. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What {@link asciiJson} wrote. */
export function parseAscii(line: Uint8Array): unknown {
  return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1'));
}

/**
 * The values of a column of so many rows. What rows have in common is one value for all of them, and not to be changed.
 */
export function columnFrom(line: Uint8Array | undefined, rows: number): unknown[] {
  if (!line) throw new Error('A table lacks a column');
  const found = parseAscii(line) as Written;
  if (Array.isArray(found)) return found;
  if (typeof found === 'string') {
    const length = found.length / rows;
    return Array.from({ length: rows }, (_, row) => found.slice(row * length, (row + 1) * length));
  }
  const { values, which } = found;
  return Array.from({ length: rows }, (_, row) => values[which?.[row] ?? 0]);
}

/** Texts one after the other, with the place where each of them ends. */
export class Passages {
  private readonly ends: Uint8Array;
  private readonly bytes: Uint8Array;
  private opened: readonly number[] | undefined;

  /** @param ends as {@link passageLines} wrote them, and the texts */
  constructor(ends: Uint8Array, bytes: Uint8Array) {
    this.ends = ends;
    this.bytes = bytes;
  }

  at(index: number): Uint8Array {
    this.opened ??= parseAscii(this.ends) as number[];
    return this.bytes.subarray(this.opened[index - 1] ?? 0, this.opened[index]);
  }
}

/** Texts of one line each as two lines: where they end, and all of them. */
export function passageLines(texts: readonly (string | Uint8Array)[]): [string, Uint8Array] {
  let end = 0;
  const bytes = texts.map((text) => (typeof text === 'string' ? Buffer.from(text) : text));
  return [JSON.stringify(bytes.map(({ length }) => (end += length))), Buffer.concat(bytes)];
}
