import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { followRules, inOrder } from '../src/address-rules.ts';
import type { Delivery, DeliveredRule } from '../src/hosts/delivery.ts';
import { filesBeside, hostFiles, rulesLeft } from '../src/hosts/host-files.ts';
import { shortcomings } from '../src/hosts/shortcomings.ts';
import { finderIn, mediaTable } from '../src/old-media.ts';
import { deliveryOf } from './support/delivery.ts';
import { RULES } from './support/rules.ts';

/** Rules of redirects.yaml for many old addresses. What is wrong in them: tests/fixtures/faulty-files. */

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
