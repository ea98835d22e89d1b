import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { parseHTML } from 'linkedom';
import { renderPage } from '../layouts/render.tsx';
import { formatter } from '../src/content/format-text.ts';
import { loadContent } from '../src/content/load.ts';
import { openNewsroom } from '../src/model/newsroom.ts';
import { planPages } from '../src/plan/plan.ts';
import {
  article,
  asRead,
  contentFolder,
  messagesOf,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
} from './support/content-folder.ts';
import { ASSETS, NOW, site } from './support/newspaper.ts';

/** The same article in another edition of the newspaper. */

const FR = 'https://fr.express-tv.example';
const EN = 'https://express-tv.example/en';
const TWO_SISTERS = `${SITE}twins:\n  en: ${EN}\n  fr: ${FR}/\n`;
const TWINS = `بلغات أخرى: ${FR}/societe/marche-41/، ${EN}/society/market/`;

/** The head, header and foot of a page of a newspaper with this article. */
async function paper(t: TestContext, settings: string, ...fields: string[]) {
  const files = {
    'site.yaml': settings,
    'articles/1.md': article([TITLE, DATE, SOCIETY, ...fields]),
  };
  const { content, problems } = await loadContent(await contentFolder(t, files));
  assert.ok(content);
  const newsroom = openNewsroom(content, NOW);
  const pages = planPages({ newsroom, assets: ASSETS, picture: () => undefined });
  return {
    problems: problems.map(asRead),
    page: (path: string) => {
      const found = pages.find((one) => one.path === path);
      assert.ok(found, path);
      const { document } = parseHTML(renderPage(found.layout, { body: '', ...found.props }));
      const linksIn = (place: string) =>
        [...document.querySelectorAll(`${place} [hreflang]`)].map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
          ...(link.textContent ? [link.textContent] : []),
        ]);
      return { head: linksIn('head'), top: linksIn('main'), foot: linksIn('footer') };
    },
  };
}

test('An article and its twins are named to search engines, itself among them, and to readers in Arabic', async (t) => {
  const { problems, page } = await paper(t, TWO_SISTERS, TWINS);
  assert.deepEqual(problems, []);
  const foot = [
    ['fr', `${FR}/`, 'النسخة الفرنسية'],
    ['en', EN, 'النسخة الإنجليزية'],
  ];
  const own = 'https://express-tv.example/society/1/';
  assert.deepEqual(page('/society/1/'), {
    head: [
      ['ar-MA', own],
      ['fr', `${FR}/societe/marche-41/`],
      ['en', `${EN}/society/market/`],
      ['x-default', own],
    ],
    top: [
      ['fr', `${FR}/societe/marche-41/`, 'اقرأ بالفرنسية'],
      ['en', `${EN}/society/market/`, 'اقرأ بالإنجليزية'],
    ],
    foot,
  });
  const home = 'https://express-tv.example/';
  assert.deepEqual(page('/'), {
    head: [
      ['ar-MA', home],
      ['fr', `${FR}/`],
      ['en', EN],
      ['x-default', home],
    ],
    top: [],
    foot,
  });
  assert.deepEqual(page('/society/'), { head: [], top: [], foot });
});

test('What lies in no edition is told of and not shown, and without editions there is nothing', async (t) => {
  const nothing = { head: [], top: [], foot: [] };
  const bare = await paper(t, SITE);
  assert.deepEqual([bare.page('/'), bare.page('/society/1/')], [nothing, nothing]);
  const other = await paper(t, `${SITE}twins: {fr: ${FR}}\n`, `twins: ${FR}.evil.example/1/`);
  assert.deepEqual(other.page('/society/1/').top, []);
  assert.deepEqual(other.problems, [
    `articles/1.md:5:8
  تنبيه: هذا الرابط ليس من نسخة في twins من site.yaml، فلا يظهر للقارئ. [twin-elsewhere]
  الحقل: twins
  وجدنا: ${FR}.evil.example/1/
  المطلوب: رابط من: ${FR}/ (الفرنسية)`,
  ]);
  const unnamed = await paper(t, SITE, `twins: ${FR}/1/`);
  assert.match(unnamed.problems.join(), /أن تُسمّى النسخة أولا في site\.yaml/);
  const [noScheme, noLanguage] = await messagesOf(t, {
    'site.yaml': `${SITE}twins:\n  fr: fr.express-tv.example\n  xx: ${EN}\n`,
  });
  assert.match(
    noScheme ?? '',
    /بـ https:\/\/ \[unfit-link\][^]*اكتب:\n\s+fr: https:\/\/fr\.express-tv\.example/,
  );
  assert.match(noLanguage ?? '', /^site\.yaml:5:3[^]*\[unknown-field\]/);
});

test('A file keeps its twins as a list of addresses', () => {
  const written = article([TITLE, DATE, SOCIETY, `twins:\n  - ${FR}/1/\n  - ${EN}/1/`]);
  const formatted = formatter({ site: site(), categories: undefined })(written, 'articles/1.md');
  assert.ok('text' in formatted);
  assert.match(formatted.text, new RegExp(`^twins: \\[${FR}/1/, ${EN}/1/\\]$`, 'm'));
});
