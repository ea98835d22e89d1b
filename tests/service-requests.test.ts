import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask } from '../src/author-messages/request.ts';
import { hurry } from './support/author-messages.ts';
import { recordingService } from './support/recording-service.ts';

/** How services are asked that are slow, busy or gone. */

describe('A service that', () => {
  const post = { method: 'POST', body: { a: 1 } } as const;

  test('is down, cut or slow is asked five times, at growing distances', async (t) => {
    const service = await recordingService(t, (_, number) => {
      return number === 0 ? 'cut' : number === 1 ? 'silent' : { status: 503 };
    });
    const { patience, waited } = hurry({ answer: 300 });
    await assert.rejects(ask({ ...post, url: service.origin }, patience), /^Refusal: HTTP 503$/);
    assert.deepEqual(waited, [1_000, 2_000, 4_000, 8_000]);
    assert.deepEqual(
      service.asked.map(({ body }) => body),
      Array(5).fill('{"a":1}'),
    );
  });

  test('never answers is given up', async (t) => {
    const service = await recordingService(t, () => 'silent');
    const { patience } = hurry({ answer: 50 });
    await assert.rejects(ask({ ...post, url: service.origin }, patience), /^Refusal: no answer$/);
  });

  test('is busy is asked again when it says, in seconds, as a date, or as GitHub does', async (t) => {
    const { patience, waited } = hurry();
    const soon = patience.time.now() / 1_000 + 20;
    const service = await recordingService(t, (_, number) => {
      const answers = [
        { status: 429, headers: { 'retry-after': '3' } },
        { status: 503, headers: { 'retry-after': new Date(soon * 1_000).toUTCString() } },
        { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${soon}` } },
      ];
      return answers[number] ?? { status: 200, body: { done: true } };
    });
    assert.deepEqual(await ask({ ...post, url: service.origin }, patience), { done: true });
    // Two dates that are twenty seconds after the beginning: three are over, then all of them.
    assert.deepEqual(waited, [3_000, 17_000, 0]);
  });

  test('asks to wait longer than a job may is given up at once', async (t) => {
    const service = await recordingService(t, () => {
      return { status: 429, headers: { 'retry-after': '3600' } };
    });
    const { patience, waited } = hurry();
    await assert.rejects(ask({ ...post, url: service.origin }, patience), /^Refusal: HTTP 429$/);
    assert.deepEqual(waited, []);
  });

  test('refuses is not asked again, and one that sends elsewhere is not followed', async (t) => {
    const service = await recordingService(t, (_, number) => {
      return number === 0
        ? { status: 403, body: { message: 'Resource not accessible by integration' } }
        : { status: 302, headers: { location: 'https://elsewhere.example/' } };
    });
    const { patience } = hurry();
    const url = service.origin;
    await assert.rejects(
      ask({ ...post, url }, patience),
      /^Refusal: HTTP 403: Resource not accessible by integration$/,
    );
    await assert.rejects(ask({ ...post, url }, patience), /^Refusal: HTTP 302$/);
    assert.equal(service.asked.length, 2);
  });
});
