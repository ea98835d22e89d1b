import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import { composeEdition, type Composed } from '../src/build/compose.ts';
import { loadContent } from '../src/content/load.ts';
import { planPages } from '../src/plan/plan.ts';
import {
  article,
  contentFolder,
  messagesOf,
  SITE,
  SOCIETY,
  type Files,
  asRead,
} from './support/content-folder.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const WITH_CARDS = `${SITE}cards:\n  since: 2026-07-05\n`;

const dated = (title: string, date: string, ...fields: string[]) =>
  article([`title: '${title}'`, `date: ${date}`, SOCIETY, ...fields]);

async function compose(t: TestContext, files: Files): Promise<Composed> {
  const folder = await contentFolder(t, { 'site.yaml': WITH_CARDS, ...files });
  const { composed, problems } = await composeEdition(folder, NOW);
  assert.deepEqual(problems.map(asRead), []);
  assert.ok(composed);
  return composed;
}

/** The picture that each page names, by the page's path. */
function imagesOf({ edition }: Composed) {
  const pages = planPages(edition).flatMap(({ path, props }) =>
    'head' in props ? [[path, props.head.image] as const] : [],
  );
  return new Map(pages);
}

/** The files of cards that a composed newspaper has. */
function cardFiles({ files }: Composed): string[] {
  return files.map(({ path }) => path).filter((path) => path.startsWith('media/cards/'));
}

describe('Which picture a page names', () => {
  test('An article from the day of the setting on has a card of its own, an older one its category’s', async (t) => {
    const composed = await compose(t, {
      'articles/1.md': dated('قبل منتصف الليل', '2026-07-04 23:59'),
      'articles/2.md': dated('بعد منتصف الليل', '2026-07-05 00:00'),
    });
    const images = imagesOf(composed);
    const category = images.get('/society/');
    assert.deepEqual(images.get('/society/1/'), { ...category, alt: 'قبل منتصف الليل' });
    const own = images.get('/society/2/');
    assert.notEqual(own?.url, category?.url);
    assert.match(
      own?.url ?? '',
      /^https:\/\/express-tv\.example\/media\/cards\/[0-9a-f]{16}\.png$/,
    );
    assert.deepEqual(
      { ...own, url: '' },
      { url: '', width: 1200, height: 630, alt: 'بعد منتصف الليل' },
    );
  });

  test('The day begins in the zone of the newspaper', async (t) => {
    const files = {
      'site.yaml': `${WITH_CARDS}timezone: Asia/Riyadh\n`,
      'articles/1.md': dated('الحادية عشرة ليلا بتوقيت غرينتش', '2026-07-04T21:00:00Z'),
      'articles/2.md': dated('قبل ذلك بدقيقة', '2026-07-04T20:59:00Z'),
    };
    const images = imagesOf(await compose(t, files));
    const category = images.get('/society/')?.url;
    assert.notEqual(images.get('/society/1/')?.url, category);
    assert.equal(images.get('/society/2/')?.url, category);
  });

  test('Home and plain pages have the newspaper’s card, each category its own, an error page none', async (t) => {
    const composed = await compose(t, {
      'pages/about.md': '---\ntitle: من نحن\n---\n\nجريدة مستقلة.\n',
    });
    const images = imagesOf(composed);
    const cover = images.get('/');
    assert.equal(cover?.alt, 'إكسبريس تيفي');
    assert.deepEqual(images.get('/about/'), cover);
    assert.equal(images.get('/society/')?.alt, 'مجتمع');
    const urls = ['/', '/society/', '/economy/', '/opinion/', '/en-vedette/'].map(
      (path) => images.get(path)?.url,
    );
    assert.equal(new Set(urls).size, 5);
    assert.ok(!urls.includes(undefined));
    assert.equal(images.get('/404.html'), undefined);
    assert.equal(cardFiles(composed).length, 5);
  });

  test('An archive page has its category’s card', async (t) => {
    const files = Object.fromEntries(
      [1, 2, 3, 4].map((day) => [`articles/${day}.md`, dated(`خبر ${day}`, `2025-01-0${day}`)]),
    );
    const images = imagesOf(
      await compose(t, { ...files, 'site.yaml': `${WITH_CARDS}perPage: 3\n` }),
    );
    assert.ok(images.get('/society/page/1/'));
    assert.deepEqual(images.get('/society/page/1/'), images.get('/society/'));
  });

  test('An article with a picture keeps it; one whose picture is missing has a card', async (t) => {
    const souq = sharp({ create: { width: 64, height: 36, channels: 3, background: '#c96a3d' } });
    const folder = await contentFolder(t, {
      'site.yaml': WITH_CARDS,
      'articles/1.md': dated('سوق الأحد', '2026-08-01', 'الصورة: souq.jpg', 'وصف الصورة: باعة'),
      'articles/2.md': dated('سوق الاثنين', '2026-08-01', 'الصورة: souk.jpg', 'وصف الصورة: باعة'),
      'media/souq.jpg': await souq.jpeg().toBuffer(),
    });
    const { composed } = await composeEdition(folder, NOW);
    assert.ok(composed);
    const images = imagesOf(composed);
    assert.match(images.get('/society/1/')?.url ?? '', /\/media\/[^/]+\.jpg$/);
    assert.match(images.get('/society/2/')?.url ?? '', /\/media\/cards\/[^/]+\.png$/);
    assert.notEqual(images.get('/society/2/')?.url, images.get('/society/')?.url);
  });

  test('Without the setting no page has a card, and no file is made', async (t) => {
    const composed = await compose(t, {
      'site.yaml': SITE,
      'articles/1.md': dated('سوق الأحد', '2026-08-01'),
    });
    assert.deepEqual(
      [...imagesOf(composed).values()].filter((image) => image !== undefined),
      [],
    );
    assert.deepEqual(cardFiles(composed), []);
  });

  test('A draft and an article of tomorrow leave no card', async (t) => {
    const [published, all] = [
      await compose(t, { 'articles/1.md': dated('سوق الأحد', '2026-08-01') }),
      await compose(t, {
        'articles/1.md': dated('سوق الأحد', '2026-08-01'),
        'articles/2.md': dated('لم يُنشر بعد', '2026-08-02', 'مسودة: نعم'),
        'articles/3.md': dated('غدا', '2026-11-25 08:00'),
      }),
    ];
    assert.deepEqual(cardFiles(all), cardFiles(published));
  });

  test('Two articles of one headline share a card', async (t) => {
    const composed = await compose(t, {
      'articles/1.md': dated('نشرة الأحد', '2026-08-01'),
      'articles/2.md': dated('نشرة الأحد', '2026-08-08'),
    });
    assert.equal(new Set(cardFiles(composed)).size, cardFiles(composed).length);
    const images = imagesOf(composed);
    assert.deepEqual(images.get('/society/1/'), images.get('/society/2/'));
  });
});

describe('The setting of social cards', () => {
  test('A day that does not exist is refused', async (t) => {
    assert.deepEqual(await messagesOf(t, { 'site.yaml': `${SITE}cards:\n  since: 2026-02-30\n` }), [
      `site.yaml:4:10
  خطأ: هذا ليس يوما نعرفه، أو هو يوم لا وجود له. [unreadable-day]
  الحقل: since
  وجدنا: 2026-02-30
  المطلوب: يوم بصيغة سنة-شهر-يوم
  اكتب:
      since: 2026-01-01`,
    ]);
  });

  test('Cards without a day are refused, and so is a field that they do not have', async (t) => {
    const settings = `${SITE}cards:\n  until: 2026-02-28\n`;
    assert.deepEqual(await messagesOf(t, { 'site.yaml': settings }), [
      `site.yaml:3
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: cards.since
  المطلوب: يوم بصيغة سنة-شهر-يوم
  اكتب:
      since: 2026-01-01`,
      `site.yaml:4:3
  خطأ: لا نعرف حقلا بهذا الاسم. [unknown-field]
  الحقل: until
  المطلوب: أحد هذه الحقول: since`,
    ]);
  });

  test('The day alone is enough, in digits of either kind', async (t) => {
    for (const day of ['2026-01-01', '٢٠٢٦-٠١-٠١']) {
      const folder = await contentFolder(t, { 'site.yaml': `${SITE}cards: ${day}\n` });
      const { content, problems } = await loadContent(folder);
      assert.deepEqual(problems, []);
      assert.deepEqual(content?.site.cards, { since: Date.parse('2026-01-01T00:00:00+01:00') });
    }
  });
});
