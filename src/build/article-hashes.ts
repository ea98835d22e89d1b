import { filingOf, packedWording, type Remembered } from '../content/remembered.ts';
import type { Article } from '../model/article.ts';
import type { Author } from '../model/author.ts';
import { authorsOf, sourcesOf } from '../model/signatures.ts';
import type { Source } from '../model/source.ts';
import { portraitOf } from '../plan/byline.ts';
import type { Edition } from '../plan/edition.ts';

/** Hashes of articles, each made once. */
export interface ArticleHashes {
  /** Changes with an article's file and with its pictures; empty for a file that is read each time. */
  ofFile: (article: Article) => string;
  /** The same, or else what changes with all that was read of the file. */
  ofArticle: (article: Article) => string;
}

/** Makes the functions that hash the articles of an edition. */
export function articleHashes(edition: Edition, sources: Remembered): ArticleHashes {
  const signature = signatureHasher(edition);
  const ofFile = once((article: Article) => {
    const source = sourceHash(article, edition, sources);
    return source && `${source}${signature(article)}`;
  });
  const ofArticle = once((article: Article) => {
    return (
      ofFile(article) ||
      `${JSON.stringify([...wording(article), ...picturesOf(article, edition)])}${signature(article)}`
    );
  });
  return { ofFile, ofArticle };
}

function once<Item>(hash: (item: Item) => string): (item: Item) => string {
  const known = new Map<Item, string>();
  return (item) => {
    const made = known.get(item) ?? hash(item);
    known.set(item, made);
    return made;
  };
}

function sourceHash(article: Article, edition: Edition, { articles }: Remembered): string {
  const hash = articles.get(article.file)?.hash;
  if (!hash) return '';
  const parts = [article.file, hash, ...picturesOf(article, edition)];
  if (edition.newsroom.unpublished?.has(article)) parts.push('unpublished');
  // The same file is another coverage when the time of an entry comes, and when it ends.
  if (article.coverage)
    parts.push(article.bodyHash, edition.newsroom.live.has(article) ? 'live' : 'over');
  // The file says what is to come, too: what has come is known by how much it is.
  if (article.revisions) parts.push(`revisions ${article.revisions.length}`);
  return parts.join(' ');
}

/**
 * Makes the function that hashes what pages of an article say of those who sign it: their names as the newspaper
 * lists them, the ways to their pages, portraits and rights. Empty where none of them is listed.
 */
function signatureHasher(edition: Edition): (article: Article) => string {
  const { authors, sources } = edition.newsroom;
  const ofAuthor = once((author: Author) => {
    return JSON.stringify([author.id, author.name, portraitOf(author, edition)]);
  });
  const ofSource = once(({ id, name, licence, address }: Source) => {
    return JSON.stringify([id, name, licence, address]);
  });
  if (authors.all.length + sources.all.length === 0) return () => '';
  return (article) =>
    [
      ...authorsOf(article, authors).map(ofAuthor),
      ...sourcesOf(article, sources).map(ofSource),
    ].join('');
}

function wording(article: Article) {
  return [filingOf(article), packedWording(article)];
}

/** The pictures that an article shows, as pages do, and its video. */
function picturesOf({ image, bodyImages, video }: Article, edition: Edition): string[] {
  if (!image && !video && bodyImages.length === 0) return [];
  const all = [
    ...(image ? [image.src] : []),
    ...bodyImages,
    ...(video?.poster ? [video.poster] : []),
  ];
  const pictures = all.map((src) => JSON.stringify(edition.picture(src) ?? null));
  return video ? [...pictures, JSON.stringify(edition.video?.(video.src) ?? null)] : pictures;
}
