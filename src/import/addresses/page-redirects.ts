import type { Unanswered } from '../report/import-report.ts';
import type { ItemCard, Survey } from '../survey.ts';
import type { OldRedirect } from './address-plan.ts';
import type { Desk } from './desk.ts';
import { wasUnseen, type Former } from './old-items.ts';
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
  /** The new paths of items that readers see. */
  paths: ReadonlyMap<number, string>;
  readPlace: ReadPlace;
  /** The former addresses of articles by their ids, as they are written: pictures add to them. */
  aliases: Map<number, string[]>;
}

/**
 * The pages that WordPress made of pictures lead to the article that the picture was attached to, or that it leads.
 * Most lay below that article, where a rule finds them; others become former addresses of it, since there may be as
 * many as there are articles, and what is left are entries for redirects.yaml.
 */
export function pictureRedirects(survey: Survey, known: Known, desk: Desk): OldRedirect[] {
  const { paths } = known;
  const items = [...survey.items.values()];
  const leading = new Map(
    items.flatMap(({ id, thumbnail }): [number, number][] =>
      thumbnail !== undefined && paths.has(id) ? [[thumbnail, id]] : [],
    ),
  );
  return items.flatMap((item) => {
    if (item.type !== 'attachment' || item.link === '') return [];
    const parent = survey.items.get(item.parent);
    // WordPress showed a picture to those who saw what it was attached to.
    if (survey.discarded?.has(item.parent) || (parent && wasUnseen(parent))) return [];
    const owner = paths.has(item.parent) ? item.parent : leading.get(item.id);
    return pictureRedirect(
      item,
      owner === undefined ? undefined : survey.items.get(owner),
      known,
      desk,
    );
  });
}

function pictureRedirect(
  item: ItemCard,
  owner: ItemCard | undefined,
  { paths, readPlace, aliases }: Known,
  { answers, claims, tell }: Desk,
): OldRedirect[] {
  const place = readPlace(item.link);
  const unanswered = (why: Unanswered) => {
    tell(item, { kind: 'address-unanswered', address: item.link, why });
    return [];
  };
  if (place === 'unreadable') return unanswered('unreadable');
  if (place === 'elsewhere') return unanswered('other-site');
  const to = owner && paths.get(owner.id);
  const found = answers.at(place);
  if (place.query === '' && found !== undefined && (to === undefined || found === to)) return [];
  if (owner === undefined || to === undefined) return unanswered('left-out');
  if (place.query !== '') return [{ from: `/?attachment_id=${item.id}`, to }];
  const claimed = claims.claim(place.path, to, item.title);
  if (claimed.is === 'refused') tell(item, claimed.remark);
  if (claimed.is !== 'granted') return [];
  if (owner.type === 'page') {
    answers.addMove(place.path, to);
    return [{ from: claimed.written, to }];
  }
  answers.addAlias(place.path, to);
  aliases.set(owner.id, [...(aliases.get(owner.id) ?? []), claimed.written]);
  return [];
}
