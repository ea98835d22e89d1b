import { lightStem } from './light-stem.ts';
import { MOST_TERMS, packTerms, termId, type WeighedTerm } from './packed-terms.ts';
import type { TermCounts } from './term-counts.ts';
import { wordNumbers } from '../word-numbers.ts';
import { wordsIn } from '../words.ts';

/**
 * Picks the terms of a text, and packs them: see packed-terms.ts.
 *
 * @param words those of the body
 */
export type PickTerms = (title: string, words: readonly string[]) => string;

/** How often a word of the title counts. */
const TITLE = 2;

/** How many words of a body are read: a report says first what it is about. */
const MOST_WORDS = 150;

/** A stem of one letter, or of a number, says nothing of what a text is about. */
const EMPTY = /^(?:.|[\d.,\u066b\u066c]*)$/u;

/** A word as a term; one that says nothing has no rarity. */
interface Term {
  id: number;
  rarity: number;
}

/** The term that a word is a form of, or nothing for one that says nothing. */
export function termOf(word: string): string | undefined {
  const stem = lightStem(word);
  return EMPTY.test(stem) ? undefined : stem;
}

/**
 * Makes the function that picks the terms which tell what a text is about: those that it has often and other
 * texts seldom (tf-idf). docs/decisions/related-articles.md has the figures.
 */
export function termPicker({ texts, of }: TermCounts): PickTerms {
  const termIn = (word: string): Term => {
    const term = termOf(word);
    if (term === undefined) return { id: 0, rarity: 0 };
    return { id: termId(term), rarity: log2(texts / (of.get(term) ?? 1)) };
  };
  const numbered = wordNumbers();
  const terms: Term[] = [];
  return (title, words) => {
    const found = new Map<number, Found>();
    const count = (own: readonly string[], times: number) => {
      for (const number of numbered.numbersIn(own.join(' '))) {
        const { id, rarity } = (terms[number] ??= termIn(numbered.word(number)));
        if (rarity === 0) continue;
        const before = found.get(id);
        if (before) before.times += times;
        else found.set(id, { rarity, times });
      }
    };
    count(wordsIn(title), TITLE);
    count(words.slice(0, MOST_WORDS), 1);
    return packTerms(heaviest(found));
  };
}

/** A term in a text. */
interface Found {
  rarity: number;
  times: number;
}

/** The terms of a text that are kept, the heaviest first; of equal ones those of the lesser names. */
function heaviest(found: ReadonlyMap<number, Found>): WeighedTerm[] {
  const weights = new Float64Array(found.size);
  let place = 0;
  for (const { rarity, times } of found.values()) weights[place++] = rarity * (1 + log2(times));
  const least = weights.toSorted().at(-MOST_TERMS) ?? 0;
  const terms: WeighedTerm[] = [];
  place = 0;
  for (const id of found.keys()) {
    const weight = weights[place++] ?? 0;
    if (weight >= least) terms.push([id, weight]);
  }
  return terms.toSorted(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_TERMS);
}

/**
 * A logarithm to the base 2, straight between powers of two. By arithmetic alone, since the last bits of
 * `Math.log2` are left to the machine, and equal sources give equal bytes.
 */
function log2(value: number): number {
  let [rest, whole] = [value, 0];
  while (rest >= 2) {
    rest /= 2;
    whole += 1;
  }
  return whole + rest - 1;
}
