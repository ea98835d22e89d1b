import type {
  BreadcrumbList,
  CollectionPage,
  Graph,
  ImageObject,
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
import type { Signatories } from '../model/signatures.ts';
import type { Site } from '../model/site.ts';
import { legalData } from './legal-data.ts';
import { agencyOf, authorOf, noticeOf } from './people-data.ts';

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

/**
 * What the page of an article says.
 *
 * @param section the article's main category
 * @param picture its lead picture, where one is shown
 * @param known whom the newspaper says more of than their names
 * @param tags its tags as its page shows them
 */
export function articleData(
  article: Article,
  section: Pick<Category, 'slug' | 'name' | 'kind'>,
  picture: LeadPicture | undefined,
  publisher: Publisher,
  known: Signatories,
  corrections: readonly ToldCorrection[] = [],
  tags: readonly string[] = article.tags,
): LinkedData {
  const { site } = publisher;
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
    ...(picture && { image: imageOf(picture, site) }),
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
  if (article.coverage) {
    const url = absolute(articlePath(article, site), site);
    const told = coverageData(article.coverage, article.published, url, site);
    return graphOf({ '@type': 'LiveBlogPosting', ...said, ...told }, wayTo(section, publisher));
  }
  const news: NewsArticle | OpinionNewsArticle =
    section.kind === 'opinion'
      ? { '@type': 'OpinionNewsArticle', ...said }
      : { '@type': 'NewsArticle', ...said };
  return graphOf(news, wayTo(section, publisher));
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

function imageOf({ src, caption, credit }: LeadPicture, site: Pick<Site, 'url'>): ImageObject {
  return {
    '@type': 'ImageObject',
    url: new URL(src, site.url).href,
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  };
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
