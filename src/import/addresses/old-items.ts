import { DEEPEST } from '../old-categories.ts';
import { slugOf } from '../arabic/slug.ts';
import type { Unanswered } from '../report/import-report.ts';
import type { ItemCard, Survey } from '../survey.ts';
import { asFolder, inLetters, type OldPlace, type ReadPlace } from './old-places.ts';
import type { ChainOf, Permalinks } from './permalinks.ts';

/** Where the items of an export were on the old site. */

/** A place at which a carried item was. */
export interface Former {
  item: ItemCard;
  /** Its path in the newspaper. */
  path: string;
  place: OldPlace;
}

/** Whether readers never saw an item on the old site: nobody has its address, nor that of a picture on it. */
export function wasUnseen({ status }: Pick<ItemCard, 'status'>): boolean {
  return ['draft', 'pending', 'private'].includes(status);
}

/** Makes the function that gives the slugs of a category and of those above it. */
export function chainsOf({ terms }: Pick<Survey, 'terms'>): ChainOf {
  const parents = new Map<string, string>();
  for (const { taxonomy, slug, parent } of terms) {
    if (taxonomy === 'category') parents.set(slugOf(slug), slugOf(parent));
  }
  const known = new Map<string, string>();
  return (written) => {
    const made = known.get(written);
    if (made !== undefined) return made;
    const chain: string[] = [];
    // One that is above itself is met again and again, until this is deeper than any tree.
    for (let slug = slugOf(written); slug !== '' && chain.length <= DEEPEST;) {
      if (slug === chain[0]) break;
      chain.push(slug);
      slug = parents.get(slug) ?? '';
    }
    const path = chain.toReversed().join('/');
    known.set(written, path);
    return path;
  };
}

/** The addresses at which an item answered: that of the export first, then those of slugs that it had before. */
export function formerPlaces(
  item: ItemCard,
  { structure }: Pick<Permalinks, 'structure'>,
  readPlace: ReadPlace,
): { places: OldPlace[]; unread?: Unanswered } {
  if (item.link === '') return { places: [] };
  const place = readPlace(item.link);
  if (place === 'elsewhere') return { places: [], unread: 'other-site' };
  if (place === 'unreadable') return { places: [], unread: 'unreadable' };
  const formerPaths = (item.formerSlugs ?? []).flatMap((slug) => {
    const path = withSlug(place.path, slug, item.type === 'page' ? '/%postname%' : structure);
    return path === undefined || path === place.path ? [] : [path];
  });
  return { places: [place, ...[...new Set(formerPaths)].map((path) => ({ path, query: '' }))] };
}

/** An item's path with another slug, encoded as written, where the structure has the slug as a name of its own. */
function withSlug(path: string, slug: string, structure: string): string | undefined {
  const tags = structure.split('/');
  const names = path.replace(/\/$/, '').split('/');
  const inStructure = tags.findIndex((tag) => /^%postname%(?:\.html)?$/.test(tag));
  const at = names.length - tags.length + inStructure;
  const former = inLetters(slug);
  if (inStructure < 0 || at < 1 || !former) return undefined;
  names[at] = (names[at] ?? '').endsWith('.html') ? `${former}.html` : former;
  return asFolder(names.join('/'));
}
