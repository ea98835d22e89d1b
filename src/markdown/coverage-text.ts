import type { LiveCoverage } from '../model/live.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { plainText } from './reading.ts';
import { linesOf, rowsOf } from './sections.ts';

/**
 * The text of a live coverage without its markup: the introduction, then each entry with its headline, newest first.
 *
 * @param coverage as readers see it: entries that are not among its own are left out
 */
export function coverageText(body: string, coverage: LiveCoverage, as: Typesetting): string {
  const rows = rowsOf(body);
  const { introduction, entries } = coverage;
  const parts = [{ title: '', ...introduction }, ...entries];
  return parts
    .flatMap(({ title, lines }) => [title, plainText(linesOf(rows, lines), as)])
    .filter(Boolean)
    .join('\n');
}
