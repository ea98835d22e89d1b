import { authorPath, href, sourcePath } from '../addresses.ts';
import type { Article } from '../model/article.ts';
import type { Author } from '../model/author.ts';
import { authorsOf, sourcesOf } from '../model/signatures.ts';
import type { Edition } from './edition.ts';
import type { Byline, Name } from './people-props.ts';
import type { Photo } from './props.ts';

/** Who signs an article: each by the name that the newspaper gives them, with the way to their page. */
export function bylineOf(
  { source, authors, followUp, via }: Article,
  edition: Pick<Edition, 'newsroom' | 'picture'>,
): Byline {
  const { newsroom } = edition;
  const sourceName = (name: string): Name => {
    const known = newsroom.sources.named(name);
    return known
      ? { text: known.name, href: href(sourcePath(known.id), newsroom.site) }
      : { text: name };
  };
  return {
    source: sourceName(source),
    authors: authors.map((name) => {
      const known = newsroom.authors.named(name);
      return known
        ? { text: known.name, href: href(authorPath(known.id), newsroom.site) }
        : { text: name };
    }),
    portraits: authorsOf({ authors }, newsroom.authors).flatMap(
      (author) => portraitOf(author, edition) ?? [],
    ),
    followUp,
    via: via === undefined ? undefined : sourceName(via),
  };
}

/** The portrait of a writer beside the name, which says all that it shows; none where the file could not be read. */
export function portraitOf(
  { portrait }: Pick<Author, 'portrait'>,
  { picture }: Pick<Edition, 'picture'>,
): Photo | undefined {
  const found = portrait && picture(portrait.src);
  return found && { ...found, alt: '', focus: portrait.focus };
}

/** The portrait on the card of a signed piece: that of its writer, where one alone wrote it. */
export function portraitOnCard(
  { authors }: Pick<Article, 'authors'>,
  edition: Pick<Edition, 'newsroom' | 'picture'>,
): Photo | undefined {
  const [name, ...others] = authors;
  const author = others.length > 0 ? undefined : edition.newsroom.authors.named(name ?? '');
  return author && portraitOf(author, edition);
}

/** What sources want to be said below their texts, each line once. */
export function licencesOf(
  article: Pick<Article, 'source' | 'via'>,
  { newsroom }: Pick<Edition, 'newsroom'>,
): string[] {
  return [...new Set(sourcesOf(article, newsroom.sources).flatMap(({ licence }) => licence ?? []))];
}
