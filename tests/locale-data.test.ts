import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { filesBelow, startBuild } from './support/build-command.ts';
import { makeFolder } from './support/folder.ts';
import { serveSite, type Running } from './support/server.ts';
import { buildOutlet, NOW } from './support/site.ts';
import { visit } from './support/visit.ts';

const GARBLED = join(import.meta.dirname, 'support', 'garbled-locales.js');

/** An Egyptian newspaper: digits, dates and hours other than in Morocco, two names a month. */
const SETTINGS = 'country: EG\nmonths: dual\nhijri: نعم\nhijriOffset: -1\n';

/** What the machine's locale data say of a date, a number, plural forms, an order and a list. */
const ASKED = `[
  new Intl.DateTimeFormat('ar-EG', { dateStyle: 'full' }).format(0), (1234.5).toLocaleString('ar-EG'),
  new Intl.NumberFormat('ar-EG').format(5), new Intl.PluralRules('ar').select(11),
  new Intl.ListFormat('ar').format(['أ', 'ب']), ['ب', 'أ'].sort(new Intl.Collator('ar').compare),
  'أ'.localeCompare('ب'), 'I'.toLocaleLowerCase(), new Date(0).toLocaleDateString('ar-EG'),
  new Intl.DateTimeFormat('en-US', { timeZone: 'Africa/Cairo' }).resolvedOptions().timeZone,
].join()`;

describe('On a machine with other locale data', () => {
  let home: Awaited<ReturnType<typeof makeFolder>>;
  let browser: Browser;
  let site: Running;

  before(async () => {
    home = await makeFolder();
    await buildOutlet(home.folder, { url: 'https://outlet.example', more: SETTINGS });
    const folders = ['--content', join(home.folder, 'content'), '--output'];
    const args = [...folders, join(home.folder, 'garbled'), '--now', new Date(NOW).toISOString()];
    const { code, stderr } = await startBuild(args, { imports: [GARBLED] }).ended;
    assert.equal(code, 0, stderr);
    site = await serveSite(join(home.folder, 'garbled'));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await home.remove();
  });

  test('(which differ in all that was replaced)', () => {
    const url = pathToFileURL(GARBLED).href;
    const said = execFileSync(process.execPath, ['--import', url, '-p', ASKED], {
      encoding: 'utf8',
    });
    assert.equal(said.trim(), '※,※,※,two,※,ب,أ,1,ı,※,Africa/Cairo');
  });

  test('a newspaper is built to the same bytes', async () => {
    const usual = await filesBelow(join(home.folder, 'site'));
    const garbled = await filesBelow(join(home.folder, 'garbled'));
    assert.deepEqual([...garbled.keys()].toSorted(), [...usual.keys()].toSorted());
    for (const [path, bytes] of usual) assert.ok(garbled.get(path)?.equals(bytes), path);
  });

  test('an article has its dates and numbers in the newspaper’s words and digits', async () => {
    const { page, complaints, close } = await visit(browser, site.origin);
    await page.addInitScript({ path: GARBLED });
    await page.goto(`${site.origin}/opinion/everything/`);
    assert.deepEqual(await page.locator('.article .times > *').allInnerTexts(), [
      'الأحد ٥ يوليو/تموز ٢٠٢٦، ٢:٠٥\u00a0م',
      'الموافق ١٩ محرم ١٤٤٨ هـ',
      'آخر تحيين: الاثنين ٦ يوليو/تموز ٢٠٢٦، ٩:٣٠\u00a0ص',
      'مدة القراءة: دقيقة واحدة',
    ]);
    const markers = await page
      .locator('.prose ol')
      .evaluateAll((lists) => lists.map((list) => getComputedStyle(list).listStyleType));
    assert.ok(markers.length > 0);
    assert.deepEqual(new Set(markers), new Set(['arabic-indic']));
    assert.deepEqual(complaints, []);
    await close();
  });

  test('a search counts and dates its results likewise', async () => {
    const { page, complaints, close } = await visit(browser, site.origin);
    await page.addInitScript({ path: GARBLED });
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent('الزقورة')}`);
    await page.getByText('نتيجة واحدة', { exact: true }).waitFor();
    const result = page.locator('.search-results .card-meta');
    assert.equal(await result.innerText(), 'رأي · ٥ يوليو/تموز ٢٠٢٦');
    const opinion = page.locator('#search-category option[value="opinion"]');
    assert.equal(await opinion.textContent(), 'رأي (١)');
    assert.deepEqual(complaints, []);
    await close();
  });

  test('the home page says how long ago what is new came out, and goes on as time passes', async () => {
    const { page, complaints, close } = await visit(browser, site.origin);
    await page.addInitScript({ path: GARBLED });
    await page.clock.install({ time: '2026-07-10T09:01:00+03:00' });
    await page.goto(`${site.origin}/`);
    const newest = page.locator('time[datetime="2026-07-10T09:00:00+03:00"]').first();
    const date = 'الجمعة ١٠ يوليو/تموز ٢٠٢٦، ٩:٠٠\u00a0ص';
    assert.equal(await newest.innerText(), 'منذ دقيقة');
    assert.equal(await newest.getAttribute('title'), date);
    await page.clock.runFor('02:00');
    assert.equal(await newest.innerText(), 'منذ ٣ دقائق');
    await page.clock.pauseAt('2026-07-11T10:00:00+03:00');
    await page.clock.runFor('01:00');
    assert.equal(await newest.innerText(), 'أمس');
    const older = page.locator('time[datetime="2026-07-01T08:00:00+03:00"]').first();
    assert.equal(await older.innerText(), 'الأربعاء ١ يوليو/تموز ٢٠٢٦، ٨:٠٠\u00a0ص');
    assert.equal(await older.getAttribute('title'), null);
    await page.clock.fastForward(6 * 24 * 3_600_000);
    assert.equal(await newest.innerText(), date);
    assert.equal(await newest.getAttribute('title'), null);
    assert.deepEqual(complaints, []);
    await close();
  });

  test('nothing moves on it when dates give way to ages, and on paper the dates are back', async () => {
    const { page, close } = await visit(browser, site.origin);
    await page.clock.install({ time: '2026-07-10T09:01:00+03:00' });
    await page.goto(`${site.origin}/`);
    const newest = page.locator('time[datetime="2026-07-10T09:00:00+03:00"]').first();
    const tops = () =>
      page
        .locator('.card, footer')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const ages = await tops();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await newest.innerText(), 'الجمعة ١٠ يوليو/تموز ٢٠٢٦، ٩:٠٠\u00a0ص');
    assert.deepEqual(await tops(), ages);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await newest.innerText(), 'منذ دقيقة');
    await close();
  });
});
