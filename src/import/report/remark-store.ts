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
    const line = entryJson(entry);
    const size = Buffer.byteLength(line) + 1;
    if (this.#used + size > this.#sheet.length) this.#turnOver(size);
    this.#used += this.#sheet.write(line, this.#used);
    this.#used = this.#sheet.writeUInt8(LINE_BREAK, this.#used);
  }

  *[Symbol.iterator](): Iterator<ItemRemarks> {
    for (const sheet of [...this.#sheets, this.#sheet.subarray(0, this.#used)]) {
      for (const line of sheet.toString().split('\n')) {
        if (line !== '') yield entryOf(line);
      }
    }
  }

  #turnOver(least: number): void {
    if (this.#used > 0) this.#sheets.push(this.#sheet.subarray(0, this.#used));
    this.#sheet = Buffer.alloc(Math.max(SHEET, least));
    this.#used = 0;
  }
}

/** An item with its remarks as a line of JSON, in which marks are an object. */
export function entryJson({ item, remarks }: ItemRemarks): string {
  const written = remarks.map((remark) =>
    remark.kind === 'marks' ? { ...remark, marks: Object.fromEntries(remark.marks) } : remark,
  );
  return JSON.stringify({ item, remarks: written });
}

function entryOf(line: string): ItemRemarks {
  const { item, remarks } = JSON.parse(line) as ItemRemarks;
  for (const remark of remarks) {
    if (remark.kind === 'marks') remark.marks = new Map(Object.entries(remark.marks));
  }
  return { item, remarks };
}
