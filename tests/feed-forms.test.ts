import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { mailDate } from '../src/dates.ts';
import { atom } from '../src/feeds/atom.ts';
import type { Feed, FeedItem } from '../src/feeds/feed.ts';
import { forReaders } from '../src/feeds/item-html.ts';
import { jsonFeed } from '../src/feeds/json-feed.ts';
import { rss } from '../src/feeds/rss.ts';
import { anyText, fc } from './support/any.ts';

/** A feed of these articles. */
function feedOf(...items: FeedItem[]): Feed {
  return {
    self: 'https://outlet.example/feed.xml',
    page: 'https://outlet.example/',
    title: 'جريدة الاختبار',
    description: 'جريدة صغيرة.',
    language: 'ar-MA',
    timezone: 'Africa/Casablanca',
    publisher: { name: 'جريدة الاختبار', url: 'https://outlet.example/' },
    icon: 'https://outlet.example/icon.png',
    items,
  };
}

function item(own: Partial<FeedItem> = {}): FeedItem {
  return {
    url: 'https://outlet.example/opinion/1/',
    title: 'عنوان',
    published: Date.parse('2026-07-05T13:05:00Z'),
    by: ['سعاد المرابط'],
    subjects: ['رأي'],
    summary: 'ملخص.',
    ...own,
  };
}

/** Throws where a text is no well-formed XML. */
function assertWellFormed(xml: string): void {
  XmlDocument.fromString(xml).dispose();
}

/** What XML forbids, and halves of pairs: nothing else may be lost. */
function withoutForbidden(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is meant
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
}

describe('Feeds hold any text', () => {
  const HARD: [what: string, text: string, kept: string][] = [
    ['the end of a CDATA section', 'قبل ]]> بعد', 'قبل ]]> بعد'],
    ['markup', '<b>قوي</b> & &amp; &lt;', '<b>قوي</b> & &amp; &lt;'],
    ['quotation marks', `"مزدوجة" 'مفردة' «عربية»`, `"مزدوجة" 'مفردة' «عربية»`],
    ['controls', 'قبل\u0000\u0008\u000b\u001b\uffffبعد', 'قبلبعد'],
    ['half of a pair', 'قبل\ud83dبعد', 'قبلبعد'],
    ['emoji', '😀 👩🏽‍🌾 🇲🇦', '😀 👩🏽‍🌾 🇲🇦'],
    ['marks of direction', 'أ\u200fب\u202eج\u2067د\u2069', 'أ\u200fب\u202eج\u2067د\u2069'],
    ['vowel marks', 'مُدَرِّسَةٌ', 'مُدَرِّسَةٌ'],
    ['a very long text', 'كلمة'.repeat(50_000), 'كلمة'.repeat(50_000)],
  ];
  for (const [what, text, kept] of HARD) {
    test(`${what}, in the headline, the names and the text`, () => {
      const hard = item({ title: text, by: [text], subjects: [text], via: text, text });
      const written = rss(feedOf(hard));
      assertWellFormed(written);
      const [read] = parseRssFeed(written).items ?? [];
      assert.equal(read?.title, kept);
      assert.deepEqual(read?.dc?.creators, [kept]);
      assert.deepEqual(read?.categories, [{ name: kept }]);
      assert.equal(read?.content?.encoded, kept);
      const inAtom = atom(feedOf(hard));
      assertWellFormed(inAtom);
      const [entry] = parseAtomFeed(inAtom).entries ?? [];
      assert.equal(entry?.title?.value, kept);
      assert.deepEqual(entry?.authors, [{ name: kept }]);
      assert.equal(entry?.content?.value, kept);
    });
  }

  test('whatever it is', () => {
    const anyTitle = anyText({ minLength: 1 }).map((text) => `أ${text}ب`);
    const property = fc.property(anyTitle, (text) => {
      const feed = feedOf(item({ title: text, summary: text, text }));
      for (const written of [rss(feed), atom(feed)]) {
        assertWellFormed(written);
        using document = XmlDocument.fromString(written);
        const title = document.get(
          '//*[local-name()="item" or local-name()="entry"]/*[local-name()="title"]',
        );
        // Line breaks of other systems are one line feed to XML.
        assert.equal(title?.content, withoutForbidden(text).replace(/\r\n?/g, '\n'));
      }
      assert.equal(parseJsonFeed(jsonFeed(feed)).items?.[0]?.title, text);
    });
    fc.assert(property, { numRuns: 100 });
  });
});

test('A picture whose bytes are not known is no enclosure, and is shown all the same', () => {
  const picture = {
    url: 'https://pictures.example/a.jpg',
    width: 800,
    height: 450,
    alt: 'مرفأ',
  };
  const [bare] = parseRssFeed(rss(feedOf(item({ picture })))).items ?? [];
  assert.equal(bare?.enclosures, undefined);
  assert.equal(bare?.media?.contents?.[0]?.url, 'https://pictures.example/a.jpg');
  const known = { ...picture, bytes: 5042 };
  const [whole] = parseRssFeed(rss(feedOf(item({ picture: known })))).items ?? [];
  assert.deepEqual(whole?.enclosures, [
    { url: 'https://pictures.example/a.jpg', length: 5042, type: 'image/jpeg' },
  ]);
});

test('A feed changed last when one of its articles did, and before the first one never', () => {
  const changed = item({ updated: Date.parse('2026-07-06T08:30:00Z') });
  const newer = item({ published: Date.parse('2026-07-06T07:00:00Z') });
  const feed = feedOf(newer, changed);
  assert.equal(parseRssFeed(rss(feed)).lastBuildDate, 'Mon, 06 Jul 2026 09:30:00 +0100');
  assert.equal(parseAtomFeed(atom(feed)).updated, '2026-07-06T09:30:00+01:00');
  const empty = feedOf();
  assertWellFormed(rss(empty));
  assert.equal(parseRssFeed(rss(empty)).lastBuildDate, undefined);
  assert.equal(parseAtomFeed(atom(empty)).updated, '1970-01-01T00:00:00+00:00');
  assert.deepEqual(JSON.parse(jsonFeed(empty)).items, []);
});

test('Dates of RSS are in English and in the zone of the newspaper, in Ramadan too', () => {
  const casablanca = (iso: string) => mailDate(Date.parse(iso), 'Africa/Casablanca');
  assert.equal(casablanca('2026-07-05T13:05:00Z'), 'Sun, 05 Jul 2026 14:05:00 +0100');
  assert.equal(casablanca('2026-02-28T23:30:09Z'), 'Sat, 28 Feb 2026 23:30:09 +0000');
  assert.equal(
    mailDate(Date.parse('2026-01-01T02:00:00Z'), 'America/New_York'),
    'Wed, 31 Dec 2025 21:00:00 -0500',
  );
  assert.equal(
    mailDate(Date.parse('2026-01-01T02:00:00Z'), 'Asia/Kolkata'),
    'Thu, 01 Jan 2026 07:30:00 +0530',
  );
});

test('HTML for readers has whole addresses and nothing for our own style sheet', () => {
  const html =
    '<p class="a" id="b" data-c="d">x<a href="/y?a=1&amp;b=2" rel="noopener">y</a>' +
    '<a href="#fn1">1</a><a href="tel:+212537">t</a> class=&quot;z&quot;</p>';
  assert.equal(
    forReaders(html, 'https://outlet.example/opinion/1/'),
    '<p>x<a href="https://outlet.example/y?a=1&amp;b=2" rel="noopener">y</a>' +
      '<a href="https://outlet.example/opinion/1/#fn1">1</a><a href="tel:+212537">t</a> class=&quot;z&quot;</p>',
  );
});
