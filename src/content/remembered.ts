import { columnFrom, columnLines, passageLines, Passages } from '../columns.ts';
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

/**
 * An article that was read before. Its wording stays packed until it is asked for: a build that changes
 * little asks for a hundred of fifty thousand. Being a class with getters, it is not to be spread.
 */
class RememberedArticle implements Article {
  readonly id: string;
  readonly file: string;
  readonly published: Article['published'];
  readonly revisions: Article['revisions'];
  readonly categories: string[];
  readonly section: string;
  readonly story: Article['story'];
  readonly source: string;
  readonly via: string | undefined;
  readonly twins: Article['twins'];
  readonly authors: string[];
  readonly image: Article['image'];
  readonly video: Article['video'];
  readonly kicker: string | undefined;
  readonly pinUntil: Article['pinUntil'];
  readonly breaking: Article['breaking'];
  readonly updated: Article['updated'];
  readonly tags: string[];
  readonly draft: boolean;
  readonly withdrawn: boolean;
  readonly permalink: string | undefined;
  readonly aliases: string[];
  readonly headlineHash: string;
  readonly bodyHash: string;
  readonly words: number;
  readonly bodyImages: string[];
  readonly bodyEmbeds: string[];
  readonly linkedFiles: string[] | undefined;
  readonly coverage: Article['coverage'];
  private readonly wordings: Passages;
  private readonly row: number;
  /** Not private to the class: an article as it stands at a moment is made of this one (src/model/revised.ts). */
  private opened: Wording | undefined;

  constructor(of: Filings, wordings: Passages, row: number) {
    this.wordings = wordings;
    this.row = row;
    this.opened = undefined;
    this.id = of.id(row);
    this.file = of.file(row);
    this.published = of.published(row);
    this.revisions = of.revisions(row);
    this.categories = of.categories(row);
    this.section = of.section(row);
    this.story = of.story(row);
    this.source = of.source(row);
    this.via = of.via(row);
    this.twins = of.twins(row);
    this.authors = of.authors(row);
    this.image = of.image(row);
    this.video = of.video(row);
    this.kicker = of.kicker(row);
    this.pinUntil = of.pinUntil(row);
    this.breaking = of.breaking(row);
    this.updated = of.updated(row);
    this.tags = of.tags(row);
    this.draft = of.draft(row);
    this.withdrawn = of.withdrawn(row);
    this.permalink = of.permalink(row);
    this.aliases = of.aliases(row);
    this.headlineHash = of.headlineHash(row);
    this.bodyHash = of.bodyHash(row);
    this.words = of.words(row);
    this.bodyImages = of.bodyImages(row);
    this.bodyEmbeds = of.bodyEmbeds(row);
    this.linkedFiles = of.linkedFiles(row);
    this.coverage = of.coverage(row);
  }

  /** The wording as `packedWording` gave it. */
  get packed(): Uint8Array {
    return this.wordings.at(this.row);
  }

  get title(): string {
    return this.wording.title;
  }

  get summary(): string {
    return this.wording.summary;
  }

  get hasStandfirst(): boolean {
    return this.wording.hasStandfirst;
  }

  get followUp(): boolean {
    return this.wording.followUp;
  }

  get part(): number | undefined {
    return this.wording.part;
  }

  get comments(): boolean {
    return this.wording.comments;
  }

  get verbatim(): boolean {
    return this.wording.verbatim;
  }

  get terms(): string {
    return this.wording.terms;
  }

  get wording(): Wording {
    this.opened ??= JSON.parse(new TextDecoder().decode(this.packed)) as Wording;
    return this.opened;
  }
}

/** The fields of a filing, in the order of their columns. */
const FILED = [
  'id',
  'file',
  'published',
  'revisions',
  'categories',
  'section',
  'story',
  'source',
  'via',
  'twins',
  'authors',
  'image',
  'video',
  'kicker',
  'pinUntil',
  'breaking',
  'updated',
  'tags',
  'draft',
  'withdrawn',
  'permalink',
  'aliases',
  'headlineHash',
  'bodyHash',
  'words',
  'bodyImages',
  'bodyEmbeds',
  'linkedFiles',
  'coverage',
] as const satisfies readonly (keyof Filing)[];

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

/** So many articles that were packed: live coverages all at once, since they are others with each entry. */
export function rememberedArticles(
  count: number,
  { columns, wordings }: PackedArticles<Uint8Array>,
): Article[] {
  const readers = FILED.map((field, at) => {
    const values = columnFrom(columns[at], count);
    return [field, (row: number) => values[row]];
  });
  const filings = Object.fromEntries(readers) as Filings;
  const passages = new Passages(...wordings);
  return Array.from({ length: count }, (_, row) => {
    const article = new RememberedArticle(filings, passages, row);
    return article.coverage ? plainArticle(article) : article;
  });
}

/** Gives each field of a filing by its row. A field that has no column does not compile. */
type Filings = { readonly [Field in (typeof FILED)[number]]: (row: number) => Filing[Field] };

/** An article as plain data, which may be spread. */
export function plainArticle(article: Article): Article {
  return article instanceof RememberedArticle
    ? { ...filingOf(article), ...article.wording }
    : article;
}

/** What decides an article's place, without its wording. */
export function filingOf(article: Article): Filing {
  const { id, file, published, categories, section, story, tags, image, video } = article;
  const { source, via, authors, twins } = article;
  const { draft, withdrawn, permalink, aliases, headlineHash, bodyHash, revisions } = article;
  const { words, bodyImages, bodyEmbeds, linkedFiles, coverage } = article;
  const { kicker, pinUntil, breaking, updated } = article;
  const place = { id, file, published, categories, section, story, tags, image, video };
  const text = { headlineHash, bodyHash, words, bodyImages, bodyEmbeds, revisions };
  const some = { ...(coverage && { coverage }), ...(linkedFiles && { linkedFiles }) };
  const own = { source, via, authors, twins, kicker, pinUntil, breaking, updated, ...some };
  return { ...place, ...own, draft, withdrawn, permalink, aliases, ...text };
}

/** An article's wording as one line of JSON. */
export function packedWording(article: Article): string | Uint8Array {
  if (article instanceof RememberedArticle) return article.packed;
  const { title, summary, hasStandfirst, followUp, part } = article;
  const { comments, verbatim, terms } = article;
  const flags = { comments, verbatim };
  const text = { title, summary, hasStandfirst, followUp, part };
  return JSON.stringify({ ...text, ...flags, terms } satisfies Wording);
}
