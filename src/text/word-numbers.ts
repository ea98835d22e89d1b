/** Numbers the different words of texts, from 0 in the order in which they come. */
export interface WordNumbers {
  /** The numbers of a text's words, which single spaces divide. */
  numbersIn(text: string): number[];
  /** The word that has a number. */
  word(number: number): string;
  /** How many words have numbers. */
  count(): number;
}

/** Signs that are no part of the words beside which they stand, as 1 at their codes. */
export interface SignsAround {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const NO_SIGNS: SignsAround = { before: new Uint8Array(), after: new Uint8Array() };

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
export function wordNumbers(signs = NO_SIGNS): WordNumbers {
  const words = wordLetters();
  /** The numbers of the words, each at the first free place from that of its hash on; half of them are free. */
  let places = new Int32Array(2 ** 13).fill(NONE);

  const settle = (number: number, hash: number) => {
    const last = places.length - 1;
    let place = hash & last;
    while (places[place] !== NONE) place = (place + 1) & last;
    places[place] = number;
  };

  const add = (text: string, from: number, to: number, hash: number): number => {
    const added = words.add(text, from, to);
    if (words.count() * 2 > places.length) {
      places = new Int32Array(places.length * 2).fill(NONE);
      for (let number = 0; number < added; number += 1) settle(number, words.hash(number));
    }
    settle(added, hash);
    return added;
  };

  const numberOf = (text: string, from: number, to: number, hash: number): number => {
    const last = places.length - 1;
    for (let place = hash & last; ; place = (place + 1) & last) {
      const number = places[place] ?? NONE;
      if (number === NONE) return add(text, from, to, hash);
      if (words.is(number, text, from, to)) return number;
    }
  };

  /** The number of what stands between two spaces. */
  const numberBetween = (text: string, from: number, to: number, hash: number): number => {
    let [start, end] = [from, to];
    while (start < end && signs.before[text.charCodeAt(start)]) start += 1;
    while (start < end && signs.after[text.charCodeAt(end - 1)]) end -= 1;
    if (start === end || end - start === to - from) return numberOf(text, from, to, mixed(hash));
    return numberOf(text, start, end, mixed(hashOf(text, start, end)));
  };

  return {
    numbersIn(text) {
      const numbers: number[] = [];
      let [from, hash] = [0, 0];
      for (let at = 0; at <= text.length; at += 1) {
        const letter = at < text.length ? text.charCodeAt(at) : SPACE;
        if (letter !== SPACE) {
          hash = withLetter(hash, letter);
          continue;
        }
        if (at > from) numbers.push(numberBetween(text, from, at, hash));
        from = at + 1;
        hash = 0;
      }
      return numbers;
    },
    word: (number) => words.word(number),
    count: () => words.count(),
  };
}

/** Holds the letters of words, one word after the other. */
function wordLetters() {
  let letters = new Uint16Array(2 ** 16);
  /** Where each word ends. */
  let ends = new Int32Array(2 ** 12);
  let count = 0;
  const startOf = (number: number) => (number === 0 ? 0 : (ends[number - 1] ?? 0));
  const endOf = (number: number) => ends[number] ?? 0;
  return {
    count: () => count,
    /** Adds a word of a text. Returns its number. */
    add(text: string, from: number, to: number): number {
      const start = startOf(count);
      const end = start + to - from;
      letters = end > letters.length ? larger(letters, end) : letters;
      ends = count === ends.length ? larger(ends, count + 1) : ends;
      for (let at = from; at < to; at += 1) letters[start + at - from] = text.charCodeAt(at);
      ends[count] = end;
      count += 1;
      return count - 1;
    },
    /** Whether a word is the same as one in a text. */
    is(number: number, text: string, from: number, to: number): boolean {
      const start = startOf(number);
      if (endOf(number) - start !== to - from) return false;
      for (let at = from; at < to; at += 1) {
        if (letters[start + at - from] !== text.charCodeAt(at)) return false;
      }
      return true;
    },
    hash(number: number): number {
      let hash = 0;
      for (let at = startOf(number); at < endOf(number); at += 1) {
        hash = withLetter(hash, letters[at] ?? 0);
      }
      return mixed(hash);
    },
    word(number: number): string {
      const parts: string[] = [];
      for (let from = startOf(number); from < endOf(number); from += AT_ONCE) {
        const to = Math.min(from + AT_ONCE, endOf(number));
        parts.push(String.fromCharCode.apply(undefined, letters.subarray(from, to) as never));
      }
      return parts.join('');
    },
  };
}

/** The hash of the letters of a text from one place to another. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = withLetter(hash, text.charCodeAt(at));
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
  return (mix ^ (mix >>> 16)) >>> 0;
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
