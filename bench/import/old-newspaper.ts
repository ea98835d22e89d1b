import { CATEGORIES, FRONT_PAGE, FRONT_PAGE_NAME } from '../archive/categories.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from '../archive/news-words.ts';

/** The made-up newspaper as it was on WordPress: its sections, writers and settings. */

export const OLD_ADDRESS = 'https://old.example';
export const OLD_ZONE = 'Africa/Casablanca';

/** A category or tag of the old site. */
export interface OldTerm {
  id: number;
  /** As WordPress keeps it: percent-encoded, in small letters. */
  slug: string;
  name: string;
  /** The slug of the one above it; empty for none. */
  parent: string;
}

export interface OldAuthor {
  id: number;
  login: string;
  name: string;
}

/** Arabic names as WordPress makes slugs of them: spaces are hyphens, letters are bytes. */
export function oldSlug(words: string): string {
  const joined = words
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .toLowerCase();
  return encodeURIComponent(joined).toLowerCase();
}

const SECTIONS: readonly OldTerm[] = CATEGORIES.map(({ slug, name }, index) => {
  return { id: index + 2, slug, name, parent: '' };
});

/** Sections below sections, and one that has no Latin name at all. */
const BELOW: readonly OldTerm[] = (
  [
    [21, 'كرة القدم', 'sports'],
    [22, 'الجماعات الترابية', 'politics'],
    [23, 'جهة الشرق', 'regions'],
    [24, 'تحقيقات', ''],
  ] as const
).map(([id, name, parent]) => ({ id, slug: oldSlug(name), name, parent }));

const PLACEMENT: OldTerm = { id: 90, slug: FRONT_PAGE, name: FRONT_PAGE_NAME, parent: '' };

export const OLD_CATEGORIES: readonly OldTerm[] = [...SECTIONS, ...BELOW, PLACEMENT];

const bySlug = new Map(OLD_CATEGORIES.map((term) => [term.slug, term]));

/** A category that is there. */
export function oldCategory(slug: string): OldTerm {
  const term = bySlug.get(slug);
  if (!term) throw new Error(`No category ${slug}`);
  return term;
}

/** The categories in which an article of a section may be instead: those below it, and investigations. */
export function sectionsBelow(slug: string): OldTerm[] {
  return BELOW.filter(({ parent }) => parent === slug || parent === '');
}

/** Forty writers: most have a name, two are known by their login alone. */
export const OLD_AUTHORS: readonly OldAuthor[] = Array.from({ length: 40 }, (_, index) => {
  const given = GIVEN_NAMES[index % GIVEN_NAMES.length] ?? '';
  const family = FAMILY_NAMES[(index * 7) % FAMILY_NAMES.length] ?? '';
  const login = index === 0 ? 'admin' : `katib${index}`;
  return { id: index + 1, login, name: index < 2 ? login : `${given} ${family}` };
});

/** Addresses that no import may ever write: each ends in this. */
export const SECRET_HOST = 'barid.example';

/** Networks for documentation (RFC 5737, RFC 3849), from which readers of the old site wrote. */
export const SECRET_NETWORKS = ['203.0.113.', '2001:db8::'];
