import { reservedNames } from '../addresses.ts';
import { isCategorySlug, type Category, type CategoryBook } from '../model/category.ts';
import { fold } from '../text/fold.ts';
import { latinSlug } from './latin-slug.ts';
import type { OldCategory } from './old-categories.ts';
import { usualSection } from './section-names.ts';

/** As many sections as the head of pages shows side by side on a desk. */
const MOST_IN_NAVIGATION = 12;

/** A menu with fewer categories is none of sections. */
const FEWEST_IN_MENU = 3;

/** Names that no category may have, however the newspaper is set up later. */
const RESERVED = new Set(reservedNames({ guide: true, host: 'netlify' }));

/** Whether a text may be the slug of a category, and the engine does not need it for itself. */
function isFreeSlug(text: string): boolean {
  return isCategorySlug(text) && !RESERVED.has(text);
}

/** What new categories must go by. */
export interface Surroundings {
  existing: CategoryBook;
  /** Ids of the categories in the old menu, in its order. */
  menu: readonly number[] | undefined;
  /** Names of pages at the root of the old site: no slug that is made takes one. */
  pages: ReadonlySet<string>;
}

/** New categories, in the order of the navigation, and which old ones they are. */
export interface NewCategories {
  added: Category[];
  became: ReadonlyMap<OldCategory, Category>;
}

/**
 * The categories that old ones become which the newspaper does not have: one for all of one name, under the old slug
 * where it is sound, else under a Latin one that is made.
 *
 * @param old those with the most articles first
 */
export function newCategories(
  old: readonly OldCategory[],
  { existing, menu, pages }: Surroundings,
): NewCategories {
  const groups = groupsByName(old);
  const slugs = slugsOf(groups, (slug) => existing.named(slug) !== undefined || pages.has(slug));
  const names = new Set(existing.all.map(({ name }) => fold(name)));
  for (const slug of slugs.values()) names.add(slug);
  const became = new Map<OldCategory, Category>();
  const made = inOrderOf(menu, groups).map((group): [OldCategory, Category] => {
    const [first] = group;
    const slug = slugs.get(first) ?? '';
    const isTaken = names.has(fold(first.name)) && fold(first.name) !== slug;
    const category: Category = {
      slug,
      name: isTaken ? `${first.name} (${slug})` : first.name,
      description: group.find(({ description }) => description)?.description,
      navigation: false,
      synonyms: [],
      aliases: [],
      kind: usualSection(first.name, first.key)?.kind ?? 'section',
    };
    names.add(fold(category.name));
    for (const one of group) became.set(one, category);
    return [first, category];
  });
  const room = MOST_IN_NAVIGATION - existing.all.filter(({ navigation }) => navigation).length;
  const hasMenu = menu !== undefined && menu.length >= FEWEST_IN_MENU;
  const leading = made.filter(
    ([{ id, parent }, { kind }]) =>
      kind !== 'placement' && (hasMenu ? id !== undefined && menu.includes(id) : parent === ''),
  );
  for (const [, category] of leading.slice(0, Math.max(0, room))) category.navigation = true;
  const added = made.map(([, category]) => category);
  const isLast = ({ kind }: Category) => Number(kind === 'placement');
  return { added: added.toSorted((a, b) => isLast(a) - isLast(b)), became };
}

type Group = readonly [OldCategory, ...OldCategory[]];

/** Old categories of one name, in each group first one whose slug may stay. */
function groupsByName(old: readonly OldCategory[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of old) {
    const name = fold(one.name);
    const [first, ...others] = groups.get(name) ?? [one];
    if (first === one) groups.set(name, [one]);
    else if (keepsSlug(one) && !keepsSlug(first)) groups.set(name, [one, first, ...others]);
    else groups.set(name, [first, ...others, one]);
  }
  return [...groups.values()];
}

function keepsSlug({ key, isUnfiled }: OldCategory): boolean {
  return !isUnfiled && isFreeSlug(key);
}

/** The slug of each group, by its first: old ones that are sound first, so that none that is made takes them. */
function slugsOf(
  groups: readonly Group[],
  isTaken: (slug: string) => boolean,
): ReadonlyMap<OldCategory, string> {
  const slugs = new Map<OldCategory, string>();
  const used = new Set<string>();
  const take = (one: OldCategory, slug: string) => {
    slugs.set(one, slug);
    used.add(slug);
  };
  for (const [first] of groups) if (keepsSlug(first)) take(first, first.key);
  for (const [first] of groups) {
    if (slugs.has(first)) continue;
    const candidates = candidatesFor(first);
    const isFree = (slug: string) => isFreeSlug(slug) && !used.has(slug) && !isTaken(slug);
    let slug = candidates.find(isFree);
    for (let number = 2; slug === undefined; number += 1) {
      slug = [`${candidates[0] ?? 'section'}-${number}`].find(isFree);
    }
    take(first, slug);
  }
  return slugs;
}

/** Slugs that a category could have, the best first: the usual one, the old one in sound letters, the name in Latin. */
function candidatesFor({ name, key, isUnfiled }: OldCategory): string[] {
  const old = isUnfiled || /\p{sc=Arabic}/u.test(key) ? '' : latinSlug(key);
  return [usualSection(name, key)?.slug ?? '', old, latinSlug(name)].filter(Boolean);
}

/** Those in the menu first, as they stand there, then the others by their articles. */
function inOrderOf(menu: readonly number[] | undefined, groups: readonly Group[]): Group[] {
  const placeOf = (group: Group) => {
    const places = group.map(({ id }) => (id === undefined ? -1 : (menu?.indexOf(id) ?? -1)));
    return Math.min(...places.map((place) => (place < 0 ? Infinity : place)));
  };
  const articlesIn = (group: Group) => group.reduce((sum, { articles }) => sum + articles, 0);
  return groups.toSorted(
    (a, b) => compare(placeOf(a), placeOf(b)) || articlesIn(b) - articlesIn(a),
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
