import type { Article } from '../model/article.ts';
import type { PlainPage } from '../model/plain-page.ts';

/** A file as it was read before: what it gave stands while its bytes are the same. */
export interface Kept<Document> {
  hash: string;
  value: Document;
}

/** What earlier builds read of a content folder, by file: sound files without any remark only. */
export interface Remembered {
  /** What the reading depended on besides the files themselves. */
  terms: string;
  articles: ReadonlyMap<string, Kept<Article>>;
  pages: ReadonlyMap<string, Kept<PlainPage>>;
}

/** Nothing is remembered, and all is read. */
export const NOTHING: Remembered = { terms: '', articles: new Map(), pages: new Map() };
