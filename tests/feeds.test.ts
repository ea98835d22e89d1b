import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';
import { buildWithFeeds, HUB } from './support/feed-outlet.ts';
import { makeFolder } from './support/folder.ts';

const PAPER = 'https://outlet.example/paper';
const ARABIC = `${PAPER}/%D9%85%D9%82%D8%A7%D9%84/%D8%A8%D8%A7%D9%84%D8%B9%D8%B1%D8%A8%D9%8A%D8%A9/`;
/** All that is published of the newspaper, newest first. */
const PUBLISHED = [
  `${PAPER}/society/story-after/`,
  `${PAPER}/opinion/statement/`,
  ARABIC,
  `${PAPER}/opinion/everything/`,
  `${PAPER}/society/story-before/`,
  `${PAPER}/society/comments-closed/`,
  ...[7, 6, 5, 4, 3, 2, 1].map((number) => `${PAPER}/sports/archive-${number}/`),
];

const { folder, remove } = await makeFolder();
const [whole, short] = [join(folder, 'whole'), join(folder, 'short')];

before(async () => {
  await buildWithFeeds(whole, 'feeds:\n  text: full\n');
  await buildWithFeeds(short, 'الخلاصات:\n  items: ٣\n');
});
after(remove);

function textOf(paper: string, path: string): string {
  return readFileSync(join(paper, 'site', path), 'utf8');
}

function rssOf(paper: string, path: string) {
  return parseRssFeed(textOf(paper, path));
}

/** An article of the feed of the whole newspaper, with whole texts. */
function itemAt(address: string) {
  const item = rssOf(whole, 'feed.xml').items?.find(({ link }) => link === address);
  assert.ok(item, address);
  return item;
}

describe('The feed of the newspaper', () => {
  test('says whose it is, where it lies, and who tells of what is new', () => {
    const { items, ...channel } = rssOf(whole, 'feed.xml');
    assert.deepEqual(
      items?.map(({ link }) => link),
      PUBLISHED,
    );
    const { image, ...said } = channel;
    assert.deepEqual(said, {
      title: 'جريدة الاختبار',
      link: `${PAPER}/`,
      description: 'جريدة صغيرة تُختبر بها القواعد.',
      language: 'ar-MA',
      lastBuildDate: 'Fri, 10 Jul 2026 09:00:00 +0100',
      generator: 'Midad',
      ttl: 15,
      atom: {
        links: [
          { href: `${PAPER}/feed.xml`, rel: 'self', type: 'application/rss+xml' },
          { href: HUB, rel: 'hub' },
        ],
      },
    });
    const icon = image?.url ?? '';
    assert.ok(icon.startsWith(`${PAPER}/assets/`));
    assert.ok(existsSync(join(whole, 'site', icon.slice(PAPER.length))));
  });

  test('has of an article what its page has', () => {
    const { description, content, enclosures, media, ...item } = itemAt(
      `${PAPER}/opinion/everything/`,
    );
    assert.deepEqual(item, {
      title: 'كل ما في مقال: «خبر» من Casablanca & 12,5%',
      link: `${PAPER}/opinion/everything/`,
      guid: { value: `${PAPER}/opinion/everything/`, isPermaLink: true },
      pubDate: 'Sun, 05 Jul 2026 14:05:00 +0100',
      atom: { updated: '2026-07-06T09:30:00+01:00' },
      // «واجهة» says where an article is shown, and is no subject.
      categories: [{ name: 'رأي' }, { name: 'البحر' }, { name: 'الصيد' }],
      dc: {
        creators: ['إكسبريس تيفي – متابعة', 'سعاد المرابط', 'يونس أيت الحاج'],
        sources: ['أكسيوس'],
      },
    });
    assert.equal(
      description,
      '<p dir="rtl" lang="ar-MA">مقدمة فيها &lt;وسم&gt; و«علامات» &amp; رموز.</p>',
    );
    const url = enclosures?.[0]?.url ?? '';
    assert.match(url, /^https:\/\/outlet\.example\/paper\/media\/[^/]+\.jpg$/);
    const { size } = statSync(join(whole, 'site', url.slice(PAPER.length)));
    assert.deepEqual(enclosures, [{ url, type: 'image/jpeg', length: size }]);
    const shown = media?.contents?.[0];
    assert.equal(shown?.url, url);
    assert.equal(shown?.description?.value, 'مرفأ عند الفجر');
    assert.equal(shown?.credits?.[0]?.value, 'تصوير: سعاد المرابط');
    assert.ok(content?.encoded?.includes(url));
  });

  test('has its text from right to left, with whole addresses and nothing that runs', () => {
    for (const { link = '', content } of rssOf(whole, 'feed.xml').items ?? []) {
      const { document } = parseHTML(`<html><body>${content?.encoded}</body></html>`);
      assert.equal(document.body.children.length, 1);
      assert.equal(document.body.firstElementChild?.getAttribute('dir'), 'rtl');
      assert.equal(document.querySelector('script, iframe, style, form, object'), null);
      const named = [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames(),
      );
      assert.deepEqual(
        named.filter((name) => /^(?:on|data-|class$|id$|style$)/.test(name)),
        [],
      );
      const addresses = [...document.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      );
      for (const address of addresses) assert.match(address, /^(?:https:\/\/|mailto:)/, link);
      assert.equal(addresses.at(-1), link);
    }
  });

  test('has the words of a text: links, a footnote, pictures with captions, a follow-up byline', () => {
    const text = itemAt(`${PAPER}/opinion/everything/`).content?.encoded ?? '';
    for (const part of [
      '<p>إكسبريس تيفي – متابعة بقلم سعاد المرابط ويونس أيت الحاج نقلا عن أكسيوس</p>',
      '<figcaption>المرفأ صباح الأحد – تصوير: سعاد المرابط</figcaption>',
      '<figcaption>قارب في المرفأ</figcaption>',
      '<h2>عنوان فرعي</h2>',
      `<a href="${PAPER}/charter/">ميثاق التحرير</a>`,
      `<a href="${PAPER}/opinion/everything/#fn1"`,
      `<a href="${PAPER}/opinion/everything/">المقال على موقع جريدة الاختبار</a>`,
    ]) {
      assert.ok(text.includes(part), part);
    }
    const arabic = itemAt(ARABIC).content?.encoded ?? '';
    for (const part of [
      'نص ]]&gt; فيه رمز 😀',
      `<a href="${PAPER}/%D9%85%D9%82%D8%A7%D9%84/arabic-2/">جار</a>`,
      '<a href="mailto:desk@outlet.example">بريد</a>',
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener"><span>شاهد الفيديو على يوتيوب</span></a>',
    ]) {
      assert.ok(arabic.includes(part), part);
    }
  });

  test('prints an official text letter by letter, and a headline as its page does', () => {
    const statement = itemAt(`${PAPER}/opinion/statement/`);
    assert.equal(statement.title, 'بلاغ: "كما كتب"...');
    const text = '<p>قررت الوزارة &quot;ما يلي&quot; : كتـاب...</p>';
    assert.ok(statement.content?.encoded?.includes(text));
    // Groups of a number are kept together, or it would be read from the wrong end.
    assert.equal(itemAt(ARABIC).title, 'عنوان فيه ]]> و<b> & «علامات» 😀 وGoogle');
    assert.ok(itemAt(ARABIC).description?.includes('300\u00a0000 درهم'));
  });

  test('is the same as Atom and as JSON Feed', () => {
    const items = rssOf(whole, 'feed.xml').items ?? [];
    const atom = parseAtomFeed(textOf(whole, 'atom.xml'));
    const json = parseJsonFeed(textOf(whole, 'feed.json'));
    assert.equal(atom.id, `${PAPER}/atom.xml`);
    assert.equal(atom.updated, '2026-07-10T09:00:00+01:00');
    assert.deepEqual(json.hubs, [{ type: 'WebSub', url: HUB }]);
    assert.equal(json.feed_url, `${PAPER}/feed.json`);
    assert.equal(items.length, 13);
    for (const [index, { title, link, pubDate = '', content, dc, enclosures }] of items.entries()) {
      const [entry, other] = [atom.entries?.[index], json.items?.[index]];
      const time = Date.parse(pubDate);
      assert.deepEqual(
        [entry?.title?.value, entry?.id, Date.parse(entry?.published ?? ''), entry?.content?.value],
        [title, link, time, content?.encoded],
      );
      assert.deepEqual(
        [other?.title, other?.id, Date.parse(other?.date_published ?? ''), other?.content_html],
        [title, link, time, content?.encoded],
      );
      assert.deepEqual(
        entry?.authors,
        dc?.creators?.map((name) => ({ name })),
      );
      assert.deepEqual(other?.authors, entry?.authors);
      assert.equal(other?.image, enclosures?.[0]?.url);
    }
  });
});

test('Each category has its feed: of its articles, of none, and at its former address', () => {
  const linksOf = (path: string) => rssOf(whole, path).items?.map(({ link }) => link);
  assert.equal(rssOf(whole, 'opinion/feed.xml').title, 'رأي | جريدة الاختبار');
  assert.deepEqual(linksOf('opinion/feed.xml'), [
    `${PAPER}/society/story-after/`,
    `${PAPER}/opinion/statement/`,
    ARABIC,
    `${PAPER}/opinion/everything/`,
  ]);
  assert.deepEqual(linksOf('en-vedette/feed.xml'), [`${PAPER}/opinion/everything/`]);
  assert.equal(linksOf('culture/feed.xml'), undefined);
  assert.equal(rssOf(whole, 'society/feed.xml').description, 'حياة الناس.');
  assert.equal(textOf(whole, 'social/feed.xml'), textOf(whole, 'society/feed.xml'));
});

test('With summaries a feed has the newest, as many as were asked for, and no text', () => {
  const { items = [] } = rssOf(short, 'feed.xml');
  assert.deepEqual(
    items.map(({ link, content }) => [link, content]),
    PUBLISHED.slice(0, 3).map((link) => [link, undefined]),
  );
  assert.equal(
    items[0]?.description,
    '<p dir="rtl" lang="ar-MA">آخر ما كُتب في الملف حتى الآن.</p>',
  );
  const [first] = parseJsonFeed(textOf(short, 'feed.json')).items ?? [];
  assert.equal(first?.summary, 'آخر ما كُتب في الملف حتى الآن.');
  assert.equal(first.content_html, items[0]?.description);
});

test('Every feed is well-formed, and tells nothing of drafts and of what is dated later', async () => {
  for (const paper of [whole, short]) {
    const files = await readdir(join(paper, 'site'), { recursive: true });
    const feeds = files.filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file));
    // Three of the newspaper, six of its categories, one of its story.
    assert.equal(feeds.length, 10);
    for (const feed of feeds) {
      const text = textOf(paper, feed);
      if (feed.endsWith('.xml')) XmlDocument.fromString(text).dispose();
      for (const trace of ['الخنفشار', 'مسودة', 'البلشون', 'الغد', 'tomorrow', 'draft']) {
        assert.ok(!text.includes(trace), `${feed}: ${trace}`);
      }
    }
  }
});

test('Pages lead to their feeds: in the head of fronts, and by links that readers see', () => {
  const documentOf = (path: string) => parseHTML(textOf(whole, path)).document;
  const alternates = (path: string) =>
    [...documentOf(path).querySelectorAll('link[rel=alternate]')].map((link) =>
      ['type', 'href', 'title'].map((name) => link.getAttribute(name)),
    );
  assert.deepEqual(alternates('index.html'), [
    ['application/rss+xml', '/paper/feed.xml', 'جريدة الاختبار'],
    ['application/atom+xml', '/paper/atom.xml', 'جريدة الاختبار'],
    ['application/feed+json', '/paper/feed.json', 'جريدة الاختبار'],
  ]);
  assert.deepEqual(alternates('opinion/index.html'), [
    ['application/rss+xml', '/paper/opinion/feed.xml', 'رأي | جريدة الاختبار'],
  ]);
  assert.deepEqual(alternates('opinion/everything/index.html'), []);
  const link = documentOf('opinion/index.html').querySelector('.feed-link a');
  assert.equal(link?.getAttribute('href'), '/paper/opinion/feed.xml');
  assert.equal(link?.textContent, 'خلاصة هذا الركن (RSS)');
  const footer = documentOf('opinion/everything/index.html').querySelector('.site-footer');
  assert.equal(footer?.querySelector('a[href="/paper/feed.xml"]')?.textContent, 'خلاصة RSS');
  assert.equal(documentOf('sports/page/1/index.html').querySelector('.feed-link'), null);
});
