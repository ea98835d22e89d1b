import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { messagesOf, SITE } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { buildOutlet, sampleSite } from './support/site.ts';
import { visit } from './support/visit.ts';

/** Letters of Morocco and its neighbours, and what fonts for Arabic often lack. */
const LETTERS = Array.from('ڭڨڥݣگڤپچژةىئؤءأإآٱﷲﷺ﴾﴿«»“”،؛؟٪٫٬…–—0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳éèçœ');

/** Words in which letters join, and carry marks, also two at once. */
const WORDS = [
  'أڭادير',
  'ڨفصة',
  'ڥيلا',
  'إݣلي',
  'أُمَّةٌ',
  'اللَّهُ',
  'مُؤَلِّفٌ',
  'كِتَابًا',
  'رَحْمٰن',
  'هـ',
  'Casablanca',
];

describe('The typeface of the newspaper', () => {
  let browser: Browser;
  let server: Running;
  let folder: string;
  let page: Page;
  before(async () => {
    folder = await sampleSite();
    server = await serveSite(folder);
    browser = await launchBrowser();
    ({ page } = await visit(browser, server.origin));
    await page.goto(`${server.origin}/regions/22541/`);
    await page.evaluate(() => document.fonts.ready);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const weight of ['p', 'strong'] as const) {
    test(`draws every letter of Arabic news itself, in <${weight}>`, async () => {
      const texts = [...LETTERS, ...WORDS];
      await page.evaluate(
        ({ tag, all }) => {
          const prose = document.querySelector('.prose');
          prose?.replaceChildren(
            ...all.map((text) => Object.assign(document.createElement(tag), { textContent: text })),
          );
        },
        { tag: weight, all: texts },
      );
      const drawn = await fontsOf(page, `.prose > ${weight}`);
      assert.equal(drawn.length, texts.length);
      for (const [index, fonts] of drawn.entries()) {
        const face = weight === 'strong' ? 'IBMPlexSansArabic-Bold' : 'IBMPlexSansArabic-Regular';
        assert.deepEqual(fonts, [face], texts[index]);
      }
    });
  }

  test('takes less than fifty kilobytes in two weights, both asked for by the page at once', async () => {
    const names = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.woff2'));
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(folder, 'assets', name))).size),
    );
    assert.equal(sizes.length, 2);
    const sum = sizes.reduce((all, size) => all + size, 0);
    assert.ok(sum <= 50_000, `${sum} bytes`);
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const preloaded = [...html.matchAll(/rel="preload" href="\/assets\/([^"]+)" as="font"/g)];
    assert.deepEqual(preloaded.map(([, name]) => String(name)).toSorted(), names.toSorted());
  });

  test('has room for marks between the lines of every text', async () => {
    await page.goto(`${server.origin}/regions/22541/`);
    const texts = '.prose p, .prose li, .prose blockquote, .standfirst, figcaption, .card-summary';
    assert.ok((await page.locator(texts).count()) > 5);
    for (const [name, lines, ink] of await linesAndInk(page, texts, 'أُمَّةٌ مُتَّحِدَةٌ إِلَى عَهْدٍ')) {
      assert.ok(lines >= 1.7, `${name}: lines of ${lines}`);
      assert.ok(ink <= lines, `${name}: marks need ${ink}, lines have ${lines}`);
    }
  });
});

/** Names of the fonts that each element’s text is drawn with. */
async function fontsOf(page: Page, selector: string): Promise<string[][]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  return Promise.all(
    nodeIds.map(async (nodeId) => {
      const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.map(({ postScriptName, isCustomFont }) => {
        return isCustomFont ? postScriptName : `${postScriptName} of the device`;
      });
    }),
  );
}

/** For each element: its line height, and how high a text with marks is drawn, both in sizes of its font. */
async function linesAndInk(
  page: Page,
  selector: string,
  text: string,
): Promise<[name: string, lines: number, ink: number][]> {
  return page.evaluate(
    ({ wanted, marks }) => {
      const canvas = document.createElement('canvas').getContext('2d');
      return [...document.querySelectorAll(wanted)].map((element) => {
        const { lineHeight, fontSize, fontWeight } = getComputedStyle(element);
        if (canvas) canvas.font = `${fontWeight} 100px "Plex Arabic"`;
        const measure = canvas?.measureText(marks);
        const ink =
          ((measure?.actualBoundingBoxAscent ?? 999) + (measure?.actualBoundingBoxDescent ?? 999)) /
          100;
        const lines = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
        return [`${element.localName}.${element.className}`, lines, ink];
      });
    },
    { wanted: selector, marks: text },
  );
}

describe('A newspaper in the fonts of its readers’ devices', () => {
  test('publishes, links and fetches no font', async (t) => {
    const folder = await temporaryFolder(t);
    await buildOutlet(folder, { url: 'https://outlet.example', more: '\nfonts: system\n' });
    const site = join(folder, 'site');
    const assets = await readdir(join(site, 'assets'));
    assert.deepEqual(
      assets.filter((name) => name.endsWith('.woff2')),
      [],
    );
    const server = await serveSite(site);
    t.after(server.close);
    const browser = await launchBrowser();
    t.after(() => browser.close());
    const { page, complaints, close } = await visit(browser, server.origin);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.resourceType()));
    await page.goto(`${server.origin}/opinion/everything/`, { waitUntil: 'load' });
    assert.ok(asked.includes('stylesheet') && !asked.includes('font'), asked.join());
    assert.equal(await page.locator('link[as="font"]').count(), 0);
    const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    assert.equal(family, 'system-ui, "Segoe UI", Tahoma, sans-serif');
    assert.deepEqual(complaints, []);
    // What the page still fetches would be looked for in a folder that is gone.
    await close();
  });

  test('is asked for by the Arabic name of the setting too; another word is a fault', async (t) => {
    assert.deepEqual(await messagesOf(t, { 'site.yaml': `${SITE}الخطوط: system\n` }), []);
    assert.deepEqual(await messagesOf(t, { 'site.yaml': `${SITE}fonts: sistem\n` }), [
      `site.yaml:3:8
  خطأ: هذه القيمة ليست مما يأخذه هذا الحقل. هل تقصد system؟ [unknown-choice]
  الحقل: fonts
  وجدنا: sistem
  المطلوب: plex لخط الجريدة، أو system لخطوط جهاز القارئ
  اكتب:
    fonts: system`,
    ]);
  });
});
