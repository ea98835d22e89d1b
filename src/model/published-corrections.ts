import type { Instant } from '../dates.ts';
import type { Article } from './article.ts';
import type { Revision } from './corrections.ts';
import { newestFirst, type Newsroom } from './newsroom.ts';
import type { Vacancy } from './withdrawn.ts';

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

/** A place on the page of corrections: one of them, or one whose article was withdrawn. */
export interface CorrectionPlace {
  when: Instant;
  of: Article | Vacancy;
  correction?: PublishedRevision;
}

/** The places on the page of all corrections and rights of reply, newest first. */
export function correctionPlaces({
  articles,
  vacancies,
}: Pick<Newsroom, 'articles' | 'vacancies'>): CorrectionPlace[] {
  const vacant = vacancies.flatMap((of) => of.corrected.map((when) => ({ when, of })));
  const told = correctionsOf(articles).map((correction) => {
    return { when: correction.revision.when, of: correction.article, correction };
  });
  if (vacant.length === 0) return told;
  return [...told, ...vacant].toSorted((a, b) => b.when - a.when || newestFirst(a.of, b.of));
}
