import { isoDate } from '../dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { summaryHtml } from './item-html.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed): string {
  const { title, page, self, description, icon, hub, publisher, language, items } = feed;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description: description || undefined,
    icon,
    authors: [publisher],
    language,
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    items: items.map((item) => itemObject(item, feed)),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

function itemObject(item: FeedItem, feed: Feed) {
  const { url, title, summary, text, picture, published, updated, by, subjects } = item;
  return {
    id: url,
    url,
    title,
    summary: summary || undefined,
    content_html: text ?? summaryHtml(item, feed),
    image: picture?.url,
    date_published: isoDate(published, feed),
    date_modified: updated === undefined ? undefined : isoDate(updated, feed),
    authors: by.map((name) => ({ name })),
    tags: subjects.length > 0 ? subjects : undefined,
  };
}
