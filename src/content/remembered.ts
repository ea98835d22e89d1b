import { Columns, columnLines, passageLines, Passages } from '../columns.ts';
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
  /** Folders of comments of which nothing was to be said, by their hash. What is in them is not kept. */
  comments: ReadonlyMap<string, string>;
}

/** Nothing is remembered, and all is read. */
export const NOTHING: Remembered = {
  terms: '',
  articles: new Map(),
  pages: new Map(),
  comments: new Map(),
};

/** What of an article decides where it stands and what its address is, and what each edition asks of all of them. */
export type Filing = Omit<Article, keyof Wording>;

/** What of an article is asked for only when a page is made that shows it. */
export type Wording = Pick<
  Article,
  'title' | 'summary' | 'hasStandfirst' | 'followUp' | 'part' | 'comments' | 'verbatim' | 'terms'
>;

const FILING: Record<keyof Filing, true> = {
  id: true,
  file: true,
  published: true,
  revisions: true,
  categories: true,
  section: true,
  story: true,
  source: true,
  via: true,
  twins: true,
  authors: true,
  image: true,
  video: true,
  kicker: true,
  pinUntil: true,
  breaking: true,
  updated: true,
  tags: true,
  draft: true,
  withdrawn: true,
  permalink: true,
  aliases: true,
  headlineHash: true,
  bodyHash: true,
  words: true,
  bodyImages: true,
  bodyEmbeds: true,
  linkedFiles: true,
  coverage: true,
};

const WORDING: Record<keyof Wording, true> = {
  title: true,
  summary: true,
  hasStandfirst: true,
  followUp: true,
  part: true,
  comments: true,
  verbatim: true,
  terms: true,
};

/** The fields of a filing, in the order of their columns. */
const FILED = Object.keys(FILING) as (keyof Filing)[];
const WORDED = Object.keys(WORDING) as (keyof Wording)[];

/** What decides an article's place, without its wording. */
export function filingOf(article: Article): Filing {
  return picked(article, FILED) as Filing;
}

/** An article's wording as one line of JSON. */
export function packedWording(article: Article): string | Uint8Array {
  if (article instanceof RememberedArticle) return article.packed;
  return JSON.stringify(picked(article, WORDED));
}

function picked(article: Article, fields: readonly (keyof Article)[]): Partial<Article> {
  const all = fields.map((field) => [field, article[field]] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Articles as lines: a column for each field of their filings, and their wordings one after the other. */
export interface PackedArticles<Line = string | Uint8Array> {
  columns: Line[];
  wordings: readonly [ends: Line, texts: Line];
}

/** Articles packed, so that they are remembered. */
export function packArticles(articles: readonly Article[]): PackedArticles {
  return {
    columns: columnLines(articles, FILED),
    wordings: passageLines(articles.map(packedWording)),
  };
}

/** The number of columns of {@link packArticles}. */
export const ARTICLE_COLUMNS = FILED.length;

/** So many articles that were packed. */
export function rememberedArticles(
  count: number,
  { columns, wordings }: PackedArticles<Uint8Array>,
): Article[] {
  const shelf = { filings: new Columns(count, columns), wordings: new Passages(...wordings) };
  return Array.from({ length: count }, (_, row) => {
    const article = new RememberedArticle(shelf, row) as unknown as Article;
    // A live coverage is another article with each entry.
    return article.coverage ? plainArticle(article) : article;
  });
}

/** Where remembered articles lie. */
interface Shelf {
  filings: Columns;
  wordings: Passages;
}

/**
 * An article that was read before. Its fields are looked up when they are asked for, and its wording stays packed: a
 * build that changes little asks for a hundred of fifty thousand. Being a class with getters, it is not to be spread.
 */
class RememberedArticle {
  private readonly shelf: Shelf;
  private readonly row: number;
  /** Not private to the class: an article as it stands at a moment is made of this one (src/model/revised.ts). */
  private opened: Wording | undefined;

  constructor(shelf: Shelf, row: number) {
    this.shelf = shelf;
    this.row = row;
  }

  /** The wording as {@link packedWording} gave it. */
  get packed(): Uint8Array {
    return this.shelf.wordings.at(this.row);
  }

  get wording(): Wording {
    this.opened ??= JSON.parse(new TextDecoder().decode(this.packed)) as Wording;
    return this.opened;
  }

  filed(column: number): unknown {
    return this.shelf.filings.value(column, this.row);
  }
}

for (const [column, field] of FILED.entries()) {
  Object.defineProperty(RememberedArticle.prototype, field, {
    get(this: RememberedArticle) {
      return this.filed(column);
    },
  });
}
for (const field of WORDED) {
  Object.defineProperty(RememberedArticle.prototype, field, {
    get(this: RememberedArticle) {
      return this.wording[field];
    },
  });
}

/** An article as plain data, which may be spread. */
export function plainArticle(article: Article): Article {
  return article instanceof RememberedArticle
    ? { ...filingOf(article), ...article.wording }
    : article;
}
