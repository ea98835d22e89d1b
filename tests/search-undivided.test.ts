import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { close as closePagefind, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { bodyOf } from '../src/content/documents.ts';
import { loadContent } from '../src/content/load.ts';
import { plainText } from '../src/markdown/reading.ts';
import { searchRecord } from '../src/search/records.ts';
import { beginningOfWord } from '../src/text/keys/indexed-words.ts';
import { launchBrowser } from './support/browser.ts';
import { CATEGORIES, SITE, article, writeFiles, type Files } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { allArrived } from './support/search-index.ts';
import { askedOf, indexed } from './support/search-records.ts';
import { serveSite, type Running } from './support/server.ts';
import { NOW } from './support/site.ts';
import { visit, type Visit } from './support/visit.ts';

const NOUNS = ['الميناء', 'المدرسة', 'الملعب', 'السوق', 'المستشفى', 'المحكمة', 'الجامعة'];
const VERBS = ['افتتحت', 'زارت', 'أغلقت', 'رممت', 'وسعت'];
const TOWNS = [
  'طنجة',
  'وجدة',
  'أكادير',
  'تطوان',
  'العيون',
  'الراشيدية',
  'ورزازات',
  'الناظور',
  'سلا',
];
const DESKS = ['مجتمع', 'اقتصاد', 'رأي'];

/**
 * A hundred and forty articles over six years. Each pair of noun and town is in a few of them; «الوالي» is
 * in one article of each of four years, «الفانوس» in one of اقتصاد.
 */
function newspaper(): Files {
  const files = Array.from({ length: 140 }, (_, index): [string, string] => {
    const date = `${2026 - (index % 6)}-${String(1 + (index % 10)).padStart(2, '0')}-05 10:00`;
    const pick = (words: string[], step: number) => words[(index * step) % words.length] ?? '';
    const [noun, town] = [pick(NOUNS, 3), pick(TOWNS, 4)];
    return [
      `articles/${1000 + index}.md`,
      article(
        [
          `title: '${noun} في ${town}'`,
          `date: ${date}`,
          `categories: [${pick(DESKS, 1)}${index % 5 === 0 ? ', واجهة' : ''}]`,
        ],
        [
          `${pick(VERBS, 2)} اللجنة ${noun} في ${town} صباحا.`,
          index % 37 === 0 ? 'وحضر الوالي.' : '',
          index === 139 ? 'وأضيء الفانوس.' : '',
          'ثم عادت. '.repeat(index % 4),
        ].join(' '),
      ),
    ];
  });
  return { 'site.yaml': SITE, 'categories.yaml': CATEGORIES, ...Object.fromEntries(files) };
}

/** Indexes the records of a content folder by Pagefind alone, as one index. */
async function indexUndivided(content: string, folder: string): Promise<void> {
  const { content: loaded } = await loadContent(content);
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  assert.ok(loaded && index);
  for (const one of loaded.articles) {
    const text = plainText(
      bodyOf(await readFile(join(content, one.file), 'utf8'), one.file),
      'guillemets',
    );
    const { errors } = await index.addCustomRecord(
      searchRecord(one, text, loaded.site, indexed).indexed,
    );
    assert.deepEqual(errors, []);
  }
  await index.writeFiles({ outputPath: folder });
  await allArrived(folder);
  await closePagefind();
}

/** The paths that a search gives and how they spread over the categories. */
interface Gift {
  paths: string[];
  counts: Record<string, number>;
}

/** What Pagefind's own module gives from an index that lies at an address. */
async function askPagefind(page: Page, folder: string, words: string, slug: string): Promise<Gift> {
  return page.evaluate(
    async ([at, query, category]) => {
      const module = await import(`${at}pagefind.js`);
      const index = module.createInstance({ basePath: at, baseUrl: '/', noWorker: true });
      await index.init();
      await index.filters();
      const filters = category ? { category: [category] } : {};
      const answer = await index.search(query, { filters });
      const found: { url: string }[] = await Promise.all(
        answer.results.map((one: { data(): Promise<{ url: string }> }) => one.data()),
      );
      return {
        paths: found.map(({ url }) => url.replace(/\?.*/, '')).toSorted(),
        counts: answer.totalFilters.category,
      };
    },
    [folder, words, slug] as const,
  );
}

/** What the search page shows, once it has searched the whole archive and shown every result. */
async function askPage(page: Page, origin: string, words: string, slug: string): Promise<Gift> {
  const query = new URLSearchParams({ q: words, category: slug, span: 'all' });
  await page.goto(`${origin}/search/?${query}`);
  await page.locator('.search-said').filter({ hasText: 'في كل الأرشيف' }).waitFor();
  const items = page.locator('.search-results li');
  const more = page.locator('.search-more');
  while (await more.isVisible()) {
    const next = await items.count();
    await more.click();
    await items.nth(next).waitFor();
  }
  const links = await page
    .locator('.search-results a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const counted = await page
    .locator('#search-category option[data-name]')
    .evaluateAll((all) =>
      all.map((option): [string, number] => [
        (option as HTMLOptionElement).value,
        Number(/\((\d+)\)/.exec(option.textContent)?.[1]),
      ]),
    );
  return { paths: links.toSorted(), counts: Object.fromEntries(counted) };
}

describe('The whole archive, shard by shard, gives what one undivided index would', () => {
  let browser: Browser;
  let site: Running;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let reader: Visit;

  before(async () => {
    home = await makeFolder();
    const [content, output] = [join(home.folder, 'content'), join(home.folder, 'site')];
    await writeFiles(content, newspaper());
    await build({ content, output, now: NOW, onFault: 'stop' });
    await indexUndivided(content, join(output, 'undivided'));
    site = await serveSite(output);
    browser = await launchBrowser();
    reader = await visit(browser, site.origin);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  for (const [what, words, slug, least, asked = askedOf(words)] of [
    ['a word', 'الميناء', '', 20],
    ['a word of every article', 'اللجنة', '', 140],
    ['a word with a suffix', 'ميناؤهم', '', 20],
    ['a word with a proclitic', 'وللسوق', '', 20],
    ['the plural of a word', 'أسواق', '', 20],
    ['the beginning of a word', 'الراش', '', 10, beginningOfWord('راش')],
    ['two words', 'السوق تطوان', '', 1],
    ['two words, one of which some years do not know', 'اللجنة الوالي', '', 4],
    [
      'a word, and the beginning of another',
      'اللجنة الراش',
      '',
      10,
      `${askedOf('اللجنة')} ${beginningOfWord('راش')}`,
    ],
    ['a phrase in quotes', '"الملعب في سلا"', '', 1],
    ['a category', 'المدرسة', 'opinion', 3],
    ['a category that has none of them', 'الفانوس', 'opinion', 0],
    ['a word that nobody wrote', 'ققق', '', 0],
  ] as [what: string, words: string, slug: string, least: number, asked?: string][]) {
    test(`for ${what}`, async () => {
      const { page } = reader;
      const whole = await askPage(page, site.origin, words, slug);
      const undivided = await askPagefind(page, '/undivided/', asked, slug);
      assert.ok(undivided.paths.length >= least, `${undivided.paths.length} found`);
      assert.deepEqual(whole.paths, undivided.paths);
      assert.deepEqual(
        Object.keys(whole.counts).toSorted(),
        Object.keys(undivided.counts).toSorted(),
      );
      for (const [category, count] of Object.entries(undivided.counts)) {
        assert.equal(whole.counts[category], count, category);
      }
    });
  }
});
