/** Numbers the different words of texts, from 0 in the order in which they come. */
export interface WordNumbers {
  /** The numbers of a text's words, which single spaces divide. */
  numbersIn(text: string): number[];
  /** The word that has a number. */
  word(number: number): string;
  /** The words that have this number or a later one. */
  wordsFrom(number: number): string[];
  /** How many words have numbers. */
  count(): number;
}

/** Signs that are no part of the words beside which they stand, as tables that have 1 at their codes. */
export interface SignsAround {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A table for {@link SignsAround}. It has a place for every code, since a look beside a table is slow. */
export function signTable(signs: string): Uint8Array {
  const table = new Uint8Array(2 ** 16);
  for (let at = 0; at < signs.length; at += 1) table[signs.charCodeAt(at)] = 1;
  return table;
}

const NO_SIGNS: SignsAround = { before: signTable(''), after: signTable('') };

/** The number of no word. */
const NONE = -1;

const SPACE = 32;

/** How many letters are made a string in one call: a call takes no more arguments than some ten thousand. */
const AT_ONCE = 4096;

/**
 * Makes a table without words. It is a hash table with open addressing (Knuth, The Art of Computer Programming,
 * 6.4) over plain numbers: for each word of a text, a `Map` of strings would make a string of its own, and find
 * it more slowly.
 *
 * @param signs which are left out around words, unless nothing else is there: «القطار»، is the word القطار
 */
export function wordNumbers({ before, after } = NO_SIGNS): WordNumbers {
  const words = wordLetters();
  const codesOf = codesReader();
  /** Two for each word, its hash and its number, at the first free place from that of its hash on; half are free. */
  let places = new Int32Array(2 ** 5).fill(NONE);

  const grow = () => {
    const old = places;
    places = new Int32Array(old.length * 2).fill(NONE);
    for (let place = 0; place < old.length; place += 2) {
      const number = old[place + 1] ?? NONE;
      if (number !== NONE) settle(places, old[place] ?? 0, number);
    }
  };

  const add = (text: Uint16Array, from: number, to: number, hash: number): number => {
    const added = words.add(text, from, to);
    if (words.count() * 4 > places.length) grow();
    settle(places, hash, added);
    return added;
  };

  const numberOf = (text: Uint16Array, from: number, to: number, hash: number): number => {
    const last = places.length - 1;
    for (let place = (hash << 1) & last; ; place = (place + 2) & last) {
      const number = places[place + 1] ?? NONE;
      if (number === NONE) return add(text, from, to, hash);
      if (places[place] === hash && words.is(number, text, from, to)) return number;
    }
  };

  return {
    numbersIn(string) {
      const { length } = string;
      const text = codesOf(string);
      const numbers: number[] = [];
      words.makeRoom(length);
      for (let at = 0; at < length; at += 1) {
        const from = at;
        while (at < length && before[text[at] ?? 0] === 1) at += 1;
        const start = at;
        let end = at;
        let hash = 0;
        let hashToHere = 0;
        for (; at < length; at += 1) {
          const letter = text[at] ?? SPACE;
          if (letter === SPACE) break;
          hashToHere = withLetter(hashToHere, letter);
          if (after[letter] === 1) continue;
          end = at + 1;
          hash = hashToHere;
        }
        if (end > start) numbers.push(numberOf(text, start, end, mixed(hash)));
        else if (at > from) numbers.push(numberOf(text, from, at, mixed(hashOf(text, from, at))));
      }
      return numbers;
    },
    word: words.text,
    wordsFrom: (number) => words.from(number),
    count: () => words.count(),
  };
}

/** Puts a word's hash and number in the first free place. */
function settle(places: Int32Array, hash: number, number: number): void {
  const last = places.length - 1;
  let place = (hash << 1) & last;
  while (places[place + 1] !== NONE) place = (place + 2) & last;
  places[place] = hash;
  places[place + 1] = number;
}

/** Reads texts into one array of codes, in which a letter is found faster than in a string that was put together. */
function codesReader() {
  let codes = new Uint16Array();
  let bytes = Buffer.alloc(0);
  return (text: string): Uint16Array => {
    if (text.length > codes.length) {
      codes = new Uint16Array(text.length * 2);
      bytes = Buffer.from(codes.buffer);
    }
    bytes.write(text, 'utf16le');
    return codes;
  };
}

/** Holds the letters of words, one word after the other. */
function wordLetters() {
  let letters = new Uint16Array(2 ** 7);
  /** Where each word starts, and the next one will. */
  let starts = new Int32Array(2 ** 4);
  let count = 0;
  const startOf = (number: number) => starts[number] ?? 0;
  /** The letters of words from one up to another, with nothing between them. */
  const lettersOf = (first: number, end: number): string => {
    const parts: string[] = [];
    for (let from = startOf(first); from < startOf(end); from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, startOf(end));
      parts.push(String.fromCharCode.apply(undefined, letters.subarray(from, to) as never));
    }
    return parts.join('');
  };
  return {
    count: () => count,
    /** Adds a word of a text. Returns its number. */
    add(text: Uint16Array, from: number, to: number): number {
      const start = startOf(count);
      for (let at = from; at < to; at += 1) letters[start + at - from] = text[at] ?? 0;
      count += 1;
      starts[count] = start + to - from;
      return count - 1;
    },
    /** Makes room for the words that a text of so many letters may have. */
    makeRoom(length: number): void {
      const end = startOf(count) + length;
      if (end > letters.length) letters = larger(letters, end);
      if (count + length + 1 > starts.length) starts = larger(starts, count + length + 1);
    },
    /** Whether a word is the same as one in a text. */
    is(number: number, text: Uint16Array, from: number, to: number): boolean {
      const start = startOf(number);
      if (startOf(number + 1) - start !== to - from) return false;
      for (let at = from; at < to; at += 1)
        if (letters[start + at - from] !== text[at]) return false;
      return true;
    },
    text: (number: number) => lettersOf(number, number + 1),
    /** The words from one on, cut out of one string. */
    from(first: number): string[] {
      const text = lettersOf(first, count);
      const found: string[] = [];
      for (let number = first; number < count; number += 1) {
        found.push(
          text.slice(startOf(number) - startOf(first), startOf(number + 1) - startOf(first)),
        );
      }
      return found;
    },
  };
}

/** The hash of the letters of a text from one place to another. */
function hashOf(text: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = withLetter(hash, text[at] ?? 0);
  return hash;
}

/** The hash of letters, with one more. */
function withLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/** A hash of which the low bits depend on all (the finalizer of MurmurHash3, Austin Appleby). */
function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  return mix ^ (mix >>> 16);
}

/** The same numbers in an array with room for so many, and at least twice as many as before. */
function larger<Numbers extends Uint16Array | Int32Array>(
  numbers: Numbers,
  least: number,
): Numbers {
  const make = numbers.constructor as new (length: number) => Numbers;
  const grown = new make(Math.max(numbers.length * 2, least));
  grown.set(numbers);
  return grown;
}
