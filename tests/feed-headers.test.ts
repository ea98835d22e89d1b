import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Delivery } from '../src/hosts/delivery.ts';
import { headerRules } from '../src/hosts/header-rules.ts';
import { headersFor } from '../src/hosts/headers-for.ts';
import { objectHeaders } from '../src/hosts/s3.ts';
import { deliveryOf } from './support/delivery.ts';

const POLICIES = { pages: "default-src 'none'", search: "default-src 'none'" };
const FEEDS = {
  '/feed.xml': 'application/rss+xml; charset=utf-8',
  '/opinion/feed.xml': 'application/rss+xml; charset=utf-8',
  '/stories/port/feed.xml': 'application/rss+xml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
};

function headersOn(host: Delivery['host'], path: string): Record<string, string> {
  const headers = headerRules({ host, url: 'https://outlet.example', policies: POLICIES });
  return headersFor(path, { headers });
}

test('Programs of others may read feeds, which are kept as pages are', () => {
  const page = headersOn('nginx', '/opinion/');
  for (const path of Object.keys(FEEDS)) {
    const headers = headersOn('nginx', path);
    assert.equal(headers['Access-Control-Allow-Origin'], '*', path);
    assert.equal(headers['Cross-Origin-Resource-Policy'], 'cross-origin', path);
    assert.equal(headers['Cache-Control'], page['Cache-Control'], path);
  }
  assert.equal(page['Access-Control-Allow-Origin'], undefined);
});

test('Feeds are sent as what they are, by a header where a host knows types by the ends of names alone', () => {
  const delivery = deliveryOf('https://outlet.example');
  for (const [path, type] of Object.entries(FEEDS)) {
    for (const host of ['netlify', 'cloudflare-pages'] as const) {
      assert.equal(headersOn(host, path)['Content-Type'], type, `${host} ${path}`);
    }
    // Their tables know the names; a second header would contradict them.
    for (const host of ['nginx', 'caddy', 's3'] as const) {
      assert.equal(headersOn(host, path)['Content-Type'], undefined, `${host} ${path}`);
    }
    assert.equal(objectHeaders(path.slice(1), delivery)['Content-Type'], type, path);
  }
  assert.equal(
    objectHeaders('sitemap.xml', delivery)['Content-Type'],
    'application/xml; charset=utf-8',
  );
});
