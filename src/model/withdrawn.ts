import { articlePath, authorPath, sourcePath, storyPath, tagPath } from '../addresses.ts';
import type { Instant } from '../dates.ts';
import type { Article } from './article.ts';
import type { CategoryBook } from './category.ts';
import type { OldAddress } from './old-address.ts';
import { authorsOf, sourcesOf, type Signatories } from './signatures.ts';
import type { Site } from './site.ts';
import type { StoryBook } from './story.ts';
import type { TagBook } from './tag.ts';

/**
 * A place in lists whose article was withdrawn: nothing stands there, and what came after it keeps its number
 * (docs/decisions/addresses-that-last.md).
 */
export interface Vacancy {
  /** The address at which the article was. */
  at: string;
  /** The article's id, which says in which order those of one minute stand; else its address. */
  id: string;
  published: Instant;
  /** Slugs. */
  categories: readonly string[];
  /** Addresses of the other lists: of writers, sources, tags, of a story. */
  lists: readonly string[];
  /** When its corrections and rights of reply were made, which stood on the page of all. */
  corrected: readonly Instant[];
}

/** What the newsroom has written of it. */
interface Written {
  articles: readonly Article[];
  oldAddresses: readonly OldAddress[];
  categories: CategoryBook;
  site: Site;
}

/** Those who have lists of their own. */
type Books = Signatories & { tags: TagBook; stories: StoryBook };

/** Whether an article was withdrawn from readers. One of the future was never theirs: it is only not published. */
export function isWithdrawn({ withdrawn, draft, published }: Article, now: Instant): boolean {
  return withdrawn && !draft && published <= now;
}

/** The places of articles that were withdrawn, by their own front-matter or, where their file is gone, by redirects.yaml. */
export function vacanciesOf(
  { articles, oldAddresses, categories, site }: Written,
  books: Books,
  now: Instant,
): Vacancy[] {
  const withdrawn = articles.filter((article) => isWithdrawn(article, now));
  return [
    ...withdrawn.map((article): Vacancy => {
      const { id, published } = article;
      const stood = { categories: article.categories, lists: otherListsOf(article, books) };
      const corrected = correctedAt(article).filter((when) => when <= now);
      return { at: articlePath(article, site), id, published, ...stood, corrected };
    }),
    ...oldAddresses.flatMap((old) => vacancyAt(old, categories)),
  ];
}

/** The addresses of the numbered lists in which an article stands, besides those of its categories. */
export function otherListsOf(
  article: Article,
  { authors, sources, tags, stories }: Books,
): string[] {
  const { story } = article;
  return [
    ...authorsOf(article, authors).map(({ id }) => authorPath(id)),
    ...sourcesOf(article, sources).map(({ id }) => sourcePath(id)),
    ...tags.of(article.tags).flatMap(({ id }) => (id === undefined ? [] : tagPath(id))),
    ...(story ? [storyPath(stories.of(story).id)] : []),
  ];
}

/** When an article was corrected or answered, newest first. */
export function correctedAt({ revisions = [] }: Pick<Article, 'revisions'>): Instant[] {
  return revisions.flatMap(({ kind, when }) => (kind === 'update' ? [] : when));
}

/** The place of what was at an old address, where it is written there. A category that is no more has no list. */
function vacancyAt(
  { from, to, published, categories: names = [], lists = [], corrected = [] }: OldAddress,
  book: CategoryBook,
): Vacancy[] {
  if (to !== undefined || published === undefined) return [];
  const id = from.split('/').findLast(Boolean) ?? from;
  const categories = names.flatMap((name) => book.named(name)?.slug ?? []);
  return [{ at: from, id, published, categories, lists, corrected }];
}

/** Every address that a withdrawn article had: its own, and those that led to it. */
export function addressesWithdrawn(
  { articles, categories, site }: Omit<Written, 'oldAddresses'>,
  now: Instant,
): string[] {
  return articles
    .filter((article) => isWithdrawn(article, now))
    .flatMap((article) => {
      const { id, published, permalink, aliases } = article;
      const sections = [article.section, ...categories.of(article.section).aliases];
      const paths = sections.map((section) =>
        articlePath({ id, published, permalink, section }, site),
      );
      return [...new Set([...paths, ...aliases])];
    });
}
