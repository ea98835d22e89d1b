import { isoDate } from '../dates.ts';
import { GENERATOR, lastChange, PICTURE_TYPE, type Feed, type FeedItem } from './feed.ts';
import { summaryHtml } from './item-html.ts';
import { cdata, element, textElement, xmlDocument } from './xml.ts';

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const { title, page, description, language, self, hub, icon, publisher, items } = feed;
  const inside = [
    textElement('id', self),
    textElement('title', title),
    description && textElement('subtitle', description),
    textElement('updated', isoDate(lastChange(feed), feed)),
    element('link', undefined, { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', undefined, { rel: 'alternate', type: 'text/html', href: page }),
    hub !== undefined && element('link', undefined, { rel: 'hub', href: hub }),
    element('author', person(publisher.name) + textElement('uri', publisher.url)),
    textElement('icon', icon),
    textElement('generator', GENERATOR),
    ...items.map((item) => entry(item, feed)),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language };
  return xmlDocument(element('feed', inside.filter(Boolean).join(''), attributes));
}

function entry(item: FeedItem, feed: Feed): string {
  const { url, title, published, updated = published, by, subjects, text, picture } = item;
  return element(
    'entry',
    [
      textElement('id', url),
      textElement('title', title),
      element('link', undefined, { rel: 'alternate', type: 'text/html', href: url }),
      picture
        ? element('link', undefined, {
            rel: 'enclosure',
            type: PICTURE_TYPE,
            length: picture.bytes,
            href: picture.url,
          })
        : '',
      textElement('published', isoDate(published, feed)),
      textElement('updated', isoDate(updated, feed)),
      ...by.map((name) => element('author', person(name))),
      ...subjects.map((term) => element('category', undefined, { term })),
      element('summary', cdata(summaryHtml(item, feed)), { type: 'html' }),
      text === undefined ? '' : element('content', cdata(text), { type: 'html' }),
    ].join(''),
  );
}

function person(name: string): string {
  return textElement('name', name);
}
