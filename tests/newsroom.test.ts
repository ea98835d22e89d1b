import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Article } from '../src/model/article.ts';
import { neighboursInStory } from '../src/model/company.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { relatedTo } from '../src/model/related.ts';
import { article, CATEGORIES, ids, newsroomOf, NOW, site } from './support/newspaper.ts';

const TRAMWAY = { id: 'ترامواي-واد-الزيتون', name: 'ترامواي واد الزيتون' };
const WATER = { id: 'ماء-الأطلس', name: 'ماء الأطلس' };

/** An article published at noon of a day of July 2026. */
function onDay(day: number, id: string, own: Partial<Article> = {}): Article {
  return article({ id, published: Date.UTC(2026, 6, day, 11), ...own });
}

/** Ids of each list, by its key. */
function idsByKey(lists: ReadonlyMap<string, Article[]>): Record<string, string[]> {
  return Object.fromEntries([...lists].map(([key, articles]) => [key, ids(articles)]));
}

describe('The newspaper at one moment', () => {
  test('Articles are ordered by date, then by id, newest first', () => {
    const written = [
      onDay(2, '20511'),
      onDay(4, '20498'),
      onDay(2, '20513'),
      onDay(1, '20600'),
      onDay(2, '20512'),
      onDay(2, 'زلزال-الحوز'),
    ];
    const expected = ['20498', 'زلزال-الحوز', '20513', '20512', '20511', '20600'];
    assert.deepEqual(ids(newsroomOf(written).articles), expected);
    assert.deepEqual(ids(newsroomOf(written.toReversed()).articles), expected);
  });

  test('Drafts and articles dated later are in no list', () => {
    const story = TRAMWAY;
    const newsroom = newsroomOf([
      article({ id: 'published', story }),
      article({ id: 'draft', story, draft: true }),
      article({ id: 'now', story, published: NOW }),
      article({ id: 'later', story, published: NOW + 1 }),
    ]);
    const expected = ['now', 'published'];
    assert.deepEqual(ids(newsroom.articles), expected);
    assert.deepEqual(ids(newsroom.byCategory.get('politics') ?? []), expected);
    assert.deepEqual(ids(newsroom.byStory.get(TRAMWAY.id) ?? []), expected);
  });

  test('A story of which nothing is published has no list', () => {
    const newsroom = newsroomOf([article({ id: 'draft', story: TRAMWAY, draft: true })]);
    assert.deepEqual(idsByKey(newsroom.byStory), {});
  });
});

describe('The lists of the newspaper', () => {
  test('Every category has its list, newest first, with the articles that name it second too', () => {
    const newsroom = newsroomOf([
      onDay(1, '20501', { categories: ['politics', 'en-vedette'] }),
      onDay(3, '20503', { categories: ['en-vedette', 'opinion'], section: 'opinion' }),
      onDay(2, '20502', { categories: ['opinion', 'politics'], section: 'opinion' }),
    ]);
    assert.deepEqual(idsByKey(newsroom.byCategory), {
      politics: ['20502', '20501'],
      sports: [],
      opinion: ['20503', '20502'],
      'en-vedette': ['20503', '20501'],
    });
  });

  test('Every running story has its list, newest first', () => {
    const newsroom = newsroomOf([
      onDay(1, '20501', { story: TRAMWAY }),
      onDay(2, '20502', { story: WATER }),
      onDay(3, '20503', { story: TRAMWAY, section: 'opinion' }),
      onDay(4, '20504'),
    ]);
    assert.deepEqual(idsByKey(newsroom.byStory), {
      [TRAMWAY.id]: ['20503', '20501'],
      [WATER.id]: ['20502'],
    });
  });

  test('Settings, categories and plain pages pass through, and the content is left as it was', () => {
    const about = {
      slug: 'about',
      file: 'pages/about.md',
      title: 'من نحن',
      bodyHash: '1',
      bodyImages: [],
      bodyEmbeds: [],
    };
    const articles = [onDay(1, '20501'), onDay(2, '20502')];
    const content = {
      site: site(),
      categories: CATEGORIES,
      articles,
      pages: [about],
      oldAddresses: [],
    };
    const newsroom = openNewsroom(content, NOW);
    assert.equal(newsroom.site, content.site);
    assert.equal(newsroom.categories, CATEGORIES);
    assert.deepEqual(newsroom.pages, [about]);
    assert.deepEqual(ids(content.articles), ['20501', '20502']);
  });
});

describe('Related articles', () => {
  test('Only older articles are related, the nearest in time first, four at most', () => {
    const articles = [1, 2, 3, 4, 5, 6, 7].map((day) => onDay(day, `2050${day}`));
    const newsroom = newsroomOf(articles);
    const related = newsroom.articles.map((one) => [one.id, ids(relatedTo(one, newsroom))]);
    assert.deepEqual(related, [
      ['20507', ['20506', '20505', '20504', '20503']],
      ['20506', ['20505', '20504', '20503', '20502']],
      ['20505', ['20504', '20503', '20502', '20501']],
      ['20504', ['20503', '20502', '20501']],
      ['20503', ['20502', '20501']],
      ['20502', ['20501']],
      ['20501', []],
    ]);
  });

  test('Of one minute, the article with the lesser id is the older one', () => {
    const newsroom = newsroomOf([onDay(1, '20501'), onDay(1, '20502')]);
    const related = newsroom.articles.map((one) => [one.id, ids(relatedTo(one, newsroom))]);
    assert.deepEqual(related, [
      ['20502', ['20501']],
      ['20501', []],
    ]);
  });

  test('Those of the same story come first, then those of the main category, none twice', () => {
    const last = onDay(20, 'last', { story: TRAMWAY, categories: ['politics', 'opinion'] });
    const newsroom = newsroomOf([
      last,
      onDay(18, 'same-section'),
      onDay(17, 'other-story-same-section', { story: WATER }),
      onDay(16, 'only-second-category', { section: 'opinion' }),
      onDay(15, 'other-section', { section: 'sports' }),
      onDay(19, 'same-story-same-section', { story: TRAMWAY }),
      onDay(3, 'same-story-other-section', { story: TRAMWAY, section: 'sports' }),
      onDay(21, 'newer-same-story', { story: TRAMWAY }),
    ]);
    assert.deepEqual(ids(relatedTo(last, newsroom)), [
      'same-story-same-section',
      'same-story-other-section',
      'same-section',
      'other-story-same-section',
    ]);
  });

  test('A long story leaves no room for the category', () => {
    const story = [1, 2, 3, 4, 5].map((day) => onDay(day, `20${day}`, { story: TRAMWAY }));
    const last = onDay(20, 'last', { story: TRAMWAY });
    const newsroom = newsroomOf([last, ...story, onDay(19, 'same-section')]);
    assert.deepEqual(ids(relatedTo(last, newsroom)), ['205', '204', '203', '202']);
  });
});

describe('Related articles as the newspaper grows', () => {
  test('Drafts and articles dated later are related to nothing', () => {
    const last = onDay(20, 'last');
    const newsroom = newsroomOf([
      last,
      onDay(18, 'draft', { draft: true }),
      onDay(17, 'published'),
      article({ id: 'later', published: NOW + 1 }),
    ]);
    assert.deepEqual(ids(relatedTo(last, newsroom)), ['published']);
  });

  test('A newer article changes the related articles of no older one', () => {
    const sections = ['politics', 'sports', 'opinion'];
    const stories = [undefined, TRAMWAY, WATER];
    // Every pair of section and story, eight or nine articles to a day.
    const older = Array.from({ length: 60 }, (_, n) =>
      onDay(1 + ((n * 5) % 7), `${20500 + ((n * 17) % 60)}`, {
        section: sections[n % 3] ?? 'politics',
        story: stories[Math.floor(n / 3) % 3],
      }),
    );
    const before = newsroomOf(older);
    for (const section of sections) {
      for (const story of stories) {
        // As late as the newest, but of a greater id; and a day later.
        for (const newer of [
          onDay(7, '30000', { section, story }),
          onDay(8, '1', { section, story }),
        ]) {
          const after = newsroomOf([...older, newer]);
          for (const one of older) {
            assert.deepEqual(ids(relatedTo(one, after)), ids(relatedTo(one, before)));
          }
          assert.equal(relatedTo(newer, after).length, 4);
        }
      }
    }
  });
});

describe('Neighbours in a story', () => {
  /** Ids of the neighbours before and after each article of the story, newest first. */
  function neighbours(articles: Article[]): [string, string | undefined, string | undefined][] {
    const newsroom = newsroomOf(articles);
    return newsroom.articles.map((one) => {
      const { before, after } = neighboursInStory(one, newsroom);
      return [one.id, before?.id, after?.id];
    });
  }

  test('They are the articles of the story just before and just after', () => {
    const articles = [
      onDay(1, '20501', { story: TRAMWAY }),
      onDay(2, '20502', { story: WATER }),
      onDay(3, '20503', { story: TRAMWAY, section: 'opinion' }),
      onDay(3, '20504', { story: TRAMWAY }),
      onDay(4, '20505', { story: TRAMWAY, draft: true }),
    ];
    assert.deepEqual(neighbours(articles), [
      ['20504', '20503', undefined],
      ['20503', '20501', '20504'],
      ['20502', undefined, undefined],
      ['20501', undefined, '20503'],
    ]);
  });

  test('An article of no story has none', () => {
    assert.deepEqual(neighbours([onDay(1, '20501'), onDay(2, '20502')]), [
      ['20502', undefined, undefined],
      ['20501', undefined, undefined],
    ]);
  });
});
