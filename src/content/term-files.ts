import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from '../engine-folder.ts';
import { hashOf } from '../hash.ts';
import { readTermCounts } from '../text/terms/term-counts.ts';
import { termPicker, type PickTerms } from '../text/terms/terms.ts';

/** The file of how common each term is in the news. */
export const TERM_COUNTS = join(ENGINE, 'src/text/terms/term-counts.txt');

/** What was made of the counts, and the file as it was. */
let known: { file: string; pickTerms: PickTerms } | undefined;

/** Makes the function that tells what an article is about. To read the counts takes as long as to read ten articles. */
export function readTermPicker(): PickTerms {
  const file = readFileSync(TERM_COUNTS, 'utf8');
  if (known?.file !== file) known = { file, pickTerms: termPicker(readTermCounts(file)) };
  return known.pickTerms;
}

/** Changes when the counts of terms do. */
export function termCountsHash(): string {
  return hashOf(readFileSync(TERM_COUNTS));
}
