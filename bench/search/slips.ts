import { shuffled, type Random } from '../archive/random.ts';
import type { KnownWords } from './ways.ts';

/** Letters that sound alike to many, so that one is written for the other. */
const ALIKE = ['ضظ', 'ذز', 'تط', 'سص', 'دض', 'قك', 'ثت', 'ثس', 'ظذ', 'هح'];

/** The shortest word that is mistyped: of less too little is left to guess it by. */
const SHORTEST = 5;

const TRIES = 10;

const SLIPS: readonly ((letters: readonly string[], at: number, random: Random) => string[])[] = [
  (letters, at, random) => {
    const letter = letters[at] ?? '';
    const pairs = ALIKE.filter((pair) => pair.includes(letter));
    return pairs.length > 0 ? letters.with(at, random.pick(pairs).replace(letter, '')) : [];
  },
  (letters, at) => letters.toSpliced(at, 0, letters[at] ?? ''),
  (letters, at) => letters.toSpliced(at, 1),
  (letters, at) => letters.toSpliced(at - 1, 2, letters[at] ?? '', letters[at - 1] ?? ''),
];

/**
 * The word with one letter taken for another that sounds like it, doubled, left out, or swapped with the one
 * before; not the first letter, nor one of the article. Undefined where no slip gives a word that is unknown.
 */
export function slip(word: string, known: KnownWords, random: Random): string | undefined {
  const letters = word.split('');
  const start = word.startsWith('ال') ? 3 : 1;
  if (letters.length - start + 1 < SHORTEST) return undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const at = random.whole(start + 1, letters.length - 1);
    for (const make of shuffled(SLIPS, random)) {
      const slipped = make(letters, at, random).join('');
      if (slipped && slipped !== word && !known.has(slipped)) return slipped;
    }
  }
  return undefined;
}
