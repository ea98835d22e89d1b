import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BY_ID, card, DATED, OLD_SITE, placesFor, planFor } from './support/old-survey.ts';

/** Every address that an old site answered is answered here, or is in the report. */

describe('a site with ids in its addresses', () => {
  test('has every address answered, and keeps those of its articles', () => {
    const plan = planFor(BY_ID.items);
    for (const [old, now] of Object.entries(BY_ID.answers)) {
      assert.equal(plan.newAddress(`${OLD_SITE}${old}`), now, old);
    }
    assert.deepEqual(plan.remarks, []);
    assert.equal(plan.permalinks.structure, '/%category%/%post_id%');
    assert.deepEqual(
      BY_ID.items.flatMap(({ id }) => plan.aliasesOf(id)),
      // The page of a picture that leads an article, and lay below none.
      ['/lead/'],
    );
  });

  test('needs one rule for thousands of articles in another shape', () => {
    const items = Array.from({ length: 2000 }, (_, at) =>
      card({ id: at + 1, link: `${OLD_SITE}/archives/${at + 1}` }),
    );
    const plan = planFor(items);
    assert.deepEqual(
      items.flatMap(({ id }) => plan.aliasesOf(id)),
      [],
    );
    assert.deepEqual(
      plan.redirects.filter(({ to }) => to === '{article}'),
      [
        { from: '/?p={id}', to: '{article}' },
        { from: '{article}/*', to: '{article}' },
        { from: '/archives/{id}/*', to: '{article}' },
      ],
    );
    assert.equal(plan.newAddress(`${OLD_SITE}/archives/1999/feed/`), '/politics/1999/');
    assert.equal(plan.newAddress(`${OLD_SITE}/archives/category/politics/`), '/politics/');
    assert.equal(plan.newAddress(`${OLD_SITE}/archives/date/2019/05/`), '/archive/2019/05/');
    assert.equal(plan.newAddress(`${OLD_SITE}/archives/2001/`), undefined);
  });
});

describe('a site with dates and names in its addresses', () => {
  const { items } = DATED;
  const plan = planFor(items);

  test('has them as former addresses of its articles, in letters where letters may stand', () => {
    assert.equal(plan.permalinks.structure, '/%year%/%monthnum%/%day%/%postname%');
    assert.deepEqual(
      items.map(({ id }) => plan.aliasesOf(id)),
      [
        ['/2019/05/03/سوق-الأحد/', '/2019/05/03/سوق/', '/2019/05/03/market/'],
        ['/2019/05/03/هل-ينجح%D8%9F/'],
        ['/2019/05/03/%DA%A9ل-ش%DB%8Cء/'],
        [],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    );
    for (const [old, now] of Object.entries(DATED.answers)) {
      assert.equal(plan.newAddress(`${OLD_SITE}${old}`), now, old);
    }
  });

  test('says which of them nobody can ask for here, and why', () => {
    assert.deepEqual(
      plan.remarks.map(({ item, remarks }) => [item.id, ...remarks]),
      [
        [4, { kind: 'address-unanswered', address: items[3]?.link, why: 'unreadable' }],
        [7, { kind: 'address-unanswered', address: '/2019/05/03/\u202ex/', why: 'unreadable' }],
        [91, { kind: 'address-unanswered', address: items[8]?.link, why: 'left-out' }],
      ],
    );
    // A picture of a draft, or of what was thrown away, was at no address that anybody has.
    const thrown = card({ id: 93, type: 'attachment', parent: 60, link: `${OLD_SITE}/thrown/` });
    const { remarks } = planFor([thrown], placesFor(), { discarded: new Set([60]) });
    assert.deepEqual(remarks, []);
    assert.equal(planFor([thrown]).remarks.length, 1);
    // In texts of the export it stands as it does in the export.
    assert.equal(plan.newAddress(items[3]?.link ?? ''), '/politics/4/');
  });
});

describe('addresses that several want', () => {
  test('go to what is there now, then to the first of them, and the report names the others', () => {
    const at = (path: string) => `${OLD_SITE}${path}`;
    const plan = planFor(
      [
        card({ id: 1, title: 'الأول', link: at('/news/') }),
        card({ id: 2, title: 'الثاني', link: at('/news/') }),
        card({ id: 3, title: 'الثالث', link: at('/World/') }),
        card({ id: 4, title: 'الرابع', link: at('/search/') }),
        card({ id: 5, title: 'الخامس', link: at('/politics/1/') }),
        card({ id: 6, title: 'السادس', link: at('/old/') }),
        card({ id: 8, type: 'page', title: 'الأولى', slug: 'front', link: at('/') }),
        card({ id: 10, title: 'العاشر', link: at('/led/') }),
        card({ id: 9, title: 'التاسع', link: 'https://shop.example/9/' }),
      ],
      placesFor({
        taken: new Map([
          ['/old/', 'articles/2020/77.md'],
          ['/led/', '/politics/10/'],
        ]),
      }),
    );
    assert.deepEqual(
      plan.remarks.map(({ item, remarks }) => [item.id, ...remarks]),
      [
        [9, { kind: 'address-unanswered', address: 'https://shop.example/9/', why: 'other-site' }],
        [2, { kind: 'address-taken', address: '/news/', by: 'الأول' }],
        [3, { kind: 'address-taken', address: '/World/', by: '/world/' }],
        [4, { kind: 'address-taken', address: '/search/', by: '/search/' }],
        [5, { kind: 'address-taken', address: '/politics/1/', by: 'الأول' }],
        [6, { kind: 'address-taken', address: '/old/', by: 'articles/2020/77.md' }],
      ],
    );
    assert.deepEqual([1, 2, 3, 4, 5, 6, 10].map(plan.aliasesOf), [
      ['/news/'],
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
    assert.equal(plan.newAddress(at('/led/')), '/politics/10/');
    assert.equal(plan.newAddress(at('/')), '/');
    assert.equal(plan.newAddress(at('/?page_id=8')), '/front/');
  });
});

describe('addresses that mean harm, or that nobody can write', () => {
  test('come neither into articles nor into redirects.yaml', () => {
    const at = (path: string) => `${OLD_SITE}${path}`;
    const long = 'س'.repeat(120);
    const term = { id: undefined, parent: '', description: '' };
    const items = [
      card({ id: 1, link: at('/../../etc/1/') }),
      card({ id: 2, link: at('/%2e%2e/%2e%2e/2/') }),
      card({ id: 3, link: at('/a%0d%0ab/3/') }),
      card({ id: 4, link: at('/{article}/*/') }),
      card({ id: 5, link: at(`/${long}/`) }),
      card({ id: 6, link: at('/a%2c%d8%8c%d8%9b/') }),
    ];
    const terms = ['x*', '{id}', long, '\u202ex', 'a؟', '..'].map((slug) => ({
      ...term,
      taxonomy: 'post_tag',
      slug: encodeURIComponent(slug),
      name: slug,
    }));
    const plan = planFor(items, placesFor(), { terms });
    assert.deepEqual(
      items.flatMap(({ id }) => plan.aliasesOf(id)),
      [],
    );
    assert.deepEqual(
      plan.redirects.filter(({ from }) => from.startsWith('/tag/') || from.includes('..')),
      [
        { from: '/tag/x/*', to: '/search/?q=x' },
        { from: '/tag/a%D8%9F/', to: '/search/?q=a' },
        { from: '/tag/*', to: '/search/' },
      ],
    );
    assert.deepEqual(
      plan.remarks.map(({ item }) => item.id ?? item.link),
      [1, 2, 3, 4, 5, 6, '/tag/x*/', '/tag/{id}/', `/tag/${long}/`],
    );
  });
});
