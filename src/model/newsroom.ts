import { articlePath } from '../addresses.ts';
import type { Instant } from '../dates.ts';
import type { Article } from './article.ts';
import { isRunning, type Banner } from './banner.ts';
import { revised } from './revised.ts';
import type { CategoryBook } from './category.ts';
import { isLiveAt, shownAt, type LiveEntry } from './live.ts';
import type { CommentBook } from './comment.ts';
import type { OldAddress } from './old-address.ts';
import type { PlainPage } from './plain-page.ts';
import { filedBySignature, NOBODY, type Signatories, type Signed } from './signatures.ts';
import type { Site } from './site.ts';
import { mostReadAt, type MostRead } from './most-read.ts';
import { StoryBook } from './story.ts';
import { TagBook, type Tag } from './tag.ts';

/** Everything that the newsroom has written, checked. */
export interface Content {
  site: Site;
  categories: CategoryBook;
  articles: Article[];
  pages: PlainPage[];
  /** Addresses that were the newspaper's once, of redirects.yaml. */
  oldAddresses: OldAddress[];
  /** Of stories.yaml; absent where the newspaper has none. */
  stories?: StoryBook | undefined;
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
 * The newspaper as it stands at `now`: without drafts and without articles dated later.
 *
 * @param shows for those who write it has these too, in the places that they will have
 */
export function openNewsroom(
  content: Content,
  now: Instant,
  shows: 'published' | 'all' = 'published',
): Newsroom {
  const isOut = ({ draft, published }: Article) => !draft && published <= now;
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
  const byStory = new Map<string, Article[]>();
  const byTag = new Map<string, Article[]>();
  for (const article of articles) {
    for (const slug of article.categories) byCategory.get(slug)?.push(article);
    if (article.story) file(byStory, stories.of(article.story).id, article);
    for (const tag of new Set(article.tags.map(tags.shelfOf))) file(byTag, tag, article);
  }
  const { site, categories, pages, comments } = content;
  const oldAddresses = shows === 'all' ? content.oldAddresses : leadingToReaders(content, isOut);
  const breaking = articles.filter((article) => isBreaking(article, now));
  const banners = (content.banners ?? []).filter((banner) => isRunning(banner, now));
  const live = new Set(articles.filter((article) => isLiveAt(article, now)));
  const signed = { ...signatories, ...filedBySignature(articles, signatories) };
  const mostRead = mostReadAt(content.mostRead, now);
  const lists = {
    articles,
    byCategory,
    byStory,
    byTag,
    breaking,
    live,
    banners,
    mostRead,
    ...signed,
  };
  const newsroom = { site, categories, pages, oldAddresses, stories, tags, comments, ...lists };
  if (shows === 'published') return newsroom;
  const entries = articles.flatMap(({ coverage }) => coverage?.entries ?? []);
  return {
    ...newsroom,
    unpublished: new Set(articles.filter((article) => !isOut(article))),
    pendingEntries: new Set(entries.filter(({ at }) => at > now)),
  };
}

/** Old addresses without those of articles that are not out: they would tell of them. */
function leadingToReaders(
  { site, articles, oldAddresses }: Content,
  isOut: (article: Article) => boolean,
): OldAddress[] {
  if (!oldAddresses.some(({ to }) => to !== undefined)) return oldAddresses;
  const hidden = new Set(
    articles.filter((article) => !isOut(article)).map((article) => articlePath(article, site)),
  );
  return oldAddresses.filter(({ to }) => to === undefined || !hidden.has(to));
}

/** Whether an article's bar stands: until the moment that its author gave, and not at it. */
function isBreaking(article: Article, now: Instant): article is Article & { breaking: Instant } {
  return article.breaking !== undefined && article.breaking > now;
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
export function newestFirst(a: Article, b: Article): number {
  return b.published - a.published || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

function file(lists: Map<string, Article[]>, key: string, article: Article): void {
  const list = lists.get(key);
  if (list) list.push(article);
  else lists.set(key, [article]);
}
