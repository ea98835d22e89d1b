import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { followRules, inOrder, shardOf } from '../src/address-rules.ts';
import type { Delivery, DeliveredRule } from '../src/hosts/delivery.ts';
import { filesBeside, hostFiles, rulesLeft } from '../src/hosts/host-files.ts';
import { shortcomings } from '../src/hosts/shortcomings.ts';
import { finderIn, mediaTable } from '../src/old-media.ts';
import { buildInto } from './support/archive.ts';
import { launchBrowser } from './support/browser.ts';
import { filesBelow } from './support/build-command.ts';
import { article, CATEGORIES, SITE, writeFiles } from './support/content-folder.ts';
import { deliveryOf } from './support/delivery.ts';
import { photograph } from './support/old-media.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { visit } from './support/visit.ts';

/** Rules of redirects.yaml for many old addresses. What is wrong in them: tests/fixtures/faulty-files. */

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

const RULES = [
  { from: '{article}/*', to: '{article}' },
  { from: '{article}/amp/*', to: '{article}' },
  { from: '/archives/{id}.html', to: '{article}' },
  { from: '/{year}/{month}/', to: '/archive/{year}/{month}/' },
  { from: '/{year}/{month}/{day}/*', to: '/archive/{year}/{month}/{day}/' },
  { from: '/tag/*', to: '/archive/' },
  { from: '/tag/السوق/*', to: '/search/?q=السوق' },
  { from: '/?p={id}', to: '{article}' },
  { from: '/?cat=5', to: '/society/' },
  { from: '/wp-content/uploads/*', to: '{media}' },
];

/** The same in redirects.yaml. */
const YAML = RULES.map(({ from, to }) => `- from: '${from}'\n  to: '${to}'\n`).join('');

describe('A rule leads', () => {
  const paths = new Map([
    ['20510', '/society/20510/'],
    ['7', '/old/7.html'],
  ]);
  const present = new Map([...paths.values()].map((path) => [path, path]));
  const published = new Map([
    ['files/2020/05/قانون.pdf', '/media/files/2020/05/قانون.pdf'],
    ['2020/05/dam-e1589123456789.jpg', '/media/cut.jpg'],
    ['2020/05/dam.jpg', '/media/dam.jpg'],
    ['2020/05/map-150x150.png', '/media/map.jpg'],
  ]);
  const articles = {
    ofId: (id: string) => paths.get(id),
    at: (path: string) =>
      present.get(path) ?? (path === '/2019/خبر/' ? '/society/20510/' : undefined),
  };
  const follow = followRules(inOrder(RULES), articles, finderIn(mediaTable(published)));
  const led: Record<string, string | undefined> = {
    // To the article of an id, wherever it lies.
    '/archives/20510.html': '/society/20510/',
    '/archives/99.html': undefined,
    '/?p=20510': '/society/20510/',
    '/?utm_source=x&p=20510': '/society/20510/',
    '/?p=99': undefined,
    '/society/?p=20510': undefined,
    // By what the home page is asked, letter by letter.
    '/?cat=5': '/society/',
    '/?cat=55': undefined,
    '/': undefined,
    // With the digits of a date, and with nothing that is none.
    '/2019/05/': '/archive/2019/05/',
    '/2019/05': '/archive/2019/05/',
    '/2019/mai/': undefined,
    '/2019/05/07/page/2/': '/archive/2019/05/07/',
    '/2019/5/': undefined,
    // From one address and all below it: of two the longer.
    '/tag': '/archive/',
    '/tag/x/feed/': '/archive/',
    '/tag/السوق/': '/search/?q=السوق',
    '/tags/x/': undefined,
    // From what lies below an article, at its address and at one that it had.
    '/society/20510/amp/': '/society/20510/',
    '/society/20510/تعليقات/2/': '/society/20510/',
    '/old/7.html/amp': '/old/7.html',
    '/2019/خبر/feed/atom/': '/society/20510/',
    '/society/99/amp/': undefined,
    // To the file of content/media that lay there, or of which a form did.
    '/wp-content/uploads/2020/05/dam.jpg': '/media/dam.jpg',
    '/wp-content/uploads/2020/05/dam-scaled-1024x682.jpg': '/media/dam.jpg',
    '/wp-content/uploads/2020/05/dam-e1589123456700.jpg': '/media/dam.jpg',
    '/wp-content/uploads/2020/05/dam-e1589123456789-300x200.jpg': '/media/cut.jpg',
    '/wp-content/uploads/2020/05/map-150x150.png': '/media/map.jpg',
    '/wp-content/uploads/2020/05/map-300x200.png.webp': '/media/map.jpg',
    '/wp-content/uploads/2020/05/قانون.pdf': '/media/files/2020/05/قانون.pdf',
    '/wp-content/uploads/2020/06/dam.jpg': undefined,
    '/wp-content/uploads/2020/05/': undefined,
    '/wp-content/uploads': undefined,
    '/uploads/2020/05/dam.jpg': undefined,
  };
  for (const [address, to] of Object.entries(led)) {
    test(`${address} ${to === undefined ? 'nowhere' : `to ${to}`}`, () => {
      const [path = '', query = ''] = address.split('?');
      assert.equal(follow(path, query && `?${query}`), to);
    });
  }
});

describe('A host', () => {
  const rules = inOrder(RULES).map((rule): DeliveredRule => {
    return { ...rule, isFree: rule.from.startsWith('/tag') };
  });
  const articles = { 20510: '/society/20510/', 20511: '/opinion/20511/' };
  const media = { '05/dam.jpg': '/media/d-800.jpg', '05/قانون.pdf': '/media/files/05/قانون.pdf' };
  const deliveryTo = (host: Delivery['host'], own: Partial<Delivery> = {}) =>
    deliveryOf('https://paper.example', {
      host,
      redirects: [{ from: '/2019/05/خبر/', to: '/society/20510/' }],
      rules,
      articles,
      media,
      ...own,
    });
  const linesOf = (delivery: Delivery) => {
    const [file] = hostFiles(delivery).filter(({ path }) => path === '_redirects');
    return file && 'contents' in file ? String(file.contents).split('\n').slice(0, -1) : [];
  };
  const left = (host: Delivery['host']) => rulesLeft(deliveryTo(host)).map(({ from }) => from);
  const said = (host: Delivery['host']) =>
    shortcomings(deliveryTo(host), () => []).map(({ ar }) => ar);
  const ids = ['/?p={id}', '/archives/{id}.html'];
  const uploads = '/wp-content/uploads/*';
  const dated = ['/{year}/{month}/{day}/*', '/{year}/{month}/'];

  test('Netlify gets what its stars and names can say, behind its files', () => {
    assert.deepEqual(linesOf(deliveryTo('netlify')), [
      '/2019/05/خبر/ /society/20510/ 301!',
      // Documents come first: there are few of them.
      '/wp-content/uploads/05/قانون.pdf /media/files/05/%D9%82%D8%A7%D9%86%D9%88%D9%86.pdf 301!',
      '/wp-content/uploads/05/dam.jpg /media/d-800.jpg 301!',
      '/ cat=5 /society/ 301!',
      '/tag/السوق/* /search/?q=%D8%A7%D9%84%D8%B3%D9%88%D9%82 301',
      '/tag/* /archive/ 301',
      '/society/:id/amp/* /society/:id/ 301',
      '/opinion/:id/amp/* /opinion/:id/ 301',
      '/society/:id/:below/* /society/:id/ 301',
      '/opinion/:id/:below/* /opinion/:id/ 301',
    ]);
    assert.deepEqual(left('netlify').toSorted(), [...ids, ...dated, uploads].toSorted());
    const many = Array.from({ length: 9999 }, (_, n) => ({ from: `/${n}/`, to: '/' }));
    const full = deliveryTo('netlify', { redirects: many });
    assert.equal(linesOf(full).length, 10_000, 'and no more lines than it takes');
  });

  test('Cloudflare Pages gets, last, what can hide none of its files', () => {
    const law = '/media/files/05/%D9%82%D8%A7%D9%86%D9%88%D9%86.pdf 301';
    assert.deepEqual(linesOf(deliveryTo('cloudflare-pages')).slice(4), [
      `/wp-content/uploads/05/%D9%82%D8%A7%D9%86%D9%88%D9%86.pdf ${law}`,
      `/wp-content/uploads/05/%d9%82%d8%a7%d9%86%d9%88%d9%86.pdf ${law}`,
      '/wp-content/uploads/05/dam.jpg /media/d-800.jpg 301',
      '/tag/%D8%A7%D9%84%D8%B3%D9%88%D9%82/* /search/?q=%D8%A7%D9%84%D8%B3%D9%88%D9%82 301',
      '/tag/%d8%a7%d9%84%d8%b3%d9%88%d9%82/* /search/?q=%D8%A7%D9%84%D8%B3%D9%88%D9%82 301',
      '/tag/%D8%A7%D9%84%D8%B3%D9%88%D9%82 /search/?q=%D8%A7%D9%84%D8%B3%D9%88%D9%82 301',
      '/tag/%d8%a7%d9%84%d8%b3%d9%88%d9%82 /search/?q=%D8%A7%D9%84%D8%B3%D9%88%D9%82 301',
      '/tag/* /archive/ 301',
      '/tag /archive/ 301',
      '/society/:id/amp/* /society/:id/ 301',
      '/society/:id/amp /society/:id/ 301',
      '/opinion/:id/amp/* /opinion/:id/ 301',
      '/opinion/:id/amp /opinion/:id/ 301',
    ]);
    const others = ['/?cat=5', '{article}/*', ...ids, ...dated, uploads];
    assert.deepEqual(left('cloudflare-pages').toSorted(), others.toSorted());
    assert.ok(linesOf(deliveryTo('cloudflare-pages', { rules: [] })).length === 4);
  });

  test('is told of as far as it does not know rules', () => {
    const text = (count: number) =>
      `قواعد لعناوين قديمة لا تعرفها هذه الاستضافة: ${count}. تنقل القارئ منها صفحة «لم نجد هذه الصفحة» نفسها، إذا كان في متصفحه JavaScript، ولا تعرفها محركات البحث.`;
    assert.ok(said('netlify').includes(text(5)));
    for (const host of ['s3', 'github-pages'] as const) assert.ok(said(host).includes(text(10)));
    for (const host of ['nginx', 'caddy'] as const) assert.deepEqual(said(host), []);
  });

  test('nginx and Caddy have no word of rules where there are none', () => {
    for (const host of ['nginx', 'caddy'] as const) {
      const texts = filesBeside(deliveryOf('https://paper.example', { host }));
      assert.doesNotMatch(texts.map(({ text = '' }) => text).join(''), /_lost|_by_id/);
    }
  });

  test('nginx takes an id that is one of its own words for an id', () => {
    const delivery = deliveryTo('nginx', { articles: { include: '/society/include/' } });
    const maps = filesBeside(delivery).find(({ ending }) => ending === 'nginx-maps.conf');
    assert.ok(maps?.text?.includes(String.raw`  "\\include" "/society/include/";`));
  });
});

describe('A newspaper with rules', () => {
  const PATH = '/my-paper';
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let browser: Browser;
  let site: Running;
  let content: string;
  let output: string;
  let plain: string;

  const FILES = {
    'articles/20510.md': article(
      [
        'title: الترامواي يصل',
        'date: 2026-07-05 14:05',
        'categories: مجتمع',
        'aliases: /2019/خبر/',
      ],
      '![السد](2020/05/سد.jpg)\n\n[القانون](/media/files/2020/05/قانون.pdf)',
    ),
    'media/files/2020/05/قانون.pdf': '%PDF-1.4',
    'articles/20511.md': article([
      'title: السوق يفتح',
      'date: 2026-07-06 14:05',
      'categories: مجتمع',
    ]),
  };

  before(async () => {
    home = await makeFolder();
    output = join(home.folder, 'site');
    plain = join(home.folder, 'plain');
    site = await serveSite(output, PATH);
    const own = SITE.replace(/^url: .*$/m, `url: ${site.origin}${PATH}`);
    content = join(home.folder, 'content');
    await writeFiles(content, { 'media/2020/05/سد.jpg': await photograph('red') });
    await writeFiles(content, { ...FILES, 'site.yaml': own, 'categories.yaml': CATEGORIES });
    await buildInto(plain, content, NOW);
    const brochure = '- from: /wp-content/brochure.pdf/\n  to: media/files/دليل.pdf\n';
    const withRules = { 'redirects.yaml': YAML + brochure, 'media/files/دليل.pdf': '%PDF-1.4' };
    await writeFiles(content, withRules);
    const { problems } = (await buildInto(output, content, NOW)).report;
    assert.deepEqual(problems, []);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  test('has files for them, and one without has none', async () => {
    const [without, withRules] = [await filesBelow(plain), await filesBelow(output)];
    const added = [...withRules.keys()].filter((file) => !without.has(file));
    assert.deepEqual(added.map((file) => file.replace(/-\w{8}\./, '.')).toSorted(), [
      'assets/asked-address.js',
      'assets/old-address.js',
      ...['2020/05/سد.jpg', '2020/05/قانون.pdf', 'دليل.pdf']
        .map((name) => `fragments/files/${shardOf(name)}.json`)
        .toSorted(),
      ...['20510', '20511'].map((id) => `fragments/ids/${shardOf(id)}.json`).toSorted(),
      'fragments/old-addresses.json',
      // A document lies where it lay, and a brochure where redirects.yaml says; pictures would be too many.
      'media/files/دليل.pdf',
      'wp-content/brochure.pdf',
      'wp-content/uploads/2020/05/قانون.pdf',
    ]);
    const changed = [...without].filter(([file, bytes]) => !withRules.get(file)?.equals(bytes));
    const names = changed.map(([file]) => file).toSorted();
    assert.deepEqual(names, ['404.html', 'index.html'], 'and two pages have a script more');
  });

  test('leads readers on from the page 404, to what is there', async () => {
    const { page, close } = await visit(browser, site.origin);
    const arrives = async (from: string, to: string) => {
      await page.goto(`${site.origin}${PATH}${from}`).catch(() => {
        // The page that answers is left before it has loaded.
      });
      await page.waitForURL(`${site.origin}${PATH}${encodeURI(to)}`);
    };
    await arrives('/archives/20511.html#comments', '/society/20511/#comments');
    await arrives('/?p=20510', '/society/20510/');
    await arrives('/society/20510/amp/', '/society/20510/');
    await arrives('/2019/خبر/feed/', '/society/20510/');
    await arrives('/2026/07/', '/archive/2026/07/');
    await arrives('/tag/السوق/page/2/', '/search/?q=السوق');
    const picture = '/wp-content/uploads/2020/05/%d8%b3%d8%af-300x200.jpg';
    await page.goto(`${site.origin}${PATH}${picture}`);
    await page.waitForURL(/\/my-paper\/media\/[0-9a-f]{16}-32\.jpg$/);
    for (const nowhere of ['/archives/99.html', '/society/99/amp/', '/2018/07/', '/society/amp/']) {
      await page.goto(`${site.origin}${PATH}${nowhere}`, { waitUntil: 'networkidle' });
      assert.equal(page.url(), `${site.origin}${PATH}${nowhere}`);
      assert.equal(await page.locator('h1').innerText(), 'لم نجد هذه الصفحة');
    }
    await close();
  });

  test('has an article that comes out change one file of ids, and nothing else of the rules', async () => {
    await writeFiles(content, {
      'articles/20599.md': article(['title: جديد', 'date: 2026-07-07 14:05', 'categories: مجتمع']),
    });
    const { changes } = (await buildInto(output, content, NOW)).report;
    const touched = [...changes.added, ...changes.changed].filter((file) =>
      /fragments\/(?:ids|old)|404|asked/.test(file),
    );
    assert.deepEqual(touched, [`fragments/ids/${shardOf('20599')}.json`]);
    assert.ok(changes.changed.every((path) => !path.startsWith('fragments/files/')));
    const file = await readFile(join(output, touched[0] ?? ''), 'utf8');
    assert.equal((JSON.parse(file) as Record<string, string>)['20599'], '/society/20599/');
  });
});
