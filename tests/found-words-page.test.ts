import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { foundFragment } from '../src/text/found-words.ts';
import { launchBrowser } from './support/browser.ts';
import { article, CATEGORIES, DATE, SITE, SOCIETY, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { NOW, OUTLET } from './support/site.ts';
import { visit } from './support/visit.ts';

const BODY = `عاد «سوق» الأحد، وفيه سوق الأواني؛ أما السوق القديم والأسواق وسُوق فلا.

## سوق ومدرسة

الطريق بين الساحة و**الميناء** مفتوح، و[سوق الجملة](/about/) قريب من [سوق السمك](/society/old/).

- سوق
- خبر[^1] وسوق

| سوق | ثمن |
| --- | --- |
| سوق | 12,5 |

[^1]: سوق في الهامش.`;

const CONTENT = {
  'content/site.yaml': SITE,
  'content/categories.yaml': CATEGORIES,
  'content/pages/about.md': '---\ntitle: من نحن\n---\n\nجريدة.\n',
  'content/articles/old.md': article(["title: 'سوق آخر'", 'date: 2026-07-01 10:00', SOCIETY]),
  'content/articles/market.md': article(
    [
      "title: 'سوق الأحد يفتح أبوابه'",
      DATE,
      SOCIETY,
      'summary: ينتظر التجار فتح سوق الأحد منذ الصيف.',
      'tags: [سوق]',
      'image:\n  src: harbour.jpg\n  alt: سوق\n  caption: سوق عند الفجر',
    ],
    BODY,
  ),
};

const ADDRESS = '/society/market/';
const FOUND = foundFragment(['سوق', 'والميناء', 'خبر', '12,5']);

describe('an article that was found by a search', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;

  before(async () => {
    home = await makeFolder();
    const [content, output] = [join(home.folder, 'content'), join(home.folder, 'site')];
    await writeFiles(home.folder, {
      ...CONTENT,
      'content/media/harbour.jpg': await readFile(join(OUTLET, 'media', 'harbour.jpg')),
    });
    await build({ content, output, now: NOW, onFault: 'stop' });
    site = await serveSite(output);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  const open = async (fragment: string, options = {}) => {
    const opened = await visit(browser, site.origin, options);
    await opened.page.goto(`${site.origin}${ADDRESS}${fragment}`);
    return opened;
  };

  test('has the found words marked, whole and as they are spelled, and nothing else', async () => {
    const { page, complaints, close } = await open(FOUND);
    assert.deepEqual(await marked(page), [
      'h1: [سوق] الأحد يفتح أبوابه',
      'p: ينتظر التجار فتح [سوق] الأحد منذ الصيف.',
      'figcaption: [سوق] عند الفجر',
      'p: عاد «[سوق]» الأحد، وفيه [سوق] الأواني؛ أما السوق القديم والأسواق وسُوق فلا.',
      'h2: [سوق] ومدرسة',
      'p: الطريق بين الساحة [و][الميناء] مفتوح، وسوق الجملة قريب من [سوق] السمك.',
      'li: [سوق]',
      'li: [خبر]1 وسوق',
      'th: [سوق]',
      'td: [سوق]',
      'td: [12,5]',
      'p: [سوق] في الهامش. ↩\ufe0e',
    ]);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.getByRole('link', { name: 'سوق السمك' }).click();
    await page.waitForURL(`${site.origin}/society/old/`);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('gives its marks up to a keyboard, and is then as it was printed', async () => {
    const { page, complaints, close } = await open(FOUND);
    const entries = await page.evaluate(() => history.length);
    assert.equal(
      await page.locator('.found-note').innerText(),
      'كلمات بحثك معلَّمة في المقال.\nأزل التعليم',
    );
    await page.locator('.share .copy').focus();
    await page.keyboard.press('Tab');
    assert.equal(await focusedText(page), 'أزل التعليم');
    await page.keyboard.press('Enter');
    assert.equal(page.url(), `${site.origin}${ADDRESS}`);
    assert.equal(await page.evaluate(() => history.length), entries);
    assert.equal(await page.locator('.found-note').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'prose');
    const left = await printed(page);
    await page.keyboard.press('Tab');
    assert.equal(await focusedText(page), 'سوق الجملة');
    await page.reload();
    assert.deepEqual(left, await printed(page));
    assert.deepEqual(complaints, []);
    await close();
  });

  for (const fragment of [
    '',
    '#fn1',
    '#found=',
    '#found=%',
    '#found=%D8%B3%D9%88%D9%82,%E0%A4%A',
    foundFragment(['ترامواي', 'الأسوا']),
  ]) {
    test(`has no marks at «${fragment}»`, async () => {
      const { page, complaints, close } = await open(fragment);
      assert.equal(await page.locator('mark, .found-note').count(), 0);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  test('is printed without marks, and marked in the colours that a reader forces on it', async () => {
    const { page, close } = await open(FOUND);
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.equal(await background('h1 mark'), 'rgb(255, 233, 168)');
    await page.emulateMedia({ forcedColors: 'active' });
    assert.equal(await background('h1 mark'), 'rgb(255, 255, 0)');
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    assert.equal(await background('h1 mark'), 'rgba(0, 0, 0, 0)');
    assert.equal(await page.locator('.found-note').isVisible(), false);
    await close();
  });
});

/** The blocks that hold marks, by their element, with [ ] around each mark. */
async function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('mark')].map((mark) => {
      if (mark.className !== 'found') throw new Error('A mark that is no found word');
      return mark.closest('h1, h2, p, li, th, td, figcaption');
    });
    return [...new Set(blocks)].map((block) => {
      const copy = block?.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('mark')) mark.textContent = `[${mark.textContent}]`;
      return `${copy.localName}: ${copy.textContent}`;
    });
  });
}

/** The article's own markup, and that no text in it is in pieces. */
async function printed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('.article-header, .figure, .prose')];
    return parts.map((part) => `${part.innerHTML} ${countTexts(part)}`);

    function countTexts(part: Element): number {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) count += 1;
      return count;
    }
  });
}

async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
