import { articlePath, categoryPath, feedPath } from './addresses.ts';
import type { Newsroom } from './model/newsroom.ts';

/** An address that leads to another, for good. Paths inside the site, not encoded. */
export interface Move {
  from: string;
  to: string;
}

/** Every old address that leads somewhere: of categories, of their feeds, of articles, and those of redirects.yaml. */
export function* movesOf({
  site,
  categories,
  articles,
  oldAddresses,
}: Pick<Newsroom, 'site' | 'categories' | 'articles' | 'oldAddresses'>): Generator<Move> {
  for (const { slug, aliases } of categories.all) {
    const to = categoryPath(slug);
    for (const from of aliases.map(categoryPath)) {
      yield { from, to };
      yield { from: feedPath(from), to: feedPath(to) };
    }
  }
  for (const article of articles) {
    const to = articlePath(article, site);
    const { aliases } = categories.of(article.section);
    const { id, published, permalink } = article;
    const oldPaths = aliases.map((section) =>
      articlePath({ id, published, permalink, section }, site),
    );
    for (const from of new Set([...article.aliases, ...oldPaths])) {
      if (from !== to) yield { from, to };
    }
  }
  for (const { from, to } of oldAddresses) if (to !== undefined) yield { from, to };
}

/** The addresses of what was withdrawn. */
export function goneFrom({
  oldAddresses,
  withdrawn = [],
}: Pick<Newsroom, 'oldAddresses'> & Partial<Pick<Newsroom, 'withdrawn'>>): string[] {
  const written = oldAddresses.flatMap(({ from, to }) => (to === undefined ? [from] : []));
  return [...written, ...withdrawn];
}
