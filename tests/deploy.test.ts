import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { HostFault } from '../src/deploy/host-fault.ts';
import { MINUTE, newsroom, paper, type Newsroom } from './support/deploying.ts';

/** Nothing answers any more once so many files have come to the site. */
function cutAfter({ server }: Newsroom, files: number): void {
  let count = 0;
  server.trouble = ({ method, key }) => {
    const isFile = method === 'PUT' && !key.startsWith('.midad/');
    if (isFile) count += 1;
    return count > files ? 'cut' : undefined;
  };
}

describe('A store that receives a site', () => {
  test('Has all of it after the first release, with headers, and nothing of it at a second run', async (t) => {
    const room = await newsroom(t);
    const texts = paper([1, 2, 3]);
    const done = await room.publish(texts);
    assert.deepEqual(room.site(), texts);
    assert.deepEqual(
      { release: done.release, isNew: done.isNew, sent: done.sent.files, added: done.added },
      { release: 1, isNew: true, sent: 13, added: Object.keys(texts).toSorted() },
    );
    const bytes = Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    assert.equal(done.sent.bytes, bytes);
    const answer = await fetch(`${room.server.origin}/assets/style-a.css`);
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal((await fetch(`${room.server.origin}/من نحن/`)).status, 200);

    room.arrived();
    const again = await room.publish(texts);
    assert.deepEqual(
      { release: again.release, isNew: again.isNew, sent: again.sent },
      { release: 1, isNew: false, sent: { files: 0, bytes: 0 } },
    );
    assert.deepEqual(room.arrived(), []);
  });

  test('Receives of one article more just what differs, parts first and lists last', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1, 2, 3]));
    room.arrived();
    const done = await room.publish(paper([1, 2, 3, 4]));
    const arrived = room.arrived();
    assert.deepEqual(arrived.slice(0, 2), ['media/picture-4.avif', 'society/4/index.html']);
    assert.deepEqual(arrived.slice(2).toSorted(), [
      'index.html',
      'sitemap.xml',
      'society/index.html',
    ]);
    assert.deepEqual(done.added, ['media/picture-4.avif', 'society/4/index.html']);
    assert.deepEqual(done.changed, ['index.html', 'sitemap.xml', 'society/index.html']);
    assert.deepEqual(done.sent.files, 5);
  });

  test('Lies below a prefix, and its records beside it', async (t) => {
    const room = await newsroom(t, { prefix: 'site/paper' });
    const texts = paper([1]);
    await room.publish(texts);
    assert.deepEqual(room.site(), texts);
    const records = [...room.server.objects.keys()].filter((key) => !key.startsWith('site/paper/'));
    assert.deepEqual(records.toSorted(), [
      '.midad/site~paper/current.json',
      '.midad/site~paper/releases/1.json.gz',
    ]);
  });

  test('Gets new headers by a copy on the host, not from here', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1]));
    room.server.heard.length = 0;
    const { headersFor } = room.store;
    room.store.headersFor = (path) => ({ ...headersFor?.(path), 'Cache-Control': 'public' });
    await room.publish(paper([1]));
    const puts = room.server.heard.filter(
      ({ method, key }) => method === 'PUT' && !key.startsWith('.midad/'),
    );
    assert.equal(puts.length, 9);
    assert.ok(puts.every(({ copied, key, bytes }) => copied === key && bytes === 0));
    const answer = await fetch(`${room.server.origin}/`);
    assert.equal(answer.headers.get('cache-control'), 'public');
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  });
});

describe('A deploy that is cut', () => {
  // Two parts that are new, one page that is new, one that changes, and four lists.
  const before = paper([1, 2]);
  const after = {
    ...paper([1, 2, 3]),
    'media/extra.svg': '<svg/>',
    'من نحن/index.html': 'صحيفة مستقلة، كما كانت',
  };
  const ALL = [
    'index.html',
    'media/extra.svg',
    'media/picture-3.avif',
    'sitemap.xml',
    'society/3/index.html',
    'society/index.html',
    'من نحن/index.html',
  ];

  for (let files = 0; files < ALL.length; files += 1) {
    test(`After ${files} files is completed by the next run, which sends the others only`, async (t) => {
      const room = await newsroom(t);
      await room.publish(before);
      room.arrived();
      cutAfter(room, files);
      await assert.rejects(room.publish(after), HostFault);
      const first = room.arrived();
      assert.equal(first.length, files);
      room.server.trouble = () => undefined;
      const done = await room.publish(after);
      const second = room.arrived();
      assert.deepEqual([...first, ...second].toSorted(), ALL);
      assert.equal(done.sent.files, ALL.length - files);
      assert.equal(done.release, 2);
      for (const [path, text] of Object.entries(after)) assert.equal(room.site()[path], text);
      assert.deepEqual([...done.added, ...done.changed].toSorted(), ALL);
    });
  }

  test('Leaves nothing behind when the next run brings another site', async (t) => {
    const room = await newsroom(t);
    await room.publish(before);
    cutAfter(room, 5);
    await assert.rejects(room.publish(after), HostFault);
    room.server.trouble = () => undefined;
    room.arrived();
    const done = await room.publish(before);
    // What the cut run had changed is put back, and what it had added waits to be removed.
    assert.ok(room.arrived().every((path) => path in before));
    for (const [path, text] of Object.entries(before)) assert.equal(room.site()[path], text);
    assert.equal(done.isNew, false);
    assert.ok(done.waiting.files > 0);
    room.clock.now += 61 * MINUTE;
    await room.publish(before);
    assert.deepEqual(room.site(), before);
  });

  test('May be cut again and again, each time with another site', async (t) => {
    const room = await newsroom(t);
    await room.publish(before);
    for (const [index, id] of [3, 4, 5, 6].entries()) {
      cutAfter(room, index + 1);
      await assert.rejects(room.publish(paper([1, id])), HostFault);
    }
    room.server.trouble = () => undefined;
    await room.publish(after);
    room.clock.now += 61 * MINUTE;
    await room.publish(after);
    assert.deepEqual(room.site(), after);
    await room.goBack();
    room.clock.now += 61 * MINUTE;
    await room.publish(before);
    assert.deepEqual(room.site(), before);
  });
});

describe('Faults of the network', () => {
  test('Are tried again: answers of 503 and 429, cut connections, a copy that fails late', async (t) => {
    const room = await newsroom(t);
    const seen = new Map<string, number>();
    room.server.trouble = ({ method, key, copied }) => {
      const request = `${method} ${key}`;
      const times = (seen.get(request) ?? 0) + 1;
      seen.set(request, times);
      if (copied !== undefined && times === 1) return 'late error';
      return times < 3 ? ([503, 429, 'cut'] as const)[(times + key.length) % 3] : undefined;
    };
    await room.publish(paper([1, 2]));
    seen.clear();
    await room.publish(paper([1, 2, 3]));
    assert.deepEqual(room.site(), paper([1, 2, 3]));
  });

  test('That stay are said, and what stood is whole', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1]));
    room.server.trouble = ({ method, key }) =>
      method === 'PUT' && key === 'media/picture-2.avif' ? 503 : undefined;
    await assert.rejects(room.publish(paper([1, 2])), (error: unknown) => {
      assert.ok(error instanceof HostFault);
      assert.match(error.said.ar, /رفضت خدمة التخزين هذا الطلب: PUT .*media\/picture-2\.avif/);
      assert.match(error.said.en, /503/);
      return true;
    });
    assert.deepEqual(room.site(), paper([1]));
  });

  test('A key that is refused is not tried again, and said as that', async (t) => {
    const room = await newsroom(t);
    let asked = 0;
    room.server.trouble = () => {
      asked += 1;
      return 403;
    };
    await assert.rejects(room.publish(paper([1])), (error: unknown) => {
      assert.ok(error instanceof HostFault);
      assert.match(error.said.ar, /رفضت خدمة التخزين مفتاح الدخول أو صلاحياته/);
      return true;
    });
    assert.equal(asked, 1);
  });
});

describe('What is no longer of the site', () => {
  test('Stays for the time of grace, and goes with the deploy that comes after', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1, 2], { style: 'a' }));
    const done = await room.publish(paper([1], { style: 'b' }));
    const old = [
      'assets/style-a.css',
      'media/logo-a.svg',
      'media/picture-2.avif',
      'society/2/index.html',
    ];
    assert.deepEqual(done.removed, old);
    assert.deepEqual(done.deleted, []);
    assert.deepEqual(done.waiting, { files: 4, due: room.clock.now + 60 * MINUTE });
    assert.deepEqual(
      Object.keys(room.site())
        .filter((path) => old.includes(path))
        .toSorted(),
      old,
    );

    room.clock.now += 59 * MINUTE;
    assert.deepEqual((await room.publish(paper([1], { style: 'b' }))).deleted, []);
    room.clock.now += 1 * MINUTE;
    const later = await room.publish(paper([1], { style: 'b' }));
    assert.deepEqual(later.deleted, old);
    assert.deepEqual(later.waiting, { files: 0, due: undefined });
    assert.deepEqual(room.site(), paper([1], { style: 'b' }));
  });

  test('Goes at once where it was withdrawn, and all of it when that is asked for', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1, 2, 3]));
    const withdrawn = await room.publish(paper([1, 3]), { gone: ['/society/2/'] });
    assert.deepEqual(withdrawn.deleted, ['society/2/index.html']);
    assert.deepEqual(withdrawn.waiting.files, 1);
    const now = await room.publish(paper([1]), { removeNow: true });
    assert.deepEqual(now.deleted, [
      'media/picture-2.avif',
      'media/picture-3.avif',
      'society/3/index.html',
    ]);
    assert.deepEqual(room.site(), paper([1]));
  });

  test('Stays where it comes back in time', async (t) => {
    const room = await newsroom(t);
    await room.publish(paper([1, 2]));
    await room.publish(paper([1]));
    room.arrived();
    await room.publish(paper([1, 2]));
    assert.ok(!room.arrived().includes('society/2/index.html'));
    room.clock.now += 61 * MINUTE;
    await room.publish(paper([1, 2]));
    assert.deepEqual(room.site(), paper([1, 2]));
  });
});
