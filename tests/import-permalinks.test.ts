import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { surveyAddresses } from '../src/import/addresses/plan-addresses.ts';
import { card, OLD_SITE, placesFor, planFor, surveyOf } from './support/old-survey.ts';

/** How an old site made its addresses, and where links that are written in any of their ways lead. */

const MARKET = '%d8%b3%d9%88%d9%82-%d8%a7%d9%84%d8%a3%d8%ad%d8%af';

describe('the structure of addresses', () => {
  const slug = 'سوق-الأحد';
  const cases: [structure: string, link: string, pattern: string | undefined][] = [
    ['/%category%/%post_id%', '/politics/22403/', '{category}/{id}'],
    ['/%category%/%post_id%', '/politics/22403', '{category}/{id}'],
    ['/%category%/%post_id%.html', '/politics/22403.html', '{category}/{id}'],
    ['/archives/%post_id%', '/archives/22403', 'archives/{id}'],
    ['/archive/%post_id%', '/archive/22403', undefined],
    ['/%year%/%monthnum%/%day%/%post_id%', '/2019/05/03/22403/', '{year}/{month}/{day}/{id}'],
    ['/%year%/%monthnum%/%postname%', `/2019/05/${MARKET}/`, undefined],
    ['/%postname%', `/${MARKET.toUpperCase()}/`, undefined],
    ['/%postname%.html', `/${MARKET}.html`, undefined],
    ['/%category%/%postname%-%post_id%', `/politics/${MARKET}-22403/`, undefined],
    ['/%author%/%postname%', `/desk-2/${MARKET}/`, undefined],
    ['/index.php/%year%/%postname%', `/index.php/2019/${MARKET}/`, undefined],
    ['', '/?p=22403', undefined],
  ];

  for (const [structure, link, pattern] of cases) {
    test(`is found in ${decodeURIComponent(link)}`, () => {
      for (const site of [OLD_SITE, 'https://old.example/site']) {
        const item = card({ id: 22403, slug, link: `${site}${link}`, creator: 'Desk 2' });
        const survey = surveyOf([item, card({ id: 1, link: `${site}/odd/thing/` })]);
        const found = surveyAddresses({ ...survey, site: { ...survey.site, address: site } });
        assert.deepEqual(found, {
          permalinks: { structure, fitting: 1, others: [1] },
          pattern,
          decisions:
            pattern === undefined ? [] : [{ what: 'address-pattern', old: structure, pattern }],
        });
      }
    });
  }

  test('keeps each address where it is the pattern of the newspaper', () => {
    const plan = planFor(
      [card({ id: 5, link: `${OLD_SITE}/archives/5` })],
      placesFor({}, 'archives/{id}'),
    );
    assert.deepEqual(
      plan.redirects.filter(({ from }) => from.startsWith('/archives/{')),
      [],
    );
    assert.equal(plan.newAddress(`${OLD_SITE}/archives/5`), '/archives/5/');
  });
});

describe('links in texts', () => {
  test('are known however they are written, and nothing else is', () => {
    const site = 'https://old.example/site';
    const items = [
      card({ id: 5, slug: 'سوق-الأحد', link: `${site}/politics/5/` }),
      card({ id: 6, link: `${site}/politics/6/` }),
    ];
    const survey = surveyOf(items);
    const { newAddress } = planFor(items, placesFor(), { site: { ...survey.site, address: site } });
    for (const link of [
      'https://old.example/site/politics/5/',
      'http://www.old.example/site/politics/5',
      '//old.example/site/politics/5/#comment-9',
      'old.example/site/politics/5/',
      'HTTPS://OLD.example/site/politics/5/?utm_source=fb&utm_medium=x#top',
      '/site/politics/5/',
      '/site/?p=5',
      '?p=5',
      'https://old.example/site/?p=5&preview=true',
      'https://old.example/site/index.php?p=5',
      'https://old.example/site/index.php/politics/5/',
      `https://old.example/site/2015/01/${MARKET}/`,
      'https://old.example/site/سوق-الأحد',
    ]) {
      assert.equal(newAddress(link), '/politics/5/', link);
    }
    for (const link of [
      'https://other.example/site/politics/5/',
      'https://old.example/politics/5/',
      'https://old.example/site/wp-content/uploads/2019/05/dam.jpg',
      'https://old.example/site/wp-login.php',
      'https://old.example/site/xmlrpc.php',
      'https://old.example/site/?p=77',
      'https://old.example/site/%d8%b3%d9',
      'mailto:x@old.example',
      '#note',
      '',
    ]) {
      assert.equal(newAddress(link), undefined, link);
    }
  });
});
