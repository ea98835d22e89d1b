import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf, fileLike, publishedFiles } from '../support/hosted-files.ts';
import { hostedSites } from '../support/hosted-sites.ts';
import { ask, type RawAnswer } from '../support/raw-http.ts';

/** What every answer of a newspaper says, whatever it is: pages, files, redirects, what is not there. */
const ON_ALL: Record<string, RegExp> = {
  'strict-transport-security': /^max-age=31536000\b/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'permissions-policy': /(?=.*\bcamera=\(\))(?=.*\bgeolocation=\(\))(?=.*\bmicrophone=\(\))/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'content-security-policy': /^default-src 'none'; .*; base-uri 'none'; frame-ancestors 'none'$/,
};

const A_YEAR = /^public, max-age=31536000, immutable$/;
const BRIEFLY = /\b(no-cache|max-age=\d{1,2})\b/;

/** How long a file is kept, by its place in the output. The first that fits holds. */
const KEPT: [place: RegExp, cacheControl: RegExp][] = [
  [/^(assets|media)\//, A_YEAR],
  [/^search\/index\/[^/]+\/(fragment|index|filter)\//, A_YEAR],
  [/^admin\/program\/desk-/, A_YEAR],
  [/^fragments\//, /\bmax-age=[1-9]\d?\b/],
  [/./, BRIEFLY],
];

/** The policies of the sample and of the small newspaper, by page: what they let in besides the site itself. */
const POLICIES: [path: string, has: Record<string, string>, hasNot: RegExp][] = [
  ['/', { 'script-src': "'self'", 'style-src': "'self'" }, /unsafe/],
  ['/opinion/', { 'connect-src': "'self' FORMS", 'form-action': "'self' FORMS" }, /unsafe/],
  ['/search/', { 'script-src': "'self' 'wasm-unsafe-eval'" }, /unsafe-(inline|eval'.*unsafe-eval)/],
  [
    '/admin/',
    { 'script-src': "'self' 'wasm-unsafe-eval'", 'style-src': "'self' 'unsafe-inline'" },
    /script-src[^;]*(unsafe-inline|'unsafe-eval)/,
  ],
  ['/none/', { 'script-src': "'self'" }, /unsafe/],
  ['/search/index/shards.json', { 'script-src': "'self'" }, /unsafe/],
];

for (const hosted of hostedSites()) {
  const { host, name, origin, delivery } = hosted;
  const { basePath } = delivery.site;
  const get = (path: string) => ask(origin, `${basePath}${path}`);

  describe(`${host}, ${name}`, () => {
    test('protects the reader on every answer', async () => {
      const answers: [string, RawAnswer][] = [];
      const redirect = delivery.redirects.find(({ from }) => /^[ -~]+$/.test(from))?.from;
      for (const path of [
        '/',
        '/search/',
        '/sw.js',
        '/none/',
        '/assets/none.css',
        redirect ?? '/',
      ]) {
        answers.push([path, await get(path)]);
      }
      for (const start of [/^assets\//, /^media\//, /^fragments\//, /^search\/index\//]) {
        const file = await fileLike(hosted, start);
        answers.push([file, await ask(origin, addressOf(hosted, file))]);
      }
      for (const [path, { status, headers }] of answers) {
        for (const [header, value] of Object.entries(ON_ALL)) {
          assert.match(String(headers[header]), value, `${status} ${path}: ${header}`);
        }
      }
    });

    test('has a policy for each kind of page that lets in no more than it needs', async () => {
      const forms =
        name === 'sample' ? 'https://forms.express-tv.example' : 'https://forms.example';
      for (const [path, has, hasNot] of POLICIES) {
        const policy = String((await get(path)).headers['content-security-policy']);
        const directives = new Map(
          policy.split('; ').map((directive) => {
            const [first = '', ...values] = directive.split(' ');
            return [first, values.join(' ')];
          }),
        );
        for (const [directive, value] of Object.entries(has)) {
          assert.equal(directives.get(directive), value.replace('FORMS', forms), path);
        }
        assert.doesNotMatch(policy, hasNot, path);
      }
    });

    test('says of every kind of file how long it is kept', async () => {
      const files = await publishedFiles(hosted);
      const seen = new Set<string>();
      for (const file of files) {
        // One of each folder: thousands of files would prove no more.
        const kind = file.replace(/[^/]*$/, '').replace(/\d+/g, '#');
        if (seen.has(kind)) continue;
        seen.add(kind);
        const { headers } = await ask(origin, addressOf(hosted, file));
        const [, value] = KEPT.find(([place]) => place.test(file)) ?? [];
        assert.match(String(headers['cache-control']), value ?? /-/, file);
      }
      assert.ok(seen.size > 10);
    });

    test('lets nobody keep for long that something was not there', async () => {
      for (const path of [
        '/none/',
        '/assets/none.css',
        '/media/none.avif',
        '/admin/program/none.js',
      ]) {
        const { status, headers } = await get(path);
        assert.equal(status, 404, path);
        assert.doesNotMatch(String(headers['cache-control']), /immutable|max-age=\d{4}/, path);
      }
    });

    test('sends the headers of its description, each once and no other value', async () => {
      const files = await publishedFiles(hosted);
      const some = files
        .filter((file) => !/^4\d\d\.html$/.test(file))
        // There `/x.html` leads to `/x`.
        .filter((file) => host !== 'cloudflare-pages' || !/(?<!\bindex)\.html$/.test(file))
        .filter((_, at) => at % Math.ceil(files.length / 60) === 0);
      for (const file of [...some, 'index.html', 'search/index.html', 'admin/index.html']) {
        const address = addressOf(hosted, file);
        const { status, headers } = await ask(origin, address);
        assert.equal(status, 200, address);
        const path = decodeURI(address.slice(basePath.length));
        for (const [header, value] of Object.entries(described(path))) {
          assert.equal(headers[header.toLowerCase()], value, `${path}: ${header}`);
        }
      }
    });
  });

  /** The headers of a path by the rules of `Delivery`, read once more, as it is written there. */
  function described(path: string): Record<string, string> {
    const rules = delivery.headers.filter((rule) => {
      const parts = rule.path.split('/').map((part, at, all) => {
        const text = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        return text.replace('\\*', at === all.length - 1 ? '.*' : '[^/]+');
      });
      return new RegExp(`^${parts.join('/')}$`).test(path);
    });
    return Object.assign({}, ...rules.map(({ headers }) => headers)) as Record<string, string>;
  }
}
