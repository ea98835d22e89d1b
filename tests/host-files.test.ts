import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Delivery } from '../src/hosts/delivery.ts';
import { filesBeside, hostFiles, redirectsLeft } from '../src/hosts/host-files.ts';
import { objectHeaders } from '../src/hosts/s3.ts';

/** A delivery with one of everything: an Arabic address, a base path, a header that a later rule sets anew. */
function delivery(own: Partial<Delivery>, url = 'https://paper.example'): Delivery {
  return {
    version: 1,
    site: {
      name: 'إكسبريس تيفي',
      url,
      basePath: new URL(url).pathname.replace(/\/$/, ''),
      timezone: 'Africa/Casablanca',
      language: 'ar-MA',
    },
    headers: [
      { path: '/*', headers: { 'X-Frame-Options': 'DENY', 'Cache-Control': 'no-cache' } },
      { path: '/search/', headers: { 'X-Frame-Options': 'SAMEORIGIN' } },
      { path: '/search/index/*/filter/*', headers: { 'Cache-Control': 'immutable' } },
    ],
    redirects: [
      { from: '/avis/', to: '/opinion/' },
      { from: '/خبر/', to: '/مجتمع/1/' },
    ],
    gone: ['/opinion/13/', '/محذوف/'],
    ...own,
  };
}

/** The files of a host inside the site, as texts by path. */
function inside(own: Partial<Delivery>, url?: string): Record<string, unknown> {
  const files = hostFiles(delivery(own, url));
  return Object.fromEntries(
    files.map((file) => [file.path, 'contents' in file ? file.contents : undefined]),
  );
}

test('Netlify reads addresses as people do, and says 410', () => {
  assert.deepEqual(inside({ host: 'netlify' }), {
    _headers: `/*
  X-Frame-Options: DENY
  Cache-Control: no-cache

/search/
  X-Frame-Options: SAMEORIGIN

/search/index/:part1/filter/*
  Cache-Control: immutable
`,
    _redirects: `/avis/ /opinion/ 301!
/خبر/ /%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/ 301!
/opinion/13/ /410.html 410!
/محذوف/ /410.html 410!
`,
  });
});

describe('Cloudflare Pages', () => {
  test('takes a header away before it is set anew, and compares addresses letter by letter', () => {
    assert.deepEqual(inside({ host: 'cloudflare-pages' }), {
      _headers: `/*
  X-Frame-Options: DENY
  Cache-Control: no-cache

/search/
  ! X-Frame-Options
  X-Frame-Options: SAMEORIGIN

/search/index/:part1/filter/*
  ! Cache-Control
  Cache-Control: immutable
`,
      _redirects: `/avis/ /opinion/ 301
/avis /opinion/ 301
/%D8%AE%D8%A8%D8%B1/ /%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/ 301
/%D8%AE%D8%A8%D8%B1 /%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/ 301
/%d8%ae%d8%a8%d8%b1/ /%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/ 301
/%d8%ae%d8%a8%d8%b1 /%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/ 301
`,
    });
  });

  test('is given two thousand lines, none above a thousand signs, and pages for the rest', () => {
    const site = { host: 'cloudflare-pages' as const, basePath: '' };
    const many = Array.from({ length: 1001 }, (_, n) => ({ from: `/old/${n}/`, to: `/new/${n}/` }));
    assert.deepEqual(redirectsLeft(many, site), [{ from: '/old/1000/', to: '/new/1000/' }]);
    const { _redirects } = inside({ host: 'cloudflare-pages', redirects: many });
    assert.equal(String(_redirects).split('\n').length - 1, 2000);
    const long = { from: `/${'خ'.repeat(90)}/`, to: `/${'م'.repeat(90)}/` };
    assert.deepEqual(redirectsLeft([long, ...many.slice(0, 2)], site), [long]);
  });
});

test('GitHub Pages is told of a domain of the newspaper’s own', () => {
  assert.deepEqual(inside({ host: 'github-pages' }), {
    '.nojekyll': '',
    CNAME: 'paper.example\n',
  });
  assert.deepEqual(inside({ host: 'github-pages' }, 'https://someone.github.io/paper'), {
    '.nojekyll': '',
  });
});

test('Pages lead on where the host does not, and only there', () => {
  const { redirects } = delivery({});
  const left = (host: Delivery['host']) => redirectsLeft(redirects, { host, basePath: '' }).length;
  assert.deepEqual(
    [undefined, 'github-pages', 's3', 'netlify', 'cloudflare-pages', 'nginx', 'caddy'].map((host) =>
      left(host as Delivery['host']),
    ),
    [2, 2, 2, 0, 0, 0, 0],
  );
});

test('An object at an old address carries where it leads', () => {
  const site = delivery({ host: 's3' }, 'https://paper.example/news');
  assert.deepEqual(objectHeaders('خبر/index.html', site), {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
    'x-amz-website-redirect-location': '/news/%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/',
  });
  assert.deepEqual(objectHeaders('search/index/2026/filter/a.pf_filter', site), {
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'immutable',
  });
});

describe('nginx', () => {
  const files = (own: Partial<Delivery>, url?: string) =>
    Object.fromEntries(
      filesBeside(delivery({ host: 'nginx', ...own }, url)).map(({ ending, text }) => [
        ending,
        text ?? '',
      ]),
    );

  test('looks up in tables what a path carries, where it leads and whether it is gone', () => {
    const { 'nginx-maps.conf': maps = '', Caddyfile } = files({});
    assert.equal(Caddyfile, '');
    assert.equal(
      maps,
      `# Made by midad, anew with each build. For the http block, before the server blocks:
#   include /path/to/dist.nginx-maps.conf;

map $uri $midad_608cbc_address {
  default $uri;
  "~^(?<midad_608cbc_bare>/.+)/$" $midad_608cbc_bare;
}

map $midad_608cbc_address $midad_608cbc_moved {
  "/avis" "/opinion/";
  "/خبر" "/%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/";
}

map $midad_608cbc_address $midad_608cbc_gone {
  "/opinion/13" "1";
  "/محذوف" "1";
}

map $uri $midad_608cbc_x_frame_options {
  "/search/" "SAMEORIGIN";
  "/search/index.html" "SAMEORIGIN";
  default "DENY";
}

map $uri $midad_608cbc_cache_control {
  "~^/search/index/[^/]+/filter/" "immutable";
  default "no-cache";
}
`,
    );
  });

  test('sets each header once, and sends what it cannot find to our own pages', () => {
    const lines = (files({})['nginx.conf'] ?? '').split('\n');
    for (const line of [
      'add_header X-Frame-Options $midad_608cbc_x_frame_options always;',
      'absolute_redirect off;',
      'server_tokens off;',
      'error_page 404 /404.html;',
      'error_page 403 =404 /404.html;',
      'error_page 410 /410.html;',
      'location / {',
      '  if ($midad_608cbc_moved) { return 301 $midad_608cbc_moved$is_args$args; }',
      '  if ($midad_608cbc_gone) { return 410; }',
      String.raw`  if ($request_uri ~ "^[^?]*/index\.html(?:\?|$)") { rewrite "^(/(?:[^/\\\\][^\\\\]*/)?)index\.html$" $1 permanent; }`,
      '  try_files $uri $uri/ =404;',
      '  font/woff2 woff2;',
      '  application/manifest+json webmanifest;',
    ]) {
      assert.ok(lines.includes(line), line);
    }
    const none = files({ gone: [] })['nginx.conf'] ?? '';
    assert.ok(!none.includes('error_page 410'));
  });

  test('answers below the path of the site, and nowhere else', () => {
    const { 'nginx-maps.conf': maps = '', 'nginx.conf': server = '' } = files(
      {},
      'https://paper.example/news',
    );
    assert.ok(server.includes('location /news/ {'));
    assert.ok(server.includes('error_page 404 /news/404.html;'));
    assert.ok(maps.includes('  "/news/avis" "/news/opinion/";'));
    assert.ok(maps.includes('  "~^/news/" "DENY";'));
    assert.ok(!maps.includes('default "DENY"'));
  });

  test('has room for fifty thousand redirects, and for long Arabic ones', () => {
    const redirects = Array.from({ length: 50_000 }, (_, n) => ({
      from: `/${'خ'.repeat(100)}/${n}/`,
      to: `/${n}/`,
    }));
    const { 'nginx-maps.conf': maps = '' } = files({ redirects });
    assert.ok(maps.includes('\nmap_hash_bucket_size 256;\nmap_hash_max_size 262144;\n'));
  });
});

describe('Caddy', () => {
  const text = (own: Partial<Delivery>, url?: string) =>
    filesBeside(delivery({ host: 'caddy', ...own }, url)).find(
      ({ ending }) => ending === 'Caddyfile',
    )?.text ?? '';

  test('looks for old addresses only where no file lies', () => {
    const file = text({});
    assert.ok(
      file.includes(`@nowhere {
	path /*
	not file {path} {path}/index.html
}
route @nowhere {
map {path} {midad_608cbc_moved} {
	"/avis/" "/opinion/"
	"/avis" "/opinion/"
	"/خبر/" "/%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/"
	"/خبر" "/%D9%85%D8%AC%D8%AA%D9%85%D8%B9/1/"
	"/opinion/13/" "gone"
	"/opinion/13" "gone"
	"/محذوف/" "gone"
	"/محذوف" "gone"
	default ""
}
`),
    );
    assert.ok(file.includes('precompressed br gzip'));
    assert.ok(!text({ redirects: [], gone: [] }).includes('@nowhere'));
  });

  test('looks headers up by path, and sets those of pages on errors too', () => {
    const file = text({}, 'https://paper.example/news');
    assert.ok(
      file.includes(`map {path} {midad_7ec4e8_cache_control} {
	"~^/news/search/index/[^/]+/filter/" "immutable"
	"~^/news/" "no-cache"
	default ""
}
`),
    );
    const errors = file.slice(file.indexOf('handle_errors'));
    assert.ok(errors.includes('\t\tX-Frame-Options "DENY"\n'));
    assert.ok(errors.includes('\t\tCache-Control "no-cache"\n'));
    assert.ok(errors.includes('rewrite @gone /news/410.html\n'));
  });

  test('is given two thousand redirects, and pages for the rest', () => {
    const redirects = Array.from({ length: 2001 }, (_, n) => ({ from: `/${n}/`, to: '/' }));
    const site = { host: 'caddy' as const, basePath: '' };
    assert.deepEqual(redirectsLeft(redirects, site), [{ from: '/2000/', to: '/' }]);
    assert.ok(!text({ redirects }).includes('"/2000/"'));
  });
});
