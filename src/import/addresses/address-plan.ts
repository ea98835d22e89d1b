import type { Site } from '../../model/site.ts';
import type { Category } from '../../model/category.ts';
import type { Article } from '../../model/article.ts';
import type { ItemRemarks } from '../report/import-report.ts';
import type { ItemCard } from '../survey.ts';
import type { Permalinks } from './permalinks.ts';

/** Where the other plans put what was on the old site. */
export interface NewPlaces {
  site: Pick<Site, 'address' | 'timezone' | 'archive' | 'guide' | 'host'>;
  /** All categories of the newspaper. */
  categories: readonly Pick<Category, 'slug' | 'aliases'>[];
  /** What an article's address is made of; undefined for an item that is not carried as one. */
  articleOf: (
    item: ItemCard,
  ) => (Pick<Article, 'section' | 'published'> & { draft?: boolean }) | undefined;
  /** The slug of a plain page; undefined for an item that is not carried as one. */
  pageOf: (item: ItemCard) => string | undefined;
  /** The slug of the category that one of the old site became, by its old slug. */
  categoryAt: (oldSlug: string) => string | undefined;
  /** The id of the tag with a page that one of the old site became, by its old slug. */
  tagAt: (oldSlug: string) => string | undefined;
  /** The id of the author with a page who had this login. */
  authorAt: (login: string) => string | undefined;
  /** Addresses that the newspaper has already, each with the file that has it, or with the path that it leads to. */
  taken: ReadonlyMap<string, string>;
}

/** An entry for redirects.yaml, as it is written there. */
export interface OldRedirect {
  from: string;
  to: string;
}

/** How all addresses of the old site are answered. */
export interface AddressPlan {
  permalinks: Permalinks;
  /** The address of a carried item in the newspaper. */
  pathOf: (id: number) => string | undefined;
  /** The former addresses of an article as its front-matter has them: only those that no rule covers. */
  aliasesOf: (id: number) => readonly string[];
  /** What redirects.yaml is to hold. */
  redirects: readonly OldRedirect[];
  /** The path of the page that an address of the old site leads to, however it is written; undefined for none. */
  newAddress: (old: string) => string | undefined;
  /** Addresses that are not answered, or by another's page. */
  remarks: readonly ItemRemarks[];
}
