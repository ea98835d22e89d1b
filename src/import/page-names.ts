import { proposeId, isId } from '../model/ids.ts';
import { fold } from '../text/fold.ts';
import type { ItemCard, Survey } from './survey.ts';

/**
 * Names for the files of pages: their slugs, which are their addresses too. One that the engine or a category has for
 * itself gets the number of the page behind it, and so does the second of two that are called the same.
 *
 * @param taken names that no page may have
 */
export function planPageNames(
  { items }: Pick<Survey, 'items'>,
  taken: readonly string[],
): (card: ItemCard) => string {
  const used = new Set(taken.map(fold));
  const names = new Map<number, string>();
  // The page at the root of the site has the name rather than one below another.
  const pages = [...items.values()].filter(({ type }) => type === 'page');
  for (const card of pages.toSorted(
    (a, b) => Number(a.parent > 0) - Number(b.parent > 0) || a.id - b.id,
  )) {
    const own = nameOf(card);
    const name = used.has(fold(own)) ? `${own}-${card.id}` : own;
    used.add(fold(name));
    names.set(card.id, name);
  }
  return (card) => names.get(card.id) ?? nameOf(card);
}

function nameOf({ id, slug, title }: ItemCard): string {
  const wanted = slug || title;
  if (!/[\p{L}\p{N}]/u.test(wanted)) return `page-${id}`;
  return isId(wanted) ? wanted : proposeId(wanted);
}
