import { after, before, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { announceToSearch, keyFiles } from '../src/aftercare/index-now.ts';
import { pagesForSearch } from '../src/aftercare/pages-for-search.ts';
import { announceFeeds, changedFeeds } from '../src/aftercare/web-sub.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { filesBelow } from './support/build-command.ts';
import { deliveryOf } from './support/delivery.ts';
import { fakeTime } from './support/fake-time.ts';
import { makeFolder } from './support/folder.ts';
import { startService, type Answer } from './support/recording-service.ts';
import { buildOutlet } from './support/site.ts';

const KEY = '5f0c2a9b7e4d41c8a6b3';
const URL_OF_PAPER = 'https://outlet.example/paper';
const RELEASE = { release: '1', added: [], changed: [], removed: [] };

const { folder, remove } = await makeFolder();
const site = join(folder, 'site');
const more = `lite:\n  since: 2020-01-01\nannounce:\n  indexNow: ${KEY}\n`;

before(() => buildOutlet(folder, { url: URL_OF_PAPER, more }));
after(remove);

function paper() {
  return deliveryOf(URL_OF_PAPER, { announce: { indexNow: KEY } });
}

async function tell(t: TestContext, pages: readonly string[], next: Answer[] = [], usual?: Answer) {
  const service = await startService(usual ?? { status: 202 });
  t.after(service.close);
  service.next = next;
  const time = fakeTime();
  const sender = { fetch, time, until: time.now() + 60_000, timeout: 20_000, secrets: [] };
  const outcome = await announceToSearch(paper(), pages, sender, `${service.origin}/indexnow`);
  const said = [...outcome.done, ...outcome.warnings].map(({ ar }) => withoutIsolates(ar));
  return { service, time, said, outcome };
}

test('The key of IndexNow lies on the site, and nothing does where there is none', async () => {
  assert.equal(readFileSync(join(site, `${KEY}.txt`), 'utf8'), `${KEY}\n`);
  const manifest = readFileSync(`${site}.manifest.json`, 'utf8');
  assert.ok(manifest.includes(`"path":"${KEY}.txt"`));
  assert.deepEqual(keyFiles({ webSub: 'https://hub.example/' }), []);
});

test('Search engines are told of articles, lists and plain pages, and of nothing that they are not to see', async () => {
  const added = [...(await filesBelow(site)).keys()];
  const pages = await pagesForSearch(paper(), { ...RELEASE, added }, site);
  const paths = pages.map((page) => page.slice(URL_OF_PAPER.length));
  assert.ok(paths.includes('/'));
  assert.ok(paths.includes('/society/'));
  assert.ok(paths.includes('/opinion/everything/'));
  assert.ok(paths.includes('/charter/'));
  assert.ok(paths.some((path) => path.endsWith('/page/1/')));
  // What stands in the output: the old address of the section and lite editions among them.
  assert.ok(existsSync(join(site, 'social/index.html')));
  assert.ok(existsSync(join(site, 'opinion/everything/lite/index.html')));
  assert.ok(existsSync(join(site, '2026/07/old-address/index.html')));
  for (const never of [
    '/social/',
    '/2026/07/old-address/',
    '/search/',
    '/thanks/',
    '/offline/',
    '/404.html',
  ]) {
    assert.ok(!paths.includes(never), never);
  }
  assert.deepEqual(
    paths.filter((path) => /lite|fragments|assets|social|\.txt$/.test(path)),
    [],
  );
});

test('Of what is gone the address is told, save of what was never to be seen', async () => {
  const removed = [
    'society/gone/index.html',
    'society/gone/lite/index.html',
    'رأي/قديم/index.html',
    'fragments/latest.html',
    'assets/main-1.css',
    'admin/index.html',
  ];
  assert.deepEqual(await pagesForSearch(paper(), { ...RELEASE, removed }, site), [
    `${URL_OF_PAPER}/%D8%B1%D8%A3%D9%8A/%D9%82%D8%AF%D9%8A%D9%85/`,
    `${URL_OF_PAPER}/society/gone/`,
  ]);
});

test('Where the design changed with all pages, only what is new or gone is told', async () => {
  const changed = Array.from({ length: 1001 }, (_, index) => `society/${index}/index.html`);
  changed[0] = 'opinion/everything/index.html';
  const done = { ...RELEASE, changed, added: ['index.html'] };
  assert.deepEqual(await pagesForSearch(paper(), done, site), [`${URL_OF_PAPER}/`]);
  const fewer = { ...done, changed: changed.slice(0, 1000) };
  assert.deepEqual(await pagesForSearch(paper(), fewer, site), [
    `${URL_OF_PAPER}/`,
    `${URL_OF_PAPER}/opinion/everything/`,
  ]);
});

test('IndexNow gets host, key, where the key lies, and the addresses', async (t) => {
  const pages = [`${URL_OF_PAPER}/`, `${URL_OF_PAPER}/opinion/everything/`];
  const { service, said } = await tell(t, pages);
  const [request] = service.recorded;
  assert.equal(request?.method, 'POST');
  assert.equal(request.headers['content-type'], 'application/json; charset=utf-8');
  assert.deepEqual(JSON.parse(request.body), {
    host: 'outlet.example',
    key: KEY,
    keyLocation: `${URL_OF_PAPER}/${KEY}.txt`,
    urlList: pages,
  });
  assert.deepEqual(said, ['أُخبرت محركات البحث (IndexNow): عنوانان.']);
});

test('IndexNow gets ten thousand addresses at once and no more, and none where none changed', async (t) => {
  const pages = Array.from({ length: 10_001 }, (_, index) => `${URL_OF_PAPER}/${index}/`);
  const { service } = await tell(t, pages);
  const lists = service.recorded.map(
    ({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList,
  );
  assert.deepEqual(
    lists.map(({ length }) => length),
    [10_000, 1],
  );
  assert.deepEqual(lists.flat(), pages);
  const none = await tell(t, []);
  assert.equal(none.service.recorded.length, 0);
});

test('IndexNow is asked again when it limits the rate, and its refusal of the key is explained', async (t) => {
  const limited = await tell(t, ['https://x'], [{ status: 429, headers: { 'retry-after': '9' } }]);
  assert.deepEqual(limited.time.waits, [9000]);
  assert.equal(limited.service.recorded.length, 2);
  const refused = await tell(t, ['https://x'], [], { status: 403 });
  assert.equal(refused.service.recorded.length, 1);
  assert.deepEqual(refused.said, [
    [
      'لم تُخبَر محركات البحث (IndexNow) بكل ما تغير: بقي عنوان واحد.',
      'السبب: أجابت الخدمة بالرمز 403.',
      'لم تجد الخدمة ملف المفتاح في الموقع، أو وجدت فيه غير المفتاح. هل نُشر الموقع بعد كتابة indexNow؟',
      'ستجد محركات البحث هذه الصفحات بنفسها، لكن بعد ساعات أو أيام. ما نُشر فقد نُشر.',
      'لإخبارها بيدك: Bing Webmaster Tools ثم URL Submission.',
    ].join('\n'),
  ]);
});

test('A hub is told of the feeds that changed, in one form', async (t) => {
  const hub = await startService({ status: 204 });
  t.after(hub.close);
  const delivery = deliveryOf(URL_OF_PAPER, { announce: { webSub: 'https://hub.example/' } });
  const done = {
    ...RELEASE,
    added: ['رأي/feed.xml'],
    changed: ['feed.xml', 'index.html'],
    removed: ['sports/feed.xml'],
  };
  const feeds = changedFeeds(delivery, done);
  const time = fakeTime();
  const sender = { fetch, time, until: time.now() + 60_000, timeout: 20_000, secrets: [] };
  const { done: said } = await announceFeeds(delivery, feeds, sender, hub.origin);
  assert.equal(hub.recorded.length, 1);
  assert.deepEqual(
    [...new URLSearchParams(hub.recorded[0]?.body)],
    [
      ['hub.mode', 'publish'],
      ['hub.url', `${URL_OF_PAPER}/%D8%B1%D8%A3%D9%8A/feed.xml`],
      ['hub.url', `${URL_OF_PAPER}/feed.xml`],
    ],
  );
  assert.equal(said[0]?.ar, 'أُخبر موزع الخلاصات (WebSub) بما تغير منها: 2.');
  await announceFeeds(delivery, [], sender, hub.origin);
  assert.equal(hub.recorded.length, 1);
  hub.usual = 'cut';
  const failed = await announceFeeds(delivery, feeds, sender, hub.origin);
  assert.match(failed.warnings[0]?.ar ?? '', /^لم يُخبَر موزع الخلاصات/);
  assert.equal(hub.recorded.length, 6);
});

test('It is told of feeds by the addresses that they say of themselves', () => {
  const changes = JSON.parse(readFileSync(`${site}.changes.json`, 'utf8')) as typeof RELEASE;
  const topics = changedFeeds(paper(), changes).filter((topic) => !topic.includes('/social/'));
  const selves = topics.map((topic) => {
    const text = readFileSync(join(site, decodeURI(topic.slice(URL_OF_PAPER.length))), 'utf8');
    return /(?:rel="self"[^>]*href="|"feed_url": ")([^"]+)"/.exec(text)?.[1];
  });
  // Three of the newspaper, five of its categories, one of its story.
  assert.equal(topics.length, 9);
  assert.deepEqual(selves, topics);
});
