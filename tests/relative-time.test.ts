import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { relativeTime } from '../src/relative-time.ts';

/** 24 November 2026, a Tuesday, at ten in the morning in Casablanca. */
const NOW = '2026-11-24T10:00:00+01:00';

const CASES: [published: string, reads: string | undefined][] = [
  ['2026-11-24T10:00:00+01:00', 'الآن'],
  ['2026-11-24T09:59:01+01:00', 'الآن'],
  ['2026-11-24T09:59:00+01:00', 'منذ دقيقة'],
  ['2026-11-24T09:58:00+01:00', 'منذ دقيقتين'],
  ['2026-11-24T09:57:00+01:00', 'منذ 3 دقائق'],
  ['2026-11-24T09:50:00+01:00', 'منذ 10 دقائق'],
  ['2026-11-24T09:49:00+01:00', 'منذ 11 دقيقة'],
  ['2026-11-24T09:00:01+01:00', 'منذ 59 دقيقة'],
  ['2026-11-24T09:00:00+01:00', 'منذ ساعة'],
  ['2026-11-24T08:00:00+01:00', 'منذ ساعتين'],
  ['2026-11-24T07:00:00+01:00', 'منذ 3 ساعات'],
  ['2026-11-24T00:00:00+01:00', 'منذ 10 ساعات'],
  ['2026-11-23T23:00:00+01:00', 'منذ 11 ساعة'],
  ['2026-11-23T10:00:01+01:00', 'منذ 23 ساعة'],
  // From 24 hours on it is days that count, as the calendar turns them.
  ['2026-11-23T10:00:00+01:00', 'أمس'],
  ['2026-11-23T00:00:00+01:00', 'أمس'],
  ['2026-11-22T23:59:00+01:00', 'منذ يومين'],
  ['2026-11-21T23:59:00+01:00', 'منذ 3 أيام'],
  ['2026-11-18T00:00:00+01:00', 'منذ 6 أيام'],
  ['2026-11-17T23:59:00+01:00', undefined],
  ['2016-11-24T10:00:00+01:00', undefined],
  // The same moments elsewhere: it is another day there.
  ['2026-11-22T22:59:00+00:00', 'منذ يومين'],
  ['2026-11-22T22:59:00Z', 'منذ يومين'],
  ['2026-11-23T00:59:00+03:00', 'أمس'],
  ['2026-11-22T17:59:00-05:00', 'منذ يومين'],
  // A reader's clock that is slow, and what is no moment.
  ['2026-11-24T10:00:01+01:00', undefined],
  ['2026-11-25T10:00:00+01:00', undefined],
  ['غدًا', undefined],
];

describe('At ten in the morning', () => {
  for (const [published, reads] of CASES) {
    test(`what came out on ${published} ${reads ? `reads «${reads}»` : 'keeps its date'}`, () => {
      assert.equal(relativeTime(published, Date.parse(NOW), 'latn'), reads);
    });
  }

  test('numbers are in the newspaper’s digits', () => {
    const read = (published: string) => relativeTime(published, Date.parse(NOW), 'arab');
    assert.equal(read('2026-11-24T09:49:00+01:00'), 'منذ ١١ دقيقة');
    assert.equal(read('2026-11-18T10:00:00+01:00'), 'منذ ٦ أيام');
  });
});
