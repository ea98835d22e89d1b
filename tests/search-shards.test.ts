import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../src/model/article.ts';
import { newestFirst } from '../src/model/newsroom.ts';
import { planShards, shardCatalogue } from '../src/search/plan-shards.ts';
import { shardsOf, yearsOf, type Shard } from '../src/search/shards.ts';
import { article, ids, site } from './support/newspaper.ts';

const CASABLANCA = 'Africa/Casablanca';

/** 24 November 2026, 10:00 in Casablanca. */
const NOW = Date.parse('2026-11-24T09:00:00Z');

/** An article for each date, in the order of lists; its id is its place in what was given. */
function articlesOf(...dates: string[]): Article[] {
  return dates
    .map((date, index) => article({ id: String(index), published: Date.parse(date) }))
    .toSorted(newestFirst);
}

/** Articles of one day, a second apart. */
function manyOn(day: string, count: number): Article[] {
  const first = Date.parse(`${day}T12:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    article({ id: `${day}-${index}`, published: first + index * 1000 }),
  ).toReversed();
}

/** Name, months and number of articles of each shard. */
function outline(shards: readonly Shard[]): [string, string, string, number][] {
  return shards.map(({ name, from, to, articles }) => [name, from, to, articles.length]);
}

describe('The archive is cut', () => {
  test('into this month, the closed months of this year, and each closed year', () => {
    const articles = articlesOf(
      '2026-11-24T08:00:00Z',
      '2026-11-02T08:00:00Z',
      '2026-10-31T12:00:00Z',
      '2026-03-01T12:00:00Z',
      '2025-07-05T12:00:00Z',
      '2023-01-20T12:00:00Z',
    );
    assert.deepEqual(outline(shardsOf(articles, NOW, CASABLANCA)), [
      ['2026-11', '2026-11', '2026-11', 2],
      ['2026', '2026-01', '2026-10', 2],
      ['2025', '2025-01', '2025-12', 1],
      ['2023', '2023-01', '2023-12', 1],
    ]);
  });

  test('in the outlet’s own months: half past eleven at night in London is tomorrow in Casablanca', () => {
    const articles = articlesOf(
      '2026-10-31T23:30:00Z',
      '2026-10-31T22:59:00Z',
      '2025-12-31T23:30:00Z',
      '2025-12-31T22:59:00Z',
    );
    assert.deepEqual(
      shardsOf(articles, NOW, CASABLANCA).map((shard) => [shard.name, ids(shard.articles)]),
      [
        ['2026-11', ['0']],
        ['2026', ['1', '2']],
        ['2025', ['3']],
      ],
    );
    assert.deepEqual(yearsOf(articles, CASABLANCA), ['2026', '2025']);
  });

  test('anew when the month turns, by the outlet’s clock, and in January has no closed months', () => {
    const articles = articlesOf(
      '2027-01-01T00:00:00Z',
      '2026-12-31T12:00:00Z',
      '2026-11-30T12:00Z',
    );
    const names = (now: string) =>
      shardsOf(
        articles.filter(({ published }) => published <= Date.parse(now)),
        Date.parse(now),
        CASABLANCA,
      ).map(({ name }) => name);
    assert.deepEqual(names('2026-11-30T22:59:00Z'), ['2026-11']);
    assert.deepEqual(names('2026-11-30T23:01:00Z'), ['2026']);
    assert.deepEqual(names('2026-12-31T22:59:00Z'), ['2026-12', '2026']);
    assert.deepEqual(names('2026-12-31T23:01:00Z'), ['2026']);
    assert.deepEqual(names('2027-01-01T09:00:00Z'), ['2027-01', '2026']);
  });

  test('a year above 6,000 articles into quarters, and a quarter above 6,000 into months', () => {
    const year = [
      ...manyOn('2025-08-10', 2500),
      ...manyOn('2025-07-10', 1),
      ...manyOn('2025-02-10', 3499),
    ];
    assert.deepEqual(outline(shardsOf(year, NOW, CASABLANCA)), [
      ['2025', '2025-01', '2025-12', 6000],
    ]);
    const oneMore = [...manyOn('2025-12-10', 1), ...year];
    assert.deepEqual(outline(shardsOf(oneMore, NOW, CASABLANCA)), [
      ['2025-q4', '2025-10', '2025-12', 1],
      ['2025-q3', '2025-07', '2025-09', 2501],
      ['2025-q1', '2025-01', '2025-03', 3499],
    ]);
    const fullQuarter = [...manyOn('2025-09-10', 6000), ...year];
    assert.deepEqual(outline(shardsOf(fullQuarter, NOW, CASABLANCA)), [
      ['2025-09', '2025-09', '2025-09', 6000],
      ['2025-08', '2025-08', '2025-08', 2500],
      ['2025-07', '2025-07', '2025-07', 1],
      ['2025-q1', '2025-01', '2025-03', 3499],
    ]);
  });

  test('this year’s closed months too, without the month that is open', () => {
    const articles = [
      ...manyOn('2026-11-20', 7000),
      ...manyOn('2026-10-10', 2),
      ...manyOn('2026-05-10', 6000),
    ];
    assert.deepEqual(outline(shardsOf(articles, NOW, CASABLANCA)), [
      ['2026-11', '2026-11', '2026-11', 7000],
      ['2026-q4', '2026-10', '2026-10', 2],
      ['2026-q2', '2026-04', '2026-06', 6000],
    ]);
  });

  test('into nothing, where nothing was published', () => {
    assert.deepEqual(shardsOf([], NOW, CASABLANCA), []);
    assert.deepEqual(yearsOf([], CASABLANCA), []);
  });
});

describe('The catalogue of shards', () => {
  const plan = (articles: Article[], settings = site()) =>
    planShards(articles, {
      now: NOW,
      site: settings,
      recipe: 'recipe',
      wordingOf: ({ title }) => title,
    });

  test('names their months as the newspaper does', () => {
    const articles = [
      ...manyOn('2026-11-20', 1),
      ...manyOn('2026-10-10', 2),
      ...manyOn('2025-08-10', 6000),
      ...manyOn('2025-01-10', 1),
      ...manyOn('2024-08-10', 1),
    ];
    const titles = (settings: Record<string, string>) => {
      const catalogue = shardCatalogue(plan(articles, site(settings)), site(settings));
      return (JSON.parse(catalogue) as { title: string; since: string; articles: number }[]).map(
        ({ title, since, articles: count }) => [title, since, count],
      );
    };
    assert.deepEqual(titles({}), [
      ['نونبر 2026', 'نونبر 2026', 1],
      ['من يناير إلى أكتوبر 2026', '2026', 2],
      ['من يوليوز إلى شتنبر 2025', 'يوليوز 2025', 6000],
      ['من يناير إلى مارس 2025', '2025', 1],
      ['2024', '2024', 1],
    ]);
    assert.deepEqual(titles({ language: 'ar-EG', digits: 'arab' }).slice(0, 3), [
      ['نوفمبر ٢٠٢٦', 'نوفمبر ٢٠٢٦', 1],
      ['من يناير إلى أكتوبر ٢٠٢٦', '٢٠٢٦', 2],
      ['من يوليو إلى سبتمبر ٢٠٢٥', 'يوليو ٢٠٢٥', 6000],
    ]);
  });

  const before = articlesOf('2026-11-20T12:00:00Z', '2026-11-03T12:00:00Z', '2026-05-03T12:00:00Z');
  const hashes = (...given: Parameters<typeof plan>) => plan(...given).map(({ hash }) => hash);

  for (const [what, changed] of Object.entries<Partial<Article>>({
    'a title': { title: 'عنوان آخر' },
    'a section': { section: 'sports' },
    'a category': { categories: ['politics', 'en-vedette'] },
    'an address': { permalink: '/other/' },
    'a time': { published: Date.parse('2026-11-20T12:00:01Z') },
  })) {
    test(`has another hash for a shard in which ${what} changed, and for no other`, () => {
      const after = before.map((one) => (one.id === '0' ? { ...one, ...changed } : one));
      const [wasOpen, wasClosed] = hashes(before);
      const [open, closed] = hashes(after);
      assert.match(open ?? '', /^[0-9a-f]{16}$/);
      assert.notEqual(open, wasOpen);
      assert.equal(closed, wasClosed);
    });
  }

  test('has another hash where a text changed, an article was added or dates are written otherwise', () => {
    const [open, closed] = hashes(before);
    const edited = hashes(
      before.map((one) => (one.id === '2' ? { ...one, bodyHash: 'other' } : one)),
    );
    assert.equal(edited[0], open);
    assert.notEqual(edited[1], closed);
    const added = [article({ id: 'new', published: NOW }), ...before];
    assert.notEqual(hashes(added)[0], open);
    assert.equal(hashes(added)[1], closed);
    assert.notEqual(hashes(before, site({ language: 'ar-EG' }))[0], open);
  });

  test('has other hashes where the newspaper, which is the source of articles that name none, has another name', () => {
    const [open, closed] = hashes(before);
    const renamed = hashes(before, site({ name: 'اسم آخر' }));
    assert.notEqual(renamed[0], open);
    assert.notEqual(renamed[1], closed);
  });

  test('has the same hash whatever is not indexed: pictures, comments, how many are on a page', () => {
    const after = before.map((one) => ({ ...one, comments: false, tags: ['وسم'], words: 1 }));
    assert.deepEqual(hashes(after, site({ perPage: '7' })), hashes(before));
  });
});
