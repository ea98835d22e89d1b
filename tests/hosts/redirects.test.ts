import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hostedSites } from '../support/hosted-sites.ts';
import { ask } from '../support/raw-http.ts';

/** The ways in which programs write one address. */
const SPELLINGS: Record<string, (address: string) => string> = {
  'in capital letters': (address) => address,
  'in small letters': (address) => address.replace(/%../g, (code) => code.toLowerCase()),
};

for (const { host, name, origin, delivery } of hostedSites()) {
  const { basePath } = delivery.site;
  const addressOf = (path: string) => `${basePath}${encodeURI(path)}`;

  /** Asks for an old address, and makes sure that the answer leads to the new one, in one step. */
  async function leads(asked: string, to: string) {
    const { status, headers } = await ask(origin, asked);
    assert.ok(status === 301 || status === 308, `${asked}: ${status}`);
    const { location = '' } = headers;
    assert.match(location, /^[!-~]+$/, asked);
    const target = new URL(location, origin);
    assert.equal(target.pathname, addressOf(to), asked);
    assert.ok([new URL(origin).host, 'outlet.example', 'express-tv.example'].includes(target.host));
    assert.equal((await ask(origin, target.pathname)).status, 200, to);
  }

  describe(`${host}, ${name}`, () => {
    for (const [spelling, written] of Object.entries(SPELLINGS)) {
      test(`leads from old addresses to the present ones, percent-encoded ${spelling}`, async () => {
        for (const { from, to } of delivery.redirects) await leads(written(addressOf(from)), to);
      });

      test(`finds pages at Arabic addresses, percent-encoded ${spelling}`, async () => {
        if (name === 'sample') return;
        const { status, body } = await ask(origin, written(addressOf('/أخبار/الترامواي-يصل/')));
        assert.equal(status, 200);
        assert.match(body.toString(), /<h1[^>]*>الترامواي يصل إلى واد الزيتون<\/h1>/);
      });
    }

    test('leads from old addresses without the slash at their end, and with a query', async () => {
      for (const { from, to } of delivery.redirects) {
        await leads(`${addressOf(from)}?utm_source=whatsapp&x=%D8%A7`, to);
        if (from.endsWith('/')) await leads(addressOf(from.slice(0, -1)), to);
      }
    });

    test('tells of what was withdrawn that it is gone, where the host can', async () => {
      for (const path of delivery.gone) {
        for (const written of Object.values(SPELLINGS)) {
          const { status, headers, body } = await ask(origin, written(addressOf(path)));
          assert.equal(status, host === 'cloudflare-pages' ? 404 : 410, path);
          assert.match(String(headers['content-type']), /^text\/html; ?charset=utf-8$/i, path);
          assert.match(body.toString(), /<html lang="ar/, path);
          assert.match(String(headers['content-security-policy']), /default-src 'none'/, path);
          assert.doesNotMatch(String(headers['cache-control']), /immutable|max-age=\d{4}/, path);
        }
      }
    });
  });
}

test('The small newspaper has old addresses of every kind, and something withdrawn', () => {
  for (const { name, delivery } of hostedSites()) {
    if (name === 'sample') continue;
    const from = delivery.redirects.map((redirect) => redirect.from);
    for (const old of [
      '/social/',
      '/2019/05/خبر-قديم/',
      '/أرشيف/الترامواي.html',
      '/old/tram.html',
      '/من-نحن.html',
    ]) {
      assert.ok(from.includes(old), old);
    }
    assert.deepEqual(delivery.gone, ['/أخبار/مقال-سُحب/', '/2018/withdrawn.html']);
  }
});
