import { markup, type Html } from './html-text.ts';
import type { Counted, ImportReport, Tally } from './import-report.ts';
import { FATES, KINDS } from './tally-words.ts';

/** What the export holds and what became of it, by kind; kinds and fates that never occur are left away. */
export function tallyTable({ tallies, words }: ImportReport): Html {
  const kinds = (Object.keys(KINDS) as Counted[]).filter((kind) => tallies[kind].read > 0);
  if (kinds.length === 0) return markup``;
  const fates = (Object.keys(FATES) as (keyof Tally)[]).filter(
    (fate) => fate === 'new' || kinds.some((kind) => tallies[kind][fate] > 0),
  );
  const heads = fates.map((fate) => markup`<th scope="col">${FATES[fate].ar}</th>`);
  const rows = kinds.map((kind) => {
    const cells = fates.map((fate) => markup`<td>${tallies[kind][fate]}</td>`);
    return markup`<tr><th scope="row">${KINDS[kind].ar}</th>${cells}</tr>\n`;
  });
  const { before, missing } = words;
  const compared = markup`<p class="source">كلمات النصوص كلها: ${before}، نقص منها: ${missing}.</p>`;
  return markup`<div class="tallies" tabindex="0" role="region" aria-labelledby="tallies">
<table>
<caption id="tallies">ما في التصدير وما صار إليه</caption>
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
${before === 0 ? undefined : compared}`;
}
