import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { parseHTML } from 'linkedom';
import { renderPage } from '../layouts/render.tsx';
import { formatter } from '../src/content/format-text.ts';
import { loadContent } from '../src/content/load.ts';
import { knownAddresses } from '../src/known-addresses.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { feedOutlines } from '../src/plan/feeds.ts';
import { planPages } from '../src/plan/plan.ts';
import type { Page } from '../src/plan/props.ts';
import { article, contentFolder, SITE } from './support/content-folder.ts';
import { ASSETS, NOW, site } from './support/newspaper.ts';

/** Writers and sources: what the lists say of them, their pages, and their names on other pages. */

const AUTHORS = `- الرمز: souad
  الاسم: سعاد المرابط
  الصفة: صحافية
  الصورة: {src: souad.jpg, focus: أعلى}
  نبذة: |
    تكتب عن المدرسة.

    وعن النقل.
  إكس: '@souad'
  أسماء أخرى: [س. المرابط]
- name: ليلى بنحيون
  email: leila@example.com
  columnist: نعم
- name: ضيف الغد
`;
const SOURCES = `- id: marafi
  name: صحيفة مرافئ
  الموقع: https://marafi.example
  الحقوق: جميع الحقوق محفوظة لصحيفة مرافئ
  synonyms: [مرافئ]
- name: وكالة لم يُنقل عنها شيء
`;

const onDay = (day: number, ...fields: string[]) =>
  article([`title: 'خبر ${day}'`, `date: 2026-07-0${day} 10:00`, ...fields]);

const FILES = {
  'site.yaml': `${SITE}perPage: 3\nlite:\n  since: 2026-07-08\n`,
  'categories.yaml':
    '- slug: society\n  name: مجتمع\n- slug: opinion\n  name: رأي\n  kind: opinion\n',
  'authors.yaml': AUTHORS,
  'sources.yaml': SOURCES,
  ...Object.fromEntries(
    [1, 2, 3, 4].map((day) => [
      `articles/${day}.md`,
      onDay(day, 'categories: مجتمع', 'authors: سعاد المرابِط'),
    ]),
  ),
  'articles/5.md': onDay(5, 'categories: رأي', 'authors: [ليلى بنحيون]'),
  'articles/6.md': onDay(6, 'categories: رأي', 'authors: [ليلى بنحيون, كاتب ضيف]'),
  'articles/7.md': onDay(7, 'categories: مجتمع', 'source: مرافئ', 'via: صحيفه مرافئ'),
  'articles/8.md': onDay(
    8,
    'categories: مجتمع',
    'authors: [س. المرابط, Jean Valjean]',
    'via: مرافئ',
  ),
  'articles/9.md': onDay(9, 'categories: مجتمع', 'authors: ضيف الغد').replace('2026-07', '2030-07'),
};

/** The pages of the newspaper, with the pictures of two faces. */
async function paper(t: TestContext, files: Record<string, string> = FILES) {
  const { content, problems } = await loadContent(await contentFolder(t, files));
  assert.deepEqual(problems, []);
  assert.ok(content);
  const newsroom = openNewsroom(content, NOW);
  const picture = (src: string) => {
    return { src: `/media/${src}`, avif: '', width: 600, height: 600, tone: 'tone-1' };
  };
  const pages = planPages({ newsroom, assets: ASSETS, picture });
  const page = <L extends Page['layout']>(path: string, layout: L) => {
    const found = pages.find((one) => one.path === path);
    assert.ok(found?.layout === layout, path);
    return found as Extract<Page, { layout: L }>;
  };
  return { content, newsroom, pages, page };
}

describe('Writers and sources', () => {
  test('are read from their lists, under Arabic names too, and found by any spelling', async (t) => {
    const { content, newsroom } = await paper(t);
    assert.deepEqual(content.signatories?.authors.all[0], {
      id: 'souad',
      name: 'سعاد المرابط',
      role: 'صحافية',
      portrait: { src: 'souad.jpg', focus: 'top' },
      biography: ['تكتب عن المدرسة.', 'وعن النقل.'],
      x: 'https://x.com/souad',
      synonyms: ['س. المرابط'],
      columnist: false,
    });
    assert.equal(content.signatories.authors.all[1]?.id, 'ليلى-بنحيون');
    const idsOf = (lists: ReadonlyMap<string, { id: string }[]>) =>
      [...lists].map(([who, articles]) => [who, articles.map(({ id }) => id).join()]);
    assert.deepEqual(idsOf(newsroom.byAuthor), [
      ['souad', '8,4,3,2,1'],
      ['ليلى-بنحيون', '6,5'],
    ]);
    // Named twice by one article, it has it once.
    assert.deepEqual(idsOf(newsroom.bySource), [['marafi', '8,7']]);
    const [newest, other] = newsroom.articles;
    assert.deepEqual(
      [newest?.authors, newest?.via],
      [['سعاد المرابط', 'Jean Valjean'], 'صحيفة مرافئ'],
    );
    assert.deepEqual([other?.source, other?.via], ['صحيفة مرافئ', 'صحيفة مرافئ']);
  });

  test('have pages where something of theirs is out, and leave no trace else', async (t) => {
    const { content, newsroom, pages } = await paper(t);
    const paths = pages
      .map(({ path }) => path)
      .filter((path) => /^\/(authors|sources)\//.test(path));
    assert.deepEqual(paths, [
      '/authors/',
      '/authors/souad/',
      '/authors/souad/page/1/',
      '/authors/ليلى-بنحيون/',
      '/sources/marafi/',
    ]);
    const feeds = feedOutlines(newsroom).filter(({ path }) => path.startsWith('/authors/'));
    assert.deepEqual(
      feeds.map(({ path, title, articles }) => [path, title, articles.length]),
      [
        ['/authors/souad/', 'سعاد المرابط | إكسبريس تيفي', 5],
        ['/authors/ليلى-بنحيون/', 'ليلى بنحيون | إكسبريس تيفي', 2],
      ],
    );
    assert.ok(!JSON.stringify(pages).includes('ضيف الغد'));
    const known = knownAddresses(content);
    for (const path of ['/authors/souad/feed.xml', '/sources/marafi/', '/authors/ضيف-الغد/'])
      assert.ok(known.has(path), path);
    assert.ok(!known.has('/sources/وكالة-لم-يُنقل-عنها-شيء/'));
  });

  test('are named in bylines with the way to their pages; who is in no list is text', async (t) => {
    const { page } = await paper(t);
    const { byline, licences, head } = page('/society/8/', 'article').props;
    assert.deepEqual(byline, {
      source: { text: 'إكسبريس تيفي' },
      authors: [{ text: 'سعاد المرابط', href: '/authors/souad/' }, { text: 'Jean Valjean' }],
      portraits: [
        {
          src: '/media/souad.jpg',
          avif: '',
          width: 600,
          height: 600,
          tone: 'tone-1',
          alt: '',
          focus: 'top',
        },
      ],
      followUp: false,
      via: { text: 'صحيفة مرافئ', href: '/sources/marafi/' },
    });
    assert.deepEqual(licences, ['جميع الحقوق محفوظة لصحيفة مرافئ']);
    const said = (head.linkedData as unknown as { '@graph': Record<string, unknown>[] })[
      '@graph'
    ][0];
    assert.deepEqual(said?.['author'], [
      {
        '@type': 'Person',
        '@id': 'https://express-tv.example/authors/souad/#person',
        name: 'سعاد المرابط',
        url: 'https://express-tv.example/authors/souad/',
      },
      { '@type': 'Person', name: 'Jean Valjean' },
    ]);
    assert.equal(said['copyrightNotice'], 'جميع الحقوق محفوظة لصحيفة مرافئ');
    assert.deepEqual(said['isBasedOn'], {
      '@type': 'CreativeWork',
      publisher: { '@type': 'Organization', name: 'صحيفة مرافئ', url: 'https://marafi.example/' },
    });
    const { document } = parseHTML(
      renderPage('article', { ...page('/society/8/', 'article').props, body: '' }),
    );
    const shown = document.querySelector('.byline .authors');
    assert.equal(shown?.textContent, 'بقلم سعاد المرابط وJean Valjean');
    assert.equal(shown.querySelector('bdi')?.textContent, 'Jean Valjean');
    assert.equal(
      document.querySelector('.licence')?.textContent,
      'جميع الحقوق محفوظة لصحيفة مرافئ',
    );
    const lite = parseHTML(
      renderPage('lite', { ...page('/society/8/lite/', 'lite').props, body: '' }),
    ).document;
    assert.equal(lite.querySelectorAll('.byline img').length, 0);
    assert.equal(lite.querySelector('.licence')?.textContent, 'جميع الحقوق محفوظة لصحيفة مرافئ');
  });

  test('say on their pages who they are, to readers and to machines', async (t) => {
    const { page } = await paper(t);
    const souad = page('/authors/souad/', 'author');
    const { document } = parseHTML(renderPage('author', souad.props));
    const main = document.querySelector('main');
    assert.equal(main?.querySelector('h1')?.textContent, 'سعاد المرابط');
    assert.equal(main.querySelector('img')?.getAttribute('alt'), 'صورة سعاد المرابط');
    const links = [...main.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    for (const href of ['/authors/', 'https://x.com/souad', '/authors/souad/feed.xml'])
      assert.ok(links.includes(href), href);
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    assert.deepEqual(JSON.parse(data), {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ProfilePage',
          url: 'https://express-tv.example/authors/souad/',
          inLanguage: 'ar-MA',
          mainEntity: {
            '@type': 'Person',
            '@id': 'https://express-tv.example/authors/souad/#person',
            name: 'سعاد المرابط',
            url: 'https://express-tv.example/authors/souad/',
            jobTitle: 'صحافية',
            description: 'تكتب عن المدرسة. وعن النقل.',
            image: 'https://express-tv.example/media/souad.jpg',
            sameAs: ['https://x.com/souad'],
          },
        },
      ],
    });
    const archive = page('/authors/souad/page/1/', 'author').props;
    assert.equal(archive.head.title, 'أرشيف مقالات سعاد المرابط: من 1 إلى 3 يوليوز 2026');
    assert.deepEqual([archive.newer, archive.biography], ['/authors/souad/', []]);
    assert.equal(page('/sources/marafi/', 'source').props.site?.text, 'marafi.example');
  });

  test('who have a column stand at the head of opinion, with a face over what they alone wrote', async (t) => {
    const faces = {
      'authors.yaml': AUTHORS.replace('email: leila@example.com', 'portrait: leila.jpg'),
    };
    const { page } = await paper(t, { ...FILES, ...faces });
    const { columnists, cards } = page('/opinion/', 'category').props;
    assert.deepEqual(
      columnists?.people.map(({ text, href }) => [text, href]),
      [['ليلى بنحيون', encodeURI('/authors/ليلى-بنحيون/')]],
    );
    assert.deepEqual(
      cards.map(({ signedBy, portrait }) => [signedBy, portrait?.src]),
      [
        ['ليلى بنحيون وكاتب ضيف', undefined],
        ['ليلى بنحيون', '/media/leila.jpg'],
      ],
    );
    assert.equal(page('/society/', 'category').props.columnists, undefined);
    assert.ok(page('/society/', 'category').props.cards.every(({ portrait }) => !portrait));
  });

  test('stay the same in their lists when these are formatted', () => {
    const format = formatter({ site: site(), categories: undefined });
    const formatted = format("-   columnist: yes\n    name:   'ليلى'\n", 'authors.yaml');
    assert.deepEqual(formatted, { text: '- name: ليلى\n  columnist: true\n' });
    for (const [text, file] of [
      [AUTHORS, 'authors.yaml'],
      [SOURCES, 'sources.yaml'],
    ] as const)
      assert.ok('text' in format(text, file), file);
  });
});
