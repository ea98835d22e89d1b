/**
 * As much of CBOR (RFC 8949) as reordering Pagefind's lists takes: an item is the bytes that it is
 * written in, and only arrays and texts are ever made or looked into.
 */
type Item = Buffer;

const TEXT = 3;
const ARRAY = 4;

/** What an item begins with: its major type, the number that follows, and where that ends. */
interface Head {
  major: number;
  value: number;
  end: number;
}

/** The items of an array. */
export function itemsOf(array: Item): Item[] {
  const { major, value, end } = headAt(array, 0);
  if (major !== ARRAY) throw new Error('Pagefind wrote no list where one was expected');
  const items: Item[] = [];
  for (let at = end; items.length < value;) {
    const next = endOfItem(array, at);
    items.push(array.subarray(at, next));
    at = next;
  }
  return items;
}

/** An array of these items. */
export function arrayOf(items: readonly Item[]): Item {
  return Buffer.concat([head(ARRAY, items.length), ...items]);
}

/** The text that an item holds. */
export function textOf(item: Item): string {
  const { major, end } = headAt(item, 0);
  if (major !== TEXT) throw new Error('Pagefind wrote no text where one was expected');
  return item.toString('utf8', end);
}

/** A text as an item. */
export function textItem(text: string): Item {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

/** The least first byte of an item that is more than a small number in itself; most items are none. */
const SMALL = 24;

function endOfItem(bytes: Buffer, from: number): number {
  let at = from;
  for (let open = 1; open > 0; open -= 1) {
    if ((bytes[at] ?? SMALL) < SMALL) {
      at += 1;
      continue;
    }
    const { major, value, end } = headAt(bytes, at);
    if (major > ARRAY && major !== 7) {
      throw new Error(`Pagefind wrote CBOR of an unknown kind (${major})`);
    }
    at = major === 2 || major === TEXT ? end + value : end;
    if (major === ARRAY) open += value;
  }
  return at;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [major, short] = [first >> 5, first & 31];
  if (short < 24) return { major, value: short, end: at + 1 };
  if (short > 26) throw new Error('Pagefind wrote CBOR of an unknown length');
  const size = 1 << (short - 24);
  return { major, value: bytes.readUIntBE(at + 1, size), end: at + 1 + size };
}

/** Lengths are written as shortly as they can be, as Pagefind does. */
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.of((major << 5) | value);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(size + 1);
  bytes.writeUInt8((major << 5) | (24 + Math.log2(size)), 0);
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}
