import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { before, describe, test, type TestContext } from 'node:test';
import { isPublicAddress } from '../src/import/media/reachable.ts';
import { listen } from '../src/loopback.ts';
import { fakeTime } from './support/fake-time.ts';
import { attachment, moving, photograph, planOf } from './support/old-media.ts';

let red: Buffer;
let green: Buffer;
let blue: Buffer;
before(async () => {
  red = await photograph('#a33');
  green = await photograph('#3a3');
  blue = await photograph('#33a');
});

describe('The old site', () => {
  /** Answers by path; what is not here is a page with 404. */
  type Answers = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

  async function oldSite(t: TestContext, answers: Answers) {
    const asked: string[] = [];
    const agents = new Set<string | undefined>();
    let open = 0;
    let most = 0;
    const server = await listen((request, response) => {
      const path = decodeURIComponent(request.url ?? '').replace('/wp-content/uploads/', '');
      asked.push(path);
      agents.add(request.headers['user-agent']);
      most = Math.max(most, (open += 1));
      response.on('close', () => (open -= 1));
      const answer = answers[path];
      if (answer) answer(request, response);
      else response.writeHead(404, { 'content-type': 'text/html' }).end('<html>');
    });
    t.after(server.close);
    return { ...server, asked, agents, most: () => most };
  }

  const file = (bytes: () => Buffer) => (_: IncomingMessage, response: ServerResponse) => {
    // Later than a turn of the loop, so that requests meet.
    setImmediate(() => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes()));
  };

  test('is asked for nothing where nobody wants it', async (t) => {
    const asked: string[] = [];
    const server = await listen((request, response) => {
      asked.push(request.url ?? '');
      response.end(red);
    });
    t.after(server.close);
    const { carry, all } = await moving(t, {});
    const address = `${server.origin}/wp-content/uploads/dam.jpg`;
    const plan = planOf(attachment(1, address));
    const src = plan.pictureOf(1)?.src ?? '';
    const { tallies, remarksOn } = await carry(plan, [src], {});
    assert.deepEqual(remarksOn([src]), [{ kind: 'picture-missing', address, why: 'not-given' }]);
    assert.equal(tallies.pictures.leftOut, 1);
    await carry(plan, [src], {
      isTrial: true,
      fetch: { site: server.origin, mayReach: () => true },
    });
    assert.deepEqual(asked, []);
    assert.deepEqual(await all(), []);
  });

  test('gives what is used, in its time, and nobody else is asked', async (t) => {
    const other = await oldSite(t, {});
    const times: Record<string, number> = {};
    const first = (path: string) => (times[path] = (times[path] ?? 0) + 1) === 1;
    const moved = (to: string) => (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(302, { location: to }).end();
    };
    const { origin, asked, agents, most } = await oldSite(t, {
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [`many-${at}.jpg`, file(() => red)]),
      ),
      'dam-scaled.jpg': file(() => red),
      'سوق.jpg': file(() => green),
      'once.jpg': (_, response) => {
        if (first('once')) response.writeHead(503, { 'retry-after': '7' }).end();
        else response.end(blue);
      },
      'cut.jpg': (_, response) => {
        const isFirst = first('cut');
        response.writeHead(200, { 'content-length': String(blue.length) });
        if (isFirst) response.write(blue.subarray(0, 600), () => response.destroy());
        else response.end(blue);
      },
      'old-300x200.jpg': file(() => blue),
      'moved.jpg': moved('/wp-content/uploads/dam-scaled.jpg'),
      'round.jpg': moved('/wp-content/uploads/round.jpg'),
      'away.jpg': moved(`${other.origin}/x.jpg`),
      'inside.jpg': moved('http://169.254.169.254/latest/meta-data/'),
      'disk.jpg': moved('file:///etc/passwd'),
      'forbidden.jpg': (_, response) => response.writeHead(403).end(),
      'page.jpg': file(() => Buffer.from('<!DOCTYPE html><html><title>404</title></html>')),
      'typed.jpg': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(red);
      },
      'text.jpg': file(() => Buffer.from('not found')),
      'empty.jpg': file(() => Buffer.alloc(0)),
      'told.jpg': (_, response) => {
        response.writeHead(200, { 'content-length': '60000' }).end(Buffer.alloc(60_000));
      },
      'untold.jpg': (_, response) => {
        response.write(red);
        response.end(Buffer.alloc(60_000));
      },
      'slow.jpg': (_, response) => void response.write(red.subarray(0, 100)),
      'photo.heic': file(() => Buffer.from('\0\0\0\x18ftypheic')),
      'law.pdf': file(() => Buffer.from('%PDF-1.4')),
    });
    const at = (name: string) => `${origin}/wp-content/uploads/${name}`;
    const names =
      'dam-scaled سوق once cut moved round away inside disk forbidden page typed text empty told untold slow gone';
    const plan = planOf(
      ...names.split(' ').map((name, index) => attachment(index + 1, at(`${name}.jpg`))),
      ...Array.from({ length: 12 }, (_, index) => attachment(40 + index, at(`many-${index}.jpg`))),
      attachment(60, at('photo.heic')),
      attachment(61, at('law.pdf')),
      attachment(62, `${other.origin}/wp-content/uploads/foreign.jpg`),
      attachment(63, 'http://169.254.169.254/wp-content/uploads/cloud.jpg'),
      attachment(64, 'file:///etc/wp-content/uploads/passwd.jpg'),
      attachment(65, 'http://localhost:1/wp-content/uploads/local.jpg'),
    );
    const used = [...Array(66).keys()].flatMap((id) => plan.pictureOf(id)?.src ?? []);
    used.push('files/law.pdf', plan.pictureAt(at('old-300x200.jpg'))?.src ?? '');
    const { carry, carried, all } = await moving(t, {});
    const time = fakeTime();
    const fetch = {
      site: origin,
      mayReach: (address: string) => address === '127.0.0.1',
      time,
      mostBytes: 50_000,
      silence: 300,
    };

    const { tallies, remarksOn } = await carry(plan, used, { fetch });
    const told = new Map(
      remarksOn(used).map((remark) => {
        if (remark.kind === 'picture-unfit') return [remark.address, remark.why.en];
        if (remark.kind !== 'picture-missing') return ['', remark.kind];
        return [remark.address, `${remark.why}: ${remark.detail?.en}`];
      }),
    );
    const of = (name: string) => told.get(at(`${name}.jpg`))?.split(/ \(|, and no/)[0];
    const page = 'not-fetched: the old site answered with a web page';
    assert.match(told.get(at('photo.heic')) ?? '', /HEIC/);
    for (const name of ['page', 'typed', 'empty']) assert.ok(of(name)?.startsWith(page), name);
    assert.equal(of('text'), 'not-fetched: what the old site answered is no picture');
    for (const name of ['told', 'untold']) {
      assert.equal(of(name), 'too-large: the file is larger than 0 MB', name);
    }
    assert.equal(of('gone'), 'not-fetched: the old site answered 404: it has no such file');
    assert.equal(
      of('forbidden'),
      'not-fetched: the old site answered 403: it does not give this file',
    );
    assert.equal(of('slow'), 'not-fetched: no answer came in time');
    assert.match(of('round') ?? '', /without end/);
    for (const name of ['away', 'inside', 'disk']) assert.match(of(name) ?? '', /^unfit-address/);
    assert.match(of('inside') ?? '', /private network/);
    const elsewhere = [...told].filter(([address]) => !address.startsWith(origin));
    assert.deepEqual(
      elsewhere.map(([, why]) => why.split(':')[0]),
      Array(4).fill('unfit-address'),
    );
    assert.equal(told.size, 18);
    assert.deepEqual(other.asked, []);

    assert.deepEqual(await carried('dam.jpg'), red);
    assert.deepEqual(await carried('سوق.jpg'), green);
    assert.deepEqual(await carried('once.jpg'), blue);
    assert.deepEqual(await carried('cut.jpg'), blue);
    assert.deepEqual(await carried('moved.jpg'), red);
    assert.deepEqual(await carried('old.jpg'), blue);
    assert.equal(String(await carried('files/law.pdf')), '%PDF-1.4');
    assert.ok((await all()).every((name) => !name.endsWith('.part')));
    assert.ok(
      time.waits.some((wait) => wait > 6000 && wait <= 7000),
      String(time.waits),
    );
    assert.ok(most() > 1 && most() <= 4, String(most()));
    assert.deepEqual([...agents], ['midad-import (moves a newspaper to its new site)']);

    // What came is not asked for again.
    asked.length = 0;
    const again = await carry(plan, used, { fetch });
    assert.equal(again.tallies.pictures.standing, tallies.pictures.new);
    assert.ok(!asked.includes('dam-scaled.jpg') && asked.includes('gone.jpg'));
  });

  test('that does not answer is soon left alone, and so is a network of its own', async (t) => {
    const gone = await oldSite(t, {});
    await gone.close();
    const { carry } = await moving(t, {});
    const plan = planOf(
      ...Array.from({ length: 60 }, (_, at) => {
        return attachment(at + 1, `${gone.origin}/wp-content/uploads/p${at}.jpg`);
      }),
    );
    const used = [...Array(61).keys()].flatMap((id) => plan.pictureOf(id)?.src ?? []);
    const time = fakeTime();
    const why = async (mayReach?: () => boolean) => {
      const options = { site: gone.origin, time, ...(mayReach && { mayReach }) };
      const { remarksOn } = await carry(plan, used, { fetch: options });
      const remarks = remarksOn(used);
      assert.equal(remarks.length, 60);
      return new Set(
        remarks.map(
          (remark) => remark.kind === 'picture-missing' && remark.detail?.en.slice(0, 30),
        ),
      );
    };
    assert.deepEqual(
      await why(() => true),
      new Set(['no server answers at this addr', 'the old site does not answer, ']),
    );
    assert.ok(time.waits.length < 60, String(time.waits.length));
    assert.deepEqual(await why(), new Set(['the address lies inside a priv']));
  });

  test('whose name leads into a private network is not connected to', async (t) => {
    const { origin, asked } = await oldSite(t, { 'dam.jpg': file(() => red) });
    const site = origin.replace('127.0.0.1', 'localhost');
    const address = `${site}/wp-content/uploads/dam.jpg`;
    const plan = planOf(attachment(1, address));
    const { carry, carried } = await moving(t, {});
    const why = async (mayReach?: (address: string) => boolean) => {
      const { remarksOn } = await carry(plan, ['dam.jpg'], { fetch: { site, mayReach } });
      return remarksOn(['dam.jpg']).map((remark) => 'why' in remark && remark.why);
    };
    assert.deepEqual(await why(), ['unfit-address']);
    assert.deepEqual(asked, []);
    assert.deepEqual(await why(() => true), []);
    assert.deepEqual(await carried('dam.jpg'), red);
  });

  test('is on the public net', () => {
    const inside =
      '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.31.0.1 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 ' +
      ':: ::1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 fc00::1 fe80::1 ff02::1 2001:db8::1 2002:7f00:1:: old.example';
    assert.deepEqual(inside.split(' ').filter(isPublicAddress), []);
    const outside = '8.8.8.8 172.32.0.1 196.200.131.1 2606:4700::1111 2a00:1450:4007::1';
    assert.deepEqual(outside.split(' ').filter(isPublicAddress), outside.split(' '));
  });
});
