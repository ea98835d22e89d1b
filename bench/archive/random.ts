/**
 * Chance that is the same everywhere: only integer arithmetic and the four operations on doubles, which
 * every machine rounds alike. (Math.log and its kin may differ between engines.)
 */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  fraction: () => number;
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  /** True with this probability. */
  chance: (probability: number) => boolean;
  /** One of the items, each as likely as the others. */
  pick: <Item>(items: readonly Item[]) => Item;
}

/** A stream of chance that follows from its seed alone (Mulberry32: period 2³², good enough for prose). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (items) => itemAt(items, whole(0, items.length - 1)),
  };
}

/** Items that are drawn with unequal likelihood. */
export type Urn<Item> = (random: Random) => Item;

/** An urn of items with a weight each. */
export function urnOf<Item>(weighted: readonly (readonly [Item, number])[]): Urn<Item> {
  const items = weighted.map(([item]) => item);
  let total = 0;
  const ends = weighted.map(([, weight]) => (total += weight));
  return (random) => itemAt(items, firstAbove(ends, random.fraction() * total));
}

/**
 * An urn in which the n-th item is drawn about 1/n as often as the first: Zipf's law, as Mandelbrot
 * flattened it for the commonest words.
 */
export function zipfUrn<Item>(items: readonly Item[], flatness = 2.7): Urn<Item> {
  return urnOf(items.map((item, rank) => [item, 1 / (rank + 1 + flatness)] as const));
}

/** The items in another order, by Fisher and Yates. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random.whole(0, last);
    const moved = itemAt(mixed, last);
    mixed[last] = itemAt(mixed, other);
    mixed[other] = moved;
  }
  return mixed;
}

function firstAbove(ends: readonly number[], mark: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  if (index < 0 || index >= items.length) throw new RangeError(`No item ${index}`);
  return items[index] as Item;
}
