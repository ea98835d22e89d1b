import type { ExportItem } from './export.ts';

/** The categories in the menus of an old site, gathered from its items of the kind `nav_menu_item`. */
export class Menus {
  private readonly entries = new Map<string, { category: number; order: number }[]>();

  /** Takes an item of the export into account: nothing happens where it is none of a menu. */
  add({ type, status, order, terms, meta }: ExportItem): void {
    if (type !== 'nav_menu_item' || status !== 'publish') return;
    const value = (key: string) => meta.find((field) => field.key === key)?.value.trim();
    const category = Number(value('_menu_item_object_id'));
    if (value('_menu_item_object') !== 'category' || !Number.isInteger(category)) return;
    for (const { slug } of terms.filter(({ domain }) => domain === 'nav_menu')) {
      const entries = this.entries.get(slug) ?? [];
      entries.push({ category, order });
      this.entries.set(slug, entries);
    }
  }

  /** Ids of the categories in the menu that has most of them, in its order; undefined where none has any. */
  get categories(): readonly number[] | undefined {
    const [largest] = [...this.entries.values()].toSorted((a, b) => b.length - a.length);
    const inOrder = largest?.toSorted((a, b) => a.order - b.order);
    return inOrder && [...new Set(inOrder.map(({ category }) => category))];
  }
}
