import type { Article } from './article.ts';
import { newestFirst, type Newsroom } from './newsroom.ts';

/** How many related articles stand under an article. */
const COUNT = 4;

/**
 * Articles to read after this one: older ones only, so that a new article changes no old page. First
 * those of the same story, then those of the same main category, the nearest in time first.
 */
export function relatedTo(article: Article, newsroom: Newsroom): Article[] {
  const story = article.story ? (newsroom.byStory.get(article.story.id) ?? []) : [];
  const category = newsroom.byCategory.get(article.section) ?? [];
  const candidates = [...olderThan(article, story), ...olderThan(article, category)];
  return [...new Set(candidates)].slice(0, COUNT);
}

/** The articles of the same story just before and just after this one. */
export function neighboursInStory(
  article: Article,
  newsroom: Newsroom,
): { before?: Article | undefined; after?: Article | undefined } {
  const story = article.story ? (newsroom.byStory.get(article.story.id) ?? []) : [];
  const place = placeOf(article, story);
  return { before: story[place + 1], after: place > 0 ? story[place - 1] : undefined };
}

/** The nearest articles after this one in a list that is ordered newest first. */
function olderThan(article: Article, list: readonly Article[]): Article[] {
  const place = placeOf(article, list);
  return list.slice(place + 1, place + 1 + COUNT);
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
