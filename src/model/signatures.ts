import type { Article } from './article.ts';
import type { Author } from './author.ts';
import { NameBook } from './name-book.ts';
import type { Source } from './source.ts';

/** Those whom the newspaper says more of than their names. */
export interface Signatories {
  authors: NameBook<Author>;
  sources: NameBook<Source>;
}

/** For a newspaper that lists nobody. */
export const NOBODY: Signatories = { authors: new NameBook([]), sources: new NameBook([]) };

/** Who signs some articles, each with theirs in their order. */
export interface Signed {
  /** By the id of the author. */
  byAuthor: ReadonlyMap<string, Article[]>;
  /** By the id of the source, whose byline it is or where the report comes from. */
  bySource: ReadonlyMap<string, Article[]>;
}

/** Files articles by those of the newspaper's lists who sign them. */
export function filedBySignature(
  articles: readonly Article[],
  { authors, sources }: Signatories,
): Signed {
  const byAuthor = new Map<string, Article[]>();
  const bySource = new Map<string, Article[]>();
  const file = (lists: Map<string, Article[]>, ids: Iterable<string>, article: Article) => {
    for (const id of ids) {
      const list = lists.get(id);
      if (list) list.push(article);
      else lists.set(id, [article]);
    }
  };
  if (authors.all.length + sources.all.length === 0) return { byAuthor, bySource };
  for (const article of articles) {
    file(byAuthor, authorsOf(article, authors).map(idOf), article);
    file(bySource, sourcesOf(article, sources).map(idOf), article);
  }
  return { byAuthor, bySource };
}

function idOf({ id }: { id: string }): string {
  return id;
}

/** The authors of an article whom the newspaper lists. */
export function authorsOf(
  article: Pick<Article, 'authors'>,
  authors: NameBook<Author>,
): readonly Author[] {
  return article.authors.flatMap((name) => authors.named(name) ?? []);
}

/** The sources of an article whom the newspaper lists, each once: whose byline it is, where the report comes from. */
export function sourcesOf(
  { source, via }: Pick<Article, 'source' | 'via'>,
  sources: NameBook<Source>,
): readonly Source[] {
  const one = sources.named(source);
  const other = via === undefined ? undefined : sources.named(via);
  return [...(one ? [one] : []), ...(other && other !== one ? [other] : [])];
}

/** Whom the newspaper lists, and of whom something is published: the others have no page, and show no picture. */
export function whoSigns({ authors, sources, byAuthor, bySource }: Signatories & Signed): {
  authors: Author[];
  sources: Source[];
} {
  return {
    authors: authors.all.filter(({ id }) => byAuthor.has(id)),
    sources: sources.all.filter(({ id }) => bySource.has(id)),
  };
}
