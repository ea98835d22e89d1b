import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { nearest } from '../src/model/nearest.ts';
import { unlikelyWriters } from '../src/model/writers.ts';

const FIELDS = ['title', 'العنوان', 'source', 'المصدر', 'via', 'نقلاً عن', 'summary', 'الملخص'];
const CATEGORIES = ['مجتمع', 'اقتصاد', 'رياضة', 'رأي', 'ثقافة وفن', 'حوادث', 'جهات'];

describe('What was meant by a name', () => {
  for (const [written, names, meant] of [
    // Nothing but what Arabic writers do not see.
    ['إقتصاد', CATEGORIES, 'اقتصاد'],
    ['رياضه', CATEGORIES, 'رياضة'],
    ['نقلا عن', FIELDS, 'نقلاً عن'],
    // Letters that sound alike: ظ for ض, س for ص, ت for ط.
    ['رياظة', CATEGORIES, 'رياضة'],
    ['الملخس', FIELDS, 'الملخص'],
    ['المسدر', FIELDS, 'المصدر'],
    // The key beside, a letter too many or too few, two that changed places.
    ['الملخض', FIELDS, 'الملخص'],
    ['مجتمعع', CATEGORIES, 'مجتمع'],
    ['اقتصد', CATEGORIES, 'اقتصاد'],
    ['حوداث', CATEGORIES, 'حوادث'],
    ['ثقافه و فن', CATEGORIES, undefined],
    // Latin, and Arabic that was typed with the keyboard left in Latin: المصدر.
    ['sumary', FIELDS, 'summary'],
    ['Titel', FIELDS, 'title'],
    ['hglw]v', FIELDS, 'المصدر'],
    // Nothing is near.
    ['طبخ', CATEGORIES, undefined],
    ['constructor', FIELDS, undefined],
    ['', FIELDS, undefined],
  ] as const) {
    test(`«${written}» is taken for ${meant ?? 'none'}`, () => {
      assert.equal(nearest(written, names), meant);
    });
  }

  test('A letter that sounds alike is nearer than one that does not', () => {
    assert.equal(nearest('صالح', ['فالح', 'سالح']), 'سالح');
    assert.equal(nearest('صالح', ['سالح', 'فالح']), 'سالح');
  });
});

describe('A name of a writer', () => {
  /** An article for each name. */
  const of = (...names: string[]) =>
    names.map((name, index) => ({ file: `${index}.md`, authors: [name] }));
  const often = (name: string) => Array.from({ length: 5 }, () => name);

  for (const [slip, usual] of [
    ['سعاد المرابت', 'سعاد المرابط'],
    ['سعاد المرباط', 'سعاد المرابط'],
    ['سعادد المرابط', 'سعاد المرابط'],
    ['عبدالله بنعلي', 'عبد الله بنعلي'],
  ] as const) {
    test(`«${slip}» beside five by «${usual}» is remarked on`, () => {
      const told = unlikelyWriters(of(slip, ...often(usual)));
      assert.deepEqual(
        told.map(({ code, severity, file, found, fix }) => ({ code, severity, file, found, fix })),
        [{ code: 'unlikely-writer', severity: 'warning', file: '0.md', found: slip, fix: usual }],
      );
    });
  }

  for (const [one, other] of [
    ['أحمد حسن', 'أحمد حسين'],
    ['جمال العلوي', 'كمال العلوي'],
    ['كريمة العلوي', 'كريم العلوي'],
    ['سعيد المرابط', 'سعاد المرابط'],
  ] as const) {
    test(`«${one}» is not taken for «${other}»`, () => {
      assert.deepEqual(unlikelyWriters(of(one, ...often(other))), []);
    });
  }

  test('that stands twice, or beside one that stands seldom, is nobody’s slip', () => {
    const twice = of('سعاد المرابت', 'سعاد المرابت', ...often('سعاد المرابط'));
    assert.deepEqual(unlikelyWriters(twice), []);
    // One who is in the list of writers is known by one article, or by none.
    const [told] = unlikelyWriters(of('سعاد المرابت'), ['سعاد المرابط']);
    assert.equal(told?.fix, 'سعاد المرابط');
    assert.deepEqual(unlikelyWriters(of('سعاد المرابت'), ['سعاد المرابت', 'سعاد المرابط']), []);
    assert.deepEqual(unlikelyWriters(of('سعاد المرابت', 'سعاد المرابط', 'سعاد المرابط')), []);
  });

  test('that differs by hamza only is the same', () => {
    assert.deepEqual(unlikelyWriters(of('الياس بنعلي', ...often('إلياس بنعلي'))), []);
  });
});
