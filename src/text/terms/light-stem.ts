import { commonLetters, plainLetters } from '../letters.ts';

/** و before a word that has three letters without it. */
const CONJUNCTION = /^و(?=...)/u;

/** The article and what is written to it, before two letters at least. */
const ARTICLE = /^(?:[فبك]?ال|لل)(?=..)/u;

/** Endings in their order; each is taken off once, where two letters are left. */
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/**
 * A word without what is mostly written before and after it. It asks no list, and so takes a third of the time
 * of a key of search (keys.ts); that a plural is not its singular matters little among all terms of a text.
 * Source: light10, L. S. Larkey, L. Ballesteros and M. E. Connell, «Light Stemming for Arabic Information
 * Retrieval», 2007; و is taken off after the article too, so that الوزارة and وزارة are one.
 */
export function lightStem(word: string): string {
  const plain = commonLetters(plainLetters(word));
  let stem = plain.replace(CONJUNCTION, '').replace(ARTICLE, '').replace(CONJUNCTION, '');
  for (const ending of ENDINGS) {
    const left = stem.length - ending.length;
    if (left >= 2 && stem.endsWith(ending)) stem = stem.slice(0, left);
  }
  return stem;
}
