import type { ItemCard, Survey } from '../survey.ts';
import type { OldRedirect } from './address-plan.ts';
import type { Desk } from './desk.ts';
import type { Former } from './old-items.ts';
import type { ReadPlace } from './old-places.ts';

/** Where the plain pages and the pages of pictures of the old site lead. */

/** The pages, each with all that lay below it: its feed, its edition for phones, the pages of its pictures. */
export function pageRedirects(
  former: readonly Former[],
  { answers, claims, tell }: Desk,
): OldRedirect[] {
  const pages = former.filter(({ item }) => item.type === 'page');
  return pages.flatMap(({ item, path, place }): OldRedirect[] => {
    const byId = [
      { from: `/?page_id=${item.id}`, to: path },
      { from: `/?p=${item.id}`, to: path },
    ];
    if (place.query !== '') return byId;
    const claimed = claims.claim(place.path, path, item.title);
    if (claimed.is === 'refused') tell(item, claimed.remark);
    // What an earlier import, or somebody, has led to the page already is in redirects.yaml.
    const isThere = claimed.is === 'its own' && place.path !== path;
    if (claimed.is === 'refused' || isThere) return byId;
    const written = claimed.is === 'granted' ? claimed.written : path;
    answers.addMove(place.path, path);
    const isOpen = /^[^%]*\/$/.test(written);
    return [...byId, { from: isOpen ? `${written}*` : written, to: path }];
  });
}

interface Known {
  /** The new paths of items. */
  paths: ReadonlyMap<number, string>;
  readPlace: ReadPlace;
}

/**
 * The pages that WordPress made of pictures, which lead to the article that the picture was attached to, or that it
 * leads. Most lay below that article, where a rule finds them.
 */
export function pictureRedirects(
  { items }: Survey,
  { paths, readPlace }: Known,
  desk: Desk,
): OldRedirect[] {
  const leading = new Map<number, string>();
  for (const { id, thumbnail } of items.values()) {
    const path = paths.get(id);
    if (thumbnail !== undefined && path !== undefined) leading.set(thumbnail, path);
  }
  return [...items.values()].flatMap((item) => {
    if (item.type !== 'attachment' || item.link === '') return [];
    return pictureRedirect(item, paths.get(item.parent) ?? leading.get(item.id), readPlace, desk);
  });
}

function pictureRedirect(
  item: ItemCard,
  to: string | undefined,
  readPlace: ReadPlace,
  { answers, claims, tell }: Desk,
): OldRedirect[] {
  const place = readPlace(item.link);
  const unanswered = (why: 'left-out' | 'other-site' | 'unreadable') => {
    tell(item, { kind: 'address-unanswered', address: item.link, why });
    return [];
  };
  if (place === 'unreadable') return unanswered('unreadable');
  if (place === 'elsewhere') return unanswered('other-site');
  if (place.query === '' && answers.at(place) === (to ?? '')) return [];
  if (to === undefined) return answers.at(place) === undefined ? unanswered('left-out') : [];
  if (place.query !== '') return [{ from: `/?attachment_id=${item.id}`, to }];
  const claimed = claims.claim(place.path, to, item.title);
  if (claimed.is === 'refused') tell(item, claimed.remark);
  if (claimed.is !== 'granted') return [];
  answers.addMove(place.path, to);
  return [{ from: claimed.written, to }];
}
