import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { makeFolder } from './support/folder.ts';
import { startFormService } from './support/form-service.ts';
import { servePlainly, serveSite } from './support/server.ts';
import { buildOutlet } from './support/site.ts';
import { visit } from './support/visit.ts';

const ARTICLE = '/opinion/everything/';

/** What each service must get from a reader, in order; `SITE` stands for the site's address. */
const SERVICES: Record<
  string,
  { key?: string; encoding: string; script: [string, string][]; plainToo: [string, string][] }
> = {
  formspree: {
    encoding: 'multipart/form-data',
    script: [
      ['article', 'everything'],
      ['url', `SITE${ARTICLE}`],
      ['message', 'تعليق قصير'],
      ['name', 'سلمى'],
      ['email', 'salma@example.com'],
      ['_gotcha', ''],
    ],
    plainToo: [['_next', 'SITE/thanks/']],
  },
  basin: {
    encoding: 'multipart/form-data',
    script: [
      ['article', 'everything'],
      ['url', `SITE${ARTICLE}`],
      ['message', 'تعليق قصير'],
      ['name', 'سلمى'],
      ['email', 'salma@example.com'],
      ['_gotcha', ''],
    ],
    plainToo: [],
  },
  web3forms: {
    key: '00000000-1111-2222-3333-444444444444',
    encoding: 'multipart/form-data',
    script: [
      ['access_key', '00000000-1111-2222-3333-444444444444'],
      ['article', 'everything'],
      ['url', `SITE${ARTICLE}`],
      ['message', 'تعليق قصير'],
      ['name', 'سلمى'],
      ['email', 'salma@example.com'],
    ],
    plainToo: [['redirect', 'SITE/thanks/']],
  },
  staticman: {
    encoding: 'application/x-www-form-urlencoded',
    script: [
      ['options[slug]', 'everything'],
      ['fields[article]', 'everything'],
      ['fields[url]', `SITE${ARTICLE}`],
      ['fields[message]', 'تعليق قصير'],
      ['fields[name]', 'سلمى'],
      ['fields[email]', 'salma@example.com'],
      ['fields[website]', ''],
    ],
    plainToo: [['options[redirect]', 'SITE/thanks/']],
  },
};

describe('a comment reaches', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [provider, { key, encoding, script, plainToo }] of Object.entries(SERVICES)) {
    test(`${provider} in the fields and the encoding that it reads, by script and as a plain form`, async () => {
      const home = await makeFolder();
      const service = await startFormService();
      const site = await serveSite(join(home.folder, 'site'));
      await buildOutlet(home.folder, {
        url: site.origin,
        more: `comments:\n  provider: ${provider}\n  endpoint: ${service.origin}/f/x\n${key ? `  key: ${key}\n` : ''}`,
      });
      const expected = (fields: [string, string][]) =>
        fields.map(([name, value]) => [name, value.replace('SITE', site.origin)]);

      for (const javaScriptEnabled of [true, false]) {
        service.answer = javaScriptEnabled
          ? { kind: 'json', status: 200, body: { success: true } }
          : { kind: 'redirect', to: `${site.origin}/thanks/` };
        const { page, complaints, close } = await visit(browser, site.origin, {
          javaScriptEnabled,
        });
        await page.goto(`${site.origin}${ARTICLE}`);
        await page.locator('#comment-message').fill('تعليق قصير');
        await page.locator('#comment-name').fill('سلمى');
        await page.locator('#comment-email').fill('salma@example.com');
        await page.getByRole('button', { name: 'أرسل التعليق' }).click();
        await page.getByText('توصلنا بتعليقك، وسيُنشر بعد مراجعته.').waitFor();
        assert.deepEqual(complaints, []);
        await close();
      }

      const [byScript, plain] = service.received;
      assert.equal(byScript?.contentType.split(';')[0], encoding);
      assert.deepEqual(byScript?.fields, expected(script));
      const bySorted = (fields: string[][] = []) => fields.map(String).toSorted();
      assert.deepEqual(bySorted(plain?.fields), bySorted(expected([...script, ...plainToo])));
      assert.equal(service.received.length, 2);
      await site.close();
      await service.close();
      await home.remove();
    });
  }

  test('Netlify, which receives on the site itself', async () => {
    const home = await makeFolder();
    const site = await servePlainly(join(home.folder, 'site'));
    await buildOutlet(home.folder, {
      url: site.origin,
      more: 'comments:\n  provider: netlify\n',
    });
    const { page, complaints, close } = await visit(browser, site.origin);
    await page.goto(`${site.origin}${ARTICLE}`);
    const form = page.locator('form.comment-form');
    assert.equal(await form.getAttribute('data-netlify'), 'true');
    assert.equal(await form.getAttribute('name'), 'comments');
    assert.equal(await form.getAttribute('data-netlify-honeypot'), 'website');
    await page.locator('#comment-message').fill('تعليق قصير');
    await page.locator('#comment-name').fill('سلمى');
    await page.locator('#comment-email').fill('salma@example.com');
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'أرسل التعليق' }).click();
    const request = await posted;
    assert.equal(request.url(), `${site.origin}/thanks/`);
    const sent = new URLSearchParams(request.postData() ?? '');
    assert.equal(sent.get('form-name'), 'comments');
    assert.equal(sent.get('message'), 'تعليق قصير');
    await page.getByText('توصلنا بتعليقك، وسيُنشر بعد مراجعته.').waitFor();
    assert.deepEqual(complaints, []);
    await close();
    await site.close();
    await home.remove();
  });
});
