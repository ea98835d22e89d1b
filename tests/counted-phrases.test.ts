import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as strings from '../src/strings.ts';
import { counted, type Counted } from '../src/text/plurals.ts';

const COUNTS = [0, 1, 2, 3, 10, 11, 99, 100, 101, 103, 1000];

/** How each counted phrase of the interface reads for each of the counts. */
const PHRASES: Record<string, string[]> = {
  'articleStrings.readingTime': [
    'مدة القراءة: أقل من دقيقة',
    'مدة القراءة: دقيقة واحدة',
    'مدة القراءة: دقيقتان',
    'مدة القراءة: 3 دقائق',
    'مدة القراءة: 10 دقائق',
    'مدة القراءة: 11 دقيقة',
    'مدة القراءة: 99 دقيقة',
    'مدة القراءة: 100 دقيقة',
    'مدة القراءة: 101 دقيقة',
    'مدة القراءة: 103 دقائق',
    'مدة القراءة: 1000 دقيقة',
  ],
  'searchStrings.found': [
    'لا نتائج',
    'نتيجة واحدة',
    'نتيجتان',
    '3 نتائج',
    '10 نتائج',
    '11 نتيجة',
    '99 نتيجة',
    '100 نتيجة',
    '101 نتيجة',
    '103 نتائج',
    '1000 نتيجة',
  ],
  'relativeStrings.minutes': [
    'الآن',
    'منذ دقيقة',
    'منذ دقيقتين',
    'منذ 3 دقائق',
    'منذ 10 دقائق',
    'منذ 11 دقيقة',
    'منذ 99 دقيقة',
    'منذ 100 دقيقة',
    'منذ 101 دقيقة',
    'منذ 103 دقائق',
    'منذ 1000 دقيقة',
  ],
  'relativeStrings.hours': [
    'منذ أقل من ساعة',
    'منذ ساعة',
    'منذ ساعتين',
    'منذ 3 ساعات',
    'منذ 10 ساعات',
    'منذ 11 ساعة',
    'منذ 99 ساعة',
    'منذ 100 ساعة',
    'منذ 101 ساعة',
    'منذ 103 ساعات',
    'منذ 1000 ساعة',
  ],
  'relativeStrings.days': [
    'اليوم',
    'أمس',
    'منذ يومين',
    'منذ 3 أيام',
    'منذ 10 أيام',
    'منذ 11 يوما',
    'منذ 99 يوما',
    'منذ 100 يوم',
    'منذ 101 يوم',
    'منذ 103 أيام',
    'منذ 1000 يوم',
  ],
};

/** Every counted phrase of src/strings.ts, by the names that lead to it. */
function countedPhrases(value: object, path: string[] = []): [string, Counted][] {
  if ('few' in value) return [[path.join('.'), value as Counted]];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? countedPhrases(inner, [...path, name]) : [],
  );
}

describe('Counted phrases', () => {
  const phrases = new Map(countedPhrases(strings));

  test('are all in the table of this test', () => {
    assert.deepEqual([...phrases.keys()].toSorted(), Object.keys(PHRASES).toSorted());
  });

  for (const [name, expected] of Object.entries(PHRASES)) {
    test(`${name} takes its six forms`, () => {
      const phrase = phrases.get(name);
      assert.ok(phrase);
      assert.deepEqual(
        COUNTS.map((count) => counted(count, phrase, 'latn')),
        expected,
      );
    });
  }

  test('have their number in the newspaper’s digits', () => {
    assert.equal(counted(103, strings.searchStrings.found, 'arab'), '١٠٣ نتائج');
    assert.equal(counted(11, strings.articleStrings.readingTime, 'arab'), 'مدة القراءة: ١١ دقيقة');
    assert.equal(counted(1000, strings.relativeStrings.days, 'arab'), 'منذ ١٠٠٠ يوم');
  });
});

test('The words of the interface are written as newspapers write them, without tanwin', async () => {
  const parts = (await readdir('src/strings')).map((name) => join('src/strings', name));
  for (const file of ['src/strings.ts', ...parts]) {
    assert.doesNotMatch(await readFile(file, 'utf8'), /\u064b/, file);
  }
});
