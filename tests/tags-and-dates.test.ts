import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatter } from '../src/content/format-text.ts';
import { loadContent } from '../src/content/load.ts';
import { knownAddresses } from '../src/known-addresses.ts';
import { openNewsroom, type Content } from '../src/model/newsroom.ts';
import { fallbackSite } from '../src/model/site.ts';
import { TagBook, type Tag } from '../src/model/tag.ts';
import type { Edition } from '../src/plan/edition.ts';
import { planPages } from '../src/plan/plan.ts';
import type { Layout, Page } from '../src/plan/props.ts';
import { article as articleFile, contentFolder, SOCIETY } from './support/content-folder.ts';
import { article, ASSETS, CATEGORIES, NOW, site } from './support/newspaper.ts';

/** Tags that have pages, and the archive by date. */

const WATER: Tag = { id: 'water', name: 'الماء', description: 'عن السدود.', synonyms: ['الجفاف'] };

function contentOf(articles: Content['articles'], own: Partial<Content> = {}): Content {
  const settings = site({ perPage: '3' });
  return {
    site: settings,
    categories: CATEGORIES,
    pages: [],
    oldAddresses: [],
    tags: new TagBook([WATER]),
    articles,
    ...own,
  };
}

function planOf(content: Content, now = NOW): Page[] {
  const newsroom = openNewsroom(content, now);
  const edition: Edition = { newsroom, assets: ASSETS, picture: () => undefined };
  return planPages(edition);
}

function pageAt<L extends Layout>(path: string, layout: L, pages: readonly Page[]) {
  const page = pages.find((one) => one.path === path);
  assert.ok(page?.layout === layout, path);
  return page.props as Extract<Page, { layout: L }>['props'];
}

const pathsIn = (start: string, pages: readonly Page[]) =>
  pages.map(({ path }) => path).filter((path) => path.startsWith(start));

/** An article of a moment on the clocks of Casablanca. */
const at = (moment: string, own: Partial<Content['articles'][number]> = {}) =>
  article({ id: moment.replace(/\W/g, ''), published: Date.parse(`${moment}+01:00`), ...own });

describe('tags.yaml', () => {
  const TAGS = `- الرمز: water
  الاسم: الماء
  الوصف: 'عن السدود "كلها".'
  المرادفات: [الجفاف]
`;

  test('lists the tags that have pages, under Arabic names too, and is formatted as other files are', async (t) => {
    const files = {
      'tags.yaml': TAGS,
      'articles/1.md': articleFile(["title: 'خبر'", 'date: 2026-07-01', SOCIETY, 'tags: [ماء]']),
    };
    const { content, problems } = await loadContent(await contentFolder(t, files));
    assert.deepEqual(problems, []);
    assert.deepEqual(content?.tags?.all, [{ ...WATER, description: 'عن السدود «كلها».' }]);
    const format = formatter({ site: fallbackSite(), categories: undefined });
    assert.deepEqual(format("-   name:   'الماء'\n", 'tags.yaml'), { text: '- name: الماء\n' });
  });

  test('makes one tag of all spellings and synonyms on an article, and leaves other words alone', () => {
    const tags = ['ماء', 'الجفاف', 'الأشغال', 'اشغال', 'المغرب', 'water'];
    const pages = planOf(contentOf([at('2026-07-05T10:00', { id: 'one', tags })]));
    const props = pageAt('/politics/one/', 'article', pages);
    assert.deepEqual(props.tags, [
      { text: 'الماء', href: '/tags/water/' },
      { text: 'الأشغال' },
      { text: 'المغرب' },
    ]);
    assert.deepEqual(props.head.tags, ['الماء', 'الأشغال', 'المغرب']);
    assert.deepEqual(
      pathsIn('/tags/', pages),
      ['/tags/water/'],
      'a tag that is not listed has no page',
    );
  });

  test('gives a tag pages that are numbered from the oldest, of which a new article changes the first', () => {
    const seven = Array.from({ length: 7 }, (_, index) =>
      at(`2026-07-0${index + 1}T10:00`, { tags: ['الماء'] }),
    );
    const pages = planOf(contentOf(seven));
    assert.deepEqual(pathsIn('/tags/', pages), [
      '/tags/water/',
      '/tags/water/page/1/',
      '/tags/water/page/2/',
    ]);
    const front = pageAt('/tags/water/', 'tag', pages);
    assert.deepEqual(
      [front.name, front.description, front.cards.length, front.older, front.feed],
      ['الماء', 'عن السدود.', 4, '/tags/water/page/1/', '/tags/water/feed.xml'],
    );
    const first = pageAt('/tags/water/page/1/', 'tag', pages);
    assert.equal(first.archive?.range, 'من 1 إلى 3 يوليوز 2026');
    assert.deepEqual([first.older, first.newer], [undefined, '/tags/water/page/2/']);
    const before = new Map(pages.map((page) => [page.path, JSON.stringify(page)]));
    const more = planOf(contentOf([...seven, at('2026-07-08T10:00', { tags: ['جفاف'] })]));
    const changed = more.filter((page) => before.get(page.path) !== JSON.stringify(page));
    assert.deepEqual(pathsIn('/tags/', changed), ['/tags/water/']);
  });

  test('gives no page to a tag of which nothing is published', () => {
    const hidden = at('2026-12-01T10:00', { tags: ['الماء'] });
    const pages = planOf(contentOf([at('2026-07-05T10:00'), hidden]));
    assert.ok(!JSON.stringify(pages).includes('/tags/water/'));
    assert.ok(knownAddresses(contentOf([hidden])).has('/tags/water/'), 'but it will have one');
  });
});

describe('The archive by date', () => {
  const few = [
    at('2025-12-31T23:30', { title: 'آخر السنة' }),
    at('2026-07-05T00:10', { title: 'بعد منتصف الليل' }),
    at('2026-07-05T14:05'),
    at('2026-07-09T08:00', { section: 'sports' }),
  ];

  test('has a page for each year and month in the zone of the newspaper, with the days of each', () => {
    const pages = planOf(contentOf(few));
    assert.deepEqual(pathsIn('/archive/', pages), [
      '/archive/',
      '/archive/2026/',
      '/archive/2025/',
      '/archive/2026/07/',
      '/archive/2025/12/',
    ]);
    const whole = pageAt('/archive/', 'dateArchive', pages);
    assert.deepEqual(
      whole.parts.map(({ title, count, links }) => [title, count, links]),
      [
        ['2026', '3 مقالات', [{ href: '/archive/2026/07/', text: 'يوليوز', count: '3 مقالات' }]],
        ['2025', 'مقال واحد', [{ href: '/archive/2025/12/', text: 'دجنبر', count: 'مقال واحد' }]],
      ],
    );
    const [july] = pageAt('/archive/2026/', 'dateArchive', pages).parts;
    assert.deepEqual(july?.links, [
      { href: '/archive/2026/07/#05', text: '5' },
      { href: '/archive/2026/07/#09', text: '9' },
    ]);
    const month = pageAt('/archive/2026/07/', 'dateArchive', pages);
    assert.deepEqual([month.title, month.count], ['يوليوز 2026', '3 مقالات']);
    assert.deepEqual(month.older, { href: '/archive/2025/12/', text: 'دجنبر 2025' });
    assert.deepEqual(
      month.parts.map(({ id, title, href, count, headlines }) => [
        id,
        title,
        href,
        count,
        headlines?.map(({ published, category }) => `${published.text} ${category}`),
      ]),
      [
        ['09', 'الخميس 9 يوليوز 2026', undefined, 'مقال واحد', ['08:00 رياضة']],
        ['05', 'الأحد 5 يوليوز 2026', undefined, 'مقالان', ['14:05 سياسة', '00:10 سياسة']],
      ],
    );
    assert.equal(month.head.title, 'أرشيف يوليوز 2026');
  });

  test('has a page for each day where the newspaper wants it, which leads to the days around it', () => {
    const settings = site({ archive: 'day', digits: 'arab', months: 'levant' });
    const pages = planOf(contentOf(few, { site: settings }));
    assert.deepEqual(pathsIn('/archive/2026/07/', pages), [
      '/archive/2026/07/',
      '/archive/2026/07/09/',
      '/archive/2026/07/05/',
    ]);
    const day = pageAt('/archive/2026/07/05/', 'dateArchive', pages);
    assert.equal(day.title, 'الأحد ٥ تموز ٢٠٢٦');
    assert.deepEqual(
      day.cards.map(({ published }) => published.text),
      ['١٤:٠٥', '٠٠:١٠'],
    );
    assert.deepEqual(
      [day.newer?.href, day.older?.href],
      ['/archive/2026/07/09/', '/archive/2025/12/31/'],
    );
    assert.deepEqual(
      day.above.map(({ text }) => text),
      ['الأرشيف', '٢٠٢٦', 'تموز ٢٠٢٦'],
    );
    const known = knownAddresses(contentOf(few, { site: settings }));
    assert.ok(known.has('/archive/2026/07/05/') && !known.has('/archive/2026/07/06/'));
  });

  test('gives days pages of their own where their month is too long for one page', () => {
    const many = Array.from({ length: 201 }, (_, index) =>
      at(`2026-07-0${(index % 2) + 1}T10:00`, { id: `a${index}` }),
    );
    const pages = planOf(contentOf([...many, ...few]));
    const month = pageAt('/archive/2026/07/', 'dateArchive', pages);
    assert.equal(month.count, '204 مقالات');
    assert.ok(month.parts.every(({ headlines }) => headlines === undefined));
    assert.equal(month.parts.at(-1)?.href, '/archive/2026/07/01/');
    const first = pageAt('/archive/2026/07/01/', 'dateArchive', pages);
    assert.deepEqual(
      [first.cards.length, first.older?.href],
      [101, '/archive/2025/12/#31'],
      'on the other side a month that has none',
    );
  });

  test('is there for a newspaper that has published nothing, and empty', () => {
    const pages = planOf(contentOf([]));
    assert.deepEqual(pathsIn('/archive/', pages), ['/archive/']);
    assert.deepEqual(pageAt('/archive/', 'dateArchive', pages).parts, []);
  });
});
