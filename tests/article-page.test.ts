import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { renderBodyPicture } from '../layouts/body-picture.tsx';
import { makeFolder } from './support/folder.ts';
import { buildOutlet } from './support/site.ts';

describe('the page of an article', () => {
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let everything: Document;

  const read = async (path: string) =>
    parseHTML(await readFile(join(home.folder, 'site', path, 'index.html'), 'utf8')).document;

  before(async () => {
    home = await makeFolder();
    await buildOutlet(home.folder, { url: 'https://outlet.example' });
    everything = await read('opinion/everything');
  });
  after(() => home.remove());

  const text = (selector: string, document = everything) =>
    document.querySelector(selector)?.textContent;

  test('shows headline, categories, standfirst and byline as the author wrote them', () => {
    assert.equal(text('h1'), 'كل ما في مقال: «خبر» من Casablanca & 12,5%');
    assert.equal(text('.article-header .kicker'), 'في رأي، واجهة');
    const links = [...everything.querySelectorAll('.article-header .kicker a')];
    assert.deepEqual(
      links.map((link) => link.getAttribute('href')),
      ['/opinion/', '/en-vedette/'],
    );
    assert.equal(text('.standfirst'), 'مقدمة فيها <وسم> و«علامات» & رموز.');
    assert.equal(
      text('.byline'),
      'إكسبريس تيفي – متابعة بقلم سعاد المرابط ويونس أيت الحاج نقلا عن أكسيوس',
    );
  });

  test('dates it in Moroccan Arabic and in the zone of the outlet', () => {
    const times = [...everything.querySelectorAll('.times time')];
    assert.deepEqual(
      times.map((time) => [time.getAttribute('datetime'), time.textContent]),
      [
        ['2026-07-05T14:05:00+01:00', 'الأحد 5 يوليوز 2026، 14:05'],
        ['2026-07-06T09:30:00+01:00', 'الاثنين 6 يوليوز 2026، 09:30'],
      ],
    );
    assert.match(text('.times') ?? '', /آخر تحيين: الاثنين.*مدة القراءة: دقيقة واحدة$/);
  });

  test('carries the lead picture with caption and credit, and pictures in the text', () => {
    const [lead, inside] = [...everything.querySelectorAll('figure')];
    assert.equal(lead?.querySelector('img')?.getAttribute('alt'), 'مرفأ عند الفجر');
    assert.equal(lead?.querySelector('img')?.getAttribute('fetchpriority'), 'high');
    assert.equal(
      lead?.querySelector('figcaption')?.textContent,
      'المرفأ صباح الأحد تصوير: سعاد المرابط',
    );
    assert.equal(inside?.querySelector('img')?.getAttribute('alt'), 'قارب أزرق');
    assert.equal(inside?.querySelector('img')?.getAttribute('loading'), 'lazy');
    assert.equal(inside?.querySelector('figcaption')?.textContent, 'قارب في المرفأ');
    const widths = lead?.querySelector('source')?.getAttribute('srcset')?.match(/\d+w/g);
    assert.deepEqual(widths, ['240w', '400w', '800w']);
  });

  test('says once what describes a picture and stands below it too', () => {
    const photo = { src: 'a.jpg', avif: 'a.avif', width: 10, height: 5, tone: '' };
    const figure = (alt: string) =>
      renderBodyPicture(photo, { src: 'a.jpg', alt, caption: 'إفتتاح السوق.' }, 'figure');
    assert.match(figure('افتتاح السوق'), /<img[^>]* alt[ />]/);
    assert.equal(figure('افتتاح السوق').match(/فتتاح السوق/g)?.length, 1);
    assert.equal(figure('افتتاح سوق جديد').match(/فتتاح/g)?.length, 2);
  });

  test('shows markup in the text as text', () => {
    assert.equal(
      text('.prose p'),
      'فقرة أولى فيها كلمة فريدة هي الزقورة، وفيها <script>alert(1)</script> و<b>وسم</b> لا يُنفَّذ.',
    );
    assert.equal(everything.querySelectorAll('.prose script, .prose b').length, 0);
  });

  test('leads to the articles before and after it in its story', async () => {
    assert.equal(text('.story-name'), 'من ملف: الملف الطويل');
    assert.equal(text('.story .before'), 'قبله في الملف بداية الملف الطويل');
    assert.equal(text('.story .after'), 'بعده في الملف بقية الملف الطويل');
    const first = await read('society/story-before');
    assert.equal(first.querySelector('.story .before'), null);
    assert.equal(
      first.querySelector('.story .after')?.getAttribute('href'),
      '/opinion/everything/',
    );
  });

  test('offers older articles to read, of its story first', () => {
    const related = [...everything.querySelectorAll('.related .card-title')];
    assert.deepEqual(
      related.map((title) => title.textContent),
      ['بداية الملف الطويل'],
    );
  });

  test('is shared by plain links, WhatsApp first', () => {
    const links = [...everything.querySelectorAll('.share a')].map((link) => [
      link.getAttribute('aria-label'),
      decodeURIComponent(link.getAttribute('href') ?? ''),
    ]);
    const url = 'https://outlet.example/opinion/everything/';
    const title = 'كل ما في مقال: «خبر» من Casablanca & 12,5%';
    const isolated = 'كل ما في مقال: «خبر» من \u2066Casablanca\u2069 & 12,5%';
    assert.deepEqual(links, [
      ['شارك على واتساب', `https://wa.me/?text=${isolated}\n${url}`],
      ['شارك على فيسبوك', `https://www.facebook.com/sharer/sharer.php?u=${url}`],
      ['شارك على إكس', `https://twitter.com/intent/tweet?text=${isolated}&url=${url}`],
      ['شارك على تلغرام', `https://t.me/share/url?url=${url}&text=${isolated}`],
      ['أرسل بالبريد الإلكتروني', `mailto:?subject=${title}&body=${url}`],
    ]);
  });

  test('tells messengers its title, summary, address, picture and times', () => {
    const meta = (property: string) =>
      everything.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    assert.equal(meta('og:type'), 'article');
    assert.equal(meta('og:title'), 'كل ما في مقال: «خبر» من Casablanca & 12,5%');
    assert.equal(meta('og:description'), 'مقدمة فيها <وسم> و«علامات» & رموز.');
    assert.equal(meta('og:url'), 'https://outlet.example/opinion/everything/');
    assert.match(
      meta('og:image') ?? '',
      /^https:\/\/outlet\.example\/media\/[0-9a-f]{16}-800\.jpg$/,
    );
    assert.equal(meta('og:image:width'), '800');
    assert.equal(meta('article:published_time'), '2026-07-05T14:05:00+01:00');
    assert.equal(meta('article:section'), 'رأي');
    assert.equal(everything.title, 'كل ما في مقال: «خبر» من Casablanca & 12,5% | جريدة الاختبار');
  });

  test('has no comment form where the outlet names no service', () => {
    assert.equal(everything.querySelector('form.comment-form, .comments-closed'), null);
  });

  test('uses the source of the outlet where none is given, and no empty part', async () => {
    const plain = await read('society/story-before');
    assert.equal(plain.querySelector('.byline')?.textContent, 'جريدة الاختبار');
    assert.equal(plain.querySelector('.standfirst, figure, .tags'), null);
    const description = plain.querySelector('meta[name=description]')?.getAttribute('content');
    assert.equal(description, 'أول ما كُتب في الملف. حبة زيتون واحدة تكفي.');
  });
});
