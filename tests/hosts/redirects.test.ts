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

  /** Where an answer leads, below the path of the site, and not encoded; nowhere where it is none of that kind. */
  async function ledTo(asked: string) {
    const { headers } = await ask(origin, `${basePath}${asked}`);
    const { location } = headers;
    return location && decodeURI(location.replace(origin, '').slice(basePath.length));
  }

  /** Asks for an old address, and makes sure that the answer leads to the new one, in one step. */
  async function leads(asked: string, to: string) {
    const { status, headers } = await ask(origin, asked);
    assert.ok(status === 301 || status === 308, `${asked}: ${status}`);
    const { location = '' } = headers;
    assert.match(location, /^[!-~]+$/, asked);
    const target = new URL(location, origin);
    assert.equal(target.pathname, addressOf(to.replace(/\?.*$/, '')), asked);
    assert.ok([new URL(origin).host, 'outlet.example', 'express-tv.example'].includes(target.host));
    if (to.includes('?')) assert.equal(decodeURI(target.search), to.slice(to.indexOf('?')), asked);
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

    test('leads on by rules, where nothing else is there', async () => {
      if (name === 'sample') return;
      const article = '/أخبار/الترامواي-يصل/';
      for (const [spelling, written] of Object.entries(SPELLINGS)) {
        const led = (path: string) => ledTo(written(encodeURI(path)));
        assert.equal(await led('/category/محليات/page/2/'), '/charter/', spelling);
        assert.equal(await led('/category/محليات'), '/charter/', spelling);
        assert.equal(await led(`${article}amp/`), article, spelling);
        assert.equal(await led(article), undefined, 'a page is what it is');
      }
      if (host === 'cloudflare-pages') return;
      assert.equal(await ledTo('/archives/arabic'), article);
      assert.equal(await ledTo('/?p=arabic&utm_source=x'), article);
      assert.equal(await ledTo('/?cat=7'), '/charter/');
      assert.equal(await ledTo('/2026/07/'), '/archive/2026/07/');
      assert.equal(await ledTo('/news/20510.html/feed/'), '/news/20510.html');
      assert.equal(await ledTo('/old/tram.html/c/2/'), article);
      for (const nowhere of [
        '/?p=none',
        '/?cat=77',
        '/archives/none/',
        '/charter/amp/',
        '/20/7/',
        '/1999/07/',
      ]) {
        assert.equal(await ledTo(nowhere), undefined, nowhere);
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
