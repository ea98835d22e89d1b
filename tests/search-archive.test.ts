import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readArchive, shown } from './support/years-of-news.ts';
import { choose, visit } from './support/visit.ts';

describe('a reader who searches the archive', () => {
  const { browser, site, address } = readArchive();

  test('is shown the newest first, goes on by itself to ten results, and further on demand', async () => {
    const { page, complaints, close } = await visit(browser(), site().origin);
    await page.goto(address('?q=المرفأ&order=newest'));
    const first = await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    assert.deepEqual(first, [
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-02',
      '2026-10-31',
      '2026-07-05',
      '2026-01-01',
      '2025-12-31',
      '2025-08-01',
      '2025-03-01',
    ]);
    await page.getByRole('button', { name: 'أظهر المزيد' }).click();
    await page.locator('.search-results li').nth(10).waitFor();

    await page.getByRole('button', { name: 'ابحث في الأقدم' }).click();
    await page.waitForURL('**span=2024');
    await shown(page, '14 نتيجة في المقالات من 2024 إلى اليوم');
    assert.equal(await page.getByRole('button', { name: 'ابحث في الأقدم' }).isVisible(), false);

    await page.getByRole('button', { name: 'ابحث في كل الأرشيف' }).click();
    await page.waitForURL('**span=all');
    const all = await shown(page, '16 نتيجة في كل الأرشيف');
    assert.equal(all[10], '2025-02-01');
    assert.equal(await page.locator('.search-wider').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'search-said');

    await page.goBack();
    await shown(page, '14 نتيجة في المقالات من 2024 إلى اليوم');
    await page.goBack();
    await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    assert.deepEqual(complaints, []);
    await close();
  });

  test('follows a link to a search of the whole archive, and one to a shard that was cut otherwise', async () => {
    const { page, close } = await visit(browser(), site().origin);
    await page.goto(address('?q=المرفأ&span=all'));
    await shown(page, '16 نتيجة في كل الأرشيف');
    await page.goto(address('?q=المرفأ&span=2025-q4'));
    await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    await page.goto(address('?q=المرفأ&span=2026-11'));
    await shown(page, '4 نتائج في مقالات نونبر 2026');
    await page.goto(address('?q=المرفأ&span=2026'));
    await shown(page, '7 نتائج في المقالات من 2026 إلى اليوم');
    await close();
  });

  test('keeps to a year, whose results do not depend on the others', async () => {
    const { page, close } = await visit(browser(), site().origin);
    await page.goto(address('?q=المرفأ'));
    await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    assert.deepEqual(await page.locator('#search-year option').allTextContents(), [
      'كل السنوات',
      '2026',
      '2025',
      '2024',
      '2020',
    ]);
    await choose(page, 'year', '2020');
    await page.waitForURL('**year=2020');
    const oldest = await shown(page, 'نتيجتان في مقالات 2020');
    assert.deepEqual(oldest.toSorted(), ['2020-05-01', '2020-06-01']);
    await choose(page, 'year', '2026');
    await shown(page, '7 نتائج في مقالات 2026');
    await page.goBack();
    await page.goBack();
    await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    await close();
  });

  test('counts categories over what was searched, and narrowing gives what was counted', async () => {
    const { page, close } = await visit(browser(), site().origin);
    const economy = page.locator('#search-category option[value=economy]');
    await page.goto(address('?q=المرفأ'));
    await shown(page, '11 نتيجة في المقالات من 2025 إلى اليوم');
    assert.equal(await economy.textContent(), 'اقتصاد (4)');
    await choose(page, 'category', 'economy');
    await page.waitForURL('**category=economy&span=2025');
    await shown(page, '4 نتائج في المقالات من 2025 إلى اليوم');
    assert.equal(await economy.textContent(), 'اقتصاد (4)');
    await page.getByRole('button', { name: 'ابحث في كل الأرشيف' }).click();
    await shown(page, '6 نتائج في كل الأرشيف');
    assert.equal(await economy.textContent(), 'اقتصاد (6)');
    assert.equal(
      await page.locator('#search-category option[value=society]').textContent(),
      'مجتمع (10)',
    );
    await close();
  });

  test('is told nothing by a part of the archive that does not know a word', async () => {
    const { page, close } = await visit(browser(), site().origin);
    await page.goto(address('?q=الحجري'));
    await shown(
      page,
      'لا نتائج لهذه الكلمات. جرب كلمات أقل أو مرادفات أخرى، أو ابحث في كل الأركان. بحثنا في المقالات من 2025 إلى اليوم.',
    );
    await page.getByRole('button', { name: 'ابحث في كل الأرشيف' }).click();
    const stone = await shown(page, 'نتيجتان في كل الأرشيف');
    assert.deepEqual(stone.toSorted(), ['2020-06-01', '2024-12-01']);
    await page.goto(address('?q=الفانوسية&span=all'));
    assert.deepEqual(await shown(page, 'نتيجة واحدة في كل الأرشيف'), ['2024-05-01']);
    await close();
  });

  test('is shown what has some of the words, and told so, until a part has all of them', async () => {
    const { page, close } = await visit(browser(), site().origin);
    await page.goto(address('?q=المرفأ الحجري'));
    await shown(
      page,
      'لم نجد مقالا يجمع كلماتك كلها، فهذه مقالات فيها بعضها. 11 نتيجة في المقالات من 2025 إلى اليوم',
    );
    await page.getByRole('button', { name: 'ابحث في كل الأرشيف' }).click();
    const stone = await shown(page, 'نتيجتان في كل الأرشيف');
    assert.deepEqual(stone.toSorted(), ['2020-06-01', '2024-12-01']);
    await close();
  });
});
