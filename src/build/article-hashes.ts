import { filingOf, packedWording, type Remembered } from '../content/remembered.ts';
import type { Article } from '../model/article.ts';
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
  const ofFile = once((article) => sourceHash(article, edition, sources));
  const ofArticle = once((article) => {
    return (
      ofFile(article) || JSON.stringify([...wording(article), ...picturesOf(article, edition)])
    );
  });
  return { ofFile, ofArticle };
}

function once(hash: (article: Article) => string): (article: Article) => string {
  const known = new Map<Article, string>();
  return (article) => {
    const made = known.get(article) ?? hash(article);
    known.set(article, made);
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
  return parts.join(' ');
}

function wording(article: Article) {
  return [filingOf(article), packedWording(article)];
}

/** The pictures that an article shows, as pages do. */
function picturesOf({ image, bodyImages }: Article, { picture }: Edition): string[] {
  const all = [...(image ? [image.src] : []), ...bodyImages];
  return all.map((src) => JSON.stringify(picture(src) ?? null));
}
