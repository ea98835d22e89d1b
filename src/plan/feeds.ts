import {
  authorPath,
  categoryPath,
  feedPath,
  HOME,
  href,
  isFeedPath,
  storyPath,
  tagPath,
  type FeedName,
} from '../addresses.ts';
import { redirectsLeft } from '../hosts/host-files.ts';
import { FEED_TYPES } from '../hosts/media-types.ts';
import type { Article } from '../model/article.ts';
import { usedTags, type Newsroom } from '../model/newsroom.ts';
import { runningStories } from '../model/running-stories.ts';
import { whoSigns } from '../model/signatures.ts';
import type { Site } from '../model/site.ts';
import { storyTitle } from '../strings/stories.ts';
import { movesOf } from '../old-addresses.ts';
import { correctionsList } from './correction-feed.ts';
import type { FeedLink } from './props.ts';

/** A list of articles of which there is to be a feed. */
export interface ListOfArticles {
  /** Path of the page that shows the list: `/opinion/`. */
  path: string;
  /** What the feed is called in a reader. */
  title: string;
  description: string;
  /** Newest first; of them the feed has as many as the newspaper wants. */
  articles: readonly Article[];
  /** Whether its items are the corrections of these articles; absent: the articles themselves. */
  holds?: 'corrections';
}

/** A feed before it is written. */
export interface FeedOutline extends ListOfArticles {
  /** In which form it is written, by the name of its file. */
  name: FeedName;
  /** Former paths of the page, where no redirect leads on: there lies the same feed, for those who subscribed then. */
  former: readonly string[];
}

/** Every feed of the newspaper. */
export function feedOutlines(newsroom: Newsroom): FeedOutline[] {
  const { site, categories, byCategory, articles } = newsroom;
  const left = feedsLeft(newsroom);
  const whole = { path: HOME, title: site.name, description: site.description, articles };
  return [
    feedOf(whole, newsroom),
    feedOf(whole, newsroom, { name: 'atom.xml' }),
    feedOf(whole, newsroom, { name: 'feed.json' }),
    ...categories.all.map(({ slug, name, description = '', aliases }) => {
      const own = { path: categoryPath(slug), title: name, description };
      const list = { ...own, articles: byCategory.get(slug) ?? [] };
      const former = aliases.map(categoryPath).filter((old) => left.has(feedPath(old)));
      return feedOf(list, newsroom, { former });
    }),
    ...runningStories(newsroom).map(({ story: { id, name, summary = '' }, articles: ofStory }) => {
      const title = storyTitle(name);
      return feedOf(
        { path: storyPath(id), title, description: summary, articles: ofStory },
        newsroom,
      );
    }),
    ...correctionsList(newsroom).map((list) => feedOf(list, newsroom)),
    ...authorFeeds(newsroom),
    ...usedTags(newsroom).map(({ tag: { id, name, description = '' }, articles: tagged }) =>
      feedOf({ path: tagPath(id), title: name, description, articles: tagged }, newsroom),
    ),
  ];
}

/** The feed of each writer who has a page. */
function authorFeeds(newsroom: Newsroom): FeedOutline[] {
  return whoSigns(newsroom).authors.map(({ id, name, role = '', biography }) => {
    const articles = newsroom.byAuthor.get(id) ?? [];
    const own = { path: authorPath(id), title: name, description: biography[0] ?? role };
    return feedOf({ ...own, articles }, newsroom);
  });
}

/** Former addresses of feeds that the host does not redirect by itself. */
function feedsLeft(newsroom: Newsroom): ReadonlySet<string> {
  const { site, categories } = newsroom;
  if (categories.all.every(({ aliases }) => aliases.length === 0)) return new Set();
  const left = redirectsLeft([...movesOf(newsroom)], site);
  return new Set(left.map(({ from }) => from).filter(isFeedPath));
}

/**
 * The feed of a list of articles, which lies beside its page: `/opinion/feed.xml`.
 *
 * @param list its title stands before the newspaper's name, where it is another
 */
function feedOf(
  { articles, title, description, path, ...own }: ListOfArticles,
  { site, unpublished }: Newsroom,
  { name = 'feed.xml', former = [] }: Partial<Pick<FeedOutline, 'name' | 'former'>> = {},
): FeedOutline {
  // Those who write see in the preview what no reader sees yet: a feed is for readers.
  const shown = unpublished ? articles.filter((article) => !unpublished.has(article)) : articles;
  return {
    path,
    title: feedTitle(title, site),
    description: description || site.description,
    articles: shown.slice(0, site.feeds.items),
    name,
    former,
    ...own,
  };
}

/**
 * The feeds of a page, for its head.
 *
 * @param path of the page
 */
export function feedLinks(
  path: string,
  title: string,
  site: Pick<Site, 'basePath' | 'name'>,
  names: readonly FeedName[] = ['feed.xml'],
): FeedLink[] {
  return names.map((name) => ({
    href: href(feedPath(path, name), site),
    type: FEED_TYPES[name].replace(/;.*/, ''),
    title: feedTitle(title, site),
  }));
}

/** What a feed is called in a reader, where it stands among those of other newspapers. */
function feedTitle(title: string, { name }: Pick<Site, 'name'>): string {
  return title === name ? title : `${title} | ${name}`;
}

/** Where a feed lies: at its own path first, then at those that its list had before. */
export function pathsOf({ path, former, name }: FeedOutline): string[] {
  return [path, ...former].map((page) => feedPath(page, name));
}
