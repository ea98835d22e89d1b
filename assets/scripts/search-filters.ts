import { inDigits, type Digits } from '../../src/text/digits.ts';
import { countValues, FILTERS, type Filter } from './search-labels.ts';
import type { Run } from './search-run.ts';

/** The fields by which results are narrowed. */

/** How many authors or sources are offered at most: those with most results. */
const MOST = 20;

/**
 * Says beside each category how many results it has, while there is something to count; and offers the
 * authors and sources that the results have, where there is a choice.
 */
export function nameFilters(form: HTMLFormElement, digits: Digits, run?: Run): void {
  const results = run?.answers.flatMap((answer) => answer.results) ?? [];
  for (const filter of FILTERS) {
    const field = form.elements.namedItem(filter);
    if (!(field instanceof HTMLSelectElement)) continue;
    const counts = run && countValues(results, filter, run.query);
    if (filter !== 'category') offerValues(field, filter, counts);
    for (const option of field.querySelectorAll<HTMLOptionElement>('option[data-name]')) {
      const count = counts && ` (${inDigits(counts.get(option.value) ?? 0, digits)})`;
      option.textContent = `${option.dataset['name']}${count ?? ''}`;
    }
  }
}

function offerValues(
  field: HTMLSelectElement,
  filter: Filter,
  counts: ReadonlyMap<string, number> | undefined,
): void {
  const chosen = field.value;
  const values = [...(counts ?? [])]
    // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b, 'ar'))
    .slice(0, MOST)
    .map(([value]) => value);
  if (chosen && !values.includes(chosen)) values.unshift(chosen);
  for (const old of field.querySelectorAll('option[data-name]')) old.remove();
  field.append(...values.map(optionOf));
  field.value = chosen;
  const row = field.closest<HTMLElement>(`.field.${filter}`);
  if (row) row.hidden = values.length < 2 && chosen === '';
}

/** A choice of a field that names it. */
export function optionOf(value: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = value;
  option.dataset['name'] = value;
  option.textContent = value;
  return option;
}
