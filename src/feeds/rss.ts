import { isoDate, mailDate } from '../dates.ts';
import {
  GENERATOR,
  lastChange,
  PICTURE_TYPE,
  type Feed,
  type FeedItem,
  type FeedPicture,
} from './feed.ts';
import { summaryHtml } from './item-html.ts';
import { cdata, element, textElement, xmlDocument } from './xml.ts';

/** Minutes for which a reader need not ask again. */
const TTL = '15';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with what its profile advises: writers in
 * `dc:creator`, since `author` is an e-mail address, and whole texts in `content:encoded`.
 */
export function rss(feed: Feed): string {
  const { title, page, description, language, timezone, self, hub, icon, items } = feed;
  const channel = [
    textElement('title', title),
    textElement('link', page),
    textElement('description', description || title),
    textElement('language', language),
    items.length > 0 && textElement('lastBuildDate', mailDate(lastChange(feed), timezone)),
    textElement('generator', GENERATOR),
    textElement('ttl', TTL),
    element('atom:link', undefined, { rel: 'self', href: self, type: 'application/rss+xml' }),
    hub !== undefined && element('atom:link', undefined, { rel: 'hub', href: hub }),
    element(
      'image',
      [textElement('url', icon), textElement('title', title), textElement('link', page)].join(''),
    ),
    ...items.map((item) => itemElement(item, feed)),
  ];
  const inside = channel.filter(Boolean).join('');
  return xmlDocument(element('rss', element('channel', inside), { version: '2.0', ...NAMESPACES }));
}

function itemElement(item: FeedItem, feed: Feed): string {
  const { title, url, published, by, via, subjects, text, picture, updated } = item;
  return element(
    'item',
    [
      textElement('title', title),
      textElement('link', url),
      textElement('guid', url, { isPermaLink: 'true' }),
      textElement('pubDate', mailDate(published, feed.timezone)),
      updated === undefined ? '' : textElement('atom:updated', isoDate(updated, feed)),
      ...by.map((name) => textElement('dc:creator', name)),
      textElement('dc:source', via),
      ...subjects.map((subject) => textElement('category', subject)),
      element('description', cdata(summaryHtml(item, feed))),
      text === undefined ? '' : element('content:encoded', cdata(text)),
      ...(picture ? pictureElements(picture) : []),
    ].join(''),
  );
}

/** An enclosure must say how many bytes it has; what is known of the picture besides stands in Media RSS. */
function pictureElements({ url, bytes, width, height, alt, credit }: FeedPicture): string[] {
  const file = { url, type: PICTURE_TYPE };
  const more = { fileSize: bytes, medium: 'image', width, height };
  const words = [
    textElement('media:description', alt || undefined, { type: 'plain' }),
    textElement('media:credit', credit),
  ];
  return [
    bytes === undefined ? '' : element('enclosure', undefined, { ...file, length: bytes }),
    element('media:content', words.join('') || undefined, { ...file, ...more }),
  ];
}
