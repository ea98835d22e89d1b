import { CategoryBook, isCategorySlug, nameInFields, type Category } from '../model/category.ts';
import { fold } from '../text/fold.ts';
import { newCategories } from './new-categories.ts';
import { OldCategories, type OldCategory } from './old-categories.ts';
import type { Decision, Tally } from './report/import-report.ts';
import { sectionKey, usualSection } from './section-names.ts';
import type { ItemCard, Survey } from './survey.ts';

/** What becomes of the categories of an export (docs/decisions/import-sections.md). */
export interface SectionPlan {
  /** All categories of the newspaper after the import. */
  book: CategoryBook;
  /** Those that are new, in the order in which categories.yaml takes them. */
  added: readonly Category[];
  /** The placement that leads the front page; undefined where there is none. */
  frontPage: Category | undefined;
  decisions: readonly Decision[];
  tally: Tally;
  /** The category that one of the old site became, by its old slug, encoded or not. */
  at: (oldSlug: string) => Category | undefined;
  /** The categories of an article, the main one first; never none. */
  of: (item: ItemCard) => readonly Category[];
  /** As {@link SectionPlan.of}, in the names that the item's front-matter is to have. */
  namesOf: (item: ItemCard) => readonly string[];
  /** Whether an item stood in no category: it gets the one for news. */
  isUnfiled: (item: ItemCard) => boolean;
}

/** Where articles go that nobody has filed. */
const NEWS = { key: 'news', name: 'أخبار' };

/** Where articles go that were stuck to the front page, where the old site had no placement for it. */
const FRONT = { key: 'en-vedette', name: 'واجهة' };

/** Placements that lead a front page, the best first: what is breaking and what is new does not. */
const LEADING = [FRONT.key, 'front-page', 'slider', 'headlines'];

/**
 * Plans the categories of an export: each with articles, or in the menu, joins one of the newspaper's by its slug or
 * by its name, or becomes a new one.
 *
 * @param existing the newspaper's own; undefined where it has none yet
 */
export function planSections(
  survey: Pick<Survey, 'terms' | 'items' | 'menu'>,
  existing: CategoryBook = new CategoryBook([]),
): SectionPlan {
  const old = new OldCategories(survey);
  const wanted = wantedOf(old, survey, existing);
  const joined = joinedTo(existing, wanted);
  const { added, became } = newCategories(
    wanted.filter((one) => !joined.has(one)),
    { existing, menu: survey.menu, pages: pagesAtRoot(survey) },
  );
  const all = new Map([...joined, ...became]);
  const news = wanted.filter(({ isUnfiled }) => isUnfiled).flatMap((one) => all.get(one) ?? []);
  const here = (one: OldCategory) => (one.isUnfiled ? news[0] : all.get(one));
  const of = (item: ItemCard): readonly Category[] => {
    const filed = mainFirst(old, item).flatMap((one) => all.get(one) ?? []);
    const about = filed.filter(({ kind }) => kind !== 'placement');
    return filed.length > 0 ? [...new Set([...about, ...filed])] : news;
  };
  return {
    book: new CategoryBook([...existing.all, ...added]),
    added,
    frontPage: leadingIn(existing.all) ?? leadingIn(added),
    decisions: decisionsOf(all, added),
    tally: tallyOf(old.all.map(here), new Set(added)),
    at: (oldSlug) => {
      const one = old.at(oldSlug);
      return one && here(one);
    },
    of,
    namesOf: (item) => of(item).map(nameInFields),
    isUnfiled: (item) => old.filed(item).length === 0,
  };
}

/** What became of the categories of the export; those that were made besides are not among them. */
function tallyOf(
  became: readonly (Category | undefined)[],
  added: ReadonlySet<Category>,
): SectionPlan['tally'] {
  const here = became.filter((category) => category !== undefined);
  const isNew = here.filter((category) => added.has(category)).length;
  return {
    read: became.length,
    new: isNew,
    changed: 0,
    standing: here.length - isNew,
    editedByHand: 0,
    leftOut: became.length - here.length,
  };
}

/** The placement of some categories that leads a front page. */
function leadingIn(categories: readonly Category[]): Category | undefined {
  const placements = categories
    .filter(({ kind }) => kind === 'placement')
    .map((category) => ({ category, usual: usualSection(category.name, category.slug)?.slug }));
  const best = LEADING.map((slug) => placements.find(({ usual }) => usual === slug)).find(Boolean);
  // What the newsroom calls by a name of its own leads, too.
  return (best ?? placements.find(({ usual }) => usual === undefined))?.category;
}

/**
 * The old categories that are to be here, those with the most articles first. That of the unfiled becomes news; what
 * was stuck to the front page gets a placement.
 */
function wantedOf(
  old: OldCategories,
  { menu = [], items }: Pick<Survey, 'menu' | 'items'>,
  existing: CategoryBook,
): OldCategory[] {
  const inMenu = (id: number | undefined) => id !== undefined && menu.includes(id);
  const wanted = old.all.filter((one) => !one.isUnfiled && (one.articles > 0 || inMenu(one.id)));
  const made = { id: undefined, description: '', parent: '' };
  if (old.unfiled > 0) {
    const key = old.all.find(({ isUnfiled }) => isUnfiled)?.key ?? NEWS.key;
    wanted.push({ ...made, ...NEWS, key, isUnfiled: true, articles: old.unfiled });
  }
  const stuck = [...items.values()].filter(({ type, isSticky }) => type === 'post' && isSticky);
  const isLed =
    leadingIn(existing.all) ??
    wanted.find(({ name, key }) => LEADING.includes(usualSection(name, key)?.slug ?? ''));
  if (stuck.length > 0 && !isLed) {
    wanted.push({ ...made, ...FRONT, isUnfiled: false, articles: stuck.length });
  }
  return wanted.toSorted((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
}

/**
 * Which old categories are the newspaper's own: by slug, by name, by name without ال; at last by what the table of
 * usual sections says, with one that no other is.
 */
function joinedTo(
  existing: CategoryBook,
  wanted: readonly OldCategory[],
): ReadonlyMap<OldCategory, Category> {
  const byKey = new Map(
    existing.all.flatMap((one) =>
      [...one.synonyms, one.name].map((name): [string, Category] => [sectionKey(name), one]),
    ),
  );
  const joined = new Map<OldCategory, Category>();
  for (const one of wanted) {
    const { key, name } = one;
    const same = existing.named(key) ?? existing.named(name) ?? byKey.get(sectionKey(name));
    if (same) joined.set(one, same);
  }
  const taken = new Set(joined.values());
  for (const one of wanted.filter((other) => !joined.has(other))) {
    const slug = usualSection(one.name, one.key)?.slug;
    const usual = existing.all.find((category) => category.slug === slug);
    if (!usual || taken.has(usual)) continue;
    joined.set(one, usual);
    taken.add(usual);
  }
  return joined;
}

/** An item's categories with the main one first: the one in its old address, else the one that a plugin names. */
function mainFirst(old: OldCategories, item: ItemCard): readonly OldCategory[] {
  const filed = old.filed(item);
  const shown = foldersOf(item).flatMap((folder) => old.at(folder) ?? []);
  const primary = filed.find(({ id }) => id !== undefined && id === item.primaryCategory);
  const main = shown.findLast((one) => filed.includes(one)) ?? primary;
  return main ? [main, ...filed.filter((one) => one !== main)] : filed;
}

/** The folders of an article's old address, as written: `/sport/foot/derby/` → `sport`, `foot`. */
function foldersOf({ link }: ItemCard): string[] {
  if (link.includes('?')) return [];
  const path = link.replace(/^\w+:\/\/[^/]*/, '').replace(/#.*$/, '');
  return path.split('/').filter(Boolean).slice(0, -1);
}

/** The names of pages, which lie where categories do. */
function pagesAtRoot({ items }: Pick<Survey, 'items'>): ReadonlySet<string> {
  const pages = [...items.values()].filter(({ type, parent }) => type === 'page' && parent === 0);
  return new Set(pages.map(({ slug }) => slug));
}

/** What a person may settle otherwise: slugs that were made, categories that were joined, placements, the navigation. */
function decisionsOf(
  all: ReadonlyMap<OldCategory, Category>,
  added: readonly Category[],
): Decision[] {
  const isNew = new Set(added.map(({ slug }) => slug));
  const isKept = new Set([...all].flatMap(([{ key }, { slug }]) => (key === slug ? [key] : [])));
  const decisions: Decision[] = [];
  for (const [{ key, name, isUnfiled }, category] of all) {
    const { slug } = category;
    const isSame = fold(name) === fold(category.name);
    if (slug === key && isSame) continue;
    if (isNew.has(slug) && isSame && !isUnfiled && !isKept.has(slug)) {
      decisions.push({ what: 'category-slug', name, slug, old: key });
    } else if (isCategorySlug(key) || !isSame) {
      decisions.push({ what: 'category-joined', name: isUnfiled ? UNFILED : name, slug });
    }
  }
  for (const { kind, name, slug } of added) {
    if (kind === 'placement') decisions.push({ what: 'placement', name, slug });
  }
  const hidden = added.filter(({ kind, navigation }) => kind !== 'placement' && !navigation);
  if (hidden.length > 0) {
    const value = hidden.map(({ name }) => name).join('، ');
    decisions.push({ what: 'setting', field: 'navigation', value });
  }
  return decisions;
}

/** What the category of the unfiled is called in the report, whatever its language was. */
const UNFILED = 'غير مصنف';
