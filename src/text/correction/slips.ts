import { codeOf, COST, LETTERS, omissions, substitutions } from './confusions.ts';

/** Longer words are not compared. */
export const LONGEST = 32;
/** How many letters a word may have more or fewer than another. */
export const REACH = 2;

const [ALIF, LAM] = [codeOf(0x627), codeOf(0x644)];
/** و ف ب ك, which stand before the article. */
const ATTACHED = new Set(Array.from('وفبك', (letter) => codeOf(letter.charCodeAt(0))));

/** Foreign sounds that some write with both letters and some with the second: تشاد and شاد. */
const AFFRICATES = ['تش', 'دج'];

/** A word as codes, and what each of its letters costs when the other word lacks it. */
export interface Spelled {
  codes: Uint32Array;
  gaps: Uint8Array;
  length: number;
}

/** Room for a word, so that nothing is allocated for each word of a vocabulary. */
export function blank(): Spelled {
  return { codes: new Uint32Array(LONGEST), gaps: new Uint8Array(LONGEST), length: 0 };
}

/** Writes a word of at most `LONGEST` letters into its room. */
export function spell(word: string, into: Spelled): void {
  const { codes, gaps } = into;
  into.length = word.length;
  for (let place = 0; place < word.length; place++) {
    const code = codeOf(word.charCodeAt(place));
    codes[place] = code;
    gaps[place] = code < LETTERS ? gapOf(codes, place) : COST.never;
  }
  if (AFFRICATES.includes(word.slice(0, 2))) gaps[0] = COST.slight;
}

function gapOf(codes: Uint32Array, place: number): number {
  const code = at(codes, place);
  const cost = at(omissions, code);
  if (place === 0) return code === ALIF ? cost : cost + COST.first;
  const doubled = code === at(codes, place - 1);
  return doubled || (code === LAM && followsArticleAlif(codes, place)) ? COST.slight : cost;
}

/** Is the letter here that of the article, which is not heard before sun letters? */
function followsArticleAlif(codes: Uint32Array, place: number): boolean {
  if (at(codes, place - 1) !== ALIF) return false;
  return place === 1 || (place === 2 && ATTACHED.has(at(codes, 0)));
}

let [before, above, row] = [costs(), costs(), costs()];

/**
 * What the slips cost that lie between two words: their weighted edit distance, in which neighbours may
 * change places (optimal string alignment). Only alignments within `REACH` are tried, and once nothing
 * can come below the limit it is `COST.never`.
 */
export function costOfSlips(one: Spelled, other: Spelled, limit: number): number {
  above[0] = 0;
  for (let j = 1; j <= REACH; j++) above[j] = at(above, j - 1) + at(other.gaps, j - 1);
  above[REACH + 1] = COST.never;
  let leastAbove = 0;
  for (let i = 1; i <= one.length; i++) {
    const from = Math.max(0, i - REACH);
    const to = Math.min(other.length, i + REACH);
    if (from > 0) row[from - 1] = COST.never;
    row[to + 1] = COST.never;
    let least: number = COST.never;
    for (let j = from; j <= to; j++) {
      let cost = at(above, j) + at(one.gaps, i - 1);
      if (j > 0) {
        cost = Math.min(cost, at(row, j - 1) + at(other.gaps, j - 1));
        cost = Math.min(cost, at(above, j - 1) + replaced(one, i - 1, other, j - 1));
        if (i > 1 && j > 1 && areSwapped(one.codes, i - 2, other.codes, j - 2)) {
          const swapped = COST.swapped + (i === 2 || j === 2 ? COST.first : 0);
          cost = Math.min(cost, at(before, j - 2) + swapped);
        }
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit && leastAbove > limit) return COST.never;
    leastAbove = least;
    [before, above, row] = [above, row, before];
  }
  return at(above, other.length);
}

/** What it costs that one word has its letter where the other has another. */
function replaced(one: Spelled, i: number, other: Spelled, j: number): number {
  const [here, there] = [at(one.codes, i), at(other.codes, j)];
  if (here === there) return 0;
  if (here >= LETTERS || there >= LETTERS) return COST.never;
  const last = i === one.length - 1 && j === other.length - 1;
  const table = last ? substitutions.atTheEnd : substitutions.within;
  const cost = at(table, here * LETTERS + there);
  return (i === 0 || j === 0) && cost > COST.close ? cost + COST.first : cost;
}

function areSwapped(one: Uint32Array, i: number, other: Uint32Array, j: number): boolean {
  return at(one, i) === at(other, j + 1) && at(one, i + 1) === at(other, j);
}

/**
 * For each letter, by its code, the least that it can cost in a word compared with this one: nothing
 * when this one has it, and else the cheapest way to be rid of it.
 */
export function leastCosts({ codes, length }: Spelled): Uint8Array {
  const least = omissions.slice();
  least[LAM] = COST.slight;
  for (let place = 0; place < length; place++) {
    const here = at(codes, place);
    if (here >= LETTERS) continue;
    for (let code = 0; code < LETTERS; code++) {
      least[code] = Math.min(at(least, code), at(substitutions.atTheEnd, here * LETTERS + code));
    }
  }
  return least;
}

/** What the letters of a word cost at least, by `leastCosts` of the other. */
export function leastCostOf(word: string, least: Uint8Array): number {
  let sum = 0;
  let last = 0;
  for (let place = 0; place < word.length; place++) {
    const code = codeOf(word.charCodeAt(place));
    if (code < LETTERS)
      sum += code === last ? Math.min(COST.slight, at(least, code)) : at(least, code);
    last = code;
  }
  return sum;
}

function at(numbers: Uint8Array | Uint32Array | Int32Array, place: number): number {
  return numbers[place] ?? COST.never;
}

function costs(): Int32Array {
  return new Int32Array(LONGEST + 2);
}
