import type { Instant } from '../dates.ts';
import type { Article } from './article.ts';

/**
 * An article as it stands at a moment: with the corrections and updates whose time has come, and changed last by the
 * newest of them. Of an article that has none it is the article itself.
 *
 * @param now absent for those who write, who see what is to come too
 */
export function revised(article: Article, now: Instant = Infinity): Article {
  if (!article.revisions) return article;
  const due = article.revisions.filter(({ when }) => when <= now);
  const [newest] = due;
  const { updated } = article;
  const changed = newest && Math.max(newest.when, updated ?? newest.when);
  // What was read of an article is not to be spread: its wording stays packed (src/content/remembered.ts).
  return Object.create(article, {
    revisions: { value: newest && due, enumerable: true },
    updated: { value: changed ?? updated, enumerable: true },
  }) as Article;
}
