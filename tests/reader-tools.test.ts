import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { launchBrowser } from './support/browser.ts';
import { article, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { buildOutlet, NOW } from './support/site.ts';
import { visit } from './support/visit.ts';

/** An article of twenty paragraphs. */
const LONG = article(
  ["title: 'عشرون يوما في ميناء الصيد'", 'date: 2026-11-20 08:00', 'categories: [رياضة]'],
  Array.from(
    { length: 20 },
    (_, day) => `اليوم ${day + 1}. ${'خرجت القوارب قبل الفجر. '.repeat(12)}`,
  ).join('\n\n'),
);

/** An article with every part that one can have. */
const ARTICLE = '/opinion/everything/';

describe('A reader’s tools', () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let site: Running;

  before(async () => {
    home = await makeFolder();
    site = await serveSite(join(home.folder, 'site'));
    const content = join(home.folder, 'content');
    await buildOutlet(home.folder, { url: site.origin });
    await writeFiles(content, { 'articles/long.md': LONG });
    await build({ content, output: join(home.folder, 'site'), now: NOW, onFault: 'stop' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  const open = async (path = ARTICLE, options: BrowserContextOptions = {}, prepare?: Prepare) => {
    const visited = await visit(browser, site.origin, options);
    await prepare?.(visited.page);
    await visited.page.goto(`${site.origin}${path}`);
    return visited;
  };

  test('light and dark as the reader chose, on every page, whatever the device wishes', async () => {
    const { page, complaints, close } = await open(ARTICLE, { colorScheme: 'light' });
    assert.equal(await paper(page), DAY);
    await choose(page, 'ليلي');
    assert.equal(await paper(page), NIGHT);
    await page.goto(`${site.origin}/`);
    assert.equal(await paper(page), NIGHT);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await paper(page), DAY, 'on paper it is day');
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await choose(page, 'نهاري');
    assert.equal(await paper(page), DAY);
    await choose(page, 'كالجهاز');
    assert.equal(await paper(page), NIGHT);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('what was chosen holds before anything is painted', async () => {
    const { page, close } = await open();
    await choose(page, 'ليلي');
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        document.documentElement.dataset['seen'] ??=
          document.documentElement.dataset['theme'] ?? '';
      });
    });
    await page.reload();
    assert.equal(await page.locator('html').getAttribute('data-seen'), 'dark');
    await close();
  });

  test('larger text, and nothing too wide for the screen', async () => {
    const { page, close } = await open();
    const size = () => page.locator('.prose').evaluate((prose) => getComputedStyle(prose).fontSize);
    assert.equal(await size(), '17px');
    await choose(page, 'كبير');
    assert.equal(await size(), '19.125px');
    await choose(page, 'أكبر');
    assert.equal(await size(), '22.1px');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await page.reload();
    assert.equal(await size(), '22.1px');
    await choose(page, 'عادي');
    assert.equal(await size(), '17px');
    await close();
  });

  test('the choices by keyboard: opened, made with the arrows, closed with Escape', async () => {
    const { page, close } = await open();
    const toggle = page.getByRole('button', { name: 'المظهر وحجم الخط' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
    assert.ok(
      await page
        .getByRole('radio', { name: 'كالجهاز' })
        .evaluate((it) => it === document.activeElement),
    );
    await page.keyboard.press('ArrowDown');
    assert.ok(await page.getByRole('radio', { name: 'نهاري' }).isChecked());
    await page.keyboard.press('Escape');
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
    assert.ok(await toggle.evaluate((it) => it === document.activeElement));
    await toggle.click();
    await page.locator('.standfirst').click();
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
    await close();
  });

  test('nothing of it without a script, and nothing that does nothing', async () => {
    const { page, close } = await open(ARTICLE, { javaScriptEnabled: false });
    for (const name of ['المظهر وحجم الخط', 'انسخ الرابط', 'شارك في تطبيق آخر']) {
      assert.equal(await page.getByRole('button', { name }).count(), 0, name);
    }
    await page.getByRole('link', { name: 'كل الأركان' }).click();
    assert.ok(
      await page
        .locator('#sections')
        .evaluate((it) => it.getBoundingClientRect().top < innerHeight),
    );
    await close();
  });

  test('on from where the reader stopped, when it is asked for', async () => {
    const { page, close } = await open('/sports/long/');
    const goOn = page.getByRole('button', { name: 'تابع القراءة من حيث توقفت' });
    assert.equal(await goOn.count(), 0);
    await page
      .locator('.prose > *')
      .nth(6)
      .evaluate((it) => it.scrollIntoView());
    await page.goto(`${site.origin}/`);
    await page.goto(`${site.origin}/sports/long/`);
    await goOn.waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0, 'nobody is taken there unasked');
    await goOn.click();
    const top = await page
      .locator('.prose > *')
      .nth(6)
      .evaluate((it) => it.getBoundingClientRect().top);
    assert.ok(top > -5 && top < 60, `${top}`);
    assert.equal(await goOn.count(), 0);
    await page.locator('footer').scrollIntoViewIfNeeded();
    await page.goto(`${site.origin}/`);
    await page.goto(`${site.origin}/sports/long/`);
    await page.locator('.latest .card').first().waitFor();
    assert.equal(await goOn.count(), 0, 'who came to the end begins anew');
    await close();
  });

  test('paper with the address, the source and the date, and no tools', async () => {
    const { page, close } = await open();
    await page.emulateMedia({ media: 'print' });
    const address = await page
      .locator('.share')
      .evaluate((it) => getComputedStyle(it, '::before').content);
    assert.equal(address, `"${site.origin}${ARTICLE}"`);
    assert.ok(await page.locator('.byline').isVisible());
    assert.ok(await page.locator('.times time').first().isVisible());
    assert.ok(await page.locator('.wordmark').first().isVisible());
    for (const tool of ['nav.sections', '.tool', '.share a', '.latest', '.site-footer']) {
      assert.equal(await page.locator(tool).first().isVisible(), false, tool);
    }
    await close();
  });

  test('sharing by the sheet of the phone', async () => {
    const { page, close } = await open(ARTICLE, {}, async (opened) => {
      await opened.addInitScript(() => {
        navigator.share = async (data) => void Object.assign(globalThis, { shared: data });
      });
    });
    await page.getByRole('button', { name: 'شارك في تطبيق آخر' }).click();
    const shared = await page.evaluate(() => (globalThis as { shared?: ShareData }).shared);
    assert.equal(shared?.url, `${site.origin}${ARTICLE}`);
    assert.equal(shared?.title, await page.locator('h1').textContent());
    await close();
  });

  describe('in the browser inside an app', () => {
    /** No storage, no clipboard, no sheet: as in the browsers of Facebook and WhatsApp. */
    const insideApp: Prepare = async (page) => {
      await page.addInitScript(`
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
        }
        for (const name of ['share', 'clipboard', 'serviceWorker']) delete Navigator.prototype[name];
      `);
    };

    test('every page is read, and no script complains', async () => {
      const { page, complaints, close } = await open('/', {}, insideApp);
      for (const path of ['/', '/sports/', ARTICLE, '/charter/', '/search/?q=الميثاق']) {
        await page.goto(`${site.origin}${path}`);
        await page.locator('h1').first().waitFor({ state: 'attached' });
      }
      await page.locator('.search-results li').first().waitFor();
      assert.deepEqual(complaints, []);
      await close();
    });

    test('a choice holds for the page', async () => {
      const { page, complaints, close } = await open(ARTICLE, { colorScheme: 'light' }, insideApp);
      await choose(page, 'ليلي');
      assert.equal(await paper(page), NIGHT);
      assert.deepEqual(complaints, []);
      await close();
    });

    test('the address is copied all the same', async () => {
      const { page, complaints, close } = await open(ARTICLE, {}, insideApp);
      assert.equal(await page.getByRole('button', { name: 'شارك في تطبيق آخر' }).count(), 0);
      await page.getByRole('button', { name: 'انسخ الرابط' }).click();
      await page.getByText('نُسخ الرابط').waitFor();
      assert.deepEqual(complaints, []);
      await close();
    });

    test('the address is shown where nothing can be copied', async () => {
      const { page, close } = await open(ARTICLE, {}, async (opened) => {
        await insideApp(opened);
        await opened.addInitScript(() => {
          document.execCommand = () => false;
        });
      });
      await page.getByRole('button', { name: 'انسخ الرابط' }).click();
      const field = page.getByRole('textbox', { name: 'انسخ الرابط من هنا:' });
      assert.equal(await field.inputValue(), `${site.origin}${ARTICLE}`);
      assert.equal(
        await page.evaluate(() => getSelection()?.toString()),
        `${site.origin}${ARTICLE}`,
      );
      await close();
    });
  });
});

type Prepare = (page: Page) => Promise<void>;

const DAY = 'rgb(255, 255, 255)';
const NIGHT = 'rgb(20, 17, 16)';

/** The colour that the page is painted on. */
function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** Makes a choice in the panel of the masthead. */
async function choose(page: Page, name: string): Promise<void> {
  const toggle = page.getByRole('button', { name: 'المظهر وحجم الخط' });
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
  await page.getByRole('radio', { name, exact: true }).check();
}
