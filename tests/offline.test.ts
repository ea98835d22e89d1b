import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { listen, type Running } from '../src/loopback.ts';
import { violationsInBothSchemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { makeFolder } from './support/folder.ts';
import { age, keptPaths, until, untilKept } from './support/kept.ts';
import { serveSite } from './support/server.ts';
import { buildOutlet, NOW } from './support/site.ts';
import { visit } from './support/visit.ts';

/** The newspaper lies under a path: another one may lie beside it. */
const PATH = '/my-paper';
const ARTICLE = `${PATH}/opinion/everything/`;
const HOUR = 3_600_000;

describe('Without a connection', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;

  before(async () => {
    home = await makeFolder();
    browser = await launchBrowser();
    await buildOutlet(home.folder, { url: `https://outlet.example${PATH}` });
  });
  beforeEach(async () => {
    site = await serveSite(join(home.folder, 'site'), PATH);
  });
  after(async () => {
    await browser.close();
    await home.remove();
  });

  /** A reader who has read the article, which is kept. */
  const reader = async (t: TestContext) => {
    const visited = await visit(browser, site.origin, { serviceWorkers: 'allow' });
    t.after(async () => {
      await visited.close();
      await site.close().catch(() => undefined);
    });
    await visited.page.goto(`${site.origin}${ARTICLE}`);
    await untilKept(visited.page, ARTICLE);
    return visited;
  };
  const notice = (page: Page) => page.locator('.kept-notice').textContent();

  test('the first article that was read is there with its picture and fonts, and says its age', async (t) => {
    const { page, complaints } = await reader(t);
    assert.deepEqual(complaints, []);
    await age(page, ARTICLE, 3 * HOUR);
    await site.close();
    await page.goto(`${site.origin}${ARTICLE}?utm_source=whatsapp`);
    assert.equal(
      await notice(page),
      'تعذر جلب آخر نسخة من هذه الصفحة. حُفظت هذه النسخة منذ 3 ساعات. أعد المحاولة',
    );
    assert.deepEqual(await violationsInBothSchemes(page), []);
    const drawn = page.locator('.figure.hero img');
    assert.ok(await drawn.evaluate((image: HTMLImageElement) => image.decode().then(() => true)));
    assert.ok(await page.evaluate(() => document.fonts.check('700 20px "Plex Arabic"')));
    assert.equal(
      await page.locator('.article').evaluate((one) => getComputedStyle(one).direction),
      'rtl',
    );
  });

  test('a browser that knows that it has none says so, and of what is weeks old the days', async (t) => {
    const { page } = await reader(t);
    await age(page, ARTICLE, 12 * 24 * HOUR);
    await page.context().setOffline(true);
    await page.reload();
    assert.equal(
      await notice(page),
      'أنت غير متصل بالإنترنت. حُفظت هذه النسخة منذ 12 يوما. أعد المحاولة',
    );
  });

  test('the home page is there though it was never opened, and says its age', async (t) => {
    const { page } = await reader(t);
    await age(page, `${PATH}/`, 25 * HOUR);
    await site.close();
    await page.locator('.site-header .wordmark').click();
    assert.match((await notice(page)) ?? '', /حُفظت هذه النسخة (أمس|منذ يومين)\./);
    assert.ok((await page.locator('.card').count()) > 3);
  });

  test('a page that was not kept is told of in Arabic, with what was kept, and comes by itself', async (t) => {
    const { page } = await reader(t);
    await age(page, ARTICLE, HOUR);
    await site.close();
    await page.goto(`${site.origin}${PATH}/sports/`);
    assert.equal(await page.locator('h1').textContent(), 'لا يوجد اتصال بالإنترنت');
    const kept = page.locator('.kept li');
    await kept.first().waitFor();
    const texts = await kept.allTextContents();
    assert.equal(texts.length, 2);
    assert.deepEqual(await violationsInBothSchemes(page), []);
    assert.ok(
      texts.some((text) => text.endsWith('نسخة حُفظت منذ ساعة')),
      texts.join(),
    );
    const { port } = new URL(site.origin);
    site = await serveSite(join(home.folder, 'site'), PATH, Number(port));
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await page.locator('h1', { hasText: 'رياضة' }).waitFor();
    assert.equal(await page.locator('.kept-notice').count(), 0);
  });

  test('what the network answers is never taken from what was kept', async (t) => {
    const { page } = await reader(t);
    await age(page, ARTICLE, 3 * HOUR);
    await page.reload();
    assert.equal(await page.locator('.kept-notice').count(), 0);
  });

  test('an article that is gone from the site is not kept either', async (t) => {
    const { page } = await reader(t);
    const { port } = new URL(site.origin);
    await site.close();
    site = await listen((_, response) => response.writeHead(404).end('gone'), Number(port));
    await page.goto(`${site.origin}${ARTICLE}`);
    assert.equal(await page.locator('body').textContent(), 'gone');
    await site.close();
    await page.goto(`${site.origin}${ARTICLE}`);
    assert.equal(await page.locator('h1').textContent(), 'لا يوجد اتصال بالإنترنت');
  });

  test('a server that fails, or that does not answer, is as good as none', async (t) => {
    const { page } = await reader(t);
    const { port } = new URL(site.origin);
    for (const fail of [true, false]) {
      await site.close();
      site = await listen((_, response) => {
        if (fail) response.writeHead(503).end('busy');
      }, Number(port));
      await page.goto(`${site.origin}${ARTICLE}`);
      assert.match((await notice(page)) ?? '', /^تعذر جلب آخر نسخة من هذه الصفحة\./);
    }
  });

  test('of articles the last thirty are kept, and the home page always', async (t) => {
    const { page } = await reader(t);
    await page.evaluate(async (path) => {
      const pages = await caches.open(`pages ${path}/`);
      for (let count = 1; count <= 30; count += 1) {
        await pages.put(`${path}/old/${count}/`, new Response(''));
      }
    }, PATH);
    await page.reload();
    await until(page, async (path) => !(await caches.match(`${path}/old/1/`)), PATH);
    const pages = (await keptPaths(page)).filter((path) => path.endsWith('/'));
    assert.equal(pages.length, 32);
    for (const path of [`${PATH}/`, `${PATH}/offline/`, ARTICLE, `${PATH}/old/2/`]) {
      assert.ok(pages.includes(path), path);
    }
  });

  test('of other pages, and of search, nothing is kept', async (t) => {
    const { page } = await reader(t);
    for (const path of ['/sports/', '/charter/', '/search/?q=الزقورة']) {
      await page.goto(`${site.origin}${PATH}${path}`);
    }
    await page.locator('.search-results li').first().waitFor();
    const paths = await keptPaths(page);
    const pages = paths.filter((path) => !/^\/my-paper\/(assets|media)\//.test(path));
    assert.deepEqual(pages, [`${PATH}/`, `${PATH}/offline/`, ARTICLE]);
  });

  test('a browser that may store nothing says nothing of it', async (t) => {
    const { page, complaints, close } = await visit(browser, site.origin, {
      serviceWorkers: 'allow',
    });
    t.after(close);
    await page.addInitScript(() => {
      for (const [owner, name] of [
        [globalThis, 'caches'],
        [globalThis, 'localStorage'],
        [navigator, 'serviceWorker'],
      ] as const) {
        Object.defineProperty(owner, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
    for (const path of ['/', '/opinion/everything/', '/offline/']) {
      await page.goto(`${site.origin}${PATH}${path}`, { waitUntil: 'load' });
    }
    assert.deepEqual(complaints, []);
    assert.equal(await page.locator('.kept').isVisible(), false);
    await site.close();
  });

  describe('after the newspaper was built anew', () => {
    const rebuild = async (settings: (text: string) => string) => {
      const content = join(home.folder, 'content');
      const file = join(content, 'site.yaml');
      await writeFile(file, settings(await readFile(file, 'utf8')));
      await build({ content, output: join(home.folder, 'site'), now: NOW, onFault: 'stop' });
    };
    const sheetsOf = async (page: Page) =>
      (await keptPaths(page)).filter((path) => /\/main-\w+\.css$/.test(path));

    test('pages have its new files, and what was kept before has its old ones as long as it is kept', async (t) => {
      const { page } = await reader(t);
      const [old] = await sheetsOf(page);
      await rebuild((text) => `${text}accent: '#0b5d4d'\n`);
      await page.goto(`${site.origin}${PATH}/`);
      const hasNewHome = async (sheet: string) => {
        const front = await caches.match(document.baseURI);
        return front !== undefined && !(await front.text()).includes(sheet);
      };
      await until(page, hasNewHome, old ?? '');
      const hasBothSheets = async (name: string) => {
        const files = await (await caches.open(name)).keys();
        return files.filter(({ url }) => url.endsWith('.css')).length === 2;
      };
      await until(page, hasBothSheets, `files ${PATH}/`);
      await site.close();
      await page.goto(`${site.origin}${ARTICLE}`);
      assert.equal(await page.locator('.kept-notice').count(), 1);
      const accent = () =>
        page
          .locator('.wordmark')
          .first()
          .evaluate((one) => getComputedStyle(one).color);
      assert.equal(await accent(), 'rgb(179, 18, 47)');
      await page.goto(`${site.origin}${PATH}/`);
      assert.equal(await accent(), 'rgb(11, 93, 77)');
    });

    test('with nothing kept offline any more, browsers forget all that they kept', async (t) => {
      const { page, complaints } = await reader(t);
      await rebuild((text) => `${text}offline: لا\n`);
      await page.goto(`${site.origin}${PATH}/`);
      const hasForgotten = async () =>
        (await navigator.serviceWorker.getRegistrations()).length === 0 &&
        (await caches.keys()).length === 0;
      await until(page, hasForgotten, undefined);
      await page.goto(`${site.origin}${ARTICLE}`, { waitUntil: 'load' });
      assert.deepEqual(await keptPaths(page), []);
      assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
      assert.deepEqual(complaints, []);
    });
  });
});
