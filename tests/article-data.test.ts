import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { LinkedDataScript } from '../layouts/components/LinkedDataScript.tsx';
import { documentOf } from '../layouts/html.tsx';
import { articleData, type Publisher } from '../src/machines/linked-data.ts';
import { NOBODY } from '../src/model/signatures.ts';
import { makeFolder } from './support/folder.ts';
import { thingsIn, type Thing } from './support/linked-data.ts';
import { article, site } from './support/newspaper.ts';
import { buildOutlet } from './support/site.ts';

const PAPER: Publisher = { site: site(), logo: '/icon.png' };
const OPINION = { slug: 'opinion', name: 'رأي', kind: 'opinion' } as const;
const POLITICS = { slug: 'politics', name: 'سياسة', kind: 'section' } as const;

function newsOf(
  ...[own, section = POLITICS, picture]: [
    Parameters<typeof article>[0],
    (typeof OPINION | typeof POLITICS)?,
    Parameters<typeof articleData>[2]?,
  ]
): Thing {
  const data = articleData(article(own), section, picture, PAPER, NOBODY) as unknown as {
    '@graph': [Thing];
  };
  return data['@graph'][0];
}

describe('An article says', () => {
  test('who signs it: the newspaper, an agency, or its writers with the agency beside them', () => {
    const own = newsOf({ id: '1' })['author'] as Thing[];
    assert.deepEqual(own, [
      {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://express-tv.example/#newspaper',
        name: 'إكسبريس تيفي',
        url: 'https://express-tv.example/',
      },
    ]);
    const agency = newsOf({ id: '1', source: 'وكالة الساحل' });
    assert.deepEqual(agency['author'], [{ '@type': 'Organization', name: 'وكالة الساحل' }]);
    assert.equal(agency['sourceOrganization'], undefined);
    const both = newsOf({ id: '1', source: 'وكالة الساحل', authors: ['سعاد المرابط'] });
    assert.deepEqual(both['author'], [{ '@type': 'Person', name: 'سعاد المرابط' }]);
    assert.deepEqual(both['sourceOrganization'], { '@type': 'Organization', name: 'وكالة الساحل' });
  });

  test('that it is an opinion, in a section of opinion', () => {
    assert.equal(newsOf({ id: '1' })['@type'], 'NewsArticle');
    assert.equal(newsOf({ id: '1' }, OPINION)['@type'], 'OpinionNewsArticle');
  });

  test('whose report it is based on, and who took its picture', () => {
    const news = newsOf({ id: '1', via: 'أكسيوس' }, POLITICS, {
      src: '/media/a-800.jpg',
      caption: 'المرفأ',
      credit: 'سعاد المرابط',
    });
    assert.deepEqual(news['isBasedOn'], {
      '@type': 'CreativeWork',
      publisher: { '@type': 'Organization', name: 'أكسيوس' },
    });
    assert.deepEqual(news['image'], {
      '@type': 'ImageObject',
      url: 'https://express-tv.example/media/a-800.jpg',
      caption: 'المرفأ',
      creditText: 'سعاد المرابط',
    });
  });

  test('where its picture lies 1200 px wide, as Google Discover wants it', () => {
    const src = '/media/a-800.jpg';
    const forms = [240, 400, 800, 1200].map((width) => `/media/a-${width}.avif ${width}w`);
    const { image } = newsOf({ id: '1' }, POLITICS, { src, avif: forms.join(', ') });
    assert.deepEqual(image, [
      { '@type': 'ImageObject', url: 'https://express-tv.example/media/a-800.jpg' },
      { '@type': 'ImageObject', url: 'https://express-tv.example/media/a-1200.avif' },
    ]);
    const small = newsOf({ id: '1' }, POLITICS, { src, avif: forms.slice(0, 3).join(', ') });
    assert.deepEqual(small['image'], {
      '@type': 'ImageObject',
      url: 'https://express-tv.example/media/a-800.jpg',
    });
  });

  test('nothing of times, tags and pictures that it has not', () => {
    const news = newsOf({ id: '1' });
    for (const field of ['dateModified', 'keywords', 'image', 'isBasedOn']) {
      assert.ok(!(field in news), field);
    }
  });
});

test('A headline that is markup stays a headline', () => {
  const title = '</script><script>alert(1)</script><!-- «خبر» & "آخر"';
  const data = articleData(article({ id: '1', title }), POLITICS, undefined, PAPER, NOBODY);
  const html = documentOf(LinkedDataScript({ data }));
  assert.equal(html.match(/<\/script/g)?.length, 1);
  assert.ok(!html.includes('<!--'));
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  assert.equal(thingsIn(document)[0]?.['headline'], title);
});

describe('Of a newspaper below a path', () => {
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let document: Document;

  before(async () => {
    home = await makeFolder();
    await buildOutlet(home.folder, { url: 'https://outlet.example/paper' });
    const file = join(home.folder, 'site/opinion/everything/index.html');
    document = parseHTML(await readFile(file, 'utf8')).document;
  });
  after(() => home.remove());

  test('all addresses are whole, with the path once', () => {
    const [news] = thingsIn(document);
    assert.equal(news?.['mainEntityOfPage'], 'https://outlet.example/paper/opinion/everything/');
    const { url } = news['image'] as Thing;
    assert.match(String(url), /^https:\/\/outlet\.example\/paper\/media\/[0-9a-f]{16}-800\.jpg$/);
    const { logo } = news['publisher'] as Thing;
    assert.match(String(logo), /^https:\/\/outlet\.example\/paper\/assets\/.+\.png$/);
  });

  test('messengers are told of writers and tags, and search engines may show large pictures', () => {
    const all = (property: string) =>
      [...document.querySelectorAll(`meta[property="${property}"]`)].map((meta) =>
        meta.getAttribute('content'),
      );
    assert.deepEqual(all('article:author'), ['سعاد المرابط', 'يونس أيت الحاج']);
    assert.deepEqual(all('article:tag'), ['البحر', 'الصيد']);
    assert.deepEqual(all('article:modified_time'), ['2026-07-06T09:30:00+01:00']);
    assert.deepEqual(all('og:image:alt'), ['مرفأ عند الفجر']);
    const named = (name: string) =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    assert.equal(named('robots'), 'max-image-preview:large');
    assert.equal(named('twitter:card'), 'summary_large_image');
  });
});
