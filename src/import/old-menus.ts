import type { MenuEntry } from './menu.ts';
import type { Decision } from './report/import-report.ts';
import type { Survey } from './survey.ts';

/** How many entries of one menu the report names. */
const MOST = 50;

/**
 * The menus of the old site as far as they lead to no section: for a person who makes them anew, since nobody can say
 * which of their links have a place in the head or foot of the newspaper.
 */
export function oldMenus({
  menuEntries = [],
  items,
  terms,
}: Pick<Survey, 'menuEntries' | 'items' | 'terms'>): Decision[] {
  const names = new Map(
    terms.flatMap(({ taxonomy, slug, name }): [string, string][] =>
      taxonomy === 'nav_menu' ? [[slug, name]] : [],
    ),
  );
  const menus = new Map<string, MenuEntry[]>();
  for (const entry of menuEntries) {
    const name = names.get(entry.menu) ?? entry.menu;
    menus.set(name, [...(menus.get(name) ?? []), entry]);
  }
  return [...menus].flatMap(([name, entries]): Decision[] => {
    const inOrder = entries.toSorted((a, b) => a.order - b.order);
    const told = inOrder.map((entry) => toldAs(entry, items)).filter(Boolean);
    return told.length === 0 ? [] : [{ what: 'menu', name, entries: told.slice(0, MOST) }];
  });
}

/** `من نحن: https://old.example/about/` */
function toldAs({ label, link, item }: MenuEntry, items: Survey['items']): string {
  const known = item === undefined ? undefined : items.get(item);
  const [called, address] = [label || known?.title, link || known?.link];
  return [called, address].filter(Boolean).join(': ');
}
