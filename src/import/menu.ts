import type { ExportItem } from './export.ts';
import { ownText } from './own-text.ts';
import { plainText } from './plain-text.ts';

/** An entry of an old menu that is no category: these have the navigation. */
export interface MenuEntry {
  /** The slug of the menu, or the title of a block of navigation. */
  menu: string;
  /** Empty where it is called as the item that it leads to. */
  label: string;
  /** Empty where it leads to an item. */
  link: string;
  /** The id of the article or page that it leads to. */
  item: number | undefined;
  order: number;
}

/** The menus of an old site, gathered from its items of the kinds `nav_menu_item` and `wp_navigation`. */
export class Menus {
  /** What stands in the menus besides categories, as the export has it. */
  readonly others: MenuEntry[] = [];
  private readonly entries = new Map<string, { category: number; order: number }[]>();

  /** Takes an item of the export into account: nothing happens where it is none of a menu. */
  add(item: ExportItem): void {
    const { type, status, order, terms, meta } = item;
    if (status !== 'publish') return;
    if (type === 'wp_navigation') this.others.push(...linksIn(item));
    if (type !== 'nav_menu_item') return;
    const value = (key: string) => meta.find((field) => field.key === key)?.value.trim();
    const category = Number(value('_menu_item_object_id'));
    const menus = terms.filter(({ domain }) => domain === 'nav_menu');
    if (value('_menu_item_object') !== 'category' || !Number.isInteger(category)) {
      const isItem = value('_menu_item_type') === 'post_type';
      for (const { slug } of menus) {
        this.others.push({
          menu: ownText(slug),
          label: ownText(plainText(item.title).text),
          link: ownText(value('_menu_item_url') ?? ''),
          item: isItem && category > 0 ? category : undefined,
          order,
        });
      }
      return;
    }
    for (const { slug } of menus) {
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

const NAVIGATION_LINK = /<!-- wp:navigation-(?:link|submenu) (\{[^\n]*?\}) \/?-->/g;

/** The links in a menu of the block editor. */
function linksIn({ title, content }: ExportItem): MenuEntry[] {
  const menu = ownText(plainText(title).text);
  return [...content.matchAll(NAVIGATION_LINK)].flatMap(([, written = ''], order): MenuEntry[] => {
    const { label, url } = fieldsIn(written);
    if (typeof url !== 'string') return [];
    const text = typeof label === 'string' ? plainText(label).text : '';
    return [{ menu, label: ownText(text), link: ownText(url), item: undefined, order }];
  });
}

function fieldsIn(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}
