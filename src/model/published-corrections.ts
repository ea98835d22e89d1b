import type { Article } from './article.ts';
import type { Revision } from './corrections.ts';
import { newestFirst } from './newsroom.ts';

/** A correction or an update with the article that it is of. */
export interface PublishedRevision {
  article: Article;
  revision: Revision;
  /** Its id on the article's page: a later one changes none. */
  id: string;
}

/** The corrections and updates of an article, newest first. */
export function revisionsIn(article: Article): PublishedRevision[] {
  const { revisions = [] } = article;
  const numbers = { correction: 0, update: 0 };
  return revisions
    .toReversed()
    .map((revision): PublishedRevision => {
      const name = revision.kind === 'update' ? 'update' : 'correction';
      numbers[name] += 1;
      return { article, revision, id: `${name}-${numbers[name]}` };
    })
    .toReversed();
}

/** All corrections and rights of reply of some articles, newest first. */
export function correctionsOf(articles: readonly Article[]): PublishedRevision[] {
  return articles
    .filter(({ revisions }) => revisions !== undefined)
    .flatMap(revisionsIn)
    .filter(({ revision }) => revision.kind !== 'update')
    .toSorted((a, b) => b.revision.when - a.revision.when || newestFirst(a.article, b.article));
}
