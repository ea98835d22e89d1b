import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { launchBrowser } from './support/browser.ts';
import { seen, thingOf, toldPages, type Thing, type ToldPage } from './support/linked-data.ts';
import { serveSite } from './support/server.ts';
import { sampleSite } from './support/site.ts';
import { visit } from './support/visit.ts';

const NEWS = ['NewsArticle', 'OpinionNewsArticle', 'LiveBlogPosting'];
const HOME = 'https://express-tv.example/';
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** What a value must be. */
type Rule = (value: unknown) => boolean;
const isText: Rule = (value) => typeof value === 'string' && value.trim() !== '';
const isMoment: Rule = (value) => typeof value === 'string' && ISO.test(value);
const isAddress: Rule = (value) =>
  typeof value === 'string' && value.startsWith('https://') && URL.canParse(value);
const isList: Rule = (value) => Array.isArray(value) && value.length > 0;

/**
 * What Google publishes of each kind: developers.google.com/search/docs/appearance/structured-data/, pages `article`
 * (nothing is required, all of these are recommended), `breadcrumb` and `organization`, for a live coverage
 * schema.org/LiveBlogPosting, and for the query of a site
 * schema.org/potentialActions. What is `where it is known` need not be there.
 */
const RULES: [kinds: string[], field: string, rule: Rule, when: 'always' | 'where it is known'][] =
  [
    [NEWS, 'headline', isText, 'always'],
    [NEWS, 'datePublished', isMoment, 'always'],
    [NEWS, 'dateModified', isMoment, 'where it is known'],
    [NEWS, 'author', isList, 'always'],
    [NEWS, 'image', areImages, 'where it is known'],
    [NEWS, 'publisher', isPublisher, 'always'],
    [NEWS, 'description', isText, 'always'],
    [NEWS, 'articleSection', isText, 'always'],
    [NEWS, 'mainEntityOfPage', isAddress, 'always'],
    [NEWS, 'isAccessibleForFree', (value) => value === true, 'always'],
    [['LiveBlogPosting'], 'coverageStartTime', isMoment, 'always'],
    [['LiveBlogPosting'], 'coverageEndTime', isMoment, 'always'],
    [['LiveBlogPosting'], 'liveBlogUpdate', areUpdates, 'where it is known'],
    [['BreadcrumbList'], 'itemListElement', isWay, 'always'],
    [['NewsMediaOrganization'], 'name', isText, 'always'],
    [['NewsMediaOrganization'], 'url', isAddress, 'always'],
    [['NewsMediaOrganization'], 'logo', isAddress, 'always'],
    [['WebSite'], 'name', isText, 'always'],
    [['WebSite'], 'url', isAddress, 'always'],
    [['WebSite'], 'potentialAction', isSearch, 'always'],
    [['CollectionPage'], 'name', isText, 'always'],
    [['CollectionPage'], 'url', isAddress, 'always'],
  ];

function areImages(value: unknown): boolean {
  const images = [value].flat() as Thing[];
  return images.every((image) => isAddress(image.url) && image['@type'] === 'ImageObject');
}

function isPublisher(value: unknown): boolean {
  const { name, url, logo } = value as Thing;
  return isText(name) && isAddress(url) && isAddress(logo);
}

/** Entries, each of which says what it is, when it came and where it stands. */
function areUpdates(value: unknown): boolean {
  return (value as Thing[]).every((update) => {
    const { headline, datePublished, url } = update;
    const isSound = isText(headline) && isMoment(datePublished) && isAddress(url);
    return isSound && update['@type'] === 'BlogPosting';
  });
}

/** Two steps at least, numbered from 1, each with its name and its address. */
function isWay(value: unknown): boolean {
  const steps = value as Thing[];
  return (
    steps.length >= 2 &&
    steps.every(
      ({ position, name, item }, index) =>
        position === index + 1 && isText(name) && isAddress(item),
    )
  );
}

function isSearch(value: unknown): boolean {
  const { target, 'query-input': input } = value as Thing;
  return (
    typeof target === 'string' &&
    target.endsWith('/search/?q={search_term_string}') &&
    input === 'required name=search_term_string'
  );
}

describe('What the pages of the sample newspaper say to machines', () => {
  let folder: string;
  let pages: ToldPage[];
  let articles: ToldPage[];

  before(async () => {
    folder = await sampleSite();
    pages = await toldPages(folder);
    articles = pages.filter(({ document }) => document.querySelector('.article-header .times'));
  });

  test('keeps the rules that Google publishes', () => {
    const broken: string[] = [];
    let kept = 0;
    for (const { file, things } of pages) {
      for (const thing of things) {
        for (const [kinds, field, rule, when] of RULES) {
          if (!kinds.includes(thing['@type'])) continue;
          const value = thing[field];
          if (value === undefined && when === 'where it is known') continue;
          if (rule(value)) kept += 1;
          else broken.push(`${file}: ${field} of ${thing['@type']}`);
        }
      }
    }
    assert.deepEqual(broken, []);
    assert.ok(articles.length > 50 && kept > articles.length * 9, `${articles.length} ${kept}`);
  });

  test('is what readers see: headline, times, section, writers and tags of each article', () => {
    const different = articles.flatMap((page) => {
      const { file, document } = page;
      const news = thingOf(page, ...NEWS);
      const [published, updated] = [...document.querySelectorAll('.article-header .times time')];
      const writers = (news['author'] as Thing[]).map(({ name }) => String(name));
      const byline = seen(document.querySelector('.byline'));
      const facts: [what: string, said: unknown, shown: unknown][] = [
        ['headline', news['headline'], seen(document.querySelector('h1'))],
        ['datePublished', news['datePublished'], published?.getAttribute('datetime')],
        ['dateModified', news['dateModified'], updated?.getAttribute('datetime')],
        ['keywords', news['keywords'] ?? [], [...document.querySelectorAll('.tags li')].map(seen)],
        ['writers', writers.filter((name) => !byline.includes(name)), []],
        [
          'section',
          [...document.querySelectorAll('.kicker a')]
            .map(seen)
            .includes(String(news['articleSection'])),
          true,
        ],
        ['address', news['mainEntityOfPage'], addressOf(document)],
        [
          'picture',
          news['image'] !== undefined,
          document.querySelector('article > figure :is(img, video[poster])') !== null,
        ],
      ];
      return facts
        .filter(([, said, shown]) => JSON.stringify(said) !== JSON.stringify(shown))
        .map(([what, said, shown]) => `${file}: ${what}: ${String(said)} / ${String(shown)}`);
    });
    assert.deepEqual(different, []);
  });

  test('tells of the entries of a live coverage as they stand on its page', () => {
    const pagesOfCoverage = articles.filter(({ things }) =>
      things.some((thing) => thing['@type'] === 'LiveBlogPosting'),
    );
    assert.equal(pagesOfCoverage.length, 1);
    for (const page of pagesOfCoverage) {
      const updates = thingOf(page, 'LiveBlogPosting')['liveBlogUpdate'] as Thing[];
      assert.equal(updates.length, 7);
      for (const { headline, datePublished, articleBody, url } of updates) {
        const entry = page.document.getElementById(String(url).replace(/.*#/, ''));
        assert.equal(entry?.querySelector('time')?.getAttribute('datetime'), datePublished);
        const text = seen(entry);
        assert.ok(text.includes(String(headline).replace(/…$/, '')), String(headline));
        if (typeof articleBody === 'string') assert.ok(text.includes(articleBody), text);
      }
    }
  });

  test('leads by links that stand on the page', () => {
    for (const page of pages) {
      if (!page.things.some((thing) => thing['@type'] === 'BreadcrumbList')) continue;
      const steps = thingOf(page, 'BreadcrumbList')['itemListElement'] as Thing[];
      const links = [...page.document.querySelectorAll('a')].map((link) => [
        new URL(link.getAttribute('href') ?? '', 'https://express-tv.example').href,
        seen(link),
      ]);
      // No menu leads to a placement: from its own pages the way is the address.
      const own = addressOf(page.document) ?? '';
      for (const { name, item } of steps) {
        const shown = links.some(([href, text]) => href === item && text === name);
        const stands = shown || (own.startsWith(String(item)) && String(item) !== HOME);
        assert.ok(stands, `${page.file}: ${String(name)} ${String(item)}`);
      }
    }
  });

  test('is on home page, sections, archives, articles, writers, sources, tags and dates, and on nothing else', () => {
    const kinds = pages.map(({ file }) =>
      file
        .replace(/page\/\d+\/index.html$/, 'page/N')
        .replace(/^archive(?:\/\d+)+/, 'archive/date')
        .replace(/\/\d+\/index.html$/, '/N')
        .replace(/^(authors|sources|tags)\/[a-z-]+(?=\/)/, '$1/one')
        .replace(/^(?!authors|sources|tags|archive)[a-z-]+(?=\/)/, 'section'),
    );
    assert.deepEqual([...new Set(kinds)].toSorted(), [
      'archive/date/index.html',
      'archive/index.html',
      'authors/index.html',
      'authors/one/index.html',
      'index.html',
      'section/N',
      'section/index.html',
      'section/page/N',
      'sources/one/index.html',
      'tags/one/index.html',
      'tags/one/page/N',
    ]);
  });

  test('breaks no policy in a browser, and runs nothing', async () => {
    const browser = await launchBrowser();
    const running = await serveSite(folder);
    try {
      const { page, complaints, close } = await visit(browser, running.origin);
      const path = articles[0]?.file.replace('index.html', '') ?? '';
      await page.goto(`${running.origin}/${path}`);
      const data = page.locator('script[type="application/ld+json"]');
      assert.match((await data.textContent()) ?? '', /^\{"@context":"https:\/\/schema\.org"/);
      assert.deepEqual(complaints, []);
      await close();
    } finally {
      await running.close();
      await browser.close();
    }
  });
});

function addressOf(document: Document): string | null | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href');
}
