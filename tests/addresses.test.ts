import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  absolute,
  archivePath,
  articlePath,
  categoryPath,
  href,
  outputFile,
  plainPath,
  RESERVED,
} from '../src/addresses.ts';
import { article, site } from './support/newspaper.ts';

/** A moment that is the 5th in Casablanca and still the 4th in UTC. */
const JUST_AFTER_MIDNIGHT = Date.parse('2026-07-04T23:10:00Z');
/** A moment that is the 29th in Riyadh, and the 28th in Casablanca, which is at UTC in Ramadan. */
const EVENING_IN_RAMADAN = Date.parse('2026-02-28T23:10:00Z');

const PATTERNS: [address: string | undefined, path: string][] = [
  [undefined, '/opinion/20510/'],
  ['{category}/{id}', '/opinion/20510/'],
  ['/{category}/{id}/', '/opinion/20510/'],
  ['{id}', '/20510/'],
  ['{year}/{month}/{day}/{id}', '/2026/07/05/20510/'],
  ['{category}/{year}-{month}/{id}', '/opinion/2026-07/20510/'],
  ['akhbar/{year}/{id}', '/akhbar/2026/20510/'],
  ['{id}/{id}', '/20510/20510/'],
];

describe('The path of an article', () => {
  const opinion = article({ id: '20510', section: 'opinion', published: JUST_AFTER_MIDNIGHT });

  for (const [address, path] of PATTERNS) {
    test(`is ${path} by the pattern ${address ?? 'that holds where none is given'}`, () => {
      const settings = site(address === undefined ? {} : { address });
      assert.equal(articlePath(opinion, settings), path);
    });
  }

  test('has the date of the newspaper’s zone', () => {
    const address = '{year}/{month}/{day}/{id}';
    const one = article({ id: '20510', published: EVENING_IN_RAMADAN });
    assert.equal(articlePath(one, site({ address })), '/2026/02/28/20510/');
    const riyadh = site({ address, timezone: 'Asia/Riyadh', language: 'ar-SA', digits: 'arab' });
    assert.equal(articlePath(one, riyadh), '/2026/03/01/20510/');
  });

  test('names the main category, wherever its author wrote it', () => {
    const placed = article({
      id: '20510',
      section: 'opinion',
      categories: ['en-vedette', 'opinion'],
    });
    assert.equal(articlePath(placed, site()), '/opinion/20510/');
  });

  test('keeps an Arabic id as it is', () => {
    const quake = article({ id: 'زلزال-الحوز-2023' });
    assert.equal(articlePath(quake, site()), '/politics/زلزال-الحوز-2023/');
  });

  test('is the permalink where its author gave one, whatever the pattern', () => {
    const address = '{year}/{id}';
    const fixed = article({ id: '20510', permalink: '/2019/05/ملف-الماء.html' });
    assert.equal(articlePath(fixed, site({ address })), '/2019/05/ملف-الماء.html');
  });
});

test('Lists, their archive pages and plain pages have paths of their own', () => {
  assert.equal(categoryPath('en-vedette'), '/en-vedette/');
  assert.equal(archivePath('/opinion/', 12), '/opinion/page/12/');
  assert.equal(plainPath('من-نحن'), '/من-نحن/');
});

test('The first parts of the engine’s own addresses are kept from categories and pages', () => {
  const own =
    'search thanks 404 stories authors sources tags corrections archive sitemaps fragments assets media admin offline sw.js manifest.webmanifest sitemap.xml robots.txt ads.txt .well-known';
  const reserved: readonly string[] = RESERVED;
  for (const name of own.split(' ')) assert.ok(reserved.includes(name), name);
});

const LINKS: [url: string, path: string, href: string, absolute: string][] = [
  ['https://express-tv.example', '/', '/', 'https://express-tv.example/'],
  [
    'https://express-tv.example/',
    '/opinion/20510/',
    '/opinion/20510/',
    'https://express-tv.example/opinion/20510/',
  ],
  [
    'https://newsroom.github.io/express-tv',
    '/',
    '/express-tv/',
    'https://newsroom.github.io/express-tv/',
  ],
  [
    'https://newsroom.github.io/express-tv/',
    '/opinion/page/2/',
    '/express-tv/opinion/page/2/',
    'https://newsroom.github.io/express-tv/opinion/page/2/',
  ],
  [
    'http://localhost:8080/a/b/',
    '/404.html',
    '/a/b/404.html',
    'http://localhost:8080/a/b/404.html',
  ],
  [
    'https://newsroom.github.io/express-tv',
    '/opinion/صورة-المدينة/',
    '/express-tv/opinion/%D8%B5%D9%88%D8%B1%D8%A9-%D8%A7%D9%84%D9%85%D8%AF%D9%8A%D9%86%D8%A9/',
    'https://newsroom.github.io/express-tv/opinion/%D8%B5%D9%88%D8%B1%D8%A9-%D8%A7%D9%84%D9%85%D8%AF%D9%8A%D9%86%D8%A9/',
  ],
  [
    'https://express-tv.example/جريدة',
    '/opinion/20510/',
    '/%D8%AC%D8%B1%D9%8A%D8%AF%D8%A9/opinion/20510/',
    'https://express-tv.example/%D8%AC%D8%B1%D9%8A%D8%AF%D8%A9/opinion/20510/',
  ],
];

describe('Links', () => {
  for (const [url, path, link, whole] of LINKS) {
    test(`to ${path} on ${url} have its base path, percent-encoded once`, () => {
      const settings = site({ url });
      assert.equal(href(path, settings), link);
      assert.equal(absolute(path, settings), whole);
    });
  }

  test('of صورة and سورة stay apart', () => {
    assert.equal(href('/صورة/', site()), '/%D8%B5%D9%88%D8%B1%D8%A9/');
    assert.equal(href('/سورة/', site()), '/%D8%B3%D9%88%D8%B1%D8%A9/');
  });
});

const FILES: [path: string, file: string][] = [
  ['/', 'index.html'],
  ['/opinion/20510/', 'opinion/20510/index.html'],
  ['/404.html', '404.html'],
  ['/2019/05/ملف-الماء.html', '2019/05/ملف-الماء.html'],
  ['/opinion/زلزال-الحوز/', 'opinion/زلزال-الحوز/index.html'],
];

describe('The file of a page', () => {
  for (const [path, file] of FILES) {
    test(`at ${path} is ${file}, without the base path and not encoded`, () => {
      assert.equal(outputFile(path), file);
    });
  }
});
