import { authorPath, AUTHORS_PAGE, feedPath, href } from '../addresses.ts';
import { authorData, authorsData } from '../machines/people-data.ts';
import type { Article } from '../model/article.ts';
import type { Author } from '../model/author.ts';
import { whoSigns } from '../model/signatures.ts';
import { peopleStrings } from '../strings/people.ts';
import { portraitOf } from './byline.ts';
import { cardOf, headOf, publisherOf, type Edition } from './edition.ts';
import { feedLinks } from './feeds.ts';
import { share } from './fingerprint.ts';
import { pagesOfList, type ListPage } from './list-pages.ts';
import type { Outline } from './outline.ts';
import type { Person } from './people-props.ts';
import type { Card, Frame, Link, Page, Photo } from './props.ts';

/** The pages of those who write, and the one that lists them; none where the newspaper lists nobody who does. */
export function* authorOutlines(frame: Frame, edition: Edition): Generator<Outline> {
  const { authors } = whoSigns(edition.newsroom);
  if (authors.length === 0) return;
  const page = () => authorsPage(authors, frame, edition);
  yield { layout: 'authors', path: AUTHORS_PAGE, page };
  for (const author of authors) yield* outlinesOf(author, frame, edition);
}

function* outlinesOf(author: Author, frame: Frame, edition: Edition): Generator<Outline> {
  const { newsroom } = edition;
  const about = JSON.stringify([author, portraitOf(author, edition)]);
  const list = { path: authorPath(author.id), name: author.name };
  for (const page of pagesOfList(list, newsroom.byAuthor.get(author.id) ?? [], newsroom)) {
    const { path, articles, ...place } = page;
    yield {
      layout: 'author',
      path,
      madeOf: () => ({
        articles,
        places: JSON.stringify([about, place]),
        card: edition.socialCards?.outlet,
      }),
      page: () => authorPage(author, page, frame, edition),
    };
  }
}

function authorPage(author: Author, page: ListPage, frame: Frame, edition: Edition): Page {
  const { path, articles, archive, ...way } = page;
  const { name, role, biography } = author;
  const { site } = edition.newsroom;
  const isFront = archive === undefined;
  const portrait = named(portraitOf(author, edition), name);
  const title = archive ? `${peopleStrings.archive.replace('#', name)}: ${archive.range}` : name;
  const head = headOf(edition, {
    title,
    description: isFront ? (biography[0] ?? (role && `${name}، ${role}`)) : undefined,
    path,
    ...(isFront && { feeds: feedLinks(path, name, site) }),
  });
  const data = authorData(author, portrait?.src, publisherOf(edition));
  return {
    layout: 'author',
    path,
    props: {
      frame,
      head: {
        ...head,
        ...(isFront && { linkedData: data }),
        scripts: isFront ? [edition.assets.scripts.times] : [],
      },
      name,
      role,
      portrait: isFront ? portrait : undefined,
      biography: isFront ? biography : [],
      links: isFront ? linksOf(author) : [],
      writers: href(AUTHORS_PAGE, site),
      feed: isFront ? href(feedPath(path), site) : undefined,
      archive,
      ...way,
      cards: articles.map((article) => cardOfOwn(article, edition)),
    },
  };
}

/** An article on the page of its writer, where the name is said above all. */
function cardOfOwn(article: Article, edition: Edition): Card {
  return share({ ...cardOf(article, edition), signedBy: undefined, portrait: undefined });
}

function named(photo: Photo | undefined, name: string): Photo | undefined {
  return photo && { ...photo, alt: peopleStrings.portrait.replace('#', name) };
}

function linksOf({ website, x, linkedin, email }: Author): Link[] {
  const all = { website, x, linkedin, email: email && `mailto:${email}` };
  return Object.entries(all).flatMap(([kind, address]) =>
    address ? [{ href: address, text: peopleStrings[kind as keyof typeof all] }] : [],
  );
}

function authorsPage(authors: readonly Author[], frame: Frame, edition: Edition): Page {
  const { newsroom } = edition;
  const head = headOf(edition, { title: peopleStrings.newsroom, path: AUTHORS_PAGE });
  const group = (title: string, members: readonly Author[]) =>
    members.length === 0
      ? []
      : [{ title, people: members.map((author) => personOf(author, edition)) }];
  return {
    layout: 'authors',
    path: AUTHORS_PAGE,
    props: {
      frame,
      head: { ...head, linkedData: authorsData(authors, { site: newsroom.site }) },
      groups: [
        ...group(
          peopleStrings.columnists,
          authors.filter(({ columnist }) => columnist),
        ),
        ...group(
          peopleStrings.writers,
          authors.filter(({ columnist }) => !columnist),
        ),
      ],
    },
  };
}

/** A writer among others, with the way to their page. */
function personOf(author: Author, edition: Edition): Person {
  const { id, name, role } = author;
  const to = href(authorPath(id), edition.newsroom.site);
  return { href: to, text: name, role, portrait: portraitOf(author, edition) };
}

/** The columnists who write in a section, in the order of authors.yaml. */
export function columnistsIn(slug: string, edition: Edition): Person[] {
  const { newsroom } = edition;
  return whoSigns(newsroom)
    .authors.filter(({ id, columnist }) => {
      const own = columnist ? newsroom.byAuthor.get(id) : undefined;
      return own?.some(({ categories }) => categories.includes(slug));
    })
    .map((author) => personOf(author, edition));
}
