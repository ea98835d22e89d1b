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

  constructor(filing: Filing, wordings: Passages, row: number) {
    this.wordings = wordings;
    this.row = row;
    this.opened = undefined;
    this.id = filing.id;
    this.file = filing.file;
    this.published = filing.published;
    this.revisions = filing.revisions;
    this.categories = filing.categories;
    this.section = filing.section;
    this.story = filing.story;
    this.source = filing.source;
    this.via = filing.via;
    this.twins = filing.twins;
    this.authors = filing.authors;
    this.image = filing.image;
    this.video = filing.video;
    this.kicker = filing.kicker;
    this.pinUntil = filing.pinUntil;
    this.breaking = filing.breaking;
    this.updated = filing.updated;
    this.tags = filing.tags;
    this.draft = filing.draft;
    this.withdrawn = filing.withdrawn;
    this.permalink = filing.permalink;
    this.aliases = filing.aliases;
    this.headlineHash = filing.headlineHash;
    this.bodyHash = filing.bodyHash;
    this.words = filing.words;
    this.bodyImages = filing.bodyImages;
    this.bodyEmbeds = filing.bodyEmbeds;
    this.linkedFiles = filing.linkedFiles;
    this.coverage = filing.coverage;
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
  const columnOf = (field: keyof Filing) => columnFrom(columns[FILED.indexOf(field)], count);
  const filings = Object.fromEntries(
    FILED.map((field) => [field, columnOf(field)]),
  ) as unknown as Filings;
  const passages = new Passages(...wordings);
  return Array.from({ length: count }, (_, row) => {
    const article = new RememberedArticle(filingAt(row, filings), passages, row);
    return article.coverage ? plainArticle(article) : article;
  });
}

/** A column for each field of a filing. Fields that are in none do not compile. */
type Filings = { readonly [Field in (typeof FILED)[number]]: readonly Filing[Field][] };

/** A filing out of its columns, field by field: to go through a list of them takes four times as long. */
function filingAt(row: number, of: Filings): Filing {
  const filing: { [Field in keyof Filing]: Filing[Field] | undefined } = {
    id: of.id[row],
    file: of.file[row],
    published: of.published[row],
    revisions: of.revisions[row],
    categories: of.categories[row],
    section: of.section[row],
    story: of.story[row],
    source: of.source[row],
    via: of.via[row],
    twins: of.twins[row],
    authors: of.authors[row],
    image: of.image[row],
    video: of.video[row],
    kicker: of.kicker[row],
    pinUntil: of.pinUntil[row],
    breaking: of.breaking[row],
    updated: of.updated[row],
    tags: of.tags[row],
    draft: of.draft[row],
    withdrawn: of.withdrawn[row],
    permalink: of.permalink[row],
    aliases: of.aliases[row],
    headlineHash: of.headlineHash[row],
    bodyHash: of.bodyHash[row],
    words: of.words[row],
    bodyImages: of.bodyImages[row],
    bodyEmbeds: of.bodyEmbeds[row],
    linkedFiles: of.linkedFiles[row],
    coverage: of.coverage[row],
  };
  return filing as Filing;
}

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
