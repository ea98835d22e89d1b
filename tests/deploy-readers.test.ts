import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MINUTE, newsroom, paper } from './support/deploying.ts';
import { readOn } from './support/reader.ts';

test('A reader who goes through the site during deploys, cut ones and rollbacks misses nothing', async (t) => {
  const room = await newsroom(t);
  const versions = [
    paper([1, 2, 3], { style: 'a' }),
    paper([2, 3, 4, 5], { style: 'b' }),
    paper([1, 2, 3, 4, 5, 6], { style: 'c' }),
    paper([6, 7], { style: 'd' }),
  ];
  await room.publish(versions[0] ?? {});
  let isOver = false;
  const readers = Array.from({ length: 2 }, () => readOn(room.server, () => isOver));
  let count = 0;
  const slow = () => ({ slow: (count += 1) % 7 });
  room.server.trouble = slow;
  let last = 0;
  for (let turn = 1; turn <= 16; turn += 1) {
    const texts = versions[turn % versions.length] ?? {};
    if (turn % 5 === 0) {
      // Every fifth one is cut on its way, at another place each time.
      const end = count + 12 + turn;
      room.server.trouble = () => (count > end ? 'cut' : slow());
      await room.publish(texts).catch(() => {});
      room.server.trouble = slow;
    } else if (turn % 7 === 0) await room.goBack();
    else last = (await room.publish(texts)).release;
    // Readers have a page open for seconds; what is no longer of the site stays for an hour.
    room.clock.now += 25 * MINUTE;
  }
  isOver = true;
  const seen = await Promise.all(readers);
  const fetches = seen.reduce((sum, one) => sum + one.fetches, 0);
  assert.deepEqual(
    seen.flatMap((one) => [...one.wrong]),
    [],
  );
  assert.ok(last >= 10);
  assert.ok(fetches >= 2_000, `${fetches} fetches`);
  const styles = seen.flatMap(({ parts }) => [...parts].filter((part) => part.endsWith('.css')));
  assert.equal(new Set(styles).size, versions.length);
});
