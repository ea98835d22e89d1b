import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { samplePages } from '../../src/budgets/sample.ts';
import { launchBrowser } from '../support/browser.ts';
import { hostedSites } from '../support/hosted-sites.ts';
import { takeBrokenPolicies } from '../support/policy-watch.ts';
import { visit } from '../support/visit.ts';

const DESK_SIGN_IN = 'العمل مع مستودع تجريبي';

describe('By the policies that a server sends', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const { host, site, origin } of hostedSites().filter(({ name }) => name === 'sample')) {
    test(`every kind of page works, ${host}`, async () => {
      const { page, complaints, strangers, close } = await visit(browser, origin);
      const { pages = [] } = (await samplePages(site)) ?? {};
      const oneOfEach = new Map(pages.map(({ kind, path }) => [kind, path]));
      assert.ok(oneOfEach.size >= 9, [...oneOfEach.keys()].join());
      for (const [kind, path] of oneOfEach) {
        await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
        if (kind === 'results') await page.locator('.search-results li').first().waitFor();
      }
      await page.goto(`${origin}/admin/`);
      await page.getByRole('button', { name: DESK_SIGN_IN }).click();
      await page.locator('nav').first().waitFor();
      const lost = complaints.filter((text) => !/status of 404/.test(text));
      await close();
      assert.deepEqual({ lost, strangers }, { lost: [], strangers: [] });
    });

    test(`what they forbid is stopped, and told of, ${host}`, async () => {
      assert.deepEqual(takeBrokenPolicies(), []);
      const { page, close } = await visit(browser, origin);
      // It has no policy of its own.
      await page.goto(`${origin}/fragments/latest.html`);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken"';
        document.body.append(script);
      });
      assert.notEqual(await page.title(), 'taken');
      await close();
      assert.match(takeBrokenPolicies().join('\n'), /inline script violates/);
    });
  }
});
