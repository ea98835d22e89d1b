import type {
  AdvertiserContentArticle,
  BreadcrumbList,
  CollectionPage,
  Graph,
  ImageObject,
  LiveBlogPosting,
  NewsArticle,
  NewsMediaOrganization,
  OpinionNewsArticle,
  Organization,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { absolute, articlePath, categoryPath, HOME, SEARCH } from '../addresses.ts';
import { isoDate } from '../dates.ts';
import { correctionData, type ToldCorrection } from './correction-data.ts';
import type { Article } from '../model/article.ts';
import type { Category } from '../model/category.ts';
import { isPaid } from '../model/kicker.ts';
import type { Signatories } from '../model/signatures.ts';
import type { Site } from '../model/site.ts';
import { legalData } from './legal-data.ts';
import { agencyOf, authorOf, noticeOf } from './people-data.ts';
import { videoData, type ShownVideo } from './video-data.ts';

import { coverageData } from './live-data.ts';

/**
 * What a page says of itself to machines, as JSON-LD in the words of schema.org. It says nothing that readers do not
 * see on the page (docs/decisions/machines.md). The rules of the fields are those of
 * developers.google.com/search/docs/appearance/structured-data, pages "article", "breadcrumb" and "organization".
 */
export type LinkedData = Graph;

/** What all pages of a newspaper say the same. */
export interface Publisher {
  site: Pick<Site, 'name' | 'url' | 'description' | 'language' | 'address' | 'timezone' | 'legal'>;
  /** Address of the newspaper's icon as a PNG, on the site: search engines take no SVG for a logo. */
  logo: string;
}

/** The picture that leads an article, as its page shows it. */
export interface LeadPicture {
  /** Address of the JPEG. */
  src: string;
  /** The AVIF files, as `srcset` wants them. */
  avif?: string;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** What the home page says: who publishes here, and how the site is searched. */
export function homeData(publisher: Publisher): LinkedData {
  const { site } = publisher;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: `${absolute(SEARCH, site)}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  };
  const website: WebSite = {
    '@type': 'WebSite',
    name: site.name,
    url: absolute(HOME, site),
    inLanguage: site.language,
    publisher: { '@id': idOf(publisher) },
    potentialAction: search,
  };
  const newspaper: NewsMediaOrganization = {
    ...organizationOf(publisher),
    ...(site.description && { description: site.description }),
    ...legalData(site),
  };
  return graphOf(newspaper, website);
}

/** What the first page of a category says. */
export function categoryData(
  category: Pick<Category, 'slug' | 'name' | 'description'>,
  publisher: Publisher,
): LinkedData {
  const { site } = publisher;
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    name: category.name,
    ...(category.description && { description: category.description }),
    url: absolute(categoryPath(category.slug), site),
    inLanguage: site.language,
  };
  return graphOf(page, wayTo(category, publisher));
}

/** What an archive page of a category says: where it belongs. */
export function archiveData(
  category: Pick<Category, 'slug' | 'name'>,
  publisher: Publisher,
): LinkedData {
  return graphOf(wayTo(category, publisher));
}

/** What stands on the page of an article besides. */
interface AlsoShown {
  corrections?: readonly ToldCorrection[];
  /** The names that its tags have in the newspaper. */
  tags?: readonly string[];
  /** The video that leads it. */
  video?: ShownVideo | undefined;
}

/**
 * What the page of an article says.
 *
 * @param section the article's main category
 * @param picture its lead picture, where one is shown
 * @param known whom the newspaper says more of than their names
 */
export function articleData(
  article: Article,
  section: Pick<Category, 'slug' | 'name' | 'kind'>,
  picture: LeadPicture | undefined,
  publisher: Publisher,
  known: Signatories,
  { corrections = [], tags = article.tags, video }: AlsoShown = {},
): LinkedData {
  const { site } = publisher;
  const film = video && videoData(video, article, site);
  const { updated, via, summary } = article;
  const said = {
    headline: article.title,
    ...(summary && { description: summary }),
    datePublished: isoDate(article.published, site),
    ...(updated !== undefined && { dateModified: isoDate(updated, site) }),
    ...correctionData(corrections, site),
    author: authorsOf(article, publisher, known),
    publisher: organizationOf(publisher),
    ...sourceOf(article, publisher, known),
    ...noticeOf(article, known),
    ...(picture && { image: imagesOf(picture, site) }),
    ...(film && { video: film }),
    articleSection: section.name,
    ...(tags.length > 0 && { keywords: tags }),
    wordCount: article.words,
    inLanguage: site.language,
    isAccessibleForFree: true,
    mainEntityOfPage: absolute(articlePath(article, site), site),
    ...(via && {
      isBasedOn: {
        '@type': 'CreativeWork' as const,
        publisher: agencyOf(via, known.sources.named(via)),
      },
    }),
  };
  return graphOf(ofItsKind(said, article, section, site), wayTo(section, publisher));
}

/** News, opinion, a live coverage; or what somebody paid for, which is none of them. */
function ofItsKind(
  said: object,
  article: Article,
  { kind }: Pick<Category, 'kind'>,
  site: Publisher['site'],
): AdvertiserContentArticle | LiveBlogPosting | NewsArticle | OpinionNewsArticle {
  const { coverage, published } = article;
  if (isPaid(article)) return { '@type': 'AdvertiserContentArticle', ...said };
  if (coverage) {
    const url = absolute(articlePath(article, site), site);
    const told = coverageData(coverage, published, url, site);
    return { '@type': 'LiveBlogPosting', ...said, ...told };
  }
  if (kind === 'opinion') return { '@type': 'OpinionNewsArticle', ...said };
  return { '@type': 'NewsArticle', ...said };
}

function graphOf(...things: Thing[]): LinkedData {
  return { '@context': 'https://schema.org', '@graph': things };
}

/** One name for the newspaper on all of its pages. */
function idOf({ site }: Publisher): string {
  return `${absolute(HOME, site)}#newspaper`;
}

type OwnOrganization = Exclude<NewsMediaOrganization, string>;

function organizationOf(publisher: Publisher): OwnOrganization {
  const { site, logo } = publisher;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': idOf(publisher),
    name: site.name,
    url: absolute(HOME, site),
    logo: new URL(logo, site.url).href,
  };
}

/** Who signs: writers by their names, else whose byline it is. */
function authorsOf({ authors, source }: Article, publisher: Publisher, known: Signatories) {
  if (authors.length > 0) return authors.map((name) => authorOf(name, known, publisher));
  const { site } = publisher;
  if (source !== site.name) return [agencyOf(source, known.sources.named(source))];
  const newspaper: OwnOrganization = {
    '@type': 'NewsMediaOrganization',
    '@id': idOf(publisher),
    name: source,
    url: absolute(HOME, site),
  };
  return [newspaper];
}

/** Whose report it is, where its writers sign and the newspaper does not. */
function sourceOf(
  { authors, source }: Article,
  { site }: Publisher,
  { sources }: Signatories,
): { sourceOrganization?: Organization } {
  if (authors.length === 0 || source === site.name) return {};
  return { sourceOrganization: agencyOf(source, sources.named(source)) };
}

/** The JPEG, which all programs read, and the form that is as wide as Google Discover wants it, where there is one. */
function imagesOf(
  { src, avif = '', caption, credit }: LeadPicture,
  site: Pick<Site, 'url'>,
): ImageObject | ImageObject[] {
  const imageAt = (address: string): ImageObject => ({
    '@type': 'ImageObject',
    url: new URL(address, site.url).href,
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  });
  const [, wide] = /(\S+) 1200w/.exec(avif) ?? [];
  return wide === undefined ? imageAt(src) : [imageAt(src), imageAt(wide)];
}

/** The newspaper, then the category: the two links that stand above each headline. */
function wayTo(
  { slug, name }: Pick<Category, 'slug' | 'name'>,
  { site }: Publisher,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: site.name, item: absolute(HOME, site) },
      { '@type': 'ListItem', position: 2, name, item: absolute(categoryPath(slug), site) },
    ],
  };
}
