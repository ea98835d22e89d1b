import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask } from '../src/author-messages/request.ts';
import { hurry, recordingService } from './support/message-service.ts';

/** How services are asked that are slow, busy or gone. */

describe('A service that', () => {
  const post = { method: 'POST', body: { a: 1 } } as const;

  test('is down, cut or slow is asked four times, at growing distances', async (t) => {
    const service = await recordingService(t, (_, number) => {
      return number === 0 ? 'cut' : number === 1 ? 'never' : { status: 503 };
    });
    const { patience, waited } = hurry({ answer: 300 });
    await assert.rejects(ask({ ...post, url: service.origin }, patience), /^Refusal: HTTP 503$/);
    assert.deepEqual(waited, [1_000, 2_000, 4_000]);
    assert.deepEqual(
      service.asked.map(({ body }) => body),
      Array(4).fill('{"a":1}'),
    );
  });

  test('never answers is given up', async (t) => {
    const service = await recordingService(t, () => 'never');
    const { patience } = hurry({ answer: 50 });
    await assert.rejects(ask({ ...post, url: service.origin }, patience), /^Refusal: no answer$/);
  });

  test('is busy is asked again when it says, in seconds, as a date, or as GitHub does', async (t) => {
    const soon = Math.floor(Date.now() / 1_000) + 20;
    const service = await recordingService(t, (_, number) => {
      const answers = [
        { status: 429, headers: { 'retry-after': '3' } },
        { status: 503, headers: { 'retry-after': new Date(soon * 1_000).toUTCString() } },
        { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${soon}` } },
      ];
      return answers[number] ?? { status: 200, body: { done: true } };
    });
    const { patience, waited } = hurry();
    assert.deepEqual(await ask({ ...post, url: service.origin }, patience), { done: true });
    assert.equal(waited[0], 3_000);
    for (const wait of waited.slice(1)) assert.ok(wait > 10_000 && wait <= 20_000, `${wait}`);
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
