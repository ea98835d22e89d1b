import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from '../src/build/build.ts';
import { loadContent } from '../src/content/load.ts';
import { openNewsroom, type Content } from '../src/model/newsroom.ts';
import { steadySpan } from '../src/model/turning-points.ts';
import type { Edition } from '../src/plan/edition.ts';
import { planPages } from '../src/plan/plan.ts';
import type { Page } from '../src/plan/props.ts';
import { launchBrowser } from './support/browser.ts';
import {
  article as articleFile,
  CATEGORIES as CATEGORY_LIST,
  contentFolder,
  SITE,
  SOCIETY,
} from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { article, ASSETS, CATEGORIES, NOW, site } from './support/newspaper.ts';
import { serveSite } from './support/server.ts';
import { visit } from './support/visit.ts';

/** What readers read most, by somebody else's count. What is wrong in its file: tests/fixtures/faulty-files. */

const DAY = 24 * 3_600_000;

function contentOf(articles: Content['articles'], own: Partial<Content> = {}): Content {
  const parts = { site: site(), categories: CATEGORIES, pages: [], oldAddresses: [] };
  return { ...parts, articles, ...own };
}

function planOf(content: Content, now = NOW): Page[] {
  const newsroom = openNewsroom(content, now);
  const edition: Edition = { newsroom, assets: ASSETS, picture: () => undefined };
  return planPages(edition);
}

describe('What is read most', () => {
  const articles = Array.from({ length: 8 }, (_, index) =>
    article({ id: `${index + 1}`, title: `خبر ${index + 1}`, published: NOW - (index + 1) * DAY }),
  );
  const ranked = (...ids: string[]) => ids.map((id) => ({ id }));
  const listOf = (own: Content['mostRead'], now = NOW) => {
    const pages = planOf(contentOf(articles, { mostRead: own }), now);
    const home = pages.find(({ path }) => path === '/');
    const fragment = pages.find(({ path }) => path === '/fragments/latest.html');
    assert.ok(home?.layout === 'home' && fragment?.layout === 'latest');
    assert.deepEqual(fragment.props.mostRead, home.props.mostRead);
    return home.props.mostRead;
  };

  test('is read from most-read.json: ids in their order, with counts or without', async (t) => {
    const text =
      '{ "counted": "2026-07-05 06:00",\n "articles": ["1", {"id": "2", "count": 1830}, {"id": "2"}, "٣"] }';
    const { content } = await loadContent(await contentFolder(t, { 'most-read.json': text }));
    assert.deepEqual(content?.mostRead, {
      counted: Date.parse('2026-07-05T06:00:00+01:00'),
      articles: [{ id: '1' }, { id: '2', count: 1830 }, { id: '٣' }],
    });
  });

  test('is five of those that are published, by the count of somebody else', () => {
    const list = listOf({
      articles: [
        { id: '3', count: 11 },
        { id: '1', count: 2 },
        ...ranked('none', '2', '4', '5', '6'),
      ],
    });
    assert.deepEqual(
      list?.articles.map(({ text, count }) => [text, count]),
      [
        ['خبر 3', '11 قراءة'],
        ['خبر 1', 'قراءتان'],
        ['خبر 2', undefined],
        ['خبر 4', undefined],
        ['خبر 5', undefined],
      ],
    );
  });

  test('is not said without a count, of one or two articles, or of another week', () => {
    assert.equal(listOf(undefined), undefined);
    assert.equal(listOf({ articles: ranked('1', '2', 'none') }), undefined);
    const counted = NOW - 7 * DAY;
    const list = { counted, articles: ranked('1', '2', '3') };
    assert.equal(listOf(list), undefined);
    assert.equal(listOf(list, NOW - 1)?.counted?.text, 'الثلاثاء 17 نونبر 2026، 10:00');
    const { until, because } = steadySpan(contentOf(articles, { mostRead: list }), NOW - 1);
    assert.deepEqual([until, because], [NOW, ['count-ages']]);
  });

  test('changes the home page and the fragment, and no other page', () => {
    const before = new Map(
      planOf(contentOf(articles)).map((page) => [page.path, JSON.stringify(page)]),
    );
    const after = planOf(contentOf(articles, { mostRead: { articles: ranked('1', '2', '3') } }));
    const changed = after.filter((page) => before.get(page.path) !== JSON.stringify(page));
    assert.deepEqual(
      changed.map(({ path }) => path),
      ['/', '/fragments/latest.html'],
    );
  });

  test('stands on the front page without a script, and comes to articles once they are there', async (t) => {
    const reports = [1, 2, 3].map((day): [string, string] => {
      const fields = [`title: 'خبر اليوم ${day}'`, `date: 2026-11-0${day}`, SOCIETY];
      return [`articles/${day}.md`, articleFile(fields)];
    });
    const content = await contentFolder(t, {
      'site.yaml': SITE,
      'categories.yaml': CATEGORY_LIST,
      'most-read.json': '{ "articles": ["2", { "id": "3", "count": 9 }, "1"] }',
      ...Object.fromEntries(reports),
    });
    const output = join(await temporaryFolder(t), 'site');
    await build({ content, output, now: NOW, onFault: 'stop' });
    const served = await serveSite(output);
    t.after(served.close);
    const browser = await launchBrowser();
    t.after(() => browser.close());
    const ranking = ['خبر اليوم 2', 'خبر اليوم 3', 'خبر اليوم 1'];

    const front = await visit(browser, served.origin, { javaScriptEnabled: false });
    await front.page.goto(`${served.origin}/`);
    assert.deepEqual(await front.page.locator('.most-read a').allTextContents(), ranking);
    assert.equal(await front.page.locator('.most-read small').textContent(), ' 9 قراءات');
    await front.close();

    const { page, complaints, close } = await visit(browser, served.origin);
    await page.goto(`${served.origin}/society/3/`);
    const list = page.locator('.latest.elsewhere + .most-read');
    await list.waitFor();
    assert.deepEqual(await list.locator('a').allTextContents(), ranking);
    assert.equal(await list.locator('[aria-current=page]').textContent(), 'خبر اليوم 3');
    assert.deepEqual(complaints, []);
    await close();
  });
});
