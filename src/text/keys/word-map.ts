/** What of a `Map` from words is needed to look them up. */
export type WordMap<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** A map from words to which others can be added. */
export interface GrowingWordMap<Value> extends WordMap<Value> {
  /** Adds a word that the map has not. */
  add(word: string, value: Value): void;
}

/** The number of no word. */
const NONE = -1;

/**
 * A map that finds a word in a third of the time of a large `Map`, and that it has none sooner still: a hash table
 * with open addressing (Knuth, The Art of Computer Programming, 6.4) that looks at no word of another hash.
 */
export function wordMap<Value>(
  entries: Iterable<readonly [string, Value]> = [],
): GrowingWordMap<Value> {
  const words: string[] = [];
  const values: Value[] = [];
  /** Two for each word, its hash and its number, at the first free place from that of its hash on; half are free. */
  let places = new Int32Array(2 ** 5).fill(NONE);

  const settle = (hash: number, number: number) => {
    const last = places.length - 1;
    let place = (hash << 1) & last;
    while (places[place + 1] !== NONE) place = (place + 2) & last;
    places[place] = hash;
    places[place + 1] = number;
  };

  const grow = () => {
    const old = places;
    places = new Int32Array(old.length * 2).fill(NONE);
    for (let place = 0; place < old.length; place += 2) {
      const number = old[place + 1] ?? NONE;
      if (number !== NONE) settle(old[place] ?? 0, number);
    }
  };

  const add = (word: string, value: Value) => {
    if ((words.length + 1) * 4 > places.length) grow();
    settle(hashOf(word), words.length);
    words.push(word);
    values.push(value);
  };

  for (const [word, value] of entries) add(word, value);
  return {
    add,
    get(word) {
      const hash = hashOf(word);
      const last = places.length - 1;
      for (let place = (hash << 1) & last; ; place = (place + 2) & last) {
        const number = places[place + 1] ?? NONE;
        if (number === NONE) return undefined;
        if (places[place] === hash && words[number] === word) return values[number];
      }
    },
  };
}

/** The hash FNV-1a of the letters, of which the low bits depend on all. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
