import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { violations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { asRead, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { ledByVideos } from './support/led-by-videos.ts';
import { thingsIn } from './support/linked-data.ts';
import { serveSite, type Running } from './support/server.ts';
import { NOW } from './support/site.ts';
import { visit } from './support/visit.ts';

/** What leads articles besides pictures: videos, and kickers, that of paid content above all. */

describe('What leads an article', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;
  let output: string;
  let said: string[];

  before(async () => {
    home = await makeFolder();
    const content = join(home.folder, 'content');
    output = join(home.folder, 'site');
    await writeFiles(content, await ledByVideos());
    const { problems } = await build({ content, output, now: NOW, onFault: 'stop' });
    said = problems.map(asRead);
    site = await serveSite(output);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  const read = (path: string) => readFile(join(output, path), 'utf8');
  const documentAt = async (path: string) => parseHTML(await read(path)).document;

  test('a file is loaded when the reader plays it, and not before, under a policy that lets it', async () => {
    const { page, complaints, strangers, close } = await visit(browser, site.origin);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/society/1/`, { waitUntil: 'networkidle' });
    const isFilm = (path: string) => path.endsWith('.mp4');
    assert.deepEqual(asked.filter(isFilm), []);
    assert.ok(
      asked.some((path) => path.endsWith('.avif')),
      'the poster',
    );
    const video = page.locator('video');
    const box = await video.boundingBox();
    assert.equal(Math.round(box?.width ?? 0), 360);
    await video.evaluate(async (film: HTMLVideoElement) => {
      film.muted = true;
      await film.play();
    });
    assert.equal(asked.some(isFilm), true);
    const cue = await video.evaluate(async (film: HTMLVideoElement) => {
      const [track] = film.textTracks;
      const loaded = new Promise((resolve) =>
        film.querySelector('track')?.addEventListener('load', resolve),
      );
      if (track) track.mode = 'showing';
      await loaded;
      const first = track?.cues?.[0] as VTTCue;
      return [track?.kind, track?.language, track?.label, first.text];
    });
    assert.deepEqual(cue, ['captions', 'ar', 'العربية', 'مرحبا بكم في السوق.']);
    assert.deepEqual(await video.boundingBox(), box);
    assert.deepEqual([complaints, strangers], [[], []]);
    await close();
  });

  test('nothing is loaded from YouTube until the reader taps, and the picture stands until then', async () => {
    const { page, complaints, strangers, close } = await visit(browser, site.origin);
    await page.route(/youtube-nocookie/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>v</title>' }),
    );
    await page.goto(`${site.origin}/society/2/`, { waitUntil: 'networkidle' });
    const facade = page.getByRole('button', { name: 'شغّل الفيديو على يوتيوب' });
    assert.equal(await facade.locator('img').count(), 1);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(strangers, []);
    const box = await facade.boundingBox();
    await facade.click();
    const frame = page.locator('.lead-video iframe');
    assert.equal(await frame.getAttribute('title'), 'من فوق');
    assert.equal((await frame.boundingBox())?.height, box?.height);
    assert.deepEqual(
      [complaints, strangers],
      [[], ['https://www.youtube-nocookie.com/embed/MidadTest01?autoplay=1&hl=ar']],
    );
    await close();
  });

  test('cards show a mark and how long it is; machines, feeds and the lite edition know the video', async () => {
    const society = await documentAt('society/index.html');
    const marks = [...society.querySelectorAll('.card')].map((card) => [
      card.querySelector('.card-title')?.textContent,
      card.querySelector('.play-mark')?.textContent,
    ]);
    assert.deepEqual(marks, [
      ['بلا ملف', undefined],
      ['عدادات للبيع', undefined],
      ['السوق من فوق', 'فيديو '],
      ['جولة في السوق', 'فيديو 3:25'],
    ]);
    const [first] = thingsIn(await documentAt('society/1/index.html'));
    const { contentUrl, thumbnailUrl, caption, ...video } = (first?.['video'] ?? {}) as Record<
      string,
      string
    >;
    assert.match(
      JSON.stringify(caption),
      /"contentUrl":"https:\/\/express-tv\.example\/media\/[0-9a-f]{16}\.vtt"/,
    );
    assert.match(contentUrl ?? '', /^https:\/\/express-tv\.example\/media\/[0-9a-f]{16}\.mp4$/);
    assert.match(thumbnailUrl ?? '', /^https:\/\/express-tv\.example\/media\/.+\.jpg$/);
    assert.deepEqual(video, {
      '@type': 'VideoObject',
      name: 'جولة في السوق',
      description: 'امتلأت الساحة قبل الفجر.',
      uploadDate: '2026-11-20T08:00:00+01:00',
      duration: 'PT3M25S',
      inLanguage: 'ar-MA',
    });
    const [second] = thingsIn(await documentAt('society/2/index.html'));
    const { embedUrl, name } = (second?.['video'] ?? {}) as Record<string, string>;
    assert.deepEqual(
      [name, embedUrl],
      ['من فوق', 'https://www.youtube-nocookie.com/embed/MidadTest01?autoplay=1&hl=ar'],
    );
    const lite = await documentAt('society/2/lite/index.html');
    const link = [...lite.querySelectorAll('a')].find((a) => a.textContent === 'شاهد الفيديو');
    assert.equal(link?.getAttribute('href'), 'https://www.youtube.com/watch?v=MidadTest01');
    assert.match(
      await read('feed.xml'),
      /<a href="https:\/\/express-tv\.example\/media\/[0-9a-f]{16}\.mp4">شاهد الفيديو/,
    );
  });

  test('a file that is not there leaves the picture, and its author is told', async () => {
    const page = await documentAt('society/4/index.html');
    assert.equal(page.querySelectorAll('article.article :is(video, .play-mark)').length, 0);
    assert.equal(page.querySelectorAll('.figure.hero img').length, 1);
    assert.equal(said.length, 1);
    assert.match(
      said[0] ?? '',
      /articles\/4\.md:\d+[^]+هذا الفيديو غير موجود في content\/media، فنُشر المقال بدونه\. هل تقصد souq\.mp4؟ \[video-missing\]/,
    );
  });

  test('what was paid for says so wherever it is seen, and its links do', async () => {
    const label = 'محتوى مدفوع';
    const page = await documentAt('society/3/index.html');
    assert.equal(page.querySelector('.article-header .badge.paid')?.textContent, label);
    const meta = (name: string) =>
      page.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    assert.equal(meta('og:title'), `${label}: عدادات للبيع`);
    assert.equal(meta('og:description'), `${label}: نص من الشركة ومن الركن.`);
    const rels = [...page.querySelectorAll('.prose a')].map((a) => [
      a.getAttribute('href'),
      a.getAttribute('rel'),
    ]);
    const post = 'https://x.com/midad_test/status/1000000000000000001';
    assert.deepEqual(rels, [
      ['https://shop.example/a', 'sponsored'],
      ['/economy/', null],
      [post, 'sponsored noopener'],
      [post, 'sponsored noopener'],
    ]);
    const [thing] = thingsIn(await documentAt('society/3/index.html'));
    assert.equal(thing?.['@type'], 'AdvertiserContentArticle');
    const cards = [...(await documentAt('society/index.html')).querySelectorAll('.card')];
    const card = cards.find((one) => one.textContent?.includes('عدادات للبيع'));
    assert.equal(card?.querySelector('.badge')?.textContent, label);
    assert.equal(card?.querySelector('.card-title a')?.getAttribute('rel'), 'sponsored');
    assert.equal(
      (await documentAt('society/3/lite/index.html')).querySelector('.badge')?.textContent,
      label,
    );
    assert.match(await read('feed.xml'), /<title>محتوى مدفوع: عدادات للبيع<\/title>/);
    const { page: tab, close } = await visit(browser, site.origin);
    await tab.goto(`${site.origin}/search/?q=عدادات`);
    const result = tab.locator('li').filter({ hasText: 'عدادات للبيع' });
    assert.equal(await result.locator('.badge').textContent(), label);
    await close();
  });

  test('what was paid for is neither news, nor the latest, nor related, nor in the lead', async () => {
    const title = 'عدادات للبيع';
    assert.ok(!(await read('sitemaps/news.xml')).includes('/society/3/'));
    assert.ok((await read('sitemaps/2026-11.xml')).includes('/society/3/'));
    assert.ok(!(await read('fragments/latest.html')).includes(title));
    assert.ok(!(await read('society/4/index.html')).includes(title));
    const front = await documentAt('index.html');
    assert.ok(!front.querySelector('.lead-block')?.textContent?.includes(title));
  });

  test('an article whose time has not come leaves no trace, though the front page names it', async () => {
    const files = (await readdir(output, { recursive: true })).filter(
      (file) => !file.endsWith('/'),
    );
    const films = files.filter((file) => file.endsWith('.mp4'));
    assert.equal(films.length, 1);
    assert.equal(files.filter((file) => file.endsWith('.vtt')).length, 1);
    assert.equal(files.filter((file) => /^media\/.+\.jpg$/.test(file)).length, 1);
    for (const file of files) {
      if (!(await stat(join(output, file))).isFile()) continue;
      assert.ok(!(await readFile(join(output, file))).includes('سرسبيل'), file);
    }
    const front = await documentAt('index.html');
    assert.equal(front.querySelector('.card.lead .card-title')?.textContent, 'بلا ملف');
  });
});
