import { articlePath, categoryPath, plainPath } from '../addresses.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { correctedAt, otherListsOf, type Vacancy } from '../model/withdrawn.ts';
import { goneFrom, movesOf } from '../old-addresses.ts';

/**
 * What readers get at an address: an article, another page or a feed, the way to another address, or word that what
 * was there is withdrawn. With it stands by what it is known again where it has another address.
 */
export type Answer =
  | { is: 'article'; path: string; id: string; file: string; hash: string; place: Place }
  | { is: 'page'; path: string; name?: string | undefined }
  | { is: 'move'; path: string; to: string }
  | { is: 'gone'; path: string; place?: Place | undefined };

/** Where an article stands in lists. */
export type Place = Pick<Vacancy, 'published' | 'categories' | 'lists' | 'corrected'>;

/** Every answer of a newspaper that readers may have kept the address of, by that address. */
export type Answers = ReadonlyMap<string, Answer>;

/** Pages of an archive: what they hold moves on by itself, and nobody links to one of them. */
const OF_ARCHIVES = /^\/archive\/|\/page\/\d+\/$|\/from-start\//;

/**
 * What a newspaper answers at its addresses: those of articles, lists, people, stories, plain pages and feeds, and
 * those that it had once. Not archive pages, fragments and assets.
 *
 * @param newsroom as it stands at a moment
 * @param paths of its pages that are no articles, and of its feeds
 */
export function answersOf(newsroom: Newsroom, paths: readonly string[]): Answers {
  const answers = new Map<string, Answer>();
  const add = (answer: Answer) => {
    if (!answers.has(answer.path)) answers.set(answer.path, answer);
  };
  const { site, articles, categories, pages, vacancies } = newsroom;
  for (const article of articles) {
    const { id, file, bodyHash: hash, published } = article;
    const lists = otherListsOf(article, newsroom);
    const corrected = correctedAt(article);
    const place = { published, categories: article.categories, lists, corrected };
    add({ is: 'article', path: articlePath(article, site), id, file, hash, place });
  }
  for (const { slug, name } of categories.all)
    add({ is: 'page', path: categoryPath(slug), name: `category ${name}` });
  for (const { slug, bodyHash } of pages)
    add({ is: 'page', path: plainPath(slug), name: `page ${bodyHash}` });
  for (const path of paths) if (!OF_ARCHIVES.test(path)) add({ is: 'page', path });
  for (const { from, to } of movesOf(newsroom)) add({ is: 'move', path: from, to });
  const places = new Map(vacancies.map((vacancy) => [vacancy.at, vacancy]));
  for (const path of goneFrom(newsroom)) add({ is: 'gone', path, place: places.get(path) });
  return answers;
}
