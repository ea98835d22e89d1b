import type { NewPlaces } from '../../src/import/addresses/address-plan.ts';
import { planAddresses } from '../../src/import/addresses/plan-addresses.ts';
import { slugOf } from '../../src/import/arabic/slug.ts';
import type { ItemCard, Survey } from '../../src/import/survey.ts';
import { fallbackSite } from '../../src/model/site.ts';

/** Surveys of sites that never were, and where a newspaper has put what was on them. */

export const OLD_SITE = 'https://old.example';

/** An item of the old site; published on 3 May 2019 in the category of politics, where nothing else is said. */
export function card(own: Partial<ItemCard> & Pick<ItemCard, 'id'>): ItemCard {
  return {
    type: 'post',
    status: 'publish',
    title: `مقال ${own.id}`,
    link: `${OLD_SITE}/politics/${own.id}/`,
    slug: `slug-${own.id}`,
    published: Date.parse(`${own.localDay ?? '2019-05-03'}T10:20:00Z`),
    modified: undefined,
    localDay: '2019-05-03',
    creator: 'souad',
    parent: 0,
    order: 0,
    categories: ['politics'],
    tags: [],
    primaryCategory: undefined,
    thumbnail: undefined,
    isSticky: false,
    ...own,
  };
}

/** A picture of the old site. */
function picture(own: Partial<ItemCard> & Pick<ItemCard, 'id' | 'link'>): ItemCard {
  return card({
    type: 'attachment',
    status: 'inherit',
    title: `صورة ${own.id}`,
    categories: [],
    ...own,
  });
}

export function surveyOf(items: readonly ItemCard[], own: Partial<Survey> = {}): Survey {
  const term = { id: undefined, parent: '', description: '' };
  return {
    site: { version: '1.2', title: 'الضفة', description: '', language: 'ar', address: OLD_SITE },
    authors: [
      { id: 3, login: 'souad', displayName: 'سعاد المرابط', firstName: '', lastName: '' },
      { id: 4, login: 'Desk 2', displayName: 'هيئة التحرير', firstName: '', lastName: '' },
    ],
    terms: [
      { ...term, id: 5, taxonomy: 'category', slug: 'politics', name: 'سياسة' },
      { ...term, id: 6, taxonomy: 'category', slug: 'asia', name: 'آسيا', parent: 'world' },
      { ...term, id: 7, taxonomy: 'category', slug: 'world', name: 'العالم' },
      {
        ...term,
        id: 8,
        taxonomy: 'category',
        slug: '%d9%85%d9%84%d9%81%d8%a7%d8%aa',
        name: 'ملفات',
      },
      { ...term, id: 9, taxonomy: 'post_tag', slug: '%d8%b3%d9%88%d9%82', name: 'سوق' },
      { ...term, id: 10, taxonomy: 'post_tag', slug: 'world-cup', name: 'كأس العالم' },
      { ...term, id: 11, taxonomy: 'post_tag', slug: 'dam', name: 'سد الوادي' },
      { ...term, id: 12, taxonomy: 'author', slug: 'cap-guest', name: 'ضيف' },
    ],
    items: new Map(items.map((item) => [item.id, item])),
    sharedBlocks: new Map(),
    faults: [],
    twice: new Map(),
    ...own,
  };
}

const CATEGORIES = new Map([
  ['politics', 'politics'],
  ['asia', 'asia'],
  ['world', 'world'],
  ['ملفات', 'files'],
]);

/** A newspaper in which all articles and pages of a survey are, with these categories and settings. */
export function placesFor(own: Partial<NewPlaces> = {}, address = '{category}/{id}'): NewPlaces {
  return {
    site: { ...fallbackSite(), address, timezone: 'Africa/Casablanca' },
    categories: [...CATEGORIES.values()].map((slug) => ({ slug, aliases: [] })),
    articleOf: ({ type, categories: [first = ''], published = 0 }) =>
      type === 'post'
        ? { section: CATEGORIES.get(slugOf(first)) ?? 'politics', published }
        : undefined,
    pageOf: ({ type, slug }) => (type === 'page' ? slug : undefined),
    categoryAt: (slug) => CATEGORIES.get(slugOf(slug)),
    tagAt: (slug) => (slug === 'dam' ? 'سد-الوادي' : undefined),
    authorAt: (login) => (login === 'souad' ? 'souad-elmrabet' : undefined),
    taken: new Map(),
    ...own,
  };
}

/** The plan for the addresses of some items. */
export function planFor(
  items: readonly ItemCard[],
  places = placesFor(),
  own: Partial<Survey> = {},
) {
  return planAddresses(surveyOf(items, own), places);
}

/** An old site, with all that it answered, by hand, and where each address leads. */
export interface OldSite {
  items: readonly ItemCard[];
  answers: Readonly<Record<string, string>>;
}

/** A site with ids in its addresses. */
export const BY_ID: OldSite = {
  items: [
    card({ id: 22403 }),
    card({ id: 22404, link: `${OLD_SITE}/world/asia/22404/`, categories: ['asia'] }),
    card({
      id: 22405,
      link: `${OLD_SITE}/%D9%85%D9%84%D9%81%D8%A7%D8%AA/22405/`,
      categories: ['%d9%85%d9%84%d9%81%d8%a7%d8%aa'],
    }),
    card({ id: 22406, status: 'future', link: `${OLD_SITE}/?p=22406` }),
    card({ id: 7, type: 'page', slug: 'about', link: `${OLD_SITE}/about/` }),
    card({ id: 8, type: 'page', slug: 'team', link: `${OLD_SITE}/about/team/`, parent: 7 }),
    card({
      id: 9,
      type: 'page',
      slug: 'من-نحن',
      link: `${OLD_SITE}/%d9%85%d9%86-%d9%86%d8%ad%d9%86%d8%9f/`,
    }),
    picture({ id: 90, parent: 22403, link: `${OLD_SITE}/politics/22403/dam/` }),
    picture({ id: 91, parent: 22404, link: `${OLD_SITE}/world/asia/22404/sea/` }),
    picture({ id: 92, parent: 22406, link: `${OLD_SITE}/?attachment_id=92` }),
    picture({ id: 93, link: `${OLD_SITE}/lead/` }),
    card({ id: 22407, thumbnail: 93 }),
  ],
  answers: {
    '/': '/',
    '/?utm_source=fb': '/',
    '/politics/22403/': '/politics/22403/',
    '/politics/22403': '/politics/22403/',
    '/politics/22403/amp/': '/politics/22403/',
    '/politics/22403/?amp=1': '/politics/22403/',
    '/politics/22403/feed/': '/politics/22403/',
    '/politics/22403/comment-page-2/': '/politics/22403/',
    '/politics/22403/2/': '/politics/22403/',
    '/politics/22403/dam/': '/politics/22403/',
    '/world/asia/22404/': '/asia/22404/',
    '/world/asia/22404/amp/': '/asia/22404/',
    '/world/asia/22404/sea/': '/asia/22404/',
    '/%d9%85%d9%84%d9%81%d8%a7%d8%aa/22405/': '/files/22405/',
    '/%D9%85%D9%84%D9%81%D8%A7%D8%AA/22405/feed/': '/files/22405/',
    '/?p=22403': '/politics/22403/',
    '/?p=22406': '/politics/22406/',
    '/?p=7': '/about/',
    '/?page_id=8': '/team/',
    '/about/': '/about/',
    '/about/feed/': '/about/',
    '/about/team/': '/team/',
    '/%D9%85%D9%86-%D9%86%D8%AD%D9%86%D8%9F/': '/من-نحن/',
    '/?attachment_id=92': '/politics/22406/',
    '/lead/': '/politics/22407/',
    '/politics/': '/politics/',
    '/politics/page/3/': '/politics/',
    '/politics/feed/': '/politics/feed.xml',
    '/category/politics/': '/politics/',
    '/category/politics/page/3/': '/politics/',
    '/category/politics/feed/': '/politics/feed.xml',
    '/category/world/asia/page/2/': '/asia/',
    '/category/asia/': '/asia/',
    '/world/asia/': '/asia/',
    '/world/asia/page/4/': '/asia/',
    '/world/asia/feed/': '/asia/feed.xml',
    '/%d9%85%d9%84%d9%81%d8%a7%d8%aa/': '/files/',
    '/category/%d9%85%d9%84%d9%81%d8%a7%d8%aa/': '/files/',
    '/?cat=5': '/politics/',
    '/tag/dam/': '/tags/سد-الوادي/',
    '/tag/dam/feed/': '/tags/سد-الوادي/feed.xml',
    '/tag/dam/page/2/': '/tags/سد-الوادي/',
    '/tag/%d8%b3%d9%88%d9%82/': '/search/?q=سوق',
    '/tag/world-cup/page/2/': '/search/?q=كأس العالم',
    '/tag/unknown/': '/search/',
    '/?tag=dam': '/tags/سد-الوادي/',
    '/author/souad/': '/authors/souad-elmrabet/',
    '/author/souad/page/9/': '/authors/souad-elmrabet/',
    '/author/souad/feed/': '/authors/souad-elmrabet/feed.xml',
    '/author/desk-2/': '/archive/',
    '/author/guest/page/2/': '/archive/',
    '/?author=3': '/authors/souad-elmrabet/',
    '/date/2019/': '/archive/2019/',
    '/date/2019/05/': '/archive/2019/05/',
    '/date/2019/05/page/2/': '/archive/2019/05/',
    '/date/2019/05/03/': '/archive/2019/05/',
    '/feed/': '/feed.xml',
    '/feed/rss2/': '/feed.xml',
    '/feed/atom/': '/atom.xml',
    '/comments/feed/': '/feed.xml',
    '/?feed=rss2': '/feed.xml',
    '/page/2/': '/archive/',
    '/index.php': '/',
  },
};

/** «سوق-الأحد», «هل-ينجح؟», and one with letters of Persian, as WordPress writes them. */
const MARKET = '%d8%b3%d9%88%d9%82-%d8%a7%d9%84%d8%a3%d8%ad%d8%af';
const ASKS = '%d9%87%d9%84-%d9%8a%d9%86%d8%ac%d8%ad%d8%9f';
const PERSIAN = '%da%a9%d9%84-%d8%b4%db%8c%d8%a1';

const dated = (path: string) => `${OLD_SITE}/2019/05/03/${path}/`;
/** A site with dates and slugs in its addresses. */
export const DATED: OldSite = {
  items: [
    card({
      id: 1,
      slug: 'سوق-الأحد',
      link: dated(MARKET),
      formerSlugs: ['%d8%b3%d9%88%d9%82', 'market'],
    }),
    card({ id: 2, slug: 'هل-ينجح؟', link: dated(ASKS) }),
    card({ id: 3, slug: 'كل-شيء', link: dated(PERSIAN) }),
    card({ id: 4, slug: 'سوق', link: dated(`${MARKET}-%d8%b3%d9`) }),
    card({ id: 5, slug: 'draft', status: 'draft', link: dated('draft') }),
    card({ id: 6, slug: 'secret', status: 'private', link: dated('secret') }),
    card({ id: 7, slug: 'x', link: dated('%e2%80%aex') }),
    picture({ id: 90, parent: 1, link: `${dated(MARKET)}dam/` }),
    picture({ id: 91, link: `${OLD_SITE}/dam-2/` }),
    picture({ id: 92, parent: 5, link: `${OLD_SITE}/?attachment_id=92` }),
  ],
  answers: {
    [`/2019/05/03/${MARKET}/`]: '/politics/1/',
    [`/2019/05/03/${MARKET.toUpperCase()}`]: '/politics/1/',
    '/2019/05/03/سوق-الأحد/amp/': '/politics/1/',
    '/2019/05/03/سوق-الأحد/feed/': '/politics/1/',
    '/2019/05/03/سوق-الأحد/dam/': '/politics/1/',
    '/2019/05/03/market/': '/politics/1/',
    '/2019/05/03/سوق/': '/politics/1/',
    [`/2019/05/03/${ASKS}/`]: '/politics/2/',
    [`/2019/05/03/${PERSIAN.toUpperCase()}/`]: '/politics/3/',
    '/?p=4': '/politics/4/',
    '/2019/': '/archive/2019/',
    '/2019/05/': '/archive/2019/05/',
    '/2019/05/page/2/': '/archive/2019/05/',
    '/2019/05/03/': '/archive/2019/05/',
    '/category/politics/': '/politics/',
    '/author/souad/': '/authors/souad-elmrabet/',
  },
};
