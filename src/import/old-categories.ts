import { fold } from '../text/fold.ts';
import { remembering } from '../text/remember.ts';
import { slugOf } from './arabic/slug.ts';
import { plainText } from './plain-text.ts';
import { isUnfiled } from './section-names.ts';
import type { ItemCard, Survey } from './survey.ts';

/** How many are listed above a category: trees of newspapers have two or three storeys. */
export const DEEPEST = 20;

/** A category of the old site. */
export interface OldCategory {
  /** Its slug in letters, by which all others know it. */
  key: string;
  id: number | undefined;
  /** As it is to be called here: with the name of the one above it where another has the same. */
  name: string;
  description: string;
  /** The key of the one above it; empty for none. */
  parent: string;
  /** How many articles stand in it or below it. */
  articles: number;
  /** Whether it is the one of articles that nobody has filed. */
  isUnfiled: boolean;
}

/** The categories of an old site, found by their slugs as the export writes them. */
export class OldCategories {
  readonly all: readonly OldCategory[];
  /** Articles that stand in no category, or in none but that of the unfiled. */
  readonly unfiled: number;
  private readonly byKey: ReadonlyMap<string, OldCategory>;
  private readonly keyOf = remembering(slugOf);

  constructor({ terms, items }: Pick<Survey, 'terms' | 'items'>) {
    const found = new Map<string, OldCategory>();
    for (const { taxonomy, slug, parent, name, description, id } of terms) {
      const key = slugOf(slug);
      if (taxonomy !== 'category' || key === '' || found.has(key)) continue;
      found.set(key, {
        ...category(key, plainText(name).text),
        id,
        description: plainText(description).text,
        parent: slugOf(parent),
      });
    }
    for (const { categories } of items.values()) {
      for (const key of categories.map((slug) => this.keyOf(slug))) {
        if (key !== '' && !found.has(key)) found.set(key, category(key, ''));
      }
    }
    this.byKey = found;
    this.all = [...found.values()];
    for (const one of inCircles(this.all, found)) one.parent = '';
    let unfiled = 0;
    for (const item of items.values()) {
      if (item.type !== 'post') continue;
      const filed = this.filed(item);
      if (filed.length === 0) unfiled += 1;
      for (const one of filed) one.articles += 1;
    }
    this.unfiled = unfiled;
    this.tellApart();
  }

  /** A category by its slug, encoded or in letters. */
  at(slug: string): OldCategory | undefined {
    return this.byKey.get(this.keyOf(slug));
  }

  /** The categories that an item names, but that of the unfiled; then all above them, as WordPress lists it there. */
  filed({ categories }: Pick<ItemCard, 'categories'>): readonly OldCategory[] {
    const own = categories.flatMap((slug) => this.at(slug) ?? []);
    return [...new Set([...own, ...own.flatMap((one) => this.above(one))])].filter(
      ({ isUnfiled: not }) => !not,
    );
  }

  /** Those above a category, the nearest first. */
  private above(one: OldCategory): readonly OldCategory[] {
    const passed: OldCategory[] = [];
    let at = this.byKey.get(one.parent);
    while (at && passed.length < DEEPEST) {
      passed.push(at);
      at = this.byKey.get(at.parent);
    }
    return passed;
  }

  /** Names one below «رياضة» and one below «ثقافة» of one name apart: «أخبار (رياضة)». One below none keeps its name. */
  private tellApart(): void {
    const byName = new Map<string, OldCategory[]>();
    for (const one of this.all) {
      const name = fold(one.name);
      byName.set(name, [...(byName.get(name) ?? []), one]);
    }
    const names = new Map(this.all.map((one) => [one, one.name]));
    for (const alike of byName.values()) {
      if (new Set(alike.map(({ parent }) => parent)).size === 1) continue;
      for (const one of alike) {
        const parent = this.byKey.get(one.parent);
        if (parent) one.name = `${one.name} (${names.get(parent) ?? parent.name})`;
      }
    }
  }
}

/** Categories of which each is above itself, as no WordPress makes them: nobody can say which of them is the highest. */
function inCircles(
  all: readonly OldCategory[],
  byKey: ReadonlyMap<string, OldCategory>,
): OldCategory[] {
  const circles: OldCategory[] = [];
  const walked = new Set<OldCategory>();
  for (const first of all) {
    const path: OldCategory[] = [];
    let at: OldCategory | undefined = first;
    while (at && !walked.has(at)) {
      walked.add(at);
      path.push(at);
      at = byKey.get(at.parent);
    }
    // The walk ended on itself, or on one of which all is known.
    const start = at ? path.indexOf(at) : -1;
    if (start >= 0) circles.push(...path.slice(start));
  }
  return circles;
}

function category(key: string, written: string): OldCategory {
  const name = written || key.replace(/[-_]+/g, ' ');
  return {
    key,
    id: undefined,
    name,
    description: '',
    parent: '',
    articles: 0,
    isUnfiled: isUnfiled(name, key),
  };
}
