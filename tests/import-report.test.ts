import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { mendText } from '../src/import/arabic/mend-text.ts';
import { countOfDecisions, NEEDS } from '../src/import/report/concerns.ts';
import { concernsOf } from '../src/import/report/gather-concerns.ts';
import { importText } from '../src/import/report/import-text.ts';
import { markName } from '../src/import/report/mark-words.ts';
import { ReportBook } from '../src/import/report/report-book.ts';
import { verdict } from '../src/import/report/tally-words.ts';
import { writeReport } from '../src/import/report/write-report.ts';
import { violationsInBothSchemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { HOSTILE, inventedImport } from './support/invented-import.ts';
import { visit } from './support/visit.ts';

const item = (id: number, title = `خبر ${id}`) => ({
  id,
  type: 'post',
  title,
  link: `https://old.example/?p=${id}`,
  file: `articles/${id}.md`,
});

const empty = () => new ReportBook({ exports: ['a.xml'], isTrial: false, mediaFrom: ['folder'] });

describe('the order of need', () => {
  test('puts what needs a person first, and what is only to be known last', () => {
    const book = inventedImport(2);
    const keys = concernsOf(book).map(({ key }) => key);
    assert.deepEqual(keys, Object.keys(NEEDS));
    const place = (key: (typeof keys)[number]) => keys.indexOf(key);
    const order = (
      ['faults', 'left-out', 'address-unanswered', 'words', 'picture-missing', 'locked'] as const
    )
      .concat(['text-shortcode', 'decisions', 'byline-lifted', 'marks', 'unknown-fields'] as never)
      .map(place);
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
    const needs = Object.values(NEEDS);
    assert.ok(needs.lastIndexOf('decide') < needs.indexOf('look'));
    assert.ok(needs.lastIndexOf('look') < needs.indexOf('know'));
  });

  test('asks for no decision where WordPress or its people had made it', () => {
    const book = empty();
    for (const why of ['trash', 'auto-draft', 'revision', 'twice', 'removed-by-hand'] as const) {
      book.remark(item(1), { kind: 'left-out', why });
    }
    book.remark({ ...item(2), type: 'nav_menu_item' }, { kind: 'left-out', why: 'not-an-article' });
    const concerns = concernsOf(book);
    assert.deepEqual(
      concerns.map(({ key, count }) => [key, count]),
      [['left-out-rightly', 6]],
    );
    assert.equal(countOfDecisions(concerns, book), 0);
    assert.deepEqual(verdict(book, concerns), ['لم يدخل الجريدة شيء.', 'لا شيء يحتاج إلى قرارك.']);
  });

  test('names the articles first that lost most, though they came last, and counts the others', () => {
    const book = empty();
    for (let at = 1; at <= 3500; at += 1) {
      const missing = Array.from({ length: at === 3400 ? 90 : 1 }, () => 'كلمة');
      book.remark(item(at), { kind: 'words', missing, added: [], total: 500 });
    }
    const [concern] = concernsOf(book);
    assert.equal(concern?.count, 3500);
    assert.equal(concern.entries.length, 1000);
    assert.deepEqual(
      concern.entries.slice(0, 3).map((entry) => entry.item.id),
      [3400, 1, 2],
    );
  });
});

describe('what an import says', () => {
  const report = inventedImport(1);
  const concerns = concernsOf(report);

  test('at its end, in Arabic and in English', () => {
    const arabic = importText(report, { page: 'import-report.html', concerns }, 'ar');
    assert.equal(
      arabic,
      `في الجريدة الآن 1204 مقالات و12 صفحة و3411 صورة و703 تعليقات.
  المقالات: في التصدير 1213، دخل 1204، لم يدخل 9
  الصفحات: في التصدير 12، دخل 12
  الصور: في التصدير 3449، دخل 3411، لم يدخل 38
  التعليقات: في التصدير 5954، دخل 703، لم يدخل 5251
  الأقسام: في التصدير 11، دخل 11
  الوسوم: في التصدير 102، دخل 102
  الكتّاب: في التصدير 2، دخل 2
17 أمرا تحتاج إلى قرارك، وهي أول ما يلي.
  - خلل في ملفات التصدير: 1
  - مواد لم تدخل الجريدة: 1
  - عناوين قديمة لا تفتح شيئا: 1
  - عناوين قديمة تتنازعها مادتان: 1
  - مقالات تختلف كلماتها عما كانت: 1
  - صور بلا ملف: 1
  - و11 بابا آخر في التقرير
التقرير: \u2068import-report.html\u2069`,
    );
    const english = importText(report, { page: 'import-report.html', concerns }, 'en');
    assert.match(english, /^The import is done\.\n {2}Articles: read 1213, new 1204, left out 9\n/);
    assert.match(
      english,
      /\nThings that need a decision of yours: 17\.\n {2}- Faults of the export: 1\n/,
    );
  });

  test('counts in the plural that a number takes, and what stood there before', () => {
    const few = new ReportBook({ exports: [], isTrial: true });
    few.tally('articles', 'standing', 2);
    few.tally('comments', 'new', 1);
    few.tally('pages', 'edited-by-hand', 1);
    few.remark(item(1), { kind: 'locked', why: 'private' });
    few.remark(item(2), { kind: 'locked', why: 'password' });
    assert.deepEqual(verdict(few, concernsOf(few)), [
      'هذه تجربة لم يُكتب فيها شيء. سيكون في الجريدة مقالان وصفحة واحدة وتعليق واحد.',
      'أمران يحتاجان إلى قرارك، وهما أول ما يلي.',
    ]);
  });

  test('of marks in Arabic, whichever is taken out of a text', () => {
    assert.equal(
      markName('U+202E RIGHT-TO-LEFT OVERRIDE'),
      'قلب الحروف من اليمين إلى اليسار (U+202E)',
    );
    assert.equal(markName('presentation forms'), 'أشكال حروف من برامج قديمة صارت حروفا');
    const without: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      for (const mark of mendText(`با${String.fromCharCode(code)}ب`).marks.keys()) {
        if (markName(mark) === mark) without.push(mark);
      }
    }
    assert.deepEqual(without, []);
  });
});

describe('the page and the file of an import', () => {
  let folder: string;
  let browser: Browser;
  let page: string;
  let data: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-report-'));
    const report = inventedImport(14);
    report.remark(
      { ...item(7, HOSTILE), link: 'javascript:alert(1)' },
      { kind: 'byline-lifted', lines: [HOSTILE] },
    );
    ({ page, data } = await writeReport(report, { folder, base: 'content/' }));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  test('carry no title into their own text', async () => {
    const [html, json] = await Promise.all([readFile(page, 'utf8'), readFile(data, 'utf8')]);
    assert.doesNotMatch(html, /<script|javascript:|[\u202a-\u202e\u2066-\u2069]/i);
    assert.doesNotMatch(json, /[\u202a-\u202e\u2066-\u2069]/);
    const { version, items, commentsLeftOut, unknownFields } = JSON.parse(json) as {
      version: number;
      items: { item: { title: string }; remarks: { kind: string; marks?: object }[] }[];
      commentsLeftOut: object;
      unknownFields: object;
    };
    assert.equal(version, 1);
    assert.equal(items.at(-1)?.item.title, HOSTILE);
    assert.deepEqual(items.find(({ remarks: [one] }) => one?.kind === 'marks')?.remarks[0]?.marks, {
      'U+200F RIGHT-TO-LEFT MARK': 1,
      'misread encoding': 1,
    });
    assert.deepEqual(commentsLeftOut, { spam: 5210, waiting: 41 });
    assert.deepEqual(unknownFields, { '<b>_x</b>': 1, _tie_views: 1, _wpb_vc_js_status: 1 });
  });

  test('say to an editor what came of the archive', async () => {
    const reader = await visit(browser, 'null');
    await reader.page.goto(pathToFileURL(page).href);
    const { page: sheet } = reader;
    assert.equal(await sheet.title(), 'نقل صحيفة الوادي إلى الجريدة');
    assert.deepEqual(await sheet.locator('.verdict').allInnerTexts(), [
      'في الجريدة الآن 1204 مقالات و12 صفحة و3411 صورة و703 تعليقات.',
      '225 أمرا تحتاج إلى قرارك، وهي أول ما يلي.',
    ]);
    assert.deepEqual(await sheet.locator('thead th').allInnerTexts(), [
      'في التصدير',
      'دخل',
      'لم يدخل',
    ]);
    const titles = await sheet.locator('section > h2').allInnerTexts();
    assert.deepEqual(titles, ['ما يحتاج إلى قرارك', 'ما يحسن أن تنظر فيه', 'للعلم فقط']);
    const words = sheet.locator('#words');
    assert.match(await words.locator('h3').innerText(), /^مقالات تختلف كلماتها عما كانت\s+14$/);
    const text = await words.locator('ol > li').first().innerText();
    assert.match(text, /الرقم 20303\s+الصفحة القديمة\s+content\/articles\/2019\/05\/20303\.md/);
    assert.match(text, /نقص 7: كلمة1، كلمة2، .*كلمة7\nزاد 1: WhatsApp\nوالنص كله 406 كلمات$/);
    assert.equal(await words.locator('summary').innerText(), 'و4 مواد أخرى');
    assert.match(
      await sheet.locator('#decisions').innerText(),
      /القسم «سياسة»: عنوانه \/siyasa\/، وكان سياسة\.\s+يُغيَّر في content\/categories\.yaml/,
    );
    const settled = await sheet.locator('#decisions').innerText();
    assert.match(settled, /اسم الجريدة: صحيفة الوادي\s+يُغيَّر في content\/site\.yaml/);
    assert.match(settled, /صفحة: 12\s+يُغيَّر في content\/tags\.yaml/);
    const links = await sheet
      .locator('nav a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    assert.deepEqual(
      links,
      Object.keys(NEEDS).map((key) => `#${key}`),
    );
    for (const link of links) assert.equal(await sheet.locator(link).count(), 1, link);
    assert.match(await sheet.locator('#text-script').innerText(), /ads\.example\s+14/);
    const added = await sheet.locator('#words-added ol > li').first().innerText();
    assert.match(added, /زاد 3: dam × 2، jpg\nوالنص كله كلمة واحدة$/);
    const blocks = await sheet.locator('#plugin-blocks, #text-block').allInnerTexts();
    assert.deepEqual(
      blocks.map((part) => /jetpack\/contact-form|latest-posts/.exec(part)?.[0]),
      ['jetpack/contact-form', 'latest-posts'],
    );
    await reader.close();
  });

  test('fit a phone, and harm nobody who reads them', async () => {
    const reader = await visit(browser, 'null');
    await reader.page.goto(pathToFileURL(page).href);
    assert.deepEqual(await violationsInBothSchemes(reader.page), []);
    const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, String(width));
    assert.deepEqual([reader.complaints, reader.strangers], [[], []]);
    await reader.close();
  });

  test('tell how pictures are given where none were', async () => {
    const without = new ReportBook({ exports: [], isTrial: false });
    without.tally('articles', 'new');
    without.tally('pictures', 'left-out', 2);
    for (const id of [1, 2]) {
      without.remark(item(id), { kind: 'picture-missing', address: 'https://old.example/a.jpg' });
    }
    const written = await writeReport(without, { folder, base: '' });
    const html = await readFile(written.page, 'utf8');
    assert.deepEqual(verdict(without, written.concerns), [
      'في الجريدة الآن مقال واحد، بلا صور.',
      'أمر واحد يحتاج إلى قرارك، وهو أول ما يلي.',
    ]);
    assert.match(
      html,
      /<code dir="ltr">--fetch-media<\/code> فينزلها من الموقع القديم ما دام يعمل/,
    );
    assert.match(html, /<code dir="ltr">articles\/1\.md<\/code>/);
  });
});
