import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article } from './support/content-folder.ts';
import type { Occasion } from './support/workflow-run.ts';
import { at, news, newsroom } from './support/workflow-newsroom.ts';

/** From a push to the reader, by the workflows themselves: a small newspaper in a bare repository, and a store. */

const WORDS = Array.from(
  { length: 13 },
  (_, part) => `search/index/2026-11/vocabulary-${part}.pf_words`,
);

/** The site of one article: what the engine brings, the pages, and the search index. */
const WHOLE_SITE = [
  '404.html',
  'archive/2026/11/index.html',
  'archive/2026/index.html',
  'archive/index.html',
  'assets/article-#.js',
  'assets/banners-#.js',
  'assets/brands-#.svg',
  'assets/comments-#.js',
  'assets/date-archive-#.css',
  'assets/embeds-#.js',
  'assets/icon-#.svg',
  'assets/icon-192-#.png',
  'assets/icon-512-#.png',
  'assets/icon-maskable-512-#.png',
  'assets/icon-touch-180-#.png',
  'assets/kept-pages-#.js',
  'assets/lite-#.css',
  'assets/lite-#.js',
  'assets/live-#.css',
  'assets/live-#.js',
  'assets/main-#.css',
  'assets/offline-#.js',
  'assets/reader-#.js',
  'assets/search-#.js',
  'assets/search-aliases-#.js',
  'assets/search-correction-#.js',
  'assets/search-directions-#.js',
  'assets/story-#.css',
  'assets/story-#.js',
  'assets/times-#.js',
  'atom.xml',
  'economy/feed.xml',
  'economy/index.html',
  'en-vedette/feed.xml',
  'en-vedette/index.html',
  'feed.json',
  'feed.xml',
  'fragments/latest.html',
  'index.html',
  'manifest.webmanifest',
  'offline/index.html',
  'opinion/feed.xml',
  'opinion/index.html',
  'robots.txt',
  'search/index.html',
  'search/index/2026-11/filter/unknown_#.pf_filter',
  'search/index/2026-11/filter/unknown_#.pf_filter',
  'search/index/2026-11/fragment/unknown_#.pf_fragment',
  'search/index/2026-11/index/unknown_#.pf_index',
  'search/index/2026-11/pagefind-entry.json',
  'search/index/2026-11/pagefind.unknown_#.pf_meta',
  ...WORDS,
  'search/index/pagefind.js',
  'search/index/shards.json',
  'search/index/wasm.unknown.pagefind',
  'sitemap.xml',
  'sitemaps/2026-11.xml',
  'sitemaps/news.xml',
  'sitemaps/pages.xml',
  'society/20510/index.html',
  'society/feed.xml',
  'society/index.html',
  'sw.js',
  'thanks/index.html',
];

/**
 * What one article more changes besides its own page: the front page, its section, their feeds, the month's sitemap,
 * what is new, the open shard.
 */
const AROUND_AN_ARTICLE = [
  'archive/2026/11/index.html',
  'archive/2026/index.html',
  'archive/index.html',
  'atom.xml',
  'feed.json',
  'feed.xml',
  'fragments/latest.html',
  'index.html',
  'search/index/2026-11/filter/unknown_#.pf_filter',
  'search/index/2026-11/filter/unknown_#.pf_filter',
  'search/index/2026-11/fragment/unknown_#.pf_fragment',
  'search/index/2026-11/index/unknown_#.pf_index',
  'search/index/2026-11/pagefind-entry.json',
  'search/index/2026-11/pagefind.unknown_#.pf_meta',
  'search/index/shards.json',
  'sitemap.xml',
  'sitemaps/2026-11.xml',
  'sitemaps/news.xml',
  'society/feed.xml',
  'society/index.html',
];

/** Makes sure that these pages came, with what an article changes; new words are in a few lists of the search index. */
function assertCame(arrived: readonly string[], pages: readonly string[]): void {
  const words = arrived.filter((path) => WORDS.includes(path));
  assert.ok(words.length < WORDS.length, words.join());
  assert.deepEqual(
    arrived.filter((path) => !WORDS.includes(path)),
    [...AROUND_AN_ARTICLE, ...pages].toSorted(),
  );
}

test('From a push to the reader, by the clock, and back, by the shells of the workflows', async (t) => {
  const room = await newsroom(t);
  const publish = async (now: string, more: Partial<Occasion> = {}) => {
    const run = await room.host.run('publish.yml', 'publish', { now, ...more });
    assert.equal(run.result, 'success', JSON.stringify(run.said));
    return run;
  };
  const isDue = async (now: string) =>
    (await room.host.run('schedule.yml', 'due', { now })).outputs['due'];

  const first = await publish(at('10:00'));
  assert.deepEqual(first.outputs, {
    host: 's3',
    kept: 'false',
    since: room.first,
    until: room.first,
  });
  assert.deepEqual(room.arrived(), WHOLE_SITE.toSorted());
  assert.equal(await isDue(at('10:02')), 'false');

  const rain = await room.push({
    'articles/20600.md': news('أول المطر', '2026-11-24 10:05'),
    'articles/20700.md': news('المرفأ مغلق', '2026-11-24 12:30'),
  });
  assert.equal(await isDue(at('10:07')), 'true');
  const second = await publish(at('10:10'), { before: room.first });
  assert.deepEqual(second.outputs, { host: 's3', kept: 'false', since: room.first, until: rain });
  assertCame(room.arrived(), ['society/20600/index.html']);
  const told = await room.host.run('publish.yml', 'tell', {
    now: at('10:11'),
    needs: { publish: second, pages: { ...second, result: 'skipped' } },
  });
  assert.equal(told.result, 'success');
  assert.match(told.summary, /\n- أول المطر\n[^]*\/society\/20600\/>/);

  await t.test('What is embargoed comes at its minute, and not before', async () => {
    assert.equal(await isDue(at('12:29')), 'false');
    assert.equal(await room.status('/society/20700/'), 404);
    assert.equal(await isDue(at('12:30')), 'true');
    await publish(at('12:30'));
    assertCame(room.arrived(), ['society/20700/index.html']);
    assert.equal(await room.status('/society/20700/'), 200);
    assert.equal(await isDue(at('12:32')), 'false');
  });

  await t.test(
    'Of two pushes the run that waited publishes what the first did not see',
    async () => {
      const one = await room.push({ 'articles/20801.md': news('الأول', '2026-11-24 12:40') });
      let two = '';
      const running = await publish(at('12:45'), {
        after: {
          Build: async () => {
            two = await room.push({ 'articles/20802.md': news('الثاني', '2026-11-24 12:41') });
          },
        },
      });
      assert.equal(running.outputs['until'], one);
      assertCame(room.arrived(), ['society/20801/index.html']);
      const waited = await publish(at('12:46'), { before: one });
      assert.deepEqual(waited.outputs, { host: 's3', kept: 'false', since: one, until: two });
      assertCame(room.arrived(), ['society/20802/index.html']);
      assert.equal(await isDue(at('12:47')), 'false');
    },
  );

  await t.test('A way back is taken without a build, and stays until the next push', async () => {
    const goBack = (inputs: Record<string, string>) =>
      room.host.run('rollback.yml', 'rollback', { now: at('12:50'), inputs });
    const listed = await goBack({ action: 'list' });
    assert.deepEqual(listed.summary.match(/^\d+(?= {2}2026)/gm), ['5', '4', '3', '2', '1']);
    const back = await goBack({ action: 'roll-back', release: '4' });
    assert.equal(back.result, 'success', JSON.stringify(back.said));
    assert.match(await room.text('/'), /الأول/);
    assert.doesNotMatch(await room.text('/'), /الثاني/);
    assert.equal(await isDue(at('12:52')), 'false');
    await room.push({ 'articles/20802.md': news('الثالث', '2026-11-24 12:41') });
    assert.equal(await isDue(at('12:57')), 'true');
  });

  await t.test(
    'What moved is written into the repository, once, or said where that is refused',
    async () => {
      const moved = article([`title: 'الثالث'`, 'date: 2026-11-24 12:41', 'categories: اقتصاد']);
      await room.push({ 'articles/20802.md': moved });
      const run = await publish(at('12:57'));
      assert.equal(run.outputs['kept'], 'true');
      assert.match(await room.text('/'), /الثالث/);
      assert.match(await room.text('/society/20802/'), /url=\/economy\/20802\//);
      const write = () =>
        room.host.run('publish.yml', 'keep', { now: at('12:58'), needs: { publish: run } });
      room.protect(true);
      const refused = await write();
      assert.equal(refused.result, 'success');
      assert.match(refused.summary, /\n- from: \/society\/20802\/\n {2}to: \/economy\/20802\/\n/);
      room.protect(false);
      assert.equal((await write()).result, 'success');
      assert.match(
        room.onMain('redirects.yaml'),
        /^- from: \/society\/20802\/\n {2}to: \/economy\/20802\/\n {2}kept: 2026-11-24$/m,
      );
      assert.equal(await isDue(at('13:03')), 'false');
    },
  );
});
