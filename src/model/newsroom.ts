import { articlePath } from '../addresses.ts';
import type { Instant } from '../dates.ts';
import type { Article } from './article.ts';
import { isRunning, type Banner } from './banner.ts';
import { revised } from './revised.ts';
import type { CategoryBook } from './category.ts';
import { NO_PLAN, type FrontPlan } from './front-page.ts';
import { isPaid } from './kicker.ts';
import { isLiveAt, shownAt, type LiveEntry } from './live.ts';
import type { CommentBook } from './comment.ts';
import type { OldAddress, WrittenRule } from './old-address.ts';
import { isPinned } from './pinned.ts';
import type { PlainPage } from './plain-page.ts';
import { filedBySignature, NOBODY, type Signatories, type Signed } from './signatures.ts';
import type { Site } from './site.ts';
import { mostReadAt, type MostRead } from './most-read.ts';
import { StoryBook } from './story.ts';
import { TagBook, type Tag } from './tag.ts';
import { addressesWithdrawn, vacanciesOf, type Vacancy } from './withdrawn.ts';

/** Everything that the newsroom has written, checked. */
export interface Content {
  site: Site;
  categories: CategoryBook;
  articles: Article[];
  pages: PlainPage[];
  /** Addresses that were the newspaper's once, of redirects.yaml. */
  oldAddresses: OldAddress[];
  /** Rules for many more, of redirects.yaml too; absent where there are none. */
  addressRules?: readonly WrittenRule[] | undefined;
  /** Of stories.yaml; absent where the newspaper has none. */
  stories?: StoryBook | undefined;
  /** Of home.yaml; absent where the newspaper has none. */
  front?: FrontPlan | undefined;
  /** Of banners.yaml, those of all times. */
  banners?: Banner[] | undefined;
  /** Readers' comments; absent where nothing is known of any. */
  comments?: CommentBook | undefined;
  /** Of authors.yaml and sources.yaml; absent where the newspaper has neither. */
  signatories?: Signatories | undefined;
  /** Of tags.yaml; absent where the newspaper has none. */
  tags?: TagBook | undefined;
  /** Of most-read.json; absent where the newspaper has none. */
  mostRead?: MostRead | undefined;
}

/** The newspaper at one moment: what is published, in order. */
export interface Newsroom extends Signatories, Signed {
  site: Site;
  categories: CategoryBook;
  pages: PlainPage[];
  oldAddresses: OldAddress[];
  /** Rules for many more, in the order in which they are tried. */
  addressRules: readonly WrittenRule[];
  /** Every address of articles that were withdrawn. */
  withdrawn: readonly string[];
  /** The places of what was withdrawn, which stay empty. */
  vacancies: readonly Vacancy[];
  /** What is known of running stories. */
  stories: StoryBook;
  /** Readers' comments, those of articles that are not out among them. */
  comments?: CommentBook | undefined;
  /** The tags that have pages. */
  tags: TagBook;
  /** Newest first. */
  articles: Article[];
  /** Articles of each category, newest first, by slug; every category has its list. */
  byCategory: ReadonlyMap<string, Article[]>;
  /** Articles of each running story, newest first, by story id. */
  byStory: ReadonlyMap<string, Article[]>;
  /** Articles of each tag, newest first, by `TagBook.shelfOf`. */
  byTag: ReadonlyMap<string, Article[]>;
  /** What is read most at this moment, of what is published; absent where nobody counted lately. */
  mostRead?: MostRead | undefined;
  /** Those whose bar of breaking news stands at this moment, newest first. */
  breaking: (Article & { breaking: Instant })[];
  /** Those that are pinned to the lead of the front page at this moment, newest first. */
  pinned: Article[];
  /** What is placed on the front page by hand. */
  front: FrontPlan;
  /** The banners that stand at this moment, as they are written. */
  banners: Banner[];
  /** The live coverages that go on at this moment. */
  live: ReadonlySet<Article>;
  /** Those of its articles that no reader sees yet. Only where those who write look at it: absent in builds. */
  unpublished?: ReadonlySet<Article>;
  /** Entries of live coverages that no reader sees yet, likewise. */
  pendingEntries?: ReadonlySet<LiveEntry>;
}

/**
 * The newspaper as it stands at `now`: without drafts, what was withdrawn and articles dated later.
 *
 * @param shows for those who write it has these too, in the places that they will have
 */
export function openNewsroom(
  content: Content,
  now: Instant,
  shows: 'published' | 'all' = 'published',
): Newsroom {
  const isOut = ({ draft, withdrawn, published }: Article) =>
    !draft && !withdrawn && published <= now;
  const shown = (article: Article) => revised(shownAt(article, now), now);
  const articles = (
    shows === 'all'
      ? content.articles.map((article) => revised(article))
      : content.articles.filter(isOut).map(shown)
  ).toSorted(newestFirst);
  const byCategory = new Map(
    content.categories.all.map(({ slug }): [string, Article[]] => [slug, []]),
  );
  const { stories = new StoryBook([]), tags = new TagBook([]), signatories = NOBODY } = content;
  const { front = NO_PLAN } = content;
  const byStory = new Map<string, Article[]>();
  const byTag = new Map<string, Article[]>();
  for (const article of articles) {
    for (const slug of article.categories) byCategory.get(slug)?.push(article);
    if (article.story) file(byStory, stories.of(article.story).id, article);
    for (const tag of new Set(article.tags.map(tags.shelfOf))) file(byTag, tag, article);
  }
  const { site, categories, pages, comments } = content;
  const books = { ...signatories, tags, stories };
  const old = shows === 'all' ? oldForWriters(content) : oldForReaders(content, isOut, now);
  const vacancies = shows === 'all' ? [] : vacanciesOf(content, books, now);
  const breaking = articles.filter((article) => isBreaking(article, now));
  const pinned = articles.filter((article) => isPinned(article, site) && article.pinUntil > now);
  const banners = (content.banners ?? []).filter((banner) => isRunning(banner, now));
  const live = new Set(articles.filter((article) => isLiveAt(article, now)));
  const signed = filedBySignature(articles, signatories);
  const mostRead = mostReadAt(content.mostRead, now);
  const lists = {
    articles,
    byCategory,
    byStory,
    byTag,
    breaking,
    pinned,
    live,
    banners,
    mostRead,
    ...signed,
  };
  const written = { site, categories, pages, ...old, vacancies, ...books, comments, front };
  const newsroom = { ...written, ...lists };
  if (shows === 'published') return newsroom;
  const entries = articles.flatMap(({ coverage }) => coverage?.entries ?? []);
  return {
    ...newsroom,
    unpublished: new Set(articles.filter((article) => !isOut(article))),
    pendingEntries: new Set(entries.filter(({ at }) => at > now)),
  };
}

/** What is told of old addresses. */
type Old = Pick<Newsroom, 'oldAddresses' | 'addressRules' | 'withdrawn'>;

/** Who writes sees what was withdrawn where it was. */
function oldForWriters({ oldAddresses, addressRules = [] }: Content): Old {
  return { oldAddresses, addressRules, withdrawn: [] };
}

function oldForReaders(content: Content, isOut: (article: Article) => boolean, now: Instant): Old {
  const withdrawn = addressesWithdrawn(content, now);
  const hidden = addressesHidden(content, isOut);
  return {
    oldAddresses: leadingToReaders(content.oldAddresses, hidden, new Set(withdrawn)),
    addressRules: (content.addressRules ?? []).filter(({ to }) => !hidden.has(to)),
    withdrawn,
  };
}

/** The addresses of articles that are not out, where anything may lead to one. */
function addressesHidden(
  { site, articles, oldAddresses, addressRules = [] }: Content,
  isOut: (article: Article) => boolean,
): ReadonlySet<string> {
  if (addressRules.length === 0 && !oldAddresses.some(({ to }) => to !== undefined)) {
    return new Set();
  }
  const hidden = articles.filter((article) => !isOut(article));
  return new Set(hidden.map((article) => articlePath(article, site)));
}

/**
 * Old addresses without those of articles that are not out: they would tell of them. What led to an article that was
 * withdrawn is gone with it.
 */
function leadingToReaders(
  oldAddresses: OldAddress[],
  hidden: ReadonlySet<string>,
  withdrawn: ReadonlySet<string>,
): OldAddress[] {
  return oldAddresses.flatMap((old) => {
    if (old.to === undefined || !hidden.has(old.to)) return [old];
    return withdrawn.has(old.to) ? [{ ...old, to: undefined }] : [];
  });
}

/** Whether an article's bar stands: until the moment that its author gave, and not at it. */
function isBreaking(article: Article, now: Instant): article is Article & { breaking: Instant } {
  return article.breaking !== undefined && article.breaking > now && !isPaid(article);
}

/** The tags that have pages and of which something is published, in the order of tags.yaml, with it newest first. */
export function usedTags({
  tags,
  byTag,
}: Pick<Newsroom, 'tags' | 'byTag'>): { tag: Tag; articles: Article[] }[] {
  return tags.all.flatMap((tag) => {
    const articles = byTag.get(tag.id);
    return articles ? [{ tag, articles }] : [];
  });
}

/** Orders articles by date, then by id, newest first. */
export function newestFirst(
  a: Pick<Article, 'published' | 'id'>,
  b: Pick<Article, 'published' | 'id'>,
): number {
  return b.published - a.published || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

function file(lists: Map<string, Article[]>, key: string, article: Article): void {
  const list = lists.get(key);
  if (list) list.push(article);
  else lists.set(key, [article]);
}
