import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Article } from '../src/model/article.ts';
import { steadySpan } from '../src/model/turning-points.ts';
import { article, CATEGORIES, site } from './support/newspaper.ts';

/** A newspaper in Casablanca, in November 2026 (+01:00). */
const at = (moment: string) => Date.parse(`${moment}:00+01:00`);
const SECOND = 1000;

/** How long it is steady around a moment, with the moments as Casablanca's clocks show them. */
function spanAt(now: number, ...articles: Article[]) {
  const content = { site: site(), categories: CATEGORIES, pages: [], oldAddresses: [], articles };
  const { from, until, because } = steadySpan(content, now);
  const local = (moment: number) => new Date(moment + 3_600_000).toISOString().slice(0, 19);
  return { from: local(from), until: local(until), because };
}

const published = (id: string, moment: string, own: Partial<Article> = {}) =>
  article({ id, published: at(moment), ...own });

describe('A newspaper is the same', () => {
  test('for a month of its own zone, where nothing else happens', () => {
    const november = { from: '2026-11-01T00:00:00', until: '2026-12-01T00:00:00' };
    for (const now of [at('2026-11-01T00:00'), at('2026-12-01T00:00') - 1]) {
      assert.deepEqual(spanAt(now), { ...november, because: ['month'] });
    }
    assert.equal(spanAt(at('2026-12-01T00:00')).until, '2027-01-01T00:00:00');
  });

  test('until the minute of an embargo, and another at that minute', () => {
    const future = published('1', '2026-11-24T14:00');
    const before = spanAt(at('2026-11-24T14:00') - 1, future);
    assert.deepEqual(before, {
      from: '2026-11-01T00:00:00',
      until: '2026-11-24T14:00:00',
      because: ['embargo'],
    });
    assert.deepEqual(spanAt(at('2026-11-24T14:00'), future), {
      from: '2026-11-24T14:00:00',
      until: '2026-12-01T00:00:00',
      because: ['month'],
    });
  });

  test('until the first of several embargoes', () => {
    const [late, early] = [published('1', '2026-11-26T08:00'), published('2', '2026-11-25T08:00')];
    assert.equal(spanAt(at('2026-11-24T08:00'), late, early).until, '2026-11-25T08:00:00');
    assert.equal(spanAt(at('2026-11-25T08:00'), late, early).until, '2026-11-26T08:00:00');
  });

  test('until a bar of breaking news ends, and another from that minute on', () => {
    const news = published('1', '2026-11-24T08:00', { breaking: at('2026-11-24T12:00') });
    assert.deepEqual(spanAt(at('2026-11-24T12:00') - SECOND, news), {
      from: '2026-11-24T08:00:00',
      until: '2026-11-24T12:00:00',
      because: ['breaking-ends'],
    });
    assert.equal(spanAt(at('2026-11-24T12:00'), news).from, '2026-11-24T12:00:00');
  });

  test('until an article is pinned to the front page no more, where its pin holds anything', () => {
    const pinned = { pinUntil: at('2026-11-25T12:00') };
    const lead = published('1', '2026-11-24T08:00', pinned);
    assert.deepEqual(spanAt(at('2026-11-25T12:00') - SECOND, lead), {
      from: '2026-11-24T08:00:00',
      until: '2026-11-25T12:00:00',
      because: ['pin-ends'],
    });
    assert.equal(spanAt(at('2026-11-25T12:00'), lead).from, '2026-11-25T12:00:00');
    const paid = published('1', '2026-11-24T08:00', { ...pinned, kicker: 'محتوى مدفوع' });
    assert.deepEqual(spanAt(at('2026-11-24T09:00'), paid).because, ['month']);
  });

  test('while a bar would end that never stood', () => {
    const news = published('1', '2026-11-24T08:00', { breaking: at('2026-11-24T07:00') });
    assert.equal(spanAt(at('2026-11-24T06:00'), news).until, '2026-11-24T08:00:00');
  });

  test('until several things happen at one moment, each of which is told once', () => {
    const moment = '2026-12-01T00:00';
    const span = spanAt(
      at('2026-11-24T10:00'),
      published('1', '2026-11-24T08:00', { breaking: at(moment) }),
      published('2', moment),
      published('3', moment),
    );
    assert.deepEqual(span.because, ['breaking-ends', 'embargo', 'month']);
  });

  test('whatever drafts say', () => {
    const draft = published('1', '2026-11-25T08:00', {
      draft: true,
      breaking: at('2026-11-26T08:00'),
    });
    assert.deepEqual(spanAt(at('2026-11-24T08:00'), draft).because, ['month']);
  });
});
