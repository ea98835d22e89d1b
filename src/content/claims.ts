import { articlePath, categoryPath, litePath, plainPath } from '../addresses.ts';
import type { Content } from '../model/newsroom.ts';
import { byHand } from '../model/old-address.ts';
import { fold } from '../text/fold.ts';
import { REDIRECTS } from './old-addresses.ts';

/** A place in the output that something wants. */
export interface Claim {
  path: string;
  file: string;
  /** The field that says so; absent where it is the file's name. */
  field?: string;
  /** Where it stands, in a file of which all entries have the same fields. */
  line?: number | undefined;
  /** The article's folded id: two articles of one id are told of that, not of their addresses. */
  id?: string;
}

/** All that a newspaper's files want, in the order in which they are told of it. */
export function claimsOf(content: Content): Claim[] {
  const { categories, pages, articles, site } = content;
  const file = 'categories.yaml';
  return [
    ...categories.all.map(({ slug }) => ({ path: categoryPath(slug), file })),
    ...categories.all.flatMap(({ aliases }) =>
      aliases.map((alias) => ({ path: categoryPath(alias), file })),
    ),
    ...pages.map((page) => ({ path: plainPath(page.slug), file: page.file })),
    // First, so that who wrote such an address himself is told of it.
    ...articles.flatMap((article) => {
      const path = litePath(article, site);
      return path ? [{ path, file: article.file, id: fold(article.id) }] : [];
    }),
    ...articles.map((article) => ({
      path: articlePath(article, site),
      file: article.file,
      field: article.permalink ? 'permalink' : 'id',
      id: fold(article.id),
    })),
    ...articles.flatMap((article) =>
      article.aliases.map((path) => ({ path, file: article.file, field: 'aliases' })),
    ),
    // What the publication wrote gives way to whatever is at the address now.
    ...byHand(content.oldAddresses).map(({ from, source }) => {
      return { path: from, file: REDIRECTS, field: 'from', line: source.lines['from'] };
    }),
  ];
}
