import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { renderBodyPicture } from '../layouts/body-picture.tsx';
import { renderPage } from '../layouts/render.tsx';
import { articleReader, bodyOf } from '../src/content/documents.ts';
import { createMarkdown } from '../src/markdown/markdown.ts';
import type { Frame, Head } from '../src/plan/props.ts';
import { anyText, fc } from './support/any.ts';
import { launchBrowser } from './support/browser.ts';
import { article, SOCIETY, DATE } from './support/content-folder.ts';
import { CATEGORIES, site } from './support/newspaper.ts';

/** Any string at all, often with what has broken pages before. */
const TROUBLE = [
  '</h1>',
  '</p></div>',
  '<script>',
  '<!--',
  ']]>',
  '<svg><style>',
  '&lt;',
  '&#x202e;',
  '"',
  "'",

  '\u202e',
  '\u202b',
  '\u2067',
  '\u2069',
  '\u200f',
  '\u061c',
  '\0',
  '\u2029',
  '\ud800',
  '\ufeff',

  '**',
  '_',
  '`',
  '[',
  '](',
  '![',
  '> ',
  '- ',
  '\n\n',
  '\n',
  '|',
  '[^1]',
  '[^1]: ',
  '# ',
  '    ',

  'Google',
  'خبر',
  '«',
  '»',
  '3-1',
  '+212 537-71-12-34',
  'https://',
  '@',
  '-5°',
  '300 000',
  ' ',
];
const anyString = fc
  .array(fc.oneof(fc.constantFrom(...TROUBLE), anyText({ maxLength: 4 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
  .filter(Boolean);

/** The same strings at each run. */
const STRINGS = fc.sample(anyString, { numRuns: 300 });

const frame: Frame = {
  language: 'ar-MA',
  digits: 'latn',
  siteName: 'إكسبريس تيفي',
  description: 'جريدة إلكترونية مستقلة.',
  home: '/',
  search: '/search/',
  sections: [{ href: '/society/', text: 'مجتمع' }],
  headerPages: [],
  footerPages: [],
  editions: [],
  stylesheet: '/main.css',
  fonts: [],
  reader: '/assets/reader.js',
  feed: '/feed.xml',
  latest: '/fragments/latest.html',
  archive: '/archive/',
  icon: { href: '/icon.svg', type: 'image/svg+xml' },
  touchIcon: '/icon.png',
  manifest: '/manifest.webmanifest',
  barColours: { light: '#ffffff', dark: '#141110' },
};
const head: Head = { title: '', description: '', kind: 'website', policy: '', scripts: [] };
const photo = { src: '/a.jpg', avif: '/a.avif 400w', width: 800, height: 600, tone: 'tone-9' };
const render = createMarkdown({
  basePath: '',
  digits: 'latn',
  quotes: 'guillemets',
  picture: (picture, place) => renderBodyPicture(photo, picture, place),
});

/** A page with this string wherever an author may write one. */
function pageWith(text: string): string {
  const caption = renderBodyPicture(photo, { src: 'a.jpg', alt: text, caption: text }, 'figure');
  return renderPage('plain', {
    frame: { ...frame, sections: [{ href: '/society/', text }] },
    head: { ...head, title: text, description: text || 'وصف' },
    title: text,
    summary: text || 'مقدمة',
    body: `<section class="caption">${caption}</section><section id="body">${render(text)}</section>`,
  });
}

/** Where authors' strings stand, and which elements may be made of them there. */
const PLACES = {
  'h1, .standfirst, figcaption, nav a': 'BDI SPAN',
  '#body':
    'A ASIDE BDI BLOCKQUOTE BR CODE EM FIGCAPTION FIGURE H2 H3 H4 HR IMG LI OL P PICTURE PRE S SECTION SOURCE SPAN STRONG SUP TABLE TBODY TD TH THEAD TR UL',
};

describe('Any string', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  test('leaves the page around it as it is, and its own place without strange elements', async () => {
    const pages = ['خبر', ...STRINGS].map(pageWith);
    const seen = await page.evaluate(
      ({ documents, places }) =>
        documents.map((html) => {
          const { documentElement: root } = new DOMParser().parseFromString(html, 'text/html');
          const strange: string[] = [];
          for (const [selector, allowed] of Object.entries(places)) {
            for (const place of root.querySelectorAll(selector)) {
              for (const inner of place.querySelectorAll('*')) {
                const isFine =
                  allowed.split(' ').includes(inner.tagName) &&
                  ![...inner.attributes].some(({ name }) => /^on|^style$/.test(name)) &&
                  (!inner.hasAttribute('dir') || /^(?:BDI|P|BLOCKQUOTE)$/.test(inner.tagName));
                if (!isFine) strange.push(inner.outerHTML);
              }
              place.replaceChildren();
            }
          }
          const around = [...root.querySelectorAll('*')].map(
            ({ tagName, attributes }) =>
              `${tagName} ${[...attributes].map(({ name }) => name).join(' ')}`,
          );
          return { strange, around: around.join('\n') };
        }),
      { documents: pages, places: PLACES },
    );
    const [plain, ...others] = seen;
    assert.match(plain?.around ?? '', /^HEAD[^]*H1[^]*FIGCAPTION[^]*FOOTER/);
    for (const [index, { strange, around }] of others.entries()) {
      const written = JSON.stringify(STRINGS[index]);
      assert.deepEqual(strange, [], written);
      assert.equal(around, plain?.around, written);
    }
  });

  test('is published only when it turns no text but its own', () => {
    const read = articleReader(site(), CATEGORIES);
    let published = 0;
    for (const text of STRINGS) {
      const quoted = `'${text.replace(/\s+/g, ' ').replaceAll("'", "''")}'`;
      const fields = [
        `title: ${quoted}`,
        DATE,
        SOCIETY.replace('مجتمع', 'سياسة'),
        `tags: [${quoted}]`,
      ];
      const file = article([...fields, `summary: ${quoted}`], text);
      const { value } = read(file, 'articles/1.md');
      if (!value) continue;
      published += 1;
      const { title, summary, tags } = value;
      assert.doesNotMatch([title, summary, ...tags].join(), /[\u202a-\u202e\u2066-\u2069\u2029]/);
      for (const row of bodyOf(file, 'articles/1.md').split('\n')) {
        assert.doesNotMatch(withoutPairs(row), /[\u202a-\u202e\u2066-\u2069\u2029\0]/);
      }
    }
    assert.ok(published > 20 && published < STRINGS.length / 2, `${published}`);
  });
});

/** A line without the isolates in it that are closed. */
function withoutPairs(row: string): string {
  const inner = row.replace(/[\u2066-\u2068]([^\u2066-\u2069]*)\u2069/g, '$1');
  return inner === row ? row : withoutPairs(inner);
}
