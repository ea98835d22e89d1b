import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chainsOf } from '../src/import/addresses/old-items.ts';
import { planSections } from '../src/import/sections.ts';
import { articlesIn, importOf, type Imported } from './support/boxed-import.ts';
import { exportText, itemText } from './support/export-text.ts';
import { oldCategory, oldPost, siteOf } from './support/old-newspaper.ts';

function leftOut({ report }: Imported): string[] {
  return [...report.items].flatMap(({ item, remarks }) =>
    remarks.flatMap((remark) => (remark.kind === 'left-out' ? [`${item.id} ${remark.why}`] : [])),
  );
}

const CATEGORY = `<category domain="category" nicename="society"><![CDATA[مجتمع]]></category>`;

/** A post of a category. */
function post(fields: Readonly<Record<string, string | number>>, more = ''): string {
  return itemText(fields, `${CATEGORY}${more}`);
}

describe('more than anybody would write', () => {
  test('is carried all the same', async (t) => {
    const tags = Array.from({ length: 5000 }, (_, at) => {
      return `<category domain="post_tag" nicename="t${at}"><![CDATA[وسم ${at}]]></category>`;
    });
    const text = `${'كلمة '.repeat(200)}\n\n`.repeat(100);
    const nested = `${'<ul><li>'.repeat(5000)}سوق${'</li></ul>'.repeat(5000)}[a]${'<blockquote>'.repeat(5000)}`;
    const items = [
      post({ 'wp:post_id': 1 }, tags.join('')),
      post({ 'wp:post_id': 2, 'content:encoded': text }),
      post({ 'wp:post_id': 3, 'content:encoded': nested }),
      post({ 'wp:post_id': 4, title: 'ع'.repeat(20_000) }),
    ];
    const start = process.cpuUsage();
    const articles = await articlesIn(await importOf(t, exportText(items.join(''))));
    assert.ok(process.cpuUsage(start).user < 8_000_000);
    assert.equal(articles.get('1')?.tags.length, 5000);
    assert.equal(articles.size, 4);
  });

  test('is left out where no program could read it, and nothing else with it', async (t) => {
    const items = [
      post({ 'wp:post_id': 1, 'content:encoded': 'ك'.repeat(10_000_000) }),
      post({ 'wp:post_id': 2 }),
      post({ 'wp:post_id': 3, 'content:encoded': 'خبر. '.repeat(500_000) }),
      post({
        'wp:post_id': 4,
        'content:encoded': `<p>قبل</p><img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(1_000_000)}"><p>بعد</p>`,
      }),
    ];
    const start = process.cpuUsage();
    const imported = await importOf(t, exportText(items.join('')));
    assert.deepEqual([...(await articlesIn(imported)).keys()], ['2', '4']);
    assert.deepEqual(leftOut(imported), ['1 too-long', '3 too-long']);
    assert.match(imported.files.get('content/articles/2019/4.md') ?? '', /---\n\nقبل\n\nبعد\n$/);
    assert.ok(process.cpuUsage(start).user < 4_000_000);
  });

  test('Categories of which each is above itself are above none, and a tree has an end', () => {
    const ring = (length: number, name: string) =>
      Array.from({ length }, (_, at) =>
        oldCategory(`${name}-${at}`, `${name} ${at}`, { parent: `${name}-${(at + 1) % length}` }),
      );
    const below = oldCategory('below', 'تحت الدائرة', { parent: 'ring-0' });
    const [top, ...chain] = ring(40, 'chain');
    const terms = [...ring(4000, 'ring'), below, { ...top, parent: '' } as typeof below, ...chain];
    const start = process.cpuUsage();
    const plan = planSections(
      siteOf(
        terms,
        terms.map(({ slug }) => [slug]),
      ),
    );
    const namesOf = (slug: string) => plan.namesOf(oldPost({ id: 1, categories: [slug] }));
    assert.deepEqual(namesOf('ring-7'), ['ring 7']);
    assert.deepEqual(namesOf('below'), ['تحت الدائرة', 'ring 0']);
    assert.equal(namesOf('chain-1').length, 21);
    assert.equal(namesOf('chain-38').length, 3);
    const chainOf = chainsOf({ terms });
    assert.equal(chainOf('ring-7').split('/').length, 21);
    for (const { slug } of terms) chainOf(slug);
    assert.ok(process.cpuUsage(start).user < 2_500_000);
  });
});
