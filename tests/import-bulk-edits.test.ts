import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bulkEdits } from '../src/import/bulk-edits.ts';
import { card, surveyOf } from './support/old-survey.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const CAME_OUT = Date.parse('2019-05-03T10:20:00Z');
const PLUGIN_RAN = Date.parse('2024-03-01T02:00:00Z');

/** Articles that were changed last at these moments, in the order of their ids from 1. */
function changedAt(moments: readonly number[]) {
  const items = moments.map((modified, at) => card({ id: at + 1, modified }));
  const { isOf, decisions } = bulkEdits(surveyOf(items), 'Africa/Casablanca');
  return { found: items.filter(({ id }) => isOf(id)).map(({ id }) => id), decisions };
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test('ten articles within a minute were not changed by editors', () => {
  // Not in the order of their ids.
  const shuffled = [3, 1, 4, 0, 5, 9, 2, 6, 8, 7].map((at) => PLUGIN_RAN + at * 6 * SECOND);
  assert.deepEqual(changedAt([...shuffled, PLUGIN_RAN + DAY]), {
    found: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    decisions: [
      { what: 'bulk-edit', articles: 10, from: '2024-03-01 03:00', until: '2024-03-01 03:00:54' },
    ],
  });
  assert.deepEqual(changedAt(shuffled.slice(1)).found, []);
});

test('slower ones are known by going through the archive in its order, forwards or back', () => {
  const slow = numbers(12).map((at) => PLUGIN_RAN + at * 90 * SECOND);
  assert.equal(changedAt(slow).found.length, 12);
  assert.equal(changedAt(slow.toReversed()).found.length, 12);
  // Editors at work on old articles, a minute and a half apart, in no order.
  const busy = [5, 2, 8, 0, 11, 3, 9, 6, 1, 10, 4, 7].map((at) => slow[at] ?? 0);
  assert.deepEqual(changedAt(busy), { found: [], decisions: [] });
  const [first = 0, ...others] = slow;
  assert.equal(changedAt([first - 5 * MINUTE, ...others]).found.length, 11);
});

test('what an editor changed stays changed', () => {
  // A liveblog day: many articles, each mended within the hour in which it came out.
  assert.deepEqual(changedAt(numbers(30).map((at) => CAME_OUT + MINUTE + at * SECOND)).found, []);
  assert.deepEqual(changedAt(numbers(30).map((at) => PLUGIN_RAN + at * DAY)).found, []);
});

test('of a hundred runs the largest are told, and the others as one', () => {
  const runs = numbers(100).flatMap((run) =>
    numbers(run === 50 ? 40 : 10).map((at) => PLUGIN_RAN + run * DAY + at * SECOND),
  );
  const { found, decisions } = changedAt(runs);
  assert.equal(found.length, 1030);
  assert.deepEqual(
    decisions.map((one) => one.what === 'bulk-edit' && one.articles),
    [...numbers(19).map(() => 10), 40, 800],
  );
});

test('two hundred thousand changes are looked through at once', () => {
  const start = process.cpuUsage();
  const { found } = changedAt(numbers(200_000).map((at) => PLUGIN_RAN + at * 50));
  assert.equal(found.length, 200_000);
  assert.ok(process.cpuUsage(start).user < 3_000_000);
});
