import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { shardOf } from '../src/address-rules.ts';
import { buildInto } from './support/archive.ts';
import { launchBrowser } from './support/browser.ts';
import { filesBelow } from './support/build-command.ts';
import { article, CATEGORIES, SITE, writeFiles } from './support/content-folder.ts';
import { makeFolder } from './support/folder.ts';
import { photograph } from './support/old-media.ts';
import { YAML } from './support/rules.ts';
import { serveSite, type Running } from './support/server.ts';
import { visit } from './support/visit.ts';

/** What a site has of its rules for old addresses, and how it leads on where its host does not. */

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

describe('A newspaper with rules', () => {
  const PATH = '/my-paper';
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let browser: Browser;
  let site: Running;
  let content: string;
  let output: string;
  let plain: string;

  const FILES = {
    'articles/20510.md': article(
      [
        'title: الترامواي يصل',
        'date: 2026-07-05 14:05',
        'categories: مجتمع',
        'aliases: /2019/خبر/',
      ],
      '![السد](2020/05/سد.jpg)\n\n[القانون](/media/files/2020/05/قانون.pdf)',
    ),
    'media/files/2020/05/قانون.pdf': '%PDF-1.4',
    'articles/20511.md': article([
      'title: السوق يفتح',
      'date: 2026-07-06 14:05',
      'categories: مجتمع',
    ]),
  };

  before(async () => {
    home = await makeFolder();
    output = join(home.folder, 'site');
    plain = join(home.folder, 'plain');
    site = await serveSite(output, PATH);
    const own = SITE.replace(/^url: .*$/m, `url: ${site.origin}${PATH}`);
    content = join(home.folder, 'content');
    await writeFiles(content, { 'media/2020/05/سد.jpg': await photograph('red') });
    await writeFiles(content, { ...FILES, 'site.yaml': own, 'categories.yaml': CATEGORIES });
    await buildInto(plain, content, NOW);
    const brochure = '- from: /wp-content/brochure.pdf/\n  to: media/files/دليل.pdf\n';
    const withRules = { 'redirects.yaml': YAML + brochure, 'media/files/دليل.pdf': '%PDF-1.4' };
    await writeFiles(content, withRules);
    const { problems } = (await buildInto(output, content, NOW)).report;
    assert.deepEqual(problems, []);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  test('has files for them, and one without has none', async () => {
    const [without, withRules] = [await filesBelow(plain), await filesBelow(output)];
    const added = [...withRules.keys()].filter((file) => !without.has(file));
    assert.deepEqual(added.map((file) => file.replace(/-\w{8}\./, '.')).toSorted(), [
      'assets/asked-address.js',
      'assets/old-address.js',
      ...['2020/05/سد.jpg', '2020/05/قانون.pdf', 'دليل.pdf']
        .map((name) => `fragments/files/${shardOf(name)}.json`)
        .toSorted(),
      ...['20510', '20511'].map((id) => `fragments/ids/${shardOf(id)}.json`).toSorted(),
      'fragments/old-addresses.json',
      // A document lies where it lay, and a brochure where redirects.yaml says; pictures would be too many.
      'media/files/دليل.pdf',
      'wp-content/brochure.pdf',
      'wp-content/uploads/2020/05/قانون.pdf',
    ]);
    const changed = [...without].filter(([file, bytes]) => !withRules.get(file)?.equals(bytes));
    const names = changed.map(([file]) => file).toSorted();
    assert.deepEqual(names, ['404.html', 'index.html'], 'and two pages have a script more');
  });

  test('leads readers on from the page 404, to what is there', async () => {
    const { page, close } = await visit(browser, site.origin);
    const arrives = async (from: string, to: string) => {
      await page.goto(`${site.origin}${PATH}${from}`).catch(() => {
        // The page that answers is left before it has loaded.
      });
      await page.waitForURL(`${site.origin}${PATH}${encodeURI(to)}`);
    };
    await arrives('/archives/20511.html#comments', '/society/20511/#comments');
    await arrives('/?p=20510', '/society/20510/');
    await arrives('/society/20510/amp/', '/society/20510/');
    await arrives('/2019/خبر/feed/', '/society/20510/');
    await arrives('/2026/07/', '/archive/2026/07/');
    await arrives('/tag/السوق/page/2/', '/search/?q=السوق');
    const picture = '/wp-content/uploads/2020/05/%d8%b3%d8%af-300x200.jpg';
    await page.goto(`${site.origin}${PATH}${picture}`);
    await page.waitForURL(/\/my-paper\/media\/[0-9a-f]{16}-32\.jpg$/);
    // A server leads from a date to its archive by the digits, and does not ask whether there is a page.
    const dates = process.env['SITE_SERVER'] === undefined ? ['/2018/07/'] : [];
    for (const nowhere of ['/archives/99.html', '/society/99/amp/', '/society/amp/', ...dates]) {
      await page.goto(`${site.origin}${PATH}${nowhere}`, { waitUntil: 'networkidle' });
      assert.equal(page.url(), `${site.origin}${PATH}${nowhere}`);
      assert.equal(await page.locator('h1').innerText(), 'لم نجد هذه الصفحة');
    }
    await close();
  });

  test('has an article that comes out change one file of ids, and nothing else of the rules', async () => {
    await writeFiles(content, {
      'articles/20599.md': article(['title: جديد', 'date: 2026-07-07 14:05', 'categories: مجتمع']),
    });
    const { changes } = (await buildInto(output, content, NOW)).report;
    const touched = [...changes.added, ...changes.changed].filter((file) =>
      /fragments\/(?:ids|old)|404|asked/.test(file),
    );
    assert.deepEqual(touched, [`fragments/ids/${shardOf('20599')}.json`]);
    assert.ok(changes.changed.every((path) => !path.startsWith('fragments/files/')));
    const file = await readFile(join(output, touched[0] ?? ''), 'utf8');
    assert.equal((JSON.parse(file) as Record<string, string>)['20599'], '/society/20599/');
  });
});
