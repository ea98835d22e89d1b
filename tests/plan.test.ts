import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import type { Article } from '../src/model/article.ts';
import { openNewsroom, type Content } from '../src/model/newsroom.ts';
import { planPages } from '../src/plan/plan.ts';
import type { Page } from '../src/plan/props.ts';
import { ASSETS } from './support/newspaper.ts';
import { NOW, OUTLET } from './support/site.ts';

describe('the plan of pages', () => {
  let content: Content;

  before(async () => {
    const loaded = await loadContent(OUTLET);
    assert.ok(loaded.content);
    content = loaded.content;
  });

  const plan = (articles: Article[], now = NOW) =>
    planPages({
      newsroom: openNewsroom({ ...content, articles }, now),
      assets: ASSETS,
      picture: () => undefined,
    });

  test('holds each page once, at the addresses of the contract', () => {
    const paths = plan(content.articles).map(({ path }) => path);
    assert.equal(new Set(paths).size, paths.length);
    assert.deepEqual(
      paths.filter((path) => !/^\/(?:sports\/archive-|archive\/2025\/.)/.test(path)),
      [
        '/',
        '/society/',
        '/society/page/1/',
        '/opinion/',
        '/sports/',
        '/sports/page/1/',
        '/sports/page/2/',
        '/en-vedette/',
        '/culture/',
        '/society/story-after/',
        '/opinion/everything/',
        '/society/story-before/',
        '/society/comments-closed/',
        '/stories/ملف-طويل/',
        '/stories/ملف-طويل/page/1/',
        '/stories/ملف-طويل/from-start/',
        '/fragments/stories/ملف-طويل/',
        '/archive/',
        '/archive/2026/',
        '/archive/2025/',
        '/archive/2026/07/',
        '/archive/2026/06/',
        '/charter/',
        '/fragments/latest.html',
        '/search/',
        '/thanks/',
        '/404.html',
        '/offline/',
        '/social/',
        '/social/story-after/',
        '/2026/07/old-address/',
        '/social/story-before/',
        '/social/comments-closed/',
      ],
    );
  });

  test('is the same at every moment between two publications', () => {
    const later = NOW + 3_600_000;
    assert.deepEqual(plan(content.articles, later), plan(content.articles));
  });

  test('changes by a new article only its own page, the fronts, its story and its neighbour there', () => {
    const old = content.articles.find(({ id }) => id === 'story-after');
    assert.ok(old);
    const fresh = { ...old, id: 'fresh', published: NOW - 1, aliases: [] };
    const unchanged = new Map(plan(content.articles).map((page) => [page.path, page]));
    const changed = plan([...content.articles, fresh])
      .filter((page) => !same(page, unchanged.get(page.path)))
      .map(({ path }) => path);
    assert.deepEqual(changed, [
      '/',
      '/society/',
      '/opinion/',
      '/opinion/page/1/',
      '/society/fresh/',
      '/society/story-after/',
      '/stories/ملف-طويل/',
      '/stories/ملف-طويل/from-start/',
      '/stories/ملف-طويل/from-start/page/2/',
      '/fragments/stories/ملف-طويل/',
      '/archive/',
      '/archive/2026/',
      '/archive/2026/11/',
      // The month before it leads on to it.
      '/archive/2026/07/',
      '/fragments/latest.html',
      '/social/fresh/',
    ]);
  });

  test('gives no sign of drafts and of what is dated later', () => {
    const everything = JSON.stringify(plan(content.articles));
    for (const trace of ['مسودة لا يراها أحد', '/draft/', 'مقال الغد', '/tomorrow/']) {
      assert.ok(!everything.includes(trace), trace);
    }
    const tomorrow = JSON.stringify(plan(content.articles, NOW + 25 * 3_600_000));
    assert.ok(tomorrow.includes('مقال الغد'));
  });

  test('reads its texts from files of the content', () => {
    const texts = plan(content.articles).flatMap(({ body }) => body?.file ?? []);
    assert.ok(texts.includes('articles/everything.md') && texts.includes('pages/charter.md'));
    assert.ok(texts.every((file) => join(file) === file));
  });
});

function same(page: Page, other: Page | undefined): boolean {
  return JSON.stringify(page) === JSON.stringify(other);
}
