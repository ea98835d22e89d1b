import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { renderPage } from '../layouts/render.tsx';
import { formatter } from '../src/content/format-text.ts';
import { loadContent } from '../src/content/load.ts';
import type { Content } from '../src/model/newsroom.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { fallbackSite } from '../src/model/site.ts';
import { StoryBook, storyKey } from '../src/model/story.ts';
import type { Edition } from '../src/plan/edition.ts';
import { planPages } from '../src/plan/plan.ts';
import type { Page } from '../src/plan/props.ts';
import { article as articleFile, contentFolder } from './support/content-folder.ts';
import { article, ASSETS, CATEGORIES, NOW, site } from './support/newspaper.ts';

/** Running stories: their names, what stories.yaml says of them, and their pages. The pages in a browser: story-page. */

describe('The name of a story', () => {
  for (const [one, other] of [
    ['إصلاح الأقدام', 'اصلاح الاقدام'],
    ['ترامواي واد الزيتون', 'التراموايُ واد زيتون'],
    ['المدرسة العمومية', 'مدرسه عموميه'],
    ['كأس 2030', 'كاس  ٢٠٣٠'],
    ['Bac 2026', 'bac 2026'],
  ] as const) {
    test(`is the same as «${one}» and as «${other}»`, () => {
      assert.equal(storyKey(one), storyKey(other));
    });
  }

  for (const [one, other] of [
    ['ترامواي', 'خط الترامواي'],
    ['ملف الم', 'ملف م'],
    ['!', '؟'],
    [`${'ا'.repeat(150)}ب`, `${'ا'.repeat(150)}ت`],
  ] as const) {
    test(`«${one}» is another than «${other}»`, () => {
      assert.notEqual(storyKey(one), storyKey(other));
    });
  }

  test('makes an id for addresses that disks take, of letters, digits and hyphens', () => {
    for (const name of ['ترامواي / واد الزيتون', '!؟', 'ط'.repeat(300), '𞤀'.repeat(80)]) {
      assert.match(storyKey(name), /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
      assert.ok(Buffer.byteLength(storyKey(name)) <= 200);
    }
    assert.equal(storyKey('ترامواي واد الزّيتون'), 'ترامواي-واد-زيتون');
  });
});

const TRAMWAY = `- الرمز: tramway
  الاسم: ترامواي واد الزيتون
  المقدمة: 'خط بين المحطة والجامعة.'
  كيف وصلنا إلى هنا: |
    أُعلن المشروع سنة 2019.

    وبدأت الأشغال سنة 2023، وتأخرت.
  أسماء أخرى: [خط الجامعة]
  مغلق: نعم
`;

const OF_STORY = (day: number, name: string) =>
  articleFile([
    `title: 'خبر اليوم ${day}'`,
    `date: 2026-07-0${day} 10:00`,
    'categories: مجتمع',
    `story: ${name}`,
  ]);

describe('stories.yaml', () => {
  test('says what a story is about, under Arabic names too', async (t) => {
    const files = { 'stories.yaml': TRAMWAY, 'articles/1.md': OF_STORY(1, 'الترامواي واد زيتون') };
    const { content, problems } = await loadContent(await contentFolder(t, files));
    assert.deepEqual(problems, []);
    assert.deepEqual(content?.stories?.all, [
      {
        id: 'tramway',
        name: 'ترامواي واد الزيتون',
        summary: 'خط بين المحطة والجامعة.',
        background: ['أُعلن المشروع سنة 2019.', 'وبدأت الأشغال سنة 2023، وتأخرت.'],
        synonyms: ['خط الجامعة'],
        closed: true,
      },
    ]);
  });

  test('brings together what articles name by name, id or synonym', async (t) => {
    const names = ['tramway', 'خطّ الجامعة', 'الترامواي واد الزيتون', 'ملف آخر'];
    const files = Object.fromEntries(
      names.map((name, index) => [`articles/${index}.md`, OF_STORY(index + 1, name)]),
    );
    const { content } = await loadContent(
      await contentFolder(t, { 'stories.yaml': TRAMWAY, ...files }),
    );
    assert.ok(content);
    const { byStory } = openNewsroom(content, NOW);
    assert.deepEqual(
      [...byStory].map(([id, articles]) => [id, articles.map((one) => one.id)]),
      [
        ['ملف-اخر', ['3']],
        ['tramway', ['2', '1', '0']],
      ],
    );
  });

  test('is formatted as other files are, and read as before', () => {
    const format = formatter({ site: fallbackSite(), categories: undefined });
    const formatted = format("-   name:   'ملف الميناء'\n    closed: yes\n", 'stories.yaml');
    assert.deepEqual(formatted, { text: '- name: ملف الميناء\n  closed: true\n' });
    assert.ok('text' in format(TRAMWAY, 'stories.yaml'));
  });
});

/** An article of a story on a day of October 2026. */
function onDay(day: number, own: Parameters<typeof article>[0] | object = {}) {
  return article({
    id: `${day}`,
    title: `خبر اليوم ${day}`,
    published: Date.parse(`2026-10-${String(day).padStart(2, '0')}T09:00:00Z`),
    story: { id: storyKey('ملف الميناء'), name: 'ملف الميناء' },
    ...own,
  });
}

function planOf(articles: Content['articles'], stories?: StoryBook): Page[] {
  const content = { site: site({ perPage: '4' }), categories: CATEGORIES, pages: [] };
  const newsroom = openNewsroom({ ...content, articles, oldAddresses: [], stories }, NOW);
  const edition: Edition = { newsroom, assets: ASSETS, picture: () => undefined };
  return planPages(edition);
}

const isOfStory = ({ path }: Page) => path.includes('ملف-ميناء');

function titlesOn(path: string, pages: readonly Page[]): string[] {
  const page = pages.find((one) => one.path === path);
  assert.ok(page?.layout === 'story', path);
  return page.props.days.flatMap(({ cards }) => cards.map(({ title }) => title.slice(-2).trim()));
}

describe('The pages of a story', () => {
  const days = Array.from({ length: 10 }, (_, index) => onDay(index + 1));
  const pages = planOf(days);

  test('are its front, its archive, the story from its beginning, and what is new in it', () => {
    assert.deepEqual(
      pages.filter(isOfStory).map(({ path }) => path),
      [
        '/stories/ملف-ميناء/',
        '/stories/ملف-ميناء/page/1/',
        '/stories/ملف-ميناء/page/2/',
        '/stories/ملف-ميناء/from-start/',
        '/stories/ملف-ميناء/from-start/page/2/',
        '/stories/ملف-ميناء/from-start/page/3/',
        '/fragments/stories/ملف-ميناء/',
      ],
    );
  });

  test('show it newest first, and from its beginning, each article once', () => {
    assert.deepEqual(titlesOn('/stories/ملف-ميناء/', pages), ['10', '9', '8', '7', '6', '5']);
    assert.deepEqual(titlesOn('/stories/ملف-ميناء/page/1/', pages), ['4', '3', '2', '1']);
    assert.deepEqual(titlesOn('/stories/ملف-ميناء/from-start/', pages), ['1', '2', '3', '4']);
    assert.deepEqual(titlesOn('/stories/ملف-ميناء/from-start/page/3/', pages), ['9', '10']);
  });

  test('say how much there is, by day and hour', () => {
    const front = pages.find(({ path }) => path === '/stories/ملف-ميناء/');
    assert.ok(front?.layout === 'story');
    const { extent, days: shown } = front.props;
    assert.equal(extent, '10 مقالات، من 1 إلى 10 أكتوبر 2026');
    assert.equal(shown[0]?.day, 'السبت 10 أكتوبر 2026');
    assert.equal(shown[0]?.cards[0]?.published.text, '10:00');
  });

  test('gather what came out on one day', () => {
    const twice = [onDay(1), onDay(2), onDay(2, { id: 'b', published: days[1]?.published })];
    const front = planOf(twice).find(({ path }) => path === '/stories/ملف-ميناء/');
    assert.ok(front?.layout === 'story');
    assert.deepEqual(
      front.props.days.map(({ cards }) => cards.length),
      [2, 1],
    );
  });

  test('of two articles are its front alone', () => {
    const few = planOf(days.slice(0, 2)).filter(isOfStory);
    assert.deepEqual(
      few.map(({ path }) => path),
      ['/stories/ملف-ميناء/', '/fragments/stories/ملف-ميناء/'],
    );
    assert.ok(few[0]?.layout === 'story' && few[0].props.otherOrder === undefined);
  });

  test('change with one article more: the front, the last page from the beginning, what is new', () => {
    const before = new Map(pages.map((page) => [page.path, JSON.stringify(page)]));
    const spelled = { id: storyKey('ملف الميناء'), name: 'الملف ميناء' };
    const changed = planOf([...days, onDay(11, { story: spelled })])
      .filter((page) => before.get(page.path) !== JSON.stringify(page))
      .map(({ path }) => path);
    assert.deepEqual(changed, [
      '/',
      '/politics/',
      '/politics/11/',
      // Its neighbour links to it; no other article of the story knows of it.
      '/politics/10/',
      '/stories/ملف-ميناء/',
      '/stories/ملف-ميناء/from-start/page/3/',
      '/fragments/stories/ملف-ميناء/',
      '/archive/',
      '/archive/2026/',
      '/archive/2026/10/',
      '/fragments/latest.html',
    ]);
  });

  test('tell how it came to this with links and emphasis, and let no other markup through', () => {
    const background = [
      'أُعلن [المشروع](/politics/1/) سنة 2019، **وتأخر** "سنتين".',
      '<script>x</script> [هنا](javascript:alert) ![سوق <b>](souq.jpg)[^1]',
    ];
    const { id, name } = days[0]?.story ?? { id: '', name: '' };
    const book = new StoryBook([{ id, name, background, synonyms: [], closed: false }]);
    const front = planOf(days, book).find(({ path }) => path === '/stories/ملف-ميناء/');
    assert.ok(front?.layout === 'story');
    const { document } = parseHTML(renderPage('story', front.props));
    const [first, second] = [...document.querySelectorAll('.story-background p')];
    assert.equal(
      first?.innerHTML,
      'أُعلن <a href="/politics/1/">المشروع</a> سنة 2019، <strong>وتأخر</strong> «سنتين».',
    );
    assert.equal(
      second?.innerHTML.replace(/<\/?bdi[^>]*>/g, ''),
      '&lt;script&gt;x&lt;/script&gt; [هنا](javascript:alert) سوق &lt;b&gt;[^1]',
    );
    const archive = planOf(days, book).find(({ path }) => path === '/stories/ملف-ميناء/page/1/');
    assert.ok(archive?.layout === 'story' && archive.props.background.length === 0);
  });

  test('are not there for a story of which nothing is published, nor is its name', () => {
    const secret = { id: storyKey('صفقة سرية'), name: 'صفقة سرية' };
    const hidden = [onDay(20, { story: secret, published: NOW + 1 })];
    const book = new StoryBook([
      { id: 'secret', name: 'صفقة سرية', background: [], synonyms: [], closed: false },
    ]);
    const all = JSON.stringify(planOf([...days, ...hidden], book));
    assert.ok(!all.includes('صفقة سرية') && !all.includes('/stories/secret/'));
  });
});
