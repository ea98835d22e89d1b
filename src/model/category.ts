import { z } from 'zod';
import type { Said } from '../problems.ts';
import { spelledOut } from '../text/characters/characters.ts';
import { fold } from '../text/fold.ts';
import { nearest } from './nearest.ts';
import { BETWEEN_ITEMS, fault, flag, line, names, oneOf } from './values.ts';

/** A category (ركن) of the newspaper. */
export interface Category {
  /** Its part of addresses: small Latin letters, digits, hyphens. */
  slug: string;
  name: string;
  description?: string | undefined;
  /** Whether it stands in the site's navigation. */
  navigation: boolean;
  /** Other names by which articles may name it. */
  synonyms: string[];
  /** Slugs that it had before; their addresses redirect. */
  aliases: string[];
  /**
   * A section says what its articles are about; an opinion section holds signed pieces; a placement
   * says where an article is shown («واجهة»), not what it is about.
   */
  kind: 'section' | 'opinion' | 'placement';
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text may be the slug of a category. */
export function isCategorySlug(text: string): boolean {
  return SLUG.test(text);
}

/** One entry of categories.yaml. */
export function categorySchema() {
  return z.strictObject({
    slug: slug(),
    name: line(),
    description: line().optional(),
    navigation: flag().default(true),
    synonyms: names().default([]),
    aliases: names().pipe(z.array(slug())).default([]),
    kind: oneOf(['section', 'opinion', 'placement']).default('section'),
  });
}

const NO_SLUG: Said = {
  ar: 'يُكتب بحروف لاتينية صغيرة وأرقام وواصلات فقط.',
  en: 'It takes small Latin letters, digits and hyphens only.',
};

function slug() {
  return z
    .string()
    .transform((text, context) =>
      SLUG.test(text)
        ? text
        : fault(context, 'unfit-slug', NO_SLUG, { found: spelledOut(text), meant: proposed(text) }),
    );
}

/** «World News» → `world-news`; undefined where letters are not Latin: nobody can say how they are to be. */
function proposed(text: string): string | undefined {
  const meant = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return SLUG.test(meant) ? meant : undefined;
}

/** The name by which an article names a category; one with a comma in it would be taken for two. */
export function nameInFields(category: Pick<Category, 'name' | 'slug'>): string {
  return BETWEEN_ITEMS.test(category.name) ? category.slug : category.name;
}

/** The categories in the order of the navigation, found by any name that an author may use. */
export class CategoryBook {
  readonly all: readonly Category[];
  private readonly byName = new Map<string, Category>();

  constructor(categories: readonly Category[]) {
    this.all = categories;
    for (const category of categories) {
      for (const name of [
        category.slug,
        category.name,
        ...category.synonyms,
        ...category.aliases,
      ]) {
        this.byName.set(fold(name), category);
      }
    }
  }

  /** The category that a name, slug, synonym or former slug means. */
  named(name: string): Category | undefined {
    return this.byName.get(fold(name));
  }

  /** The category of this slug. Throws when there is none: slugs inside the model are always known. */
  of(known: string): Category {
    const category = this.named(known);
    if (!category) throw new Error(`Unknown category slug in the model: ${known}`);
    return category;
  }

  /** The name that an author most likely meant. */
  closest(name: string): string | undefined {
    const known = this.all.flatMap((category) => [category.name, ...category.synonyms]);
    const slugs = this.all.map((category) => category.slug);
    return nearest(name, known) ?? nearest(name, slugs);
  }
}
