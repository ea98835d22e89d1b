import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Browser, Page } from 'playwright-core';
import { Bidi } from '../layouts/components/Bidi.tsx';
import { createMarkdown } from '../src/markdown/markdown.ts';
import { typeset } from '../src/text/typography/typography.ts';
import { launchBrowser } from './support/browser.ts';

/** Each sentence as it is written, and below it as it stands on the screen from the left to the right. */
const SENTENCES = readFileSync(join(import.meta.dirname, 'fixtures/mixed-directions.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .map((pair) => pair.split('\n'));

const render = createMarkdown({
  basePath: '',
  digits: 'latn',
  quotes: 'guillemets',
  picture: () => '',
});
const STYLE = readFileSync(join(import.meta.dirname, '../assets/styles/base.css'), 'utf8');

const PLACES: [name: string, selector: string, html: string][] = [
  [
    'a headline',
    'h1',
    SENTENCES.map(([text = '']) => {
      return `<h1>${renderToString(h(Bidi, { text: typeset(text, 'guillemets') }))}</h1>`;
    }).join('\n'),
  ],
  ['a paragraph', 'p', SENTENCES.map(([text = '']) => render(text)).join('\n')],
  ['a list', 'li', render(SENTENCES.map(([text]) => `- ${text}`).join('\n'))],
];

describe('A sentence of both directions stands on the screen as it is read', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  });
  after(() => browser.close());

  test('and no line ends inside of a score or a range', async () => {
    const text = 'فاز الفريق 2-1 ثم 12–10 في موسم 2025-2026 بتوقيت 14:00-16:00';
    const html = `<p>${renderToString(h(Bidi, { text }))}</p>${render(text)}`;
    await page.setContent(
      `<!doctype html><html lang="ar" dir="rtl"><style>${STYLE}</style><main>${html}</main>`,
    );
    const parted = await page.evaluate(
      (scores) => {
        const found = new Set<string>();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const node = texts.currentNode;
          for (const score of scores) {
            const at = node.textContent?.indexOf(score) ?? -1;
            if (at < 0) continue;
            for (let width = 100; width < 400; width += 4) {
              document.body.style.width = `${width}px`;
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + score.length);
              const lines = new Set([...range.getClientRects()].map(({ bottom }) => bottom));
              if (lines.size > 1) found.add(score);
            }
          }
        }
        return [...found];
      },
      text.match(/\d\S+/g) ?? [],
    );
    assert.deepEqual(parted, []);
  });

  for (const [name, selector, html] of PLACES) {
    test(`in ${name}`, async () => {
      await page.setContent(
        `<!doctype html><html lang="ar" dir="rtl"><style>${STYLE}</style><main>${html}</main>`,
      );
      const seen = await asSeen(page, selector);
      assert.deepEqual(
        seen,
        SENTENCES.map(([, expected]) => expected),
      );
    });
  }

  test('and would not without our doing in most of them', async () => {
    const html = SENTENCES.map(([text]) => `<p>${text}</p>`).join('\n');
    await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><main>${html}</main>`);
    const seen = await asSeen(page, 'p');
    const wrong = seen.filter((line, index) => line !== SENTENCES[index]?.[1]);
    assert.ok(wrong.length > 20, `${wrong.length} of ${seen.length}`);
  });
});

/**
 * The text of elements as their glyphs stand from left to right; the letters of an Arabic word, which are
 * joined, in the order of writing. Brackets are as they are drawn.
 */
function asSeen(page: Page, selector: string): Promise<string[]> {
  return page.locator(`main ${selector}`).evaluateAll((elements) => {
    const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '«': '»', '»': '«' };
    return elements.map((element) => {
      const glyphs: { sign: string; x: number; isArabic: boolean }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const [box] = range.getClientRects();
          if (!box || box.width === 0) continue;
          const sign = node.data.charAt(at).replace('\u00a0', ' ');
          glyphs.push({
            sign,
            x: box.left + box.width / 2,
            isArabic: /[\u0621-\u064a]/.test(sign),
          });
        }
      }
      for (const [index, glyph] of glyphs.entries()) {
        const mirrored = MIRRORED[glyph.sign];
        const isOpening = '(«'.includes(glyph.sign);
        const isFromRight = isOpening
          ? (glyphs[index + 1]?.x ?? 0) < glyph.x
          : (glyphs[index - 1]?.x ?? 0) > glyph.x;
        if (mirrored && isFromRight) glyph.sign = mirrored;
      }
      const row = glyphs.toSorted((a, b) => a.x - b.x);
      let line = '';
      let word = '';
      for (const { sign, isArabic } of [...row, { sign: '', isArabic: false }]) {
        if (isArabic) word = sign + word;
        else {
          line += word + sign;
          word = '';
        }
      }
      return line;
    });
  });
}
