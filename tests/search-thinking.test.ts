import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { makeFolder } from './support/folder.ts';
import { buildNewspaper, readArticles, readQueries } from './support/search-set.ts';
import { serveSite, type Running } from './support/server.ts';
import { choose, visit } from './support/visit.ts';

/** Of the set's queries every fifteenth is asked in a browser. */
const STEP = 15;

describe('Search in a browser', () => {
  let browser: Browser;
  let site: Running;
  let home: Awaited<ReturnType<typeof makeFolder>>;

  before(async () => {
    home = await makeFolder();
    await buildNewspaper(readArticles(), home.folder);
    site = await serveSite(join(home.folder, 'site'));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  /** Opens the search page at an address, and waits until the whole archive has answered. */
  const opened = async (parameters: Record<string, string>) => {
    const visited = await visit(browser, site.origin);
    const { page } = visited;
    await page.goto(
      `${site.origin}/search/?${new URLSearchParams({ span: 'all', ...parameters })}`,
    );
    await answered(page);
    return visited;
  };
  const answered = (page: Page) =>
    page.locator('.search-form[data-searched]').waitFor({ state: 'attached' });
  /** Puts another question to the page that is open, of the same span, and waits for the answer. */
  const askedInPlace = async (page: Page, words: string) => {
    await page.locator('#search-query').evaluate((field, asked) => {
      const { form } = Object.assign(field as HTMLInputElement, { value: asked });
      form?.requestSubmit();
    }, words);
    await answered(page);
  };
  const idsOn = (page: Page) =>
    page
      .locator('.search-results a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)),
      );
  const textOf = async (page: Page, part: string) =>
    (await page.locator(`.search-${part}`).textContent())?.trim();

  test('asks for no regular expression that Safari 15 cannot read: it knows no lookbehind', async () => {
    const folder = join(home.folder, 'site/assets');
    const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    assert.ok(scripts.length >= 10);
    for (const name of scripts) {
      assert.doesNotMatch(await readFile(join(folder, name), 'utf8'), /\(\?<[!=]/, name);
    }
  });

  test('loads at most 30 KB of script and word lists, and each other script where it is needed', async () => {
    const folder = join(home.folder, 'site/assets');
    const names = (await readdir(folder)).filter((name) => /^search-.*\.js$/.test(name)).toSorted();
    const sizes = await Promise.all(
      names.map(async (name) => brotliCompressSync(await readFile(join(folder, name))).length),
    );
    // By their names: search itself, other names, corrections, directions.
    const most = [30_000, 5500, 7000, 2500];
    assert.equal(sizes.length, most.length);
    assert.ok(
      sizes.every((size, at) => size <= (most[at] ?? 0)),
      sizes.join(' '),
    );
    const { page, close } = await opened({ q: 'الأخطبوط' });
    const loaded = () =>
      page.evaluate(() => {
        const all = performance.getEntriesByType('resource').map(({ name }) => name);
        return all.flatMap((name) => /search-(?:aliases|correction|directions)/.exec(name) ?? []);
      });
    assert.deepEqual(await loaded(), []);
    await askedInPlace(page, 'انستقرام');
    assert.equal((await idsOn(page))[0], 'istanbul-cats');
    assert.deepEqual(await loaded(), ['search-aliases']);
    await askedInPlace(page, 'الأخطبوت');
    assert.equal((await idsOn(page))[0], 'octopus-poachers');
    assert.deepEqual(await loaded(), ['search-aliases', 'search-correction']);
    await askedInPlace(page, 'تحاليل PCR');
    assert.equal((await idsOn(page))[0], 'covid-beds');
    assert.ok((await loaded()).includes('search-directions'));
    assert.ok(await page.locator('.search-results bdi', { hasText: 'PCR' }).count());
    await close();
  });

  test('finds what it finds in Node', async () => {
    const { page, close } = await opened({ q: 'الشطرنج' });
    const sample = readQueries('queries').filter((_, index) => index % STEP === 0);
    assert.ok(sample.length > 25);
    for (const { query, finds, first } of sample) {
      await askedInPlace(page, query);
      const [top] = await idsOn(page);
      if (finds.length === 0) assert.equal(top, undefined, query);
      else assert.ok((first ?? finds).includes(top ?? ''), `${query}: ${top}`);
    }
    await close();
  });

  test('says what it searched in place of what was typed, and searches that when one insists', async () => {
    const { page, close } = await opened({ q: 'الأخطبوت' });
    assert.equal(await textOf(page, 'note'), 'هذه نتائج «\u2068الأخطبوط\u2069».');
    assert.equal((await idsOn(page))[0], 'octopus-poachers');
    const insist = page.locator('.search-insist');
    assert.equal(await insist.textContent(), 'ابحث عن «\u2068الأخطبوت\u2069» كما كتبت');
    await insist.press('Enter');
    await page.locator('.search-status', { hasText: 'لا نتائج' }).waitFor();
    assert.deepEqual(await idsOn(page), []);
    assert.equal(new URL(page.url()).searchParams.get('exact'), '1');
    assert.equal(await insist.isVisible(), false);
    await page.goBack();
    await page.locator('.search-note', { hasText: 'الأخطبوط' }).waitFor();
    await close();
  });

  test('shows articles with some of the words where none has all, and says so', async () => {
    const { page, close } = await opened({ q: 'الأخطبوط الشطرنج' });
    const ids = await idsOn(page);
    assert.ok(ids.includes('octopus-poachers') && ids.includes('chess-girl'), ids.join());
    assert.equal(
      await textOf(page, 'note'),
      'لم نجد مقالا يجمع كلماتك كلها، فهذه مقالات فيها بعضها.',
    );
    await close();
  });

  test('puts articles that lack one of three words below those that have all, and says so', async () => {
    const { page, close } = await opened({ q: 'ترميم القرن الرابع' });
    const ids = await idsOn(page);
    assert.deepEqual(ids, ['mosque-restoration', 'ship-wreck']);
    assert.equal(await textOf(page, 'note'), 'المقالات في آخر القائمة تنقصها كلمة من كلماتك.');
    await close();
    const strict = await opened({ q: '«ترميم» القرن الرابع' });
    assert.deepEqual(await idsOn(strict.page), ['mosque-restoration']);
    assert.equal(await textOf(strict.page, 'note'), '');
    await strict.close();
  });

  test('narrows results to an author, and the counts say how many there are of each', async () => {
    const { page, close } = await opened({ q: 'مدرسة' });
    const authors = page.locator('#search-author option[data-name]');
    const counts = await authors.evaluateAll((options) =>
      options.map((option): [string, number] => [
        (option as HTMLOptionElement).value,
        Number(/\((\d+)\)/.exec(option.textContent ?? '')?.[1]),
      ]),
    );
    assert.ok(counts.length > 1);
    const [name, count] = counts[0] ?? ['', 0];
    await choose(page, 'author', name);
    await page.waitForURL(/author=/);
    await answered(page);
    assert.equal((await idsOn(page)).length, count);
    const own = readArticles().filter(({ author }) => author === name);
    for (const id of await idsOn(page))
      assert.ok(
        own.some((one) => one.id === id),
        id,
      );
    await page.reload();
    await answered(page);
    assert.equal((await idsOn(page)).length, count);
    assert.equal(await page.locator('#search-author').inputValue(), name);
    await close();
  });

  test('marks the words on the article as it prints them', async () => {
    const { page, close } = await opened({ q: 'اخطبوط' });
    await page.locator('.search-results a').first().click();
    await page.locator('mark.found').first().waitFor();
    const marked = await page.locator('mark.found').allTextContents();
    assert.ok(marked.length > 0 && marked.every((word) => word.includes('خطبوط')), marked.join());
    await close();
    const marks = await opened({ q: 'مدرس' });
    await marks.page.locator('.search-results a[href*="rural-teacher"]').click();
    await marks.page.locator('mark.found').first().waitFor();
    const teachers = await marks.page.locator('mark.found').allTextContents();
    assert.ok(teachers.includes('المدرّس'), teachers.join());
    await marks.close();
  });

  test('finds the words of a phrase side by side alone', async () => {
    const loose = await opened({ q: 'نفوق أسماك' });
    assert.ok((await idsOn(loose.page)).includes('river-pollution'));
    await loose.close();
    const { page, close } = await opened({ q: '«أسماك نفوق»' });
    assert.deepEqual(await idsOn(page), []);
    await close();
  });
});
