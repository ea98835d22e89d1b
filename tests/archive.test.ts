import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { archiveOf } from '../src/model/archive.ts';
import { categoryOutlines } from '../src/plan/category-pages.ts';
import { frameOf, type Edition } from '../src/plan/edition.ts';
import { ASSETS, article, CATEGORIES, newsroomOf, site } from './support/newspaper.ts';

/** A list of so many items, newest first: the oldest is 1. */
function listOf(length: number): number[] {
  return Array.from({ length }, (_, index) => length - index);
}

/** Every size of list and page that a rule is tried with. */
function sizes(): { length: number; perPage: number }[] {
  return [3, 4, 7, 30].flatMap((perPage) =>
    Array.from({ length: perPage * 4 + 2 }, (_, length) => ({ length, perPage })),
  );
}

describe('An archive', () => {
  const cases: [length: number, front: number[], older: number | undefined, pages: number[][]][] = [
    [0, [], undefined, []],
    [2, [2, 1], undefined, []],
    [3, [3, 2, 1], undefined, [[3, 2, 1]]],
    [5, [5, 4, 3, 2, 1], undefined, [[3, 2, 1]]],
    [
      6,
      [6, 5, 4],
      1,
      [
        [3, 2, 1],
        [6, 5, 4],
      ],
    ],
    [
      7,
      [7, 6, 5, 4],
      1,
      [
        [3, 2, 1],
        [6, 5, 4],
      ],
    ],
    [
      11,
      [11, 10, 9, 8, 7],
      2,
      [
        [3, 2, 1],
        [6, 5, 4],
        [9, 8, 7],
      ],
    ],
  ];
  for (const [length, front, older, pages] of cases) {
    test(`${length} items in pages of three are cut from the oldest`, () => {
      assert.deepEqual(archiveOf(listOf(length), 3), {
        front,
        older,
        pages: pages.map((items, index) => ({ number: index + 1, items })),
      });
    });
  }
});

describe('An archive of any size', () => {
  test('The front holds a full page at least, where there are so many items', () => {
    for (const { length, perPage } of sizes()) {
      const { front } = archiveOf(listOf(length), perPage);
      assert.ok(front.length >= Math.min(length, perPage), `${length} by ${perPage}`);
      assert.ok(front.length < perPage * 2, `${length} by ${perPage}`);
    }
  });

  test('From the front back to the first page a reader meets every item once, newest first', () => {
    for (const { length, perPage } of sizes()) {
      const { front, older = 0, pages } = archiveOf(listOf(length), perPage);
      const met = [...front];
      for (let number = older; number > 0; number -= 1) {
        met.push(...(pages.find((page) => page.number === number)?.items ?? []));
      }
      assert.deepEqual(met, listOf(length), `${length} by ${perPage}`);
    }
  });

  test('A newer item changes no full page', () => {
    for (const { length, perPage } of sizes()) {
      const before = archiveOf(listOf(length), perPage).pages;
      const after = archiveOf(listOf(length + 1), perPage).pages;
      assert.deepEqual(after.slice(0, before.length), before, `${length} by ${perPage}`);
      const fillsAPage = (length + 1) % perPage === 0;
      assert.equal(after.length, before.length + (fillsAPage ? 1 : 0), `${length} by ${perPage}`);
    }
  });

  test('An item taken out renumbers from its place on, and nothing before it', () => {
    const items = listOf(12).filter((item) => item !== 8);
    assert.deepEqual(archiveOf(items, 3).pages, [
      { number: 1, items: [3, 2, 1] },
      { number: 2, items: [6, 5, 4] },
      { number: 3, items: [10, 9, 7] },
    ]);
  });
});

/** The category's pages when it has so many articles, one a day from 1 January 2026. */
function pagesWith(articles: number) {
  const newsroom = newsroomOf(
    Array.from({ length: articles }, (_, day) =>
      article({ id: `${20501 + day}`, published: Date.UTC(2026, 0, 1 + day, 11) }),
    ),
    site({ perPage: '3', url: 'https://express-tv.example/paper' }),
  );
  const edition: Edition = {
    newsroom,
    assets: ASSETS,
    picture: () => undefined,
  };
  const outlines = categoryOutlines(CATEGORIES.of('politics'), frameOf(edition), edition);
  return outlines.map(({ page }) => page());
}

/** Path, the days that an archive page holds, and the links to older and newer articles. */
function walk(articles: number) {
  return pagesWith(articles).map(({ path, layout, props }) => {
    assert.equal(layout, 'category');
    return [path, props.archive?.range, props.older, props.newer];
  });
}

describe('The pages of a category', () => {
  test('They lead from the list to its first page and back', () => {
    assert.deepEqual(walk(10), [
      ['/politics/', undefined, '/paper/politics/page/2/', undefined],
      ['/politics/page/1/', 'من 1 إلى 3 يناير 2026', undefined, '/paper/politics/page/2/'],
      [
        '/politics/page/2/',
        'من 4 إلى 6 يناير 2026',
        '/paper/politics/page/1/',
        '/paper/politics/page/3/',
      ],
      ['/politics/page/3/', 'من 7 إلى 9 يناير 2026', '/paper/politics/page/2/', '/paper/politics/'],
    ]);
  });

  test('A list of less than a full page is one page', () => {
    assert.deepEqual(walk(2), [['/politics/', undefined, undefined, undefined]]);
  });

  test('A newer article changes the list, and of the full pages nothing but the link of the last', () => {
    for (let articles = 1; articles <= 20; articles += 1) {
      const [, ...before] = pagesWith(articles);
      const [, ...after] = pagesWith(articles + 1);
      const appears = after.length > before.length;
      const expected = before.map((page, index) =>
        appears && index === before.length - 1
          ? {
              ...page,
              props: { ...page.props, newer: `/paper/politics/page/${before.length + 1}/` },
            }
          : page,
      );
      assert.deepEqual(after.slice(0, before.length), expected, `with article ${articles + 1}`);
    }
  });
});
