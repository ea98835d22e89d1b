import type { Article } from './article.ts';
import { newestFirst, type Newsroom } from './newsroom.ts';

/** The list that an article is in without a story; one for all, since what is known of a list is remembered. */
const NONE: readonly Article[] = [];

/** How many articles of a list are looked at, from the nearest in time on. */
export const REACH = 2000;

/** Articles that follow one another in a list, newest first: from one place on, and before another. */
export interface Run {
  list: readonly Article[];
  from: number;
  to: number;
}

/** The older articles among which those related to an article are found: nothing else decides them. */
export interface Company {
  /** Of the same running story. */
  story: Run;
  /** Of the main category. */
  section: Run;
  /** Of each category and tag that says what the article is about. */
  shelves: Run[];
}

/** The company of an article: of each list, the two thousand just before it. */
export function companyOf(article: Article, newsroom: Newsroom): Company {
  const { byCategory, byTag, categories, tags: book } = newsroom;
  const behind = (list: readonly Article[] = NONE): Run => {
    const from = placeOf(article, list) + 1;
    return { list, from, to: Math.min(from + REACH, list.length) };
  };
  const isAbout = (slug: string) =>
    slug !== article.section && categories.of(slug).kind !== 'placement';
  const section = behind(byCategory.get(article.section));
  const tags = new Set(article.tags.map(book.shelfOf));
  return {
    story: behind(storyList(article, newsroom)),
    section,
    shelves: [
      section,
      ...article.categories.filter(isAbout).map((slug) => behind(byCategory.get(slug))),
      ...[...tags].map((tag) => behind(byTag.get(tag))),
    ],
  };
}

/** The articles of the same story just before and just after this one. */
export function neighboursInStory(
  article: Article,
  newsroom: Newsroom,
): { before?: Article | undefined; after?: Article | undefined } {
  const story = storyList(article, newsroom) ?? [];
  const place = placeOf(article, story);
  return { before: story[place + 1], after: place > 0 ? story[place - 1] : undefined };
}

/** The articles of an article's story. */
function storyList(
  { story }: Article,
  { byStory, stories }: Newsroom,
): readonly Article[] | undefined {
  return story && byStory.get(stories.of(story).id);
}

/** Where an article stands in a list that is ordered newest first; binary search. -1 outside of it. */
function placeOf(article: Article, list: readonly Article[]): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = list[middle];
    if (there && newestFirst(there, article) < 0) from = middle + 1;
    else to = middle;
  }
  return list[from] === article ? from : -1;
}
