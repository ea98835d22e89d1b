import type { CollectionPage, Organization, Person, ProfilePage } from 'schema-dts';
import { absolute, authorPath, AUTHORS_PAGE, HOME, sourcePath } from '../addresses.ts';
import type { Article } from '../model/article.ts';
import type { Author } from '../model/author.ts';
import { sourcesOf, type Signatories } from '../model/signatures.ts';
import type { Source } from '../model/source.ts';
import { peopleStrings } from '../strings/people.ts';
import type { LinkedData, Publisher } from './linked-data.ts';

/**
 * What pages say of writers and sources to machines. The rules of the fields are those of
 * developers.google.com/search/docs/appearance/structured-data, pages "profile-page" and "article": an author is known
 * by the page that the newspaper has of them.
 */

/**
 * What the page of a writer says.
 *
 * @param portrait address of the JPEG on the site
 */
export function authorData(
  author: Author,
  portrait: string | undefined,
  { site }: Publisher,
): LinkedData {
  const { id, name, role, biography, website, x, linkedin } = author;
  const url = absolute(authorPath(id), site);
  const elsewhere = [website, x, linkedin].filter((address) => address !== undefined);
  const person: Person = {
    '@type': 'Person',
    '@id': personId(url),
    name,
    url,
    ...(role && { jobTitle: role }),
    ...(biography.length > 0 && { description: biography.join(' ') }),
    ...(portrait && { image: new URL(portrait, site.url).href }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  };
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    url,
    inLanguage: site.language,
    mainEntity: person,
  };
  return graphOf(page);
}

/** What the page of all writers says. */
export function authorsData(
  authors: readonly Pick<Author, 'id' | 'name'>[],
  { site }: Pick<Publisher, 'site'>,
): LinkedData {
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    name: peopleStrings.newsroom,
    url: absolute(AUTHORS_PAGE, site),
    inLanguage: site.language,
    hasPart: authors.map(({ id, name }): ProfilePage => {
      const url = absolute(authorPath(id), site);
      return { '@type': 'ProfilePage', name, url };
    }),
  };
  return graphOf(page);
}

/** What the page of a source says: whose texts are listed there, and who lists them. */
export function sourceData(source: Source, description: string, publisher: Publisher): LinkedData {
  const { site } = publisher;
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    name: source.name,
    description,
    url: absolute(sourcePath(source.id), site),
    inLanguage: site.language,
    about: agencyOf(source.name, source),
    publisher: { '@id': `${absolute(HOME, site)}#newspaper` },
  };
  return graphOf(page);
}

/** A writer as the author of an article. */
export function authorOf(
  name: string,
  { authors }: Signatories,
  { site }: Pick<Publisher, 'site'>,
): Person {
  const known = authors.named(name);
  const url = known && absolute(authorPath(known.id), site);
  return { '@type': 'Person', ...(url && { '@id': personId(url) }), name, ...(url && { url }) };
}

/** A source as articles name it, with its own site where that is known. */
export function agencyOf(name: string, known: Source | undefined): Organization {
  return { '@type': 'Organization', name, ...(known?.address && { url: known.address }) };
}

/** What stands below the text of an article about rights in it: the line of its source. */
export function noticeOf(
  article: Pick<Article, 'source' | 'via'>,
  { sources }: Signatories,
): { copyrightNotice?: string } {
  const lines = new Set(sourcesOf(article, sources).flatMap(({ licence }) => licence ?? []));
  return lines.size > 0 ? { copyrightNotice: [...lines].join('\n') } : {};
}

/** One name for a writer on all pages. */
function personId(url: string): string {
  return `${url}#person`;
}

function graphOf(page: ProfilePage | CollectionPage): LinkedData {
  return { '@context': 'https://schema.org', '@graph': [page] };
}
