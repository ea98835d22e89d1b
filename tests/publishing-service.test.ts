import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { serviceRound, type Service } from '../src/schedule/service.ts';
import { CLOCK, keepWatch, type Clock } from '../src/schedule/watch.ts';

/** What stays, and publishes at each moment: by a clock that the test moves. */

const NOON = Date.parse('2026-11-24T12:00:00+01:00');
const SECOND = 1000;

/** A watch that begins at noon, and ends after so many waits; says when it was awake, and how long it waited. */
async function watched(watch: {
  waits: number;
  /** The moments that come, in seconds from noon. */
  moments: number[];
  /** In which rounds it fails. */
  failing?: number[];
  /** How far the clock of the machine jumps in which wait, in seconds. */
  jumps?: Record<number, number>;
}) {
  const stop = new AbortController();
  const awake: number[] = [];
  const waits: number[] = [];
  let now = NOON;
  const clock: Clock = {
    now: () => now,
    async wait(milliseconds) {
      waits.push(milliseconds / SECOND);
      now += milliseconds + (watch.jumps?.[waits.length] ?? 0) * SECOND;
      if (waits.length === watch.waits) stop.abort();
    },
  };
  const moments = watch.moments.map((moment) => NOON + moment * SECOND);
  const round = async () => {
    awake.push((now - NOON) / SECOND);
    return !watch.failing?.includes(awake.length);
  };
  const next = async () => moments.find((moment) => moment > now);
  await keepWatch({ round, next }, clock, stop.signal);
  return { awake, waits };
}

describe('Who watches', () => {
  test('wakes each minute, and at the very moment', async () => {
    const { awake } = await watched({ waits: 5, moments: [90, 95.25] });
    assert.deepEqual(awake, [0, 60, 90, 95.25, 155.25]);
  });

  test('wakes each minute where no moment is known', async () => {
    assert.deepEqual((await watched({ waits: 2, moments: [] })).awake, [0, 60]);
  });

  test('looks again at once where the machine slept over a moment, or its clock was set forward', async () => {
    const { awake } = await watched({ waits: 3, moments: [90], jumps: { 1: 3600 } });
    assert.deepEqual(awake, [0, 3660, 3720]);
  });

  test('waits no longer than a minute for a moment that a clock set back has made far', async () => {
    const { waits } = await watched({ waits: 3, moments: [90], jumps: { 1: -3600 } });
    assert.deepEqual(waits, [60, 60, 60]);
  });

  test('tries again after a minute where it failed, and at the next moment where it did not', async () => {
    const { awake } = await watched({ waits: 4, moments: [10, 20], failing: [2] });
    assert.deepEqual(awake, [0, 10, 70, 130]);
  });

  test('waits a little where a moment has come already', async () => {
    const stop = new AbortController();
    const waits: number[] = [];
    const clock: Clock = {
      now: () => NOON,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        stop.abort();
      },
    };
    const watch = { round: async () => true, next: async () => NOON };
    await keepWatch(watch, clock, stop.signal);
    assert.deepEqual(waits, [100]);
  });

  test('ends at once when it is told to stop while it waits, and after its round when it is in one', async () => {
    const waiting = new AbortController();
    const rounds: string[] = [];
    const round = async () => rounds.push('round') > 0;
    const next = async () => {
      queueMicrotask(() => waiting.abort());
      return CLOCK.now() + 59 * SECOND;
    };
    await keepWatch({ round, next }, CLOCK, waiting.signal);
    const working = new AbortController();
    const work = async () => {
      working.abort();
      return rounds.push('work to its end') > 0;
    };
    await keepWatch({ round: work, next: async () => undefined }, CLOCK, working.signal);
    assert.deepEqual(rounds, ['round', 'work to its end']);
  });
});

describe('A round of the service', () => {
  /** Rounds, one after the other; what was said in each. */
  async function rounds(count: number, own: Partial<Service>) {
    const said: string[][] = [];
    const service: Service = {
      work: async () => 'build',
      publish: async () => ({ code: 0, complaint: '' }),
      say: (text) => void said.at(-1)?.push(text),
      ...own,
    };
    const round = serviceRound(service, 'ar');
    const ends: boolean[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      said.push([]);
      ends.push(await round());
    }
    return { said, ends };
  }

  test('starts nothing where there is nothing to do', async () => {
    const publish = () => assert.fail('published');
    const { ends } = await rounds(1, { work: async () => 'nothing', publish });
    assert.deepEqual(ends, [true]);
  });

  test('says why it failed once, then that it did again, and all of it where something else failed', async () => {
    const complaints = ['القرص ممتلئ', 'القرص ممتلئ', 'لا صلاحية'];
    let turn = 0;
    const { said, ends } = await rounds(3, {
      publish: async () => ({ code: 3, complaint: `${complaints[turn++]}\n` }),
    });
    assert.deepEqual(ends, [false, false, false]);
    assert.deepEqual(said, [
      ['القرص ممتلئ\nلم يكتمل النشر، وتعاد المحاولة بعد دقيقة.'],
      ['لم يكتمل النشر للسبب نفسه، وتعاد المحاولة بعد دقيقة.'],
      ['لا صلاحية\nلم يكتمل النشر، وتعاد المحاولة بعد دقيقة.'],
    ]);
  });

  test('publishes what is here where what was pushed cannot be fetched, and says that once', async () => {
    const { said, ends } = await rounds(2, {
      pull: async () => {
        throw Object.assign(new Error('git'), { stderr: 'fatal: Could not resolve host\n' });
      },
    });
    assert.deepEqual(ends, [true, true]);
    assert.deepEqual(said, [
      ['تعذر جلب ما دُفع إلى مستودع المحتوى، فيُنشر ما هنا:\nfatal: Could not resolve host'],
      [],
    ]);
  });

  test('outlives whatever is thrown', async () => {
    const { said, ends } = await rounds(1, {
      work: async () => {
        throw new Error('ENOENT: content');
      },
    });
    assert.deepEqual(ends, [false]);
    assert.deepEqual(said, [['ENOENT: content\nلم يكتمل النشر، وتعاد المحاولة بعد دقيقة.']]);
  });
});
