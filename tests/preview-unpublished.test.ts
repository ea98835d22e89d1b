import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from '../src/build/build.ts';
import { violationsInBothSchemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { filesBelow } from './support/build-command.ts';
import { openPreview, type TestPreview } from './support/preview.ts';
import { OUTLET } from './support/site.ts';

const DRAFT = `---
title: تحقيق لم يكتمل
date: 2026-07-12 10:00
categories: [مجتمع, واجهة]
draft: نعم
---

نص.
`;
const FUTURE = `---
title: بلاغ الغد
date: 2099-03-14 14:05
categories: مجتمع
---

نص.
`;
/** What the ribbon of the future article says; 14 March 2099 is a Saturday. */
const APPOINTMENT = 'يُنشر يوم السبت 14 مارس 2099 الساعة 14:05';

/** The ribbon on the card with this headline. */
const ribbonOn = (page: Page, title: string) =>
  page.locator('.card', { hasText: title }).first().locator('.ribbon');

describe('what is not published yet', () => {
  let browser: Browser;
  let preview: TestPreview;
  let page: Page;

  before(async () => {
    const settings = readFileSync(join(OUTLET, 'site.yaml'), 'utf8');
    preview = await openPreview({
      'site.yaml': `${settings}\nlite:\n  since: 2020-01-01\n`,
      'articles/unfinished.md': DRAFT,
      'articles/tomorrow.md': FUTURE,
    });
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await preview.end();
  });

  test('has a ribbon on its own page, also in the lite edition', async () => {
    await page.goto(`${preview.address}society/unfinished/`);
    assert.deepEqual(await page.locator('article.article > .ribbon').allInnerTexts(), ['مسودة']);
    assert.deepEqual(await violationsInBothSchemes(page), []);
    await page.goto(`${preview.address}society/tomorrow/`);
    assert.deepEqual(await page.locator('article.article > .ribbon').allInnerTexts(), [
      APPOINTMENT,
    ]);
    await page.goto(`${preview.address}society/tomorrow/lite/`);
    assert.deepEqual(await page.locator('article > .ribbon').allInnerTexts(), [APPOINTMENT]);
  });

  test('has it on its cards, in the places that it will have', async () => {
    await page.goto(`${preview.address}society/`);
    const titles = await page.locator('.card-title').allInnerTexts();
    assert.equal(titles[0], 'بلاغ الغد');
    assert.equal(await ribbonOn(page, 'بلاغ الغد').innerText(), APPOINTMENT);
    assert.equal(await ribbonOn(page, 'تحقيق لم يكتمل').innerText(), 'مسودة');
    assert.deepEqual(await violationsInBothSchemes(page), []);
    await page.goto(preview.address);
    assert.equal(await ribbonOn(page, 'تحقيق لم يكتمل').innerText(), 'مسودة');
  });

  test('loses it when it is published, in the open list and on its page', async () => {
    const list = await browser.newPage();
    await list.goto(`${preview.address}society/`);
    await page.goto(`${preview.address}society/unfinished/`);
    await preview.save('articles/unfinished.md', DRAFT.replace('draft: نعم\n', ''));
    await page.locator('.article > .ribbon').waitFor({ state: 'detached' });
    await ribbonOn(list, 'تحقيق لم يكتمل').waitFor({ state: 'detached' });
    assert.equal(await list.getByText('تحقيق لم يكتمل').count(), 1);
    await preview.save('articles/unfinished.md', DRAFT);
    await page.locator('.article > .ribbon').waitFor();
    await ribbonOn(list, 'تحقيق لم يكتمل').waitFor();
    await list.close();
  });

  test('leaves no trace in a build of the same content, and neither does the preview', async () => {
    const { content } = preview;
    const output = join(content, '..', 'site');
    await build({ content, output, now: Date.now(), onFault: 'stop' });
    const found = [...(await filesBelow(output))].filter(
      ([path, bytes]) =>
        /unfinished|tomorrow/.test(path) ||
        ['تحقيق لم يكتمل', 'بلاغ الغد', 'ribbon', 'midad-faults'].some((word) =>
          bytes.includes(word),
        ),
    );
    assert.deepEqual(
      found.map(([path]) => path),
      [],
    );
  });
});
