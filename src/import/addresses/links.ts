import { HOME } from '../../addresses.ts';
import type { ItemCard } from '../survey.ts';
import type { Answers } from './answers.ts';
import { placesOn } from './old-places.ts';
import { slugOf } from '../arabic/slug.ts';

/** Files and programs of the old site: no pages. */
const NO_PAGE = /^\/(?:wp-(?:content|includes|admin|json|login\.php)|xmlrpc\.php)(?:\/|$)/;

interface Old {
  /** The old site's address. */
  site: string;
  items: ReadonlyMap<number, ItemCard>;
  answers: Answers;
  /** Where items are that readers see, by id. */
  paths: ReadonlyMap<number, string>;
}

/**
 * Makes the function that says where links of texts lead in the newspaper. It knows all that readers' addresses do,
 * and what WordPress guesses besides: `/slug/` of an article whose address is another, `/index.php/…`, an address that
 * ends in the middle of a letter as it stands in the export.
 */
export function linkReader({
  site,
  items,
  answers,
  paths,
}: Old): (link: string) => string | undefined {
  const readPlace = placesOn(site);
  let guesses: Guesses | undefined;
  return (link) => {
    const place = readPlace(link);
    if (place === 'elsewhere') return undefined;
    guesses ??= guessesFrom(items.values(), paths);
    if (place === 'unreadable') return guesses.byLink.get(bareLink(link));
    if (NO_PAGE.test(place.path)) return undefined;
    if (place.path === '/index.php/') return answers.at({ ...place, path: HOME });
    const path = place.path.replace(/^\/index\.php(?=\/)/, '');
    return (
      answers.at(place) ?? answers.at({ ...place, path }) ?? guesses.bySlug.get(lastName(path))
    );
  };
}

/** Where what no address says may be meant. */
interface Guesses {
  bySlug: ReadonlyMap<string, string>;
  byLink: ReadonlyMap<string, string>;
}

function guessesFrom(items: Iterable<ItemCard>, paths: Old['paths']): Guesses {
  const bySlug = new Map<string, string>();
  const byLink = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, slug, link } of items) {
    const path = paths.get(id);
    if (path === undefined) continue;
    if (bySlug.has(slug)) twice.add(slug);
    bySlug.set(slug, path);
    if (link.includes('%')) byLink.set(bareLink(link), path);
  }
  for (const slug of ['', ...twice]) bySlug.delete(slug);
  return { bySlug, byLink };
}

function lastName(path: string): string {
  const names = path.split('/');
  const name = names.findLast(Boolean) ?? '';
  return slugOf(name.replace(/\.html$/, ''));
}

/** A link without what may differ: its scheme, `www`, the slash at its end, and the case of percent signs. */
function bareLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:|[?#].*$/g, '')
    .replace(/^\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}
