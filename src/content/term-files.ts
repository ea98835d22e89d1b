import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../hash.ts';
import { readTermCounts } from '../text/terms/term-counts.ts';
import { termPicker, type PickTerms } from '../text/terms/terms.ts';

/** The file of how common each term is in the news. */
export const TERM_COUNTS = fileURLToPath(new URL('../text/terms/term-counts.txt', import.meta.url));

/** Makes the function that tells what an article is about. */
export function readTermPicker(): PickTerms {
  return termPicker(readTermCounts(readFileSync(TERM_COUNTS, 'utf8')));
}

/** Changes when the counts of terms do. */
export function termCountsHash(): string {
  return hashOf(readFileSync(TERM_COUNTS));
}
