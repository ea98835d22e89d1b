import assert from 'node:assert/strict';
import { readdir, readFile, realpath, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { build } from '../src/build/build.ts';
import { CACHE } from '../src/build/engine.ts';
import { ledgerPlace } from '../src/build/ledger.ts';
import { loadContent } from '../src/content/load.ts';
import { packArticles, rememberedArticles } from '../src/content/remembered.ts';
import { sitemapFiles } from '../src/machines/sitemaps.ts';
import type { Article } from '../src/model/article.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { planShards } from '../src/search/plan-shards.ts';
import { articleOf, assertSame, buildInto, builtArchive, siteIn } from './support/archive.ts';
import { runBuildUnder } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { DAY, dateAt, fileOf, NOW } from './support/desk.ts';
import { OUTLET } from './support/site.ts';

describe('A ledger that cannot be used is thrown away, and the site is the same', () => {
  const cases: [what: string, spoil: (text: string) => string][] = [
    ['cut short', (text) => text.slice(0, -20)],
    ['changed in its middle', (text) => text.replace('الخبر 7', 'الخبر 8')],
    ['of another version', (text) => text.replace('"version":', '"version":9')],
    ['of other folders', (text) => text.replace('"content":"', '"content":"/other')],
    ['no ledger at all', () => '{}'],
    ['empty', () => ''],
  ];
  for (const [what, spoil] of cases) {
    test(what, async (t) => {
      const { content, output } = await builtArchive(t);
      const before = await siteIn(output);
      const { path } = ledgerPlace(await realpath(content), output, CACHE);
      await writeFile(path, spoil(await readFile(path, 'utf8')));
      let lost = 0;
      const watcher = { ledgerLost: () => void (lost += 1) };
      const report = await build({ content, output, now: NOW, onFault: 'stop', watcher });
      assert.equal(lost, 1);
      assert.deepEqual(report.pages, { planned: 50, rendered: 50, removed: 0 });
      assertSame(await siteIn(output), before, what);
      assert.deepEqual(report.changes, { added: [], changed: [], removed: [] });
    });
  }
});

describe('A small change is added beside the ledger', () => {
  /** An archive in which one article was published, and the files of its ledger. */
  const published = async (t: TestContext) => {
    const { folder, content, output } = await builtArchive(t);
    const articles = Array.from({ length: 240 }, (_, index): [string, string] => [
      `content/articles/${30_000 + index}.md`,
      articleOf(index % 8, []),
    ]);
    await writeFiles(folder, Object.fromEntries(articles));
    await buildInto(output, content, NOW);
    await writeFiles(folder, { 'content/articles/20000.md': articleOf(29, []) });
    await buildInto(output, content, NOW);
    const { path } = ledgerPlace(await realpath(content), output, CACHE);
    const key = basename(path, '.json');
    const names = (await readdir(dirname(path))).filter((name) => name.startsWith(key));
    const supplement = names.find((name) => name !== basename(path) && name.endsWith('.json'));
    assert.ok(supplement, 'no supplement was written');
    return { folder, content, output, path, supplement: join(dirname(path), supplement) };
  };

  test('in a file that is small, and that the next builds go by', async (t) => {
    const { folder, content, output, path, supplement } = await published(t);
    const [main, added] = await Promise.all([stat(path), stat(supplement)]);
    assert.ok(added.size < main.size / 8, `${added.size} beside ${main.size}`);
    const { report } = await buildInto(output, content, NOW);
    assert.equal(report.pages.rendered, 0);
    // An article that it told of and that goes leaves nothing behind.
    await rm(join(folder, 'content/articles/20000.md'));
    await rm(join(folder, 'content/articles/30000.md'));
    await buildInto(output, content, NOW);
    const after = await buildInto(output, content, NOW);
    assert.deepEqual(after.report.changes, { added: [], changed: [], removed: [] });
    const cold = join(folder, 'cold');
    await buildInto(cold, content, NOW);
    assertSame(await siteIn(output), await siteIn(cold), 'without the article');
  });

  test('but not where a shard of the search is most of it: its files count', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    await writeFiles(folder, { 'content/articles/20000.md': articleOf(29, []) });
    await buildInto(output, content, NOW);
    const { path } = ledgerPlace(await realpath(content), output, CACHE);
    const key = basename(path, '.json');
    const names = (await readdir(dirname(path))).filter((name) => name.startsWith(key));
    assert.deepEqual(names.toSorted(), [`${key}.json`, `${key}.seal`]);
  });

  test('and when it is damaged, all is made anew and is the same', async (t) => {
    const { content, output, supplement } = await published(t);
    const before = await siteIn(output);
    await truncate(supplement, 100);
    const { report } = await buildInto(output, content, NOW);
    assert.equal(report.pages.rendered, report.pages.planned);
    assertSame(await siteIn(output), before, 'after the damage');
  });
});

test('A disk that refuses a file is named, and the old site stays whole', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const before = await siteIn(output);
  const long = Array.from({ length: 40_000 }, (_, index) => `كلمة ${index}`).join(' ');
  await writeFiles(folder, {
    'content/articles/20000.md': fileOf({
      id: '',
      title: 'مقال لا يسعه القرص',
      date: dateAt(NOW - DAY),
      categories: ['society'],
      fields: [],
      body: long,
    }),
  });
  // A limit on the size of files stands for a full disk: the page of the new article goes beyond it.
  const command = `trap '' XFSZ; ulimit -f 300; exec "$@"`;
  const { code, stderr } = await runBuildUnder(['bash', '-c', command, '-'], {
    content,
    output,
    now: '2026-11-20T12:00:00+01:00',
  });
  assert.equal(code, 3);
  assert.match(stderr, /^تعذر البناء: الملف أكبر من الحد المسموح به هنا \(EFBIG\)\./);
  assert.match(stderr, /بقي الموقع السابق كما هو\./);
  assertSame(await siteIn(output), before, 'after the refusal');
  assert.deepEqual((await readdir(folder)).toSorted(), [
    'content',
    'site',
    'site.changes.json',
    'site.delivery.json',
    'site.manifest.json',
    'site.next-build.json',
  ]);
});

test('A comment: the page of its article and nothing else, no list, feed, sitemap or search', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const comment = "---\nname: 'سلمى'\ndate: 2026-11-19 09:00\n---\n\nشكرا\n";
  for (const name of ['one', 'two']) {
    await writeFiles(folder, { [`content/comments/10011/${name}.md`]: comment });
    const { report, remade } = await buildInto(output, content, NOW);
    assert.deepEqual(Object.fromEntries(remade), { 'society/10011/index.html': ['props'] });
    const { added, changed, removed } = report.changes;
    assert.deepEqual([added, changed, removed], [[], ['society/10011/index.html'], []]);
  }
  const html = await readFile(join(output, 'society/10011/index.html'), 'utf8');
  assert.match(html, />تعليقان</);
  // Nothing more is read of them, and nothing made.
  const { report } = await buildInto(output, content, NOW);
  assert.deepEqual(report.pages, { planned: 50, rendered: 0, removed: 0 });
  await rm(join(folder, 'content/comments'), { recursive: true });
  const { remade } = await buildInto(output, content, NOW);
  assert.deepEqual([...remade.keys()], ['society/10011/index.html']);
});

test('The wording of articles that were read before stays packed until a page shows them', async () => {
  const { content } = await loadContent(OUTLET);
  assert.ok(content && content.articles.length > 10);
  const silent = content.articles.filter(({ coverage }) => !coverage);
  const { columns, wordings } = packArticles(silent);
  const lines = {
    columns: columns.map((line) => Buffer.from(line)),
    wordings: [Buffer.from(wordings[0]), Buffer.from('no JSON: whoever opens it fails')] as const,
  };
  const articles = rememberedArticles(silent.length, lines);
  assert.throws(() => articles[0]?.title);
  // Long after the last of them: the news sitemap has headlines.
  const later = NOW + 400 * DAY;
  const newsroom = openNewsroom({ ...content, articles }, later);
  const files = sitemapFiles(newsroom, () => undefined, later);
  assert.ok(files.length > 3);
  const { site } = newsroom;
  const basis = { now: later, site, recipe: '', wordingOf: ({ file }: Article) => file };
  assert.ok(planShards(newsroom.articles, basis).length > 0);
});
