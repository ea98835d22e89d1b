import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../src/model/article.ts';
import { CategoryBook } from '../src/model/category.ts';
import { companyOf } from '../src/model/company.ts';
import { openNewsroom, type Newsroom } from '../src/model/newsroom.ts';
import { relatedTo } from '../src/model/related.ts';
import { wordsIn } from '../src/text/words.ts';
import { article, ids, NOW, site } from './support/newspaper.ts';
import { labelledArticles, pickTerms, subjectOf } from './support/related-set.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BEGINNING = Date.UTC(2026, 0, 1);

const CATEGORIES = new CategoryBook(
  ['sports', 'economy', 'society', 'culture', 'en-vedette'].map((slug) => ({
    slug,
    name: slug,
    kind: slug === 'en-vedette' ? 'placement' : 'section',
    navigation: true,
    synonyms: [],
    aliases: [],
  })),
);

function newsroomOf(articles: Article[]): Newsroom {
  return openNewsroom(
    { site: site(), categories: CATEGORIES, articles, pages: [], oldAddresses: [] },
    NOW,
  );
}

/** An article about the words of its title, so many minutes after the beginning. */
function report(minute: number, title: string, own: Partial<Article> = {}): Article {
  return article({
    id: String(20_000 + minute),
    section: 'society',
    title,
    published: BEGINNING + minute * MINUTE,
    terms: pickTerms(title, wordsIn(title)),
    ...own,
  });
}

const related = (one: Article, newsroom: Newsroom) => ids(relatedTo(one, newsroom));

const FLOOD = 'فيضانات تجرف قنطرة واد الزيتون';
const FLOOD_AGAIN = 'قنطرة واد الزيتون بعد الفيضانات: خبراء يعاينون';

test('In the labelled set, what is suggested first is of the same subject, as long as there is any', () => {
  const articles = labelledArticles();
  const newsroom = newsroomOf(articles);
  const wrong: string[] = [];
  for (const one of articles) {
    const turn = Number(one.id.slice(-1));
    const subjects = relatedTo(one, newsroom).map(subjectOf);
    const found = subjects.slice(0, turn - 1).filter((subject) => subject === subjectOf(one));
    if (found.length < turn - 1) wrong.push(`${one.id}: ${subjects.join(' ')}`);
  }
  // «قضبان الخط السككي» and «قطارات الضواحي» have too few words in common.
  assert.deepEqual(wrong, ['train-3: train olive port olive']);
});

describe('What is related to an article', () => {
  test('Is older, and of the same subject before what is nearer in time', () => {
    const last = report(9, FLOOD_AGAIN);
    const newsroom = newsroomOf([
      report(1, FLOOD),
      report(5, 'المدارس تستقبل التلاميذ'),
      report(8, 'الأسواق تغلق أبوابها'),
      report(10, 'فيضانات واد الزيتون تجرف القنطرة الثانية'),
      last,
    ]);
    assert.deepEqual(related(last, newsroom), ['20001', '20008', '20005']);
  });

  test('Of the same story comes first, whatever it is about', () => {
    const story = { id: 'ملف', name: 'ملف' };
    const last = report(9, FLOOD_AGAIN, { story });
    const newsroom = newsroomOf([
      report(1, 'الأسواق تغلق أبوابها', { story, section: 'economy' }),
      report(2, FLOOD),
      last,
    ]);
    assert.deepEqual(related(last, newsroom), ['20001', '20002']);
  });

  test('Is of the same category, or has a tag in common however it is spelt; a placement is neither', () => {
    const last = report(9, FLOOD_AGAIN, {
      categories: ['society', 'culture', 'en-vedette'],
      tags: ['إقليم الواد'],
    });
    const newsroom = newsroomOf([
      report(1, FLOOD, { section: 'sports', tags: ['اقليم الواد'] }),
      report(2, 'خبراء في واد الزيتون بعد الفيضانات', {
        section: 'sports',
        categories: ['sports', 'culture'],
      }),
      report(3, 'الفيضانات تغلق قنطرة واد الزيتون', {
        section: 'sports',
        categories: ['sports', 'en-vedette'],
      }),
      last,
    ]);
    assert.deepEqual(related(last, newsroom).toSorted(), ['20001', '20002']);
  });

  test('Fades with age, and is the nearest of those that are equally alike', () => {
    const last = report(800 * 24 * 60 - 1, FLOOD_AGAIN, { published: BEGINNING + 300 * DAY });
    const old = (id: string, days: number, title: string) =>
      report(0, title, { id, published: BEGINNING + days * DAY });
    const newsroom = newsroomOf([
      old('b', 299, `${FLOOD} والسوق والملعب`),
      old('a', 299, `${FLOOD} والسوق والملعب`),
      old('c', 20, `${FLOOD} والمدرسة والمطار`),
      last,
    ]);
    // «a» tells the same as «b», which is the nearer: of one minute, the greater id.
    assert.deepEqual(related(last, newsroom), ['b', 'c']);
  });

  test('Does not tell the same once more', () => {
    const newsroom = newsroomOf([
      report(1, FLOOD),
      report(2, `${FLOOD}.`),
      report(3, FLOOD_AGAIN),
      report(3, FLOOD_AGAIN, { id: 'again' }),
      report(4, FLOOD_AGAIN),
    ]);
    const [last] = newsroom.articles;
    assert.ok(last);
    assert.deepEqual(related(last, newsroom), ['20002']);
  });

  test('Is nothing, where nothing is older', () => {
    const newsroom = newsroomOf([report(2, FLOOD), report(1, FLOOD_AGAIN, { section: 'sports' })]);
    assert.deepEqual(
      newsroom.articles.map((one) => related(one, newsroom)),
      [[], []],
    );
  });
});

/** More of them than an article has related ones. */
const SUBJECTS = ['المدارس', 'الأسواق', 'المصانع', 'الملاعب', 'المتاحف'];

describe('The two thousand nearest', () => {
  const crowd = (count: number, own: (index: number) => Partial<Article>) =>
    Array.from({ length: count }, (_, index) =>
      report(10 + index, SUBJECTS[index % SUBJECTS.length] ?? '', own(index)),
    );

  test('Reach as far as that in one list', () => {
    const last = report(5000, FLOOD_AGAIN);
    const inReach = newsroomOf([report(1, FLOOD), ...crowd(1999, () => ({})), last]);
    assert.equal(related(last, inReach)[0], '20001');
    const beyond = newsroomOf([report(1, FLOOD), ...crowd(2000, () => ({})), last]);
    assert.ok(!related(last, beyond).includes('20001'));
  });

  test('Are counted once over all lists that an article stands in', () => {
    const tags = ['الواد'];
    const last = report(5000, FLOOD_AGAIN, { tags });
    const both = (index: number): Partial<Article> => ({ tags: index % 2 === 0 ? tags : [] });
    const inReach = newsroomOf([report(1, FLOOD, { tags }), ...crowd(1999, both), last]);
    assert.equal(related(last, inReach)[0], '20001');
    const apart = (index: number): Partial<Article> => {
      return index % 2 === 0 ? { tags, section: 'sports' } : {};
    };
    const beyond = newsroomOf([report(1, FLOOD, { tags }), ...crowd(2000, apart), last]);
    assert.ok(!related(last, beyond).includes('20001'));
    const { shelves } = companyOf(last, beyond);
    assert.deepEqual(
      shelves.map(({ from, to }) => to - from),
      [1001, 1001],
    );
  });
});

test('A newer article, and the order in which all are read, change no list', () => {
  const articles = labelledArticles();
  const lists = (newsroom: Newsroom) =>
    Object.fromEntries(articles.map((one) => [one.id, related(one, newsroom)]));
  const before = lists(newsroomOf(articles));
  assert.deepEqual(lists(newsroomOf(articles.toReversed())), before);
  const newer = { ...articles[0], id: 'newer', published: NOW - MINUTE } as Article;
  assert.deepEqual(lists(newsroomOf([...articles, newer])), before);
});
