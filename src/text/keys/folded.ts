import { commonLetters, plainLetters, withLastHamza } from '../letters.ts';

/** A word as lists and rules see it: in plain letters, each hamza but a last one an alif. */
export function folded(word: string): string {
  return withLastHamza(commonLetters(plainLetters(word)));
}
