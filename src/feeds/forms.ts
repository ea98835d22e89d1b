import type { FeedName } from '../addresses.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** In which form a feed is written, by the name of its file. */
export const FORMS: Readonly<Record<FeedName, (feed: Feed) => string>> = {
  'feed.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
};
