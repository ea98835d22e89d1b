import { beginningsOf } from '../../src/text/correction/beginnings.ts';
import { spellingOf } from '../../src/text/correction/spelling-of.ts';
import { partOf } from '../../src/text/correction/vocabulary-parts.ts';
import type { SearchIndex } from './pagefind.ts';
import type { Lexis, Term } from './search-terms.ts';
import { vocabularyOf } from './search-vocabulary.ts';

/** Words that were written without the space between them, and words with a space inside. */

/** The fewest letters of two words that were written as one. */
const SHORTEST = 2;

/** How many words are tried as the first of two that were written as one. */
const TRIED = 4;

/** Each way to take away one space of a query. */
export function joinings(words: string): string[] {
  const said = words.trim().split(/\s+/u);
  return said.slice(1).map((word, at) => {
    return [...said.slice(0, at), said[at] + word, ...said.slice(at + 2)].join(' ');
  });
}

/** A term as two words of the archive, of which the second follows the first. */
export async function divisions(
  { said }: Term,
  indexes: readonly SearchIndex[],
  { key }: Lexis,
): Promise<Term[]> {
  const word = spellingOf(said);
  const parts = beginningsOf(word).map(partOf);
  const known = new Set((await vocabularyOf(indexes, parts)).map((one) => one.key));
  return Array.from(word, (_, at) => [word.slice(0, -at), word.slice(-at)])
    .filter(([first = '', second = '']) => {
      // The vocabulary lacks words of two letters, with which many names begin: أم الربيع, بن جرير.
      const isKnown = first.length === SHORTEST || known.has(key(first));
      return isKnown && second.length >= SHORTEST;
    })
    .slice(0, TRIED)
    .map((both) => ({ said: both.join(' '), ways: [both.map(key)], beginnings: [] }));
}
