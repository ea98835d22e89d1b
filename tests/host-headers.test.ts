import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import type { Delivery } from '../src/hosts/delivery.ts';
import { headerValues, headersFor } from '../src/hosts/headers-for.ts';
import { headerRules } from '../src/hosts/header-rules.ts';
import { objectHeaders } from '../src/hosts/s3.ts';
import { deliveredSample } from './support/delivery.ts';

const YEAR = 'public, max-age=31536000, immutable';
const PAGE = 'public, max-age=0, s-maxage=60, stale-if-error=86400';

/** A name that changes with what is in the file: letters and digits of a hash, after a hyphen, underscore or slash. */
const HASHED =
  /(?:-[0-9a-f]{8}|-[0-9A-Z]{8}|-[0-9a-f]{16}|[/_][0-9a-f]{7,16}(?:-\d+)?)\.(?:js|css|svg|png|woff2|wasm|avif|jpg|webp|mp4|webm|pf_\w+)$/;

describe('Of the rules of a delivery', () => {
  const rules = (list: [path: string, value: string][]): Pick<Delivery, 'headers'> => ({
    headers: list.map(([path, value]) => ({ path, headers: { 'Cache-Control': value } })),
  });

  test('the last that matches decides, header by header', () => {
    const delivery = {
      headers: [
        { path: '/*', headers: { A: 'all', B: 'all' } },
        { path: '/search/', headers: { B: 'search' } },
      ],
    };
    assert.deepEqual(headersFor('/search/', delivery), { A: 'all', B: 'search' });
    assert.deepEqual(headersFor('/search/index.html', delivery), { A: 'all', B: 'search' });
    assert.deepEqual(headersFor('/search/index/x', delivery), { A: 'all', B: 'all' });
  });

  test('a star at the end takes all that follows, and one inside takes one name', () => {
    const delivery = rules([
      ['/assets/*', 'assets'],
      ['/index/*/part/*', 'part'],
      ['/index/*/meta.*', 'meta'],
    ]);
    const of = (path: string) => headersFor(path, delivery)['Cache-Control'];
    assert.equal(of('/assets/a/b.js'), 'assets');
    assert.equal(of('/assets'), undefined);
    assert.equal(of('/index/2026/part/x'), 'part');
    assert.equal(of('/index/2026/q3/part/x'), undefined);
    assert.equal(of('/index/2026/meta.x'), 'meta');
    assert.equal(of('/index/2026/meta-x'), undefined);
  });

  test('whole paths are resolved, and patterns stand with the one that decides first', () => {
    const delivery = rules([
      ['/*', 'all'],
      ['/x/*', 'x'],
      ['/x/y', 'y'],
    ]);
    assert.deepEqual(headerValues(delivery), [
      {
        name: 'Cache-Control',
        whole: [['/x/y', 'y']],
        open: [
          ['/x/*', 'x'],
          ['/*', 'all'],
        ],
      },
    ]);
  });
});

test('Where the site has no certificate nothing promises one', () => {
  const of = (url: string) =>
    headersFor('/', {
      headers: headerRules({ host: 'nginx', url, policies: { pages: '', search: '' } }),
    });
  const secure = of('https://a.example');
  assert.equal(secure['Strict-Transport-Security'], 'max-age=31536000');
  assert.equal(secure['Cross-Origin-Opener-Policy'], 'same-origin-allow-popups');
  const plain = of('http://a.example');
  assert.equal(plain['Strict-Transport-Security'], undefined);
  // Browsers do not obey it there, and complain on each page.
  assert.equal(plain['Cross-Origin-Opener-Policy'], undefined);
});

test('Hosts that drop their own copies with each publication are told of no other cache', () => {
  const policies = { pages: '', search: '' };
  const headers = headerRules({ host: 'netlify', url: 'https://a.example', policies });
  assert.equal(
    headersFor('/opinion/1/', { headers })['Cache-Control'],
    'public, max-age=0, must-revalidate',
  );
});

describe('The sample newspaper', () => {
  let delivery: Delivery;
  let paths: string[];

  before(async () => {
    ({ delivery, paths } = await deliveredSample());
  });

  test('has files that are named by their contents kept for a year, and no others', () => {
    const wrong = paths.filter(
      (path) => (headersFor(path, delivery)['Cache-Control'] === YEAR) !== HASHED.test(path),
    );
    assert.deepEqual(wrong, []);
  });

  test('has every kind of other file asked for anew', () => {
    const kinds = new Map<string, Set<string>>();
    for (const path of paths.filter((one) => !HASHED.test(one))) {
      const caching = headersFor(path, delivery)['Cache-Control'] ?? 'nothing';
      const own = path.endsWith('/index.html') ? 'page' : path.replace(/\d+/g, 'N');
      const kind = path.endsWith('/feed.xml') ? 'feed' : own;
      kinds.set(caching, (kinds.get(caching) ?? new Set()).add(kind));
    }
    assert.deepEqual(
      [...kinds].map(([caching, found]) => [caching, [...found].toSorted()]),
      [
        [
          PAGE,
          [
            '/N.html',
            '/atom.xml',
            '/feed.json',
            '/robots.txt',
            '/sitemap.xml',
            '/sitemaps/N-N.xml',
            '/sitemaps/news.xml',
            '/sitemaps/pages.xml',
            'feed',
            'page',
          ],
        ],
        [
          'no-cache',
          [
            '/admin/program/newspaper.json',
            '/manifest.webmanifest',
            '/search/index/N-N/pagefind-entry.json',
            '/search/index/N-N/vocabulary-N.pf_words',
            '/search/index/N/pagefind-entry.json',
            '/search/index/N/vocabulary-N.pf_words',
            '/search/index/pagefind.js',
            '/search/index/shards.json',
            '/search/index/wasm.unknown.pagefind',
            '/sw.js',
          ],
        ],
        ['public, max-age=20', ['/fragments/latest.html', 'page']],
      ],
    );
  });

  test('has on all answers who may frame it, and opens no window but on the desk', () => {
    const { 'Permissions-Policy': permissions, ...headers } = headersFor('/opinion/', delivery);
    assert.match(permissions ?? '', /\bcamera=\(\), .*\bgeolocation=\(\), .*\bmicrophone=\(\)/);
    assert.deepEqual(headers, {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; connect-src 'self' https://forms.express-tv.example; " +
        "form-action 'self' https://forms.express-tv.example; media-src 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'",
      'Strict-Transport-Security': 'max-age=31536000',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      'Cross-Origin-Resource-Policy': 'same-site',
      'Cache-Control': PAGE,
    });
    assert.equal(headersFor('/admin/', delivery)['Cross-Origin-Opener-Policy'], 'unsafe-none');
    const card = paths.find((path) => path.startsWith('/media/cards/')) ?? '';
    assert.equal(headersFor(card, delivery)['Cross-Origin-Resource-Policy'], 'cross-origin');
  });

  test('forbids no feature that its own pages or the players in them use', async () => {
    const { 'Permissions-Policy': permissions = '' } = headersFor('/opinion/', delivery);
    const forbidden = permissions.split(', ').map((one) => one.replace('=()', ''));
    assert.ok(forbidden.includes('camera'));
    const source = await readFile('assets/scripts/embeds.ts', 'utf8');
    const players = /const ALLOWED = '(.*)';/.exec(source)?.[1]?.split('; ') ?? [];
    assert.ok(players.includes('fullscreen'));
    // Sharing, copying the address, keeping the screen on while a video plays.
    const own = ['web-share', 'clipboard-write', 'clipboard-read', 'screen-wake-lock'];
    assert.deepEqual(
      [...players, ...own].filter((feature) => forbidden.includes(feature)),
      [],
    );
  });

  test('lets a picture that is opened by itself do nothing but be seen, and by all', () => {
    for (const path of paths.filter((one) => one.startsWith('/media/'))) {
      const headers = headersFor(path, delivery);
      assert.equal(
        headers['Content-Security-Policy'],
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; form-action 'none'; " +
          "base-uri 'none'; frame-ancestors 'none'",
      );
      assert.equal(headers['Cross-Origin-Resource-Policy'], 'cross-origin');
      assert.equal(headers['X-Content-Type-Options'], 'nosniff');
    }
  });

  test('has objects with a type that browsers take, and no claim that search files are compressed', () => {
    const types = new Map<string, string | undefined>();
    for (const path of paths) {
      const { 'Content-Type': type } = objectHeaders(path.slice(1), delivery);
      const [name = ''] = /[^/]+$/.exec(path) ?? [];
      types.set(/^(?:feed|atom)\./.test(name) ? name : name.replace(/.*\./, ''), type);
    }
    assert.deepEqual(Object.fromEntries(types), {
      'atom.xml': 'application/atom+xml; charset=utf-8',
      avif: 'image/avif',
      css: 'text/css; charset=utf-8',
      'feed.json': 'application/feed+json; charset=utf-8',
      'feed.xml': 'application/rss+xml; charset=utf-8',
      html: 'text/html; charset=utf-8',
      jpg: 'image/jpeg',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json; charset=utf-8',
      mp4: 'video/mp4',
      pagefind: 'application/octet-stream',
      pf_filter: 'application/octet-stream',
      pf_fragment: 'application/octet-stream',
      pf_index: 'application/octet-stream',
      pf_meta: 'application/octet-stream',
      pf_words: 'application/octet-stream',
      png: 'image/png',
      svg: 'image/svg+xml; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
      wasm: 'application/wasm',
      webmanifest: 'application/manifest+json; charset=utf-8',
      woff2: 'font/woff2',
      xml: 'application/xml; charset=utf-8',
    });
  });
});
