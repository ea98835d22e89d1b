import {
  FEED_NAMES,
  feedPath,
  HOME,
  outputFile,
  reservedNames,
  categoryPath,
} from '../../addresses.ts';
import type { Category } from '../../model/category.ts';
import type { Remark } from '../report/import-report.ts';
import type { NewPlaces } from './address-plan.ts';
import { writtenFormer } from './written-addresses.ts';

/** What became of the wish for an address: as it is written where it is granted, else what the report says. */
export type Claimed =
  { is: 'granted'; written: string } | { is: 'its own' } | { is: 'refused'; remark: Remark };

/**
 * Who has which address. The newspaper's pages come first, then former addresses in the order in which they are
 * claimed; two that differ in case alone are one, as on some disks (src/content/clashes.ts).
 */
export class Claims {
  private readonly owners = new Map<string, string>();
  private readonly reserved: readonly string[];
  private readonly folders: readonly string[];

  constructor({ site, categories, taken }: Pick<NewPlaces, 'site' | 'categories' | 'taken'>) {
    this.reserved = reservedNames(site);
    this.folders = categories.map(({ slug }) => `${categoryPath(slug)}page/`);
    for (const path of standingPages(categories)) this.own(path, path);
    for (const [from, to] of formerLists(categories)) this.own(from, to);
    for (const [path, by] of taken) this.own(path, by);
  }

  /** Gives an address to a page of the newspaper. */
  own(path: string, called: string): void {
    const place = keyOf(path);
    if (!this.owners.has(place)) this.owners.set(place, called);
  }

  /** Whether an address is none of the newspaper's, nor kept for it. */
  isFree(path: string): boolean {
    return !this.owners.has(keyOf(path)) && !this.isReserved(path);
  }

  /**
   * Claims a former address.
   *
   * @param to the page that is found at it now
   * @param called how the report names who has it
   */
  claim(path: string, to: string, called: string): Claimed {
    const owner = this.owners.get(keyOf(path)) ?? (this.isReserved(path) ? path : undefined);
    if (path === to || path === HOME || owner === to) return { is: 'its own' };
    if (owner !== undefined) return refused({ kind: 'address-taken', address: path, by: owner });
    const written = writtenFormer(path);
    // Below a file nothing can lie.
    if (written === undefined || path.includes('.html/')) {
      return refused({ kind: 'address-unanswered', address: path, why: 'unreadable' });
    }
    this.own(path, called);
    return { is: 'granted', written };
  }

  private isReserved(path: string): boolean {
    const first =
      keyOf(path)
        .split('/')[0]
        ?.replace(/\.html$/, '') ?? '';
    return this.reserved.includes(first) || this.folders.some((folder) => path.startsWith(folder));
  }
}

/** The pages of lists that a newspaper has whatever is in it. */
export function standingPages(categories: readonly Pick<Category, 'slug'>[]): string[] {
  const lists = categories.map(({ slug }) => categoryPath(slug));
  const feeds = FEED_NAMES.map((name) => feedPath(HOME, name));
  return [HOME, ...feeds, ...lists.flatMap((path) => [path, feedPath(path)])];
}

/** The addresses that categories had, each with the present one. */
export function formerLists(categories: NewPlaces['categories']): [from: string, to: string][] {
  return categories.flatMap(({ slug, aliases }) =>
    aliases.map(categoryPath).flatMap((from): [string, string][] => {
      const to = categoryPath(slug);
      return [
        [from, to],
        [feedPath(from), feedPath(to)],
      ];
    }),
  );
}

function refused(remark: Remark): Claimed {
  return { is: 'refused', remark };
}

function keyOf(path: string): string {
  return outputFile(path).toLowerCase();
}
