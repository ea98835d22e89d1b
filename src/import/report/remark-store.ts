import type { ItemRemarks } from './import-report.ts';

/** The size of one sheet, in bytes. */
const SHEET = 256 * 1024;

/** Between entries: JSON holds none itself. */
const LINE_BREAK = 0x0a;

/**
 * Remarks as lines of JSON in sheets of bytes, in the order in which they came: as objects they would take several
 * times the room, and each of their texts that was cut from an article would keep the whole article in memory.
 */
export class RemarkStore implements Iterable<ItemRemarks> {
  readonly #sheets: Buffer[] = [];
  #sheet = Buffer.alloc(0);
  #used = 0;

  add(entry: ItemRemarks): void {
    const line = JSON.stringify(entry, mapsAsObjects);
    const size = Buffer.byteLength(line) + 1;
    if (this.#used + size > this.#sheet.length) this.#turnOver(size);
    this.#used += this.#sheet.write(line, this.#used);
    this.#used = this.#sheet.writeUInt8(LINE_BREAK, this.#used);
  }

  *[Symbol.iterator](): Iterator<ItemRemarks> {
    for (const sheet of [...this.#sheets, this.#sheet.subarray(0, this.#used)]) {
      for (const line of sheet.toString().split('\n')) {
        if (line !== '') yield JSON.parse(line, objectsAsMaps) as ItemRemarks;
      }
    }
  }

  #turnOver(least: number): void {
    if (this.#used > 0) this.#sheets.push(this.#sheet.subarray(0, this.#used));
    this.#sheet = Buffer.alloc(Math.max(SHEET, least));
    this.#used = 0;
  }
}

/** For `JSON.stringify`: a map as an object. */
export function mapsAsObjects(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

function objectsAsMaps(key: string, value: unknown): unknown {
  return key === 'marks' ? new Map(Object.entries(value as object)) : value;
}
