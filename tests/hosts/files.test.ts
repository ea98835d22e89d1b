import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { describe, test } from 'node:test';
import { addressOf, publishedFiles } from '../support/hosted-files.ts';
import { hostedSites } from '../support/hosted-sites.ts';
import { ask } from '../support/raw-http.ts';

/** What browsers must be told of each kind of file; in texts with their letters, so that no page is guessed at. */
const TYPES: Record<string, RegExp> = {
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.css': /^text\/css; ?charset=utf-8$/i,
  '.js': /^(text|application)\/javascript(; ?charset=utf-8)?$/i,
  '.json': /^application\/json(; ?charset=utf-8)?$/i,
  '.webmanifest': /^application\/manifest\+json(; ?charset=utf-8)?$/i,
  '.svg': /^image\/svg\+xml(; ?charset=utf-8)?$/i,
  '.xml': /^(text|application)\/(\w+\+)?xml; ?charset=utf-8$/i,
  '.txt': /^text\/plain; ?charset=utf-8$/i,
  '.woff2': /^font\/woff2$/,
  '.wasm': /^application\/wasm$/,
  '.avif': /^image\/avif$/,
  '.webp': /^image\/webp$/,
  '.jpg': /^image\/jpeg$/,
  '.png': /^image\/png$/,
  '.mp4': /^video\/mp4$/,
  '.vtt': /^text\/vtt; ?charset=utf-8$/i,
};

/** Of the search index only its own code reads anything: it is not to be taken for a text. */
const OPAQUE = /^application\/(octet-stream|wasm)$/;

for (const hosted of hostedSites()) {
  const { host, name, site, origin, delivery } = hosted;
  const get = (path: string, headers = {}) => ask(origin, path, { headers });

  describe(`${host}, ${name}`, () => {
    test('gives every kind of file whole and as what it is', async () => {
      const files = await publishedFiles(hosted);
      const oneOfEach = new Map(files.map((file) => [extname(file), file]));
      assert.ok(oneOfEach.size >= 9, [...oneOfEach.keys()].join());
      for (const [extension, file] of oneOfEach) {
        const { status, headers, body } = await get(addressOf(hosted, file));
        assert.equal(status, 200, file);
        assert.match(headers['content-type'] ?? '', TYPES[extension] ?? OPAQUE, file);
        assert.ok(body.equals(await readFile(join(site, file))), file);
      }
    });

    test('answers what is not there with the page that says so', async () => {
      const page = await readFile(join(site, '404.html'));
      for (const path of [
        '/none',
        '/none/',
        '/none/at/all.html',
        '/media/none.jpg',
        '/%D9%84%D8%A7/',
      ]) {
        const { status, headers, body } = await get(`${delivery.site.basePath}${path}`);
        assert.equal(status, 404, path);
        assert.match(headers['content-type'] ?? '', TYPES['.html'] ?? /-/, path);
        assert.ok(body.equals(page), path);
      }
    });

    test('answers HEAD as GET, without a body', async () => {
      for (const path of ['/', '/search/', '/sw.js', '/none/']) {
        const address = `${delivery.site.basePath}${path}`;
        const [whole, head] = [await get(address), await ask(origin, address, { method: 'HEAD' })];
        assert.equal(head.status, whole.status, path);
        assert.equal(head.body.length, 0, path);
        for (const header of ['content-type', 'cache-control', 'content-security-policy', 'etag']) {
          assert.equal(head.headers[header], whole.headers[header], `${path} ${header}`);
        }
      }
    });

    test('has one address for a page: what else leads there goes on to it, for good', async () => {
      const { basePath } = delivery.site;
      for (const [asked, right] of [
        ['/index.html', '/'],
        ['/search', '/search/'],
        ['/search/index.html', '/search/'],
        ['/opinion', '/opinion/'],
      ] as const) {
        const { status, headers } = await get(`${basePath}${asked}`);
        assert.ok(status === 301 || status === 308, `${asked}: ${status}`);
        const { pathname, host: at } = new URL(headers.location ?? '', origin);
        assert.equal(pathname, `${basePath}${right}`);
        assert.equal(at, new URL(origin).host, asked);
      }
    });

    test('leads nobody to another site', async () => {
      for (const path of ['/search', '/search/index.html', '/search/', '/opinion', '/none']) {
        for (const start of [
          '//evil.example',
          '/\\evil.example',
          '//evil.example/..',
          '/%5cevil.example',
        ]) {
          const { headers } = await get(`${start}${path}`);
          const target = new URL(headers.location ?? '/', origin);
          assert.equal(target.host, new URL(origin).host, `${start}${path}`);
        }
      }
    });

    test('gives nothing that is not of the site', async () => {
      const { basePath } = delivery.site;
      const escapes = [
        '..',
        '%2e%2e',
        '.%2E',
        '..%2f..',
        '..%5c..',
        '%2e%2e%2f%2e%2e',
        '%c0%ae%c0%ae',
      ];
      const paths = [
        ...escapes.map((up) => `/${up}/${up}/${up}/${up}/etc/passwd`),
        ...escapes.map((up) => `/assets/${up}/${up}/site.delivery.json`),
        '/.git/config',
        '/.env',
        '/.htaccess',
        '/.well-known/none',
        '//etc/passwd',
        '/%00',
        '/%ff',
        '/_headers',
        '/_redirects',
        '/site.nginx.conf',
      ];
      for (const path of paths) {
        const { status, body } = await get(`${basePath}${path}`);
        assert.ok(status >= 300, `${path}: ${status}`);
        assert.doesNotMatch(body.toString(), /root:|"version"|Content-Security-Policy:/, path);
      }
    });
  });
}
