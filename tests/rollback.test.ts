import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { HostFault } from '../src/deploy/host-fault.ts';
import { releasesOf } from '../src/deploy/rollback.ts';
import { UsageFault } from '../src/problems.ts';
import { MINUTE, newsroom, paper, type Newsroom } from './support/deploying.ts';

/** Releases 1 to 6: each has one article more, and the third another style. */
async function sixReleases(room: Newsroom): Promise<void> {
  for (const last of [1, 2, 3, 4, 5, 6]) await room.publish(release(last));
}

function release(last: number) {
  const ids = Array.from({ length: last }, (_, index) => index + 1);
  return paper(ids, { style: last === 3 ? 'b' : 'a' });
}

/** The site as readers find it, without what waits to be removed. */
async function settled(room: Newsroom): Promise<Record<string, string>> {
  const waiting = JSON.parse(
    room.server.objects.get('.midad/current.json')?.bytes.toString() ?? '{}',
  ) as { retired: { path: string }[] };
  const site = room.site();
  for (const { path } of waiting.retired) delete site[path];
  return site;
}

describe('Going back', () => {
  test('Puts the release before back to the byte, and sends nothing from here', async (t) => {
    const room = await newsroom(t);
    await sixReleases(room);
    room.server.heard.length = 0;
    const done = await room.goBack();
    assert.deepEqual(await settled(room), release(5));
    assert.deepEqual({ release: done.release, back: done.back }, { release: 7, back: 5 });
    const sent = room.server.heard.filter(
      ({ method, key, copied }) =>
        method === 'PUT' && !key.startsWith('.midad/') && copied === undefined,
    );
    assert.deepEqual(sent, []);
    assert.deepEqual(done.removed, ['media/picture-6.avif', 'society/6/index.html']);
    assert.deepEqual(done.changed, ['index.html', 'sitemap.xml', 'society/index.html']);
    const page = await fetch(`${room.server.origin}/`);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  });

  test('Puts a named release back, also when what it had was removed meanwhile', async (t) => {
    const room = await newsroom(t);
    await sixReleases(room);
    room.clock.now += 61 * MINUTE;
    await room.publish(release(6));
    assert.equal(room.site()['assets/style-b.css'], undefined);
    await room.goBack(3);
    assert.deepEqual(await settled(room), release(3));
    const releases = await releasesOf(room.store);
    assert.deepEqual(
      releases.map((one) => [one.release, one.back]),
      [
        [7, 3],
        [6, undefined],
        [5, undefined],
        [4, undefined],
        [3, undefined],
      ],
    );
  });

  test('Has what was removed, came back in other bytes, and was of the release', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1, 2], { style: 'a' }));
    await room.publish(paper([1], { style: 'a' }));
    await room.publish(paper([1, 2], { style: 'b' }));
    await room.goBack(1);
    assert.deepEqual(await settled(room), paper([1, 2], { style: 'a' }));
  });

  test('Goes one further each time, and the next deploy goes on from there', async (t) => {
    const room = await newsroom(t);
    await sixReleases(room);
    await room.goBack();
    const second = await room.goBack();
    assert.equal(second.back, 4);
    assert.deepEqual(await settled(room), release(4));
    room.arrived();
    const next = await room.publish(release(6));
    assert.deepEqual(await settled(room), release(6));
    assert.deepEqual(next.release, 9);
    // Pictures and pages of articles 5 and 6 lie there still, since they wait to be removed.
    assert.deepEqual(room.arrived().toSorted(), [
      'index.html',
      'sitemap.xml',
      'society/index.html',
    ]);
  });

  test('That is cut is completed by going back again, or by the next deploy', async (t) => {
    for (const complete of ['back', 'deploy'] as const) {
      const room = await newsroom(t);
      await sixReleases(room);
      let copies = 0;
      room.server.trouble = ({ copied, key }) => {
        if (copied !== undefined && !key.startsWith('.midad/')) copies += 1;
        return copies > 2 ? 'cut' : undefined;
      };
      await assert.rejects(room.goBack(2), HostFault);
      room.server.trouble = () => undefined;
      if (complete === 'back') await room.goBack(2);
      else await room.publish(release(6));
      assert.deepEqual(await settled(room), release(complete === 'back' ? 2 : 6));
    }
  });

  test('Keeps the last five releases and no bytes of others', async (t) => {
    const room = await newsroom(t);
    await sixReleases(room);
    room.clock.now += 61 * MINUTE;
    for (const last of [7, 8, 9, 10]) await room.publish(release(last));
    const records = [...room.server.objects.keys()].filter((key) => key.startsWith('.midad/'));
    const numbers = new Set(
      records.flatMap((key) => /(?:kept|releases)\/(\d+)/.exec(key)?.[1] ?? []),
    );
    assert.deepEqual(
      [...numbers].map(Number).toSorted((a, b) => a - b),
      [6, 7, 8, 9, 10],
    );
    await room.goBack(6);
    assert.deepEqual(await settled(room), release(6));
  });

  test('Is refused where there is no such release, with those that there are', async (t) => {
    const room = await newsroom(t);
    await room.publish(release(1));
    await assert.rejects(room.goBack(), (error: unknown) => {
      assert.ok(error instanceof UsageFault);
      assert.equal(error.said.ar, 'لا نسخة سابقة على المضيف يُرجع إليها.');
      return true;
    });
    await room.publish(release(2));
    await assert.rejects(room.goBack(9), (error: unknown) => {
      assert.ok(error instanceof UsageFault);
      assert.equal(error.said.ar, 'لا يحتفظ المضيف بالنسخة 9. ما عنده: 2, 1');
      return true;
    });
  });

  test('Changes nothing where the host has lost bytes of the release', async (t) => {
    const room = await newsroom(t);
    await sixReleases(room);
    for (const key of room.server.objects.keys()) {
      if (key.startsWith('.midad/kept/5/')) room.server.objects.delete(key);
    }
    await assert.rejects(room.goBack(), (error: unknown) => {
      assert.ok(error instanceof HostFault);
      assert.match(error.said.ar, /git revert/);
      return true;
    });
    assert.deepEqual(await settled(room), release(6));
  });
});
