import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { violations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import {
  article,
  CATEGORIES,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  writeFiles,
} from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { NOW } from './support/site.ts';
import { visit } from './support/visit.ts';

const VIDEO = 'https://www.youtube.com/watch?v=MidadTest01';
const POST = 'https://x.com/midad_test/status/1000000000000000001';
const BODY = `قبل.\n\n${VIDEO}\n\nبعد.\n\n${POST}\n\n> نعم\n> — تاجر\n\n>> لا`;

const FRAME = 'https://www.youtube-nocookie.com/embed/MidadTest01?autoplay=1&hl=ar';

describe('An embed of another site', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;
  let page: string;

  before(async () => {
    home = await makeFolder();
    await writeFiles(join(home.folder, 'content'), {
      'site.yaml': SITE,
      'categories.yaml': CATEGORIES,
      'articles/1.md': article([TITLE, DATE, SOCIETY], BODY),
      'articles/2.md': article([TITLE, DATE, SOCIETY], `انظر ${VIDEO}`),
      'pages/about.md': article([TITLE], VIDEO),
    });
    const [content, output] = [join(home.folder, 'content'), join(home.folder, 'site')];
    await build({ content, output, now: NOW, onFault: 'stop' });
    site = await serveSite(output);
    page = `${site.origin}/society/1/`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  const open = async (options: Parameters<typeof visit>[2] = {}) => {
    const visited = await visit(browser, site.origin, options);
    await visited.page.route(/youtube-nocookie/, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><title>v</title><p>▶',
      }),
    );
    return visited;
  };

  test('is as wide as the text, though a wide picture goes beyond it', async () => {
    const { page: opened, close } = await open({ viewport: { width: 1280, height: 900 } });
    await opened.goto(page);
    const widthOf = async (selector: string) =>
      (await opened.locator(selector).first().boundingBox())?.width;
    assert.equal(await widthOf('.embed.wide'), await widthOf('.prose'));
    await close();
  });

  test('asks nothing of it until the reader does, and then of it alone', async () => {
    const { page: tab, complaints, strangers, close } = await open();
    await tab.goto(page, { waitUntil: 'networkidle' });
    assert.deepEqual(strangers, []);
    await tab.getByRole('button', { name: 'شغّل الفيديو على يوتيوب' }).click();
    await tab.frameLocator('.embed iframe').getByText('▶').waitFor();
    assert.deepEqual(strangers, [FRAME]);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('is asked for by keyboard, takes the focus, and moves nothing on the narrowest phone', async () => {
    const { page: tab, close } = await open({ viewport: { width: 320, height: 640 } });
    await tab.goto(page);
    const button = tab.getByRole('button', { name: 'شغّل الفيديو على يوتيوب' });
    const place = await button.evaluate(placeOf);
    await button.focus();
    await tab.keyboard.press('Enter');
    const frame = tab.locator('.embed iframe');
    assert.deepEqual(await frame.evaluate(placeOf), place);
    assert.ok(await frame.evaluate((element) => element === document.activeElement));
    const names = ['src', 'title', 'referrerpolicy', 'sandbox'];
    const attributes = await frame.evaluate(
      (element, wanted) => wanted.map((name) => element.getAttribute(name)),
      names,
    );
    assert.deepEqual(attributes, [
      FRAME,
      'فيديو على يوتيوب',
      'strict-origin-when-cross-origin',
      'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox',
    ]);
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    await close();
  });

  test('says where it comes from before it is asked for, and passes axe in either colours', async () => {
    const { page: tab, close } = await open();
    await tab.goto(page);
    assert.deepEqual(await tab.locator('.embed-consent').allTextContents(), [
      'يُحمَّل من youtube-nocookie.com، وتصل إليه عندئذ بيانات من متصفحك.',
      'يُحمَّل من platform.twitter.com، وتصل إليه عندئذ بيانات من متصفحك.',
    ]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(tab), [], colorScheme);
    }
    await close();
  });

  test('is a link to its page without JavaScript, and on paper its address', async () => {
    const { page: tab, close } = await open({ javaScriptEnabled: false });
    await tab.goto(page);
    const link = tab.getByRole('link', { name: 'شاهد الفيديو على يوتيوب' });
    assert.equal(await link.getAttribute('href'), VIDEO);
    assert.equal(
      await tab.getByRole('link', { name: 'اقرأ المنشور على إكس' }).getAttribute('href'),
      POST,
    );
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await link.isVisible(), false);
    assert.ok(await tab.getByRole('link', { name: 'youtube.com/watch?v=MidadTest01' }).isVisible());
    await close();
  });

  test('lets frames of its own site into its page, and no other page has any', async () => {
    const policyOf = async (path: string) => {
      const html = await readFile(join(home.folder, 'site', path, 'index.html'), 'utf8');
      const frames = /frame-src ([^;"]*)/.exec(html)?.[1];
      return [frames, html.includes('/assets/embeds-')];
    };
    assert.deepEqual(await policyOf('society/1'), [
      'https://platform.twitter.com https://www.youtube-nocookie.com',
      true,
    ]);
    assert.deepEqual(await policyOf('society/2'), [undefined, false]);
    assert.deepEqual(await policyOf('about'), ['https://www.youtube-nocookie.com', true]);
  });
});

/** Where an element stands in the document, and how large it is. */
function placeOf(element: Element): number[] {
  const { top, left, width, height } = element.getBoundingClientRect();
  return [top + scrollY, left + scrollX, width, height];
}
