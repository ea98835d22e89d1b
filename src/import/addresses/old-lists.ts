import {
  ARCHIVE,
  authorPath,
  categoryPath,
  datePath,
  feedPath,
  HOME,
  SEARCH,
  tagPath,
} from '../../addresses.ts';
import { slugOf } from '../arabic/slug.ts';
import type { ExportTerm } from '../export.ts';
import type { Survey } from '../survey.ts';
import type { NewPlaces, OldRedirect } from './address-plan.ts';
import { dateFrontOf, frontOf, type ChainOf, type Permalinks } from './permalinks.ts';
import { writtenFormer } from './written-addresses.ts';

/** Where the lists of the old site lead: of its categories, tags, authors and dates, with their pages and feeds. */

interface OldSite {
  survey: Pick<Survey, 'terms' | 'authors' | 'items'>;
  permalinks: Permalinks;
  chainOf: ChainOf;
}

type Lists = Pick<NewPlaces, 'categoryAt' | 'tagAt' | 'authorAt' | 'site'>;

/** All lists of the old site, as rules and single addresses. */
export function listRedirects(old: OldSite, places: Lists): OldRedirect[] {
  return [
    ...feeds(),
    ...old.survey.terms.flatMap((term) => categoryRedirects(term, old, places)),
    ...tagRedirects(old, places),
    ...authorRedirects(old, places),
    ...dateRedirects(old, places),
  ];
}

/** A former list with all below it: its pages and, where the new one has a feed, its feeds. */
export function list(path: string, to: string, hasFeed: boolean): OldRedirect[] {
  const from = writtenFormer(path);
  if (from === undefined) return [unfit(path, to)];
  // No rule holds letters that no new address may.
  if (from.includes('%')) return [{ from, to }];
  const feed = hasFeed ? [{ from: `${from}feed/*`, to: feedPath(to) }] : [];
  return [...feed, { from: `${from}*`, to }];
}

/** A list at an address that redirects.yaml cannot have: who claims it is told so. */
function unfit(path: string, to: string): OldRedirect {
  return { from: encodeURI(path).replaceAll('*', '%2A'), to };
}

/** A former list among the addresses of articles: what lies below these is not the list's. */
function listAmongArticles(path: string, to: string): OldRedirect[] {
  const from = writtenFormer(path);
  if (from === undefined) return [unfit(path, to)];
  const itself = from === to ? [] : [{ from, to }];
  const below = [
    { from: `${from}page/*`, to },
    { from: `${from}feed/*`, to: to === ARCHIVE ? to : feedPath(to) },
  ];
  return from.includes('%') ? itself : [...itself, ...below];
}

function query(name: string, value: string | number | undefined, to: string): OldRedirect[] {
  const isFit = value !== undefined && /^[\p{L}\p{M}\p{N}._~-]+$/u.test(String(value));
  return isFit ? [{ from: `/?${name}=${value}`, to }] : [];
}

function categoryRedirects(
  term: ExportTerm,
  { permalinks, chainOf }: OldSite,
  places: Lists,
): OldRedirect[] {
  const slug = slugOf(term.slug);
  if (term.taxonomy !== 'category' || slug === '') return [];
  const now = places.categoryAt(term.slug);
  // One without articles has no page here.
  const to = now === undefined ? ARCHIVE : categoryPath(now);
  const chain = chainOf(term.slug);
  const base = `${frontOf(permalinks)}category/`;
  const isAtRoot = permalinks.structure.startsWith('/%category%');
  const paths = [`${base}${chain}/`, `${base}${slug}/`];
  return [
    ...[...new Set(paths)].flatMap((path) => list(path, to, now !== undefined)),
    ...(isAtRoot ? listAmongArticles(`/${chain}/`, to) : []),
    ...query('cat', term.id, to),
  ];
}

/** How many tags without a page lead to a search for them; all others lead to the page of the search. */
const MOST_SEARCHES = 1000;

/** Tags with a page lead to it, others to a search for their names, those that most articles bear first. */
function tagRedirects({ survey, permalinks }: OldSite, places: Lists): OldRedirect[] {
  const tags = survey.terms.filter(
    ({ taxonomy, slug }) => taxonomy === 'post_tag' && slugOf(slug) !== '',
  );
  if (tags.length === 0) return [];
  const base = `${frontOf(permalinks)}tag/`;
  const uses = usesOf(survey);
  const [withPage, others] = [
    tags.filter(({ slug }) => places.tagAt(slug) !== undefined),
    tags.filter(({ slug, name }) => places.tagAt(slug) === undefined && wordsOf(name) !== ''),
  ];
  const sought = others.toSorted((a, b) => (uses.get(b.slug) ?? 0) - (uses.get(a.slug) ?? 0));
  return [
    ...withPage.flatMap(({ slug: written }) => {
      const [slug, to] = [slugOf(written), tagPath(places.tagAt(written) ?? '')];
      return [...list(`${base}${slug}/`, to, true), ...query('tag', slug, to)];
    }),
    ...sought
      .slice(0, MOST_SEARCHES)
      .flatMap(({ slug, name }) => list(`${base}${slugOf(slug)}/`, searchFor(name), false)),
    ...list(base, SEARCH, false),
  ];
}

/** How many articles bear each tag, by its slug. */
function usesOf({ items }: Pick<Survey, 'items'>): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { tags } of items.values()) {
    for (const slug of tags) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  }
  return uses;
}

/** What is left of a name as searches read it. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** The search for a name, where a list of what bears it was. */
export function searchFor(name: string): string {
  return `${SEARCH}?q=${wordsOf(name)}`;
}

/** Authors by their accounts, and those whom Co-Authors keeps as terms: `cap-souad`. */
function authorRedirects({ survey, permalinks }: OldSite, places: Lists): OldRedirect[] {
  const base = `${frontOf(permalinks)}author/`;
  const guests = survey.terms.filter(({ taxonomy }) => taxonomy === CO_AUTHORS);
  return [
    ...survey.authors.map(({ login, id }) => ({ login, id })),
    ...guests.map(({ slug }) => ({ login: slugOf(slug).replace(/^cap-/, ''), id: undefined })),
  ].flatMap(({ login, id }) => {
    const now = places.authorAt(login);
    const to = now === undefined ? ARCHIVE : authorPath(now);
    const nickname = nicknameOf(login);
    const pages = nickname === '' ? [] : list(`${base}${nickname}/`, to, now !== undefined);
    return [...pages, ...query('author', id, to)];
  });
}

const CO_AUTHORS = 'author';

/** An author's name in addresses, which WordPress makes of the login when it registers: `Ali.B@x.ma` → `ali-bx-ma`. */
export function nicknameOf(login: string): string {
  const plain = slugOf(login.toLowerCase().replace(/[^\p{L}\p{M}\p{N}%. _-]/gu, ''));
  return plain.replace(/[. ]+/g, '-').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

function dateRedirects({ survey, permalinks }: OldSite, { site }: Lists): OldRedirect[] {
  if (permalinks.structure === '') return monthQueries(survey);
  const front = dateFrontOf(permalinks);
  if (writtenFormer(front) !== front) return [];
  const year = `${front}{year}/`;
  const month = `${year}{month}/`;
  const day = `${month}{day}/`;
  const toDay = site.archive === 'day' ? '{year}-{month}-{day}' : '{year}-{month}';
  const below = (from: string, date: string) => [
    { from, to: datePath(date) },
    ...['page', 'feed'].map((name) => ({ from: `${from}${name}/*`, to: datePath(date) })),
  ];
  return [...below(year, '{year}'), ...below(month, '{year}-{month}'), ...below(day, toDay)];
}

/** Where addresses are queries, each month had one: `/?m=201905`. */
function monthQueries({ items }: Pick<Survey, 'items'>): OldRedirect[] {
  const months = new Set<string>();
  for (const { type, status, localDay } of items.values()) {
    if (type === 'post' && status === 'publish' && localDay !== '')
      months.add(localDay.slice(0, 7));
  }
  return [...months]
    .toSorted()
    .map((month) => ({ from: `/?m=${month.replace('-', '')}`, to: datePath(month) }));
}

/** The feeds of the newspaper as a whole; that of all comments becomes that of all articles. */
function feeds(): OldRedirect[] {
  const [rss, atom] = [feedPath(HOME), feedPath(HOME, 'atom.xml')];
  return [
    { from: '/feed/*', to: rss },
    { from: '/feed/atom/', to: atom },
    { from: '/comments/feed/*', to: rss },
    ...['rss', 'rss2', 'rdf', 'comments-rss2'].map((name) => ({ from: `/?feed=${name}`, to: rss })),
    { from: '/?feed=atom', to: atom },
    { from: '/page/*', to: ARCHIVE },
    { from: '/index.php', to: HOME },
  ];
}
