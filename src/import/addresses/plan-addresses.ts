import { ARTICLE, isRule } from '../../address-rules.ts';
import { articlePath, plainPath, reservedNames } from '../../addresses.ts';
import type { Decision } from '../report/import-report.ts';
import type { Survey } from '../survey.ts';
import type { AddressPlan, NewPlaces, OldRedirect } from './address-plan.ts';
import { rulesById } from './article-rules.ts';
import { deskFor, type Desk } from './desk.ts';
import { linkReader } from './links.ts';
import { chainsOf, formerPlaces, wasUnseen, type Former } from './old-items.ts';
import { listRedirects, nicknameOf } from './old-lists.ts';
import { otherLists } from './other-lists.ts';
import { asFolder, inLetters, placesOn, type ReadPlace } from './old-places.ts';
import { pageRedirects, pictureRedirects } from './page-redirects.ts';
import { findPermalinks, patternFor, type Permalinks } from './permalinks.ts';

/** How the old site made its addresses. */
export interface OldAddressing {
  permalinks: Permalinks;
  /** The setting `address` under which most articles keep theirs; undefined where no setting makes such addresses. */
  pattern: string | undefined;
  /** What a new newspaper settles by it. */
  decisions: readonly Decision[];
}

/** Finds how the old site made its addresses. */
export function surveyAddresses(survey: Survey): OldAddressing {
  const permalinks = findPermalinks(survey.items.values(), placesOn(survey.site.address), {
    chainOf: chainsOf(survey),
    nicknameOf,
  });
  const reserved = reservedNames({ guide: true, host: 'netlify' });
  const pattern = patternFor(permalinks, reserved);
  const { structure: old } = permalinks;
  const decisions =
    pattern === undefined ? [] : [{ what: 'address-pattern' as const, old, pattern }];
  return { permalinks, pattern, decisions };
}

/**
 * Plans how every address of the old site is answered: by the page that is still there, by a former address of an
 * article, by an entry or a rule of redirects.yaml; or not, which the report says.
 */
export function planAddresses(
  survey: Survey,
  places: NewPlaces,
  { permalinks }: Pick<OldAddressing, 'permalinks'> = surveyAddresses(survey),
): AddressPlan {
  const desk = deskFor(places);
  const { answers } = desk;
  const { paths, shown } = placeItems(survey, places, desk);
  const readPlace = placesOn(survey.site.address);
  const former = formerOf(survey, { permalinks, readPlace, shown }, desk);
  const articles = former.filter(({ item, place }) => item.type === 'post' && place.query === '');
  const rules = articleRules(articles);
  answers.settle(rules);
  const aliases = aliasesOf(articles, desk);
  rules.push(...pageRedirects(former, desk));
  answers.settle(rules);
  rules.push(...pictureRedirects(survey, { paths: shown, readPlace, aliases }, desk));
  const lists = listRedirects({ survey, permalinks, chainOf: chainsOf(survey) }, places);
  const others = otherLists(survey, permalinks);
  rules.push(...unclaimed([...lists, ...others.redirects], desk));
  answers.settle(rules);
  const { site, items } = survey;
  return {
    permalinks,
    pathOf: (id) => paths.get(id),
    aliasesOf: (id) => aliases.get(id) ?? [],
    redirects: rules,
    newAddress: linkReader({ site: site.address, items, answers, paths: shown }),
    remarks: [...desk.remarks, ...others.remarks],
  };
}

/** Where carried items are in the newspaper. */
interface Placed {
  paths: Map<number, string>;
  /** Those that readers see, or will in time. */
  shown: Map<number, string>;
}

/** Puts each carried item at its new address. */
function placeItems(
  { items }: Survey,
  { site, articleOf, pageOf }: NewPlaces,
  { answers, claims, tell }: Desk,
): Placed {
  const [paths, shown] = [new Map<number, string>(), new Map<number, string>()];
  for (const item of items.values()) {
    const { id, link, status } = item;
    const article = articleOf(item);
    const slug = article ? undefined : pageOf(item);
    if (!article && slug === undefined) continue;
    const path = article
      ? articlePath({ permalink: undefined, ...article, id: String(id) }, site)
      : plainPath(slug ?? '');
    paths.set(id, path);
    claims.own(path, item.title);
    if (wasUnseen({ status })) continue;
    if (article?.draft) tell(item, { kind: 'address-unanswered', address: link, why: 'left-out' });
    else shown.set(id, path);
    if (!shown.has(id)) continue;
    if (article) answers.addArticle(id, path);
    else answers.addPage(path);
  }
  return { paths, shown };
}

/** Where the items were that readers see. */
function formerOf(
  { items }: Survey,
  {
    permalinks,
    readPlace,
    shown,
  }: Pick<Placed, 'shown'> & { permalinks: Permalinks; readPlace: ReadPlace },
  { tell }: Desk,
): Former[] {
  return [...shown].flatMap(([id, path]) => {
    const item = items.get(id);
    if (!item) return [];
    const { places, unread } = formerPlaces(item, permalinks, readPlace);
    if (unread) tell(item, { kind: 'address-unanswered', address: item.link, why: unread });
    return places.map((place) => ({ item, path, place }));
  });
}

/** What leads all readers of some kinds of addresses to articles, wherever these are. */
function articleRules(articles: readonly Former[]): OldRedirect[] {
  return [
    { from: '/?p={id}', to: ARTICLE },
    { from: `${ARTICLE}/*`, to: ARTICLE },
    ...rulesById(articles.filter(({ path, place }) => path !== place.path)),
  ];
}

/** The former addresses of articles that no rule covers, by id, as they are written. */
function aliasesOf(
  articles: readonly Former[],
  { answers, claims, tell }: Desk,
): Map<number, string[]> {
  const aliases = new Map<number, string[]>();
  for (const { item, path, place } of articles) {
    if (answers.at(place) === path) continue;
    const claimed = claims.claim(place.path, path, item.title);
    if (claimed.is === 'refused') tell(item, claimed.remark);
    if (claimed.is !== 'granted') continue;
    answers.addAlias(place.path, path);
    aliases.set(item.id, [...(aliases.get(item.id) ?? []), claimed.written]);
  }
  return aliases;
}

/** Lists of the old site without those at whose address something else is. */
function unclaimed(
  lists: readonly OldRedirect[],
  { answers, claims, remarks }: Desk,
): OldRedirect[] {
  const seen = new Set<string>();
  return lists.flatMap((entry): OldRedirect[] => {
    const { from, to } = entry;
    if (seen.has(from)) return [];
    seen.add(from);
    if (isRule(from)) return [entry];
    const path = asFolder(inLetters(from) ?? from);
    const claimed = claims.claim(path, to, from);
    if (claimed.is === 'granted') answers.addMove(path, to);
    if (claimed.is === 'refused') {
      const item = { id: undefined, type: 'list', title: path, link: path };
      remarks.push({ item, remarks: [claimed.remark] });
    }
    return claimed.is === 'granted' ? [{ from: claimed.written, to }] : [];
  });
}
