import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { parseHTML } from 'linkedom';
import { sitemapFiles } from '../src/machines/sitemaps.ts';
import { sitemapsOf, sitemapXml } from '../src/machines/sitemap-xml.ts';
import type { Article } from '../src/model/article.ts';
import type { Site } from '../src/model/site.ts';
import { articleOf, buildInto, builtArchive } from './support/archive.ts';
import { writeFiles } from './support/content-folder.ts';
import { NOW as ARCHIVED } from './support/desk.ts';
import { article, newsroomOf, NOW, site } from './support/newspaper.ts';
import { isForReaders, sampleSite } from './support/site.ts';

const SCHEMAS = join(import.meta.dirname, 'fixtures', 'schemas');
const HOUR = 3_600_000;

/** Judges XML by a schema, of which `all.xsd` is for sitemaps and `siteindex.xsd` for their index. */
async function assertValid(xml: string, schema: string): Promise<void> {
  xmlRegisterFsInputProviders();
  const url = join(SCHEMAS, schema);
  const rules = XmlDocument.fromBuffer(await readFile(url), { url });
  const validator = XsdValidator.fromDoc(rules);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
    validator.dispose();
    rules.dispose();
  }
}

/** The sitemaps of a newspaper of these articles, by the path of each file. */
function sitemapsFor(articles: Article[], turn = NOW, settings: Site = site()) {
  const files = sitemapFiles(newsroomOf(articles, settings), () => undefined, turn);
  return new Map(files.map((file) => [file.path, 'contents' in file ? String(file.contents) : '']));
}

function locs(xml = ''): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc ?? '');
}

const at = (id: string, published: string, own: Partial<Article> = {}) =>
  article({ id, published: Date.parse(published), ...own });

describe('The sitemaps of the sample newspaper', () => {
  let folder: string;
  let sitemaps: Map<string, string>;
  let index: string;

  before(async () => {
    folder = await sampleSite();
    const names = await readdir(join(folder, 'sitemaps'));
    const texts = names.map(async (name): Promise<[string, string]> => {
      return [name, await readFile(join(folder, 'sitemaps', name), 'utf8')];
    });
    sitemaps = new Map(await Promise.all(texts));
    index = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  });

  test('are valid by the schemas', async () => {
    await assertValid(index, 'siteindex.xsd');
    assert.ok(sitemaps.size > 10);
    for (const xml of sitemaps.values()) await assertValid(xml, 'all.xsd');
  });

  test('are all in the index, with the newest time in each', () => {
    assert.deepEqual(
      locs(index).toSorted(),
      [...sitemaps.keys()].map((name) => `https://express-tv.example/sitemaps/${name}`).toSorted(),
    );
    for (const [, name = '', time] of index.matchAll(
      /sitemaps\/([^<]+)<\/loc>(?:<lastmod>([^<]+))?/g,
    )) {
      const times = [...(sitemaps.get(name) ?? '').matchAll(/<lastmod>([^<]+)/g)];
      const moments = times.map(([, moment = '']) => Date.parse(moment));
      assert.equal(time && Date.parse(time), time && Math.max(...moments), name);
      assert.equal(time === undefined, moments.length === 0, name);
    }
  });

  test('name each page that search engines may show once, and no other', async () => {
    const named = [...sitemaps]
      .filter(([name]) => name !== 'news.xml')
      .flatMap(([, xml]) => locs(xml).filter((loc) => !loc.includes('/media/')));
    const shown: string[] = [];
    for (const file of (await readdir(folder, { recursive: true })).filter(isForReaders)) {
      const { document } = parseHTML(await readFile(join(folder, file), 'utf8'));
      const own = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      const path = `/${file.replace(/index\.html$/, '')}`;
      const isOwn = own === `https://express-tv.example${encodeURI(path)}`;
      const isHidden = document.querySelector('meta[name=robots][content=noindex]') !== null;
      // Lists lead on from the pages that are named, and search has nothing to show before a question.
      const leadsOn = /\/page\/\d+\/$|^\/search\/$|^(?:\/\d+){3}\/$/.test(
        path.replace('/archive', ''),
      );
      if (isOwn && !isHidden && !leadsOn) shown.push(own);
    }
    assert.deepEqual(named.toSorted(), shown.toSorted());
  });

  test('give the pictures of articles by files that are there', async () => {
    const pictures = [...sitemaps.values()]
      .flatMap((xml) => [...xml.matchAll(/<image:loc>([^<]+)/g)])
      .map(([, loc = '']) => new URL(loc).pathname.slice(1));
    assert.ok(pictures.length > 10);
    for (const file of pictures) assert.ok((await readFile(join(folder, file))).length > 0, file);
  });
});

describe('The sitemaps of a newspaper', () => {
  test('file each article in the month of its own zone, oldest first', () => {
    const files = sitemapsFor([
      at('new-year', '2025-12-31T23:30:00Z'),
      at('first', '2025-12-01T10:00:00Z'),
      at('last', '2025-12-31T22:30:00Z'),
    ]);
    assert.deepEqual(locs(files.get('sitemaps/2025-12.xml')), [
      'https://express-tv.example/politics/first/',
      'https://express-tv.example/politics/last/',
    ]);
    assert.deepEqual(locs(files.get('sitemaps/2026-01.xml')), [
      'https://express-tv.example/politics/new-year/',
    ]);
  });

  test('date an article by its update, unless that is older than it is', () => {
    const updated = Date.parse('2026-07-06T09:00:00Z');
    const files = sitemapsFor([
      at('later', '2026-07-05T13:05:00Z', { updated }),
      at('before', '2026-07-07T13:05:00Z', { updated }),
    ]);
    const times = [...(files.get('sitemaps/2026-07.xml') ?? '').matchAll(/<lastmod>([^<]+)/g)];
    assert.deepEqual(
      times.map(([, time]) => time),
      ['2026-07-06T10:00:00+01:00', '2026-07-07T14:05:00+01:00'],
    );
    assert.match(
      files.get('sitemap.xml') ?? '',
      /2026-07\.xml<\/loc><lastmod>2026-07-07T14:05:00\+01:00</,
    );
  });

  test('write addresses and titles as XML takes them', async () => {
    const title = 'خبر <b>«عاجل»</b> & "آخر"\u0001';
    const news = at('خبر-1', '2026-11-24T08:00:00Z', { title });
    const xml = sitemapsFor([news]).get('sitemaps/news.xml') ?? '';
    await assertValid(xml, 'all.xsd');
    assert.ok(xml.includes('/politics/%D8%AE%D8%A8%D8%B1-1/'));
    assert.ok(xml.includes('خبر &lt;b&gt;«عاجل»&lt;/b&gt; &amp; &quot;آخر&quot;</news:title>'));
  });

  test('have the news of 48 hours before the last turn, a thousand at most', () => {
    const hours = (ago: number) => new Date(NOW - ago * HOUR).toISOString();
    const files = sitemapsFor([at('1', hours(1)), at('47', hours(47)), at('49', hours(49))]);
    const news = files.get('sitemaps/news.xml') ?? '';
    assert.deepEqual(
      locs(news).map((loc) => loc.split('/').at(-2)),
      ['1', '47'],
    );
    assert.ok(
      news.includes('<news:name>إكسبريس تيفي</news:name><news:language>ar</news:language>'),
    );
    const many = Array.from({ length: 1200 }, (_, index) => at(`n${index}`, hours(2)));
    assert.equal(locs(sitemapsFor(many).get('sitemaps/news.xml')).length, 1000);
  });

  test('have the newest article alone, and not as news, where nothing is new', async () => {
    const files = sitemapsFor([at('1', '2026-07-05T13:05:00Z'), at('2', '2026-07-06T13:05:00Z')]);
    const news = files.get('sitemaps/news.xml') ?? '';
    await assertValid(news, 'all.xsd');
    assert.deepEqual(locs(news), ['https://express-tv.example/politics/2/']);
    assert.ok(!news.includes('<news:'));
  });

  test('are an index and the fronts before the first article', async () => {
    const files = sitemapsFor([]);
    assert.deepEqual([...files.keys()], ['sitemap.xml', 'sitemaps/pages.xml']);
    await assertValid(files.get('sitemap.xml') ?? '', 'siteindex.xsd');
    await assertValid(files.get('sitemaps/pages.xml') ?? '', 'all.xsd');
  });

  test('are below the path of the newspaper', () => {
    const settings = site({ url: 'https://example.com/paper' });
    const files = sitemapsFor([at('1', '2026-07-05T13:05:00Z')], NOW, settings);
    assert.ok(locs(files.get('sitemap.xml')).every((loc) => loc.includes('.com/paper/sitemaps/')));
    assert.deepEqual(locs(files.get('sitemaps/2026-07.xml')), [
      'https://example.com/paper/politics/1/',
    ]);
  });
});

describe('A sitemap', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    loc: `https://express-tv.example/${name}/`,
  }));

  test('is cut where it has too many entries, or too many bytes', () => {
    const cut = (limits: Parameters<typeof sitemapsOf>[1]) =>
      sitemapsOf(entries, limits).map((xml) => locs(xml).length);
    assert.deepEqual(cut({ entries: 2, bytes: 100_000 }), [2, 2, 1]);
    assert.deepEqual(cut({ entries: 5, bytes: 100_000 }), [5]);
    const most = 500;
    for (const xml of sitemapsOf(entries, { entries: 100, bytes: most })) {
      assert.ok(Buffer.byteLength(xml) <= most);
    }
    assert.ok(cut({ entries: 100, bytes: most }).length > 1);
    assert.deepEqual(sitemapsOf(entries).flatMap(locs), locs(sitemapXml(entries)));
  });

  test('that is not one is refused by the schemas', async () => {
    const wrong = sitemapXml([{ loc: 'https://e.example/a/', lastmod: 'أمس' }]);
    await assert.rejects(assertValid(wrong, 'all.xsd'));
    const news = { name: '', language: 'ar', published: '2026-07-05', title: 'خبر' };
    await assert.rejects(
      assertValid(sitemapXml([{ loc: 'https://e.example/a/', news }]), 'all.xsd'),
    );
  });
});

describe('Of the sitemaps a build changes', () => {
  const isSitemap = (path: string) => path.startsWith('sitemap');

  test('for a new article its month, the news and the index, and nothing else', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    await writeFiles(folder, { 'content/articles/20000.md': articleOf(29, []) });
    const { report } = await buildInto(output, content, ARCHIVED);
    assert.deepEqual(report.changes.changed.filter(isSitemap), [
      'sitemap.xml',
      'sitemaps/2026-11.xml',
      'sitemaps/news.xml',
    ]);
    assert.deepEqual(report.changes.added.filter(isSitemap), []);
  });

  test('for an old article that is updated its month and the index', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    const file = join(folder, 'content/articles/10001.md');
    const text = await readFile(file, 'utf8');
    await writeFiles(folder, {
      'content/articles/10001.md': text.replace('\n---', '\nupdated: 2026-11-19 10:00\n---'),
    });
    const { report } = await buildInto(output, content, ARCHIVED);
    assert.deepEqual(report.changes.changed.filter(isSitemap), [
      'sitemap.xml',
      'sitemaps/2026-10.xml',
    ]);
  });

  test('nothing for an article of tomorrow, until its hour has come', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    const hour = ARCHIVED + 24 * HOUR;
    const text = articleOf(31, []).replace('الخبر 31', 'زقورة تحت الحظر');
    await writeFiles(folder, { 'content/articles/20000.md': text });
    const { report } = await buildInto(output, content, ARCHIVED);
    const { added, changed, removed } = report.changes;
    assert.deepEqual([...added, ...changed, ...removed], []);
    await buildInto(output, content, hour);
    const read = (name: string) => readFile(join(output, name), 'utf8');
    assert.match(await read('sitemaps/2026-11.xml'), /\/society\/20000\//);
    assert.match(await read('sitemaps/news.xml'), /زقورة تحت الحظر/);
  });
});
