import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MINUTE, newsroom, paper, type Newsroom } from './support/deploying.ts';

/** What a page asks for, as a browser finds it. */
const PARTS = /<(?:link href|img src)="([^"]+)"/g;
const LINKS = /<a href="([^"]+)"/g;

/** Reads the whole site from its front page, again and again: each page with its parts, in one go. */
async function readOn({ server }: Newsroom, isOver: () => boolean) {
  const seen = { fetches: 0, rounds: 0, missing: new Set<string>(), versions: new Set<string>() };
  const fetched = async (path: string): Promise<string> => {
    seen.fetches += 1;
    const response = await fetch(`${server.origin}${path}`);
    const text = await response.text();
    if (response.status !== 200) seen.missing.add(path);
    return text;
  };
  const view = async (path: string): Promise<string[]> => {
    const page = await fetched(path);
    const parts = [...page.matchAll(PARTS)].map(([, part = '']) => part);
    await Promise.all(parts.map(fetched));
    for (const part of parts) if (part.includes('style')) seen.versions.add(part);
    return [...page.matchAll(LINKS)].map(([, link = '']) => link);
  };
  while (!isOver()) {
    seen.rounds += 1;
    for (const link of await view('/')) await view(link);
  }
  return seen;
}

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
  const readers = Array.from({ length: 2 }, () => readOn(room, () => isOver));
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
    seen.flatMap((one) => [...one.missing]),
    [],
  );
  assert.ok(last >= 10);
  assert.ok(fetches >= 2_000, `${fetches} fetches`);
  assert.equal(new Set(seen.flatMap((one) => [...one.versions])).size, versions.length);
});
