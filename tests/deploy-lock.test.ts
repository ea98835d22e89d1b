import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { HostFault } from '../src/deploy/host-fault.ts';
import { takeHostLock, type LockHolder } from '../src/deploy/host-lock.ts';
import { newsroom, openStore, paper, SHORT, START, type Newsroom } from './support/deploying.ts';

const ROOM: LockHolder = { by: 'https://git.example/runs/1', since: START };
const LOCK = '.midad/lock.json';

describe('Two deploys of one host', () => {
  test('Come one after the other: the second is told who has it, and waits', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1]));
    room.server.trouble = ({ key }) => (key.startsWith('society/') ? { slow: 100 } : undefined);
    const waiting: string[] = [];
    const watcher = { waiting: ({ by }: LockHolder) => void waiting.push(by) };
    const first = room.publish(paper([1, 2]), { by: ROOM.by });
    await until(() => room.server.objects.has(LOCK));
    const second = room.publish(paper([1, 2, 3]), { watcher });
    const done = await Promise.all([first, second]);
    assert.deepEqual(
      done.map(({ release }) => release),
      [2, 3],
    );
    assert.deepEqual(waiting, [ROOM.by]);
    assert.deepEqual(room.site(), paper([1, 2, 3]));
    assert.ok(!room.server.objects.has(LOCK));
  });

  test('The second gives up after its patience, and names the first', async (t) => {
    const room = await newsroom(t);
    const held = await takeHostLock(room.store, ROOM, SHORT);
    const times = { ...SHORT, patience: 300 };
    await assert.rejects(room.publish(paper([1]), { times }), (error: unknown) => {
      assert.ok(error instanceof HostFault);
      assert.equal(
        error.said.ar,
        'ما زال نشر آخر جاريا: https://git.example/runs/1، منذ 2026-11-24T10:00:00.000Z. أعد المحاولة بعد نهايته.',
      );
      return true;
    });
    assert.deepEqual(room.site(), {});
    await held.giveBack();
  });

  test('A lock whose holder is silent is taken, and one that comes back stops', async (t) => {
    const room = await newsroom(t);
    // It shows no sign of life, as a process that hangs.
    const held = await takeHostLock(room.store, ROOM, { ...SHORT, beat: 1e6 });
    await held.check();
    const started = performance.now();
    const done = await room.publish(paper([1]));
    assert.equal(done.release, 1);
    assert.ok(performance.now() - started >= SHORT.silence);
    await assert.rejects(held.check(), HostFault);
    await held.giveBack();
  });

  test('A lock that was taken over is not given back by who had it before', async (t) => {
    const room = await newsroom(t);
    const first = await takeHostLock(room.store, ROOM, { ...SHORT, beat: 1e6 });
    const second = await takeHostLock(room.store, ROOM, SHORT);
    await first.giveBack();
    await second.check();
    await second.giveBack();
  });
});

for (const conditions of ['known', 'refused', 'unseen'] as const) {
  test(`Of ten that begin at once one has the lock, where conditions are ${conditions}`, async (t) => {
    const room = await newsroom(t);
    room.server.conditions = conditions;
    let inside = 0;
    let most = 0;
    let turns = 0;
    const times = { ...SHORT, silence: 5_000, patience: 30_000, settle: 300 };
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const store = openStore(room.server);
        const lock = await takeHostLock(store, { ...ROOM, by: `${index}` }, times);
        inside += 1;
        most = Math.max(most, inside);
        turns += 1;
        await pause(20);
        await lock.check();
        inside -= 1;
        await lock.giveBack();
      }),
    );
    assert.deepEqual({ most, turns }, { most: 1, turns: 10 });
  });
}

test('A lock whose writing was answered by nothing is known as our own', async (t) => {
  const room = await newsroom(t);
  await lostAnswer(room);
  const waiting: string[] = [];
  const watcher = { waiting: ({ by }: LockHolder) => void waiting.push(by) };
  assert.equal((await room.publish(paper([1]), { watcher })).release, 1);
  assert.deepEqual(waiting, []);
});

/** The store writes the lock, and its first answer is lost. */
async function lostAnswer({ server, store }: Newsroom): Promise<void> {
  const { create } = store;
  let isFirst = true;
  store.create = async (name, bytes) => {
    const written = await create(name, bytes);
    if (!isFirst) return written;
    isFirst = false;
    return false;
  };
  assert.equal(server.objects.size, 0);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2);
}
