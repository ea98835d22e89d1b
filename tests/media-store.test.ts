import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { HostFault } from '../src/deploy/host-fault.ts';
import { orWithout } from '../src/media/stored-pictures.ts';
import { preparePictures } from '../src/media/prepare.ts';
import { pull } from '../src/media-store/pull.ts';
import { surveyStore } from '../src/media-store/survey-store.ts';
import { temporaryFolder } from './support/folder.ts';
import { mediaRoom, photograph } from './support/media-store.ts';

/** Pictures whose originals lie in a store. */

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function keyOf(bytes: Buffer): string {
  return `pictures/originals/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`;
}

/** A newspaper with two pictures that were made and sent. */
async function filled(t: TestContext) {
  const room = await mediaRoom(t);
  const [port, souq] = [await photograph(), await photograph()];
  await mkdir(join(room.media, '2026'), { recursive: true });
  await writeFile(join(room.media, '2026/port.jpg'), port);
  await writeFile(join(room.media, 'سوق.jpg'), souq);
  const names = ['2026/port.jpg', 'سوق.jpg'];
  const first = await room.prepare(names);
  const pushed = await room.push();
  room.asked();
  return { ...room, port, souq, names, first, pushed };
}

function inOrder(files: readonly { path: string }[]) {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same newspaper on a machine that has nothing but Git. */
async function elsewhere(t: TestContext, { media }: { media: string }) {
  await rm(media, { recursive: true });
  return { cache: await temporaryFolder(t), register: new Map() };
}

describe('A push', () => {
  test('sends originals, all that was made of them, and writes the list', async (t) => {
    const { server, content, port, souq, first, pushed } = await filled(t);
    assert.equal(pushed.originals.length, 2);
    assert.equal(pushed.developed.length, 2);
    assert.deepEqual(server.objects.get(keyOf(port))?.bytes, port);
    assert.equal(server.objects.get(keyOf(port))?.headers['content-type'], 'image/jpeg');
    const forms = [...server.objects.keys()].filter((key) => key.startsWith('pictures/forms/'));
    assert.equal(forms.length, first.files.length);
    assert.equal(
      await readFile(join(content, 'media.list'), 'utf8'),
      `${sha256(port)} ${String(port.length).padStart(9)} 2026/port.jpg\n` +
        `${sha256(souq)} ${String(souq.length).padStart(9)} سوق.jpg\n`,
    );
  });

  test('sends nothing a second time', async (t) => {
    const { push, asked } = await filled(t);
    assert.deepEqual(await push(), { originals: [], developed: [], removed: [], unsure: [] });
    assert.deepEqual(asked(), []);
  });

  test('that is a trial says what it would do', async (t) => {
    const { media, push, asked, list } = await filled(t);
    await writeFile(join(media, 'new.jpg'), await photograph());
    const { originals } = await push({ isTrial: true });
    assert.deepEqual(
      originals.map(({ path }) => path),
      ['new.jpg'],
    );
    assert.deepEqual(asked(), []);
    assert.equal((await list()).size, 2);
  });

  test('keeps the former version of a picture that was written over', async (t) => {
    const { server, media, port, push, list } = await filled(t);
    const other = await photograph();
    await writeFile(join(media, '2026/port.jpg'), other);
    await push();
    assert.ok(server.objects.has(keyOf(port)));
    assert.ok(server.objects.has(keyOf(other)));
    assert.equal((await list()).get('2026/port.jpg')?.sha256, sha256(other));
  });

  test('removes what the store gave back, and sends anew what it gave back otherwise', async (t) => {
    const { server, media, port, push } = await filled(t);
    const kept = server.objects.get(keyOf(port));
    assert.ok(kept);
    server.objects.set(keyOf(port), { ...kept, bytes: Buffer.from('rotten') });
    const { removed, unsure } = await push({ remove: true });
    assert.deepEqual(
      [removed, unsure].map((some) => some.map(({ path }) => path)),
      [['سوق.jpg'], ['2026/port.jpg']],
    );
    assert.deepEqual(await readdir(media), ['2026']);
    assert.deepEqual(server.objects.get(keyOf(port))?.bytes, port);
    assert.equal((await push({ remove: true })).removed.length, 1);
    await assert.rejects(access(join(media, '2026/port.jpg')));
  });

  test('removes nothing where the store does not take it', async (t) => {
    const { server, media, push, list } = await filled(t);
    await writeFile(join(media, 'new.jpg'), await photograph());
    server.trouble = ({ method }) => (method === 'PUT' ? 503 : undefined);
    await assert.rejects(push({ remove: true }), HostFault);
    assert.deepEqual((await readdir(media)).toSorted(), ['2026', 'new.jpg', 'سوق.jpg']);
    assert.equal((await list()).has('new.jpg'), false);
  });
});

describe('A build without originals', () => {
  test('asks the store for nothing where the cache has the forms', async (t) => {
    const { media, names, first, prepare, asked } = await filled(t);
    await rm(media, { recursive: true });
    const { find, files, problems, originals } = await prepare(names);
    assert.deepEqual(problems, []);
    assert.deepEqual(inOrder(files), inOrder(first.files));
    assert.deepEqual(find('سوق.jpg'), first.find('سوق.jpg'));
    assert.deepEqual(
      originals.map(([path, , stamp]) => `${path}: ${stamp}`).toSorted(),
      names.map((path) => `${path}: `),
    );
    assert.deepEqual(asked(), []);
  });

  test('and without a cache makes nothing: forms come from the store', async (t) => {
    const room = await filled(t);
    const { names, first, prepare, asked } = room;
    const other = await elsewhere(t, room);
    const { find, files, problems } = await prepare(names, other);
    assert.deepEqual(problems, []);
    assert.deepEqual(find('2026/port.jpg'), first.find('2026/port.jpg'));
    const requests = asked();
    assert.deepEqual(
      requests.filter((one) => one.startsWith('GET originals/')),
      [],
    );
    assert.equal(requests.length, 2 + first.files.length);
    for (const [index, file] of files.entries()) {
      const made = first.files.find(({ path }) => path === file.path);
      assert.ok(made && 'from' in made && 'from' in file, `${index}`);
      assert.deepEqual(await readFile(file.from), await readFile(made.from));
    }
    await prepare(names, other);
    assert.deepEqual(asked(), []);
  });

  test('makes the forms of an original that nobody made, and the next push sends them', async (t) => {
    const room = await filled(t);
    const { server, names, first, prepare, push, asked } = room;
    for (const key of server.objects.keys()) {
      if (!key.startsWith('pictures/originals/')) server.objects.delete(key);
    }
    const other = await elsewhere(t, room);
    const { find } = await prepare(names, other);
    assert.deepEqual(find('سوق.jpg'), first.find('سوق.jpg'));
    asked();
    const { originals, developed } = await push({ ...other, pictures: [] });
    assert.deepEqual([originals.length, developed.length], [0, 2]);
    assert.match(asked().at(-1) ?? '', /^PUT developed\//);
  });

  test('makes a form anew that the store has lost or that is damaged', async (t) => {
    const room = await filled(t);
    const { server, names, first, prepare } = room;
    const forms = [...server.objects].filter(([key]) => key.startsWith('pictures/forms/'));
    const [rotten] = forms;
    assert.ok(rotten);
    const [name, object] = rotten;
    server.objects.set(name, { ...object, bytes: Buffer.from('rotten') });
    const { find, files, problems } = await prepare(names, await elsewhere(t, room));
    assert.deepEqual(problems, []);
    assert.deepEqual(find('2026/port.jpg'), first.find('2026/port.jpg'));
    for (const file of files) {
      assert.ok('from' in file);
      assert.notDeepEqual(await readFile(file.from), Buffer.from('rotten'));
    }
  });

  test('goes out without a picture that the store lacks, or has with other bytes', async (t) => {
    const room = await filled(t);
    const { server, names, port, souq, prepare } = room;
    const kept = server.objects.get(keyOf(souq));
    server.objects.clear();
    server.objects.set(keyOf(souq), { bytes: port, headers: kept?.headers ?? {} });
    const { find, problems } = await prepare(names, await elsewhere(t, room));
    assert.deepEqual(
      names.map((name) => find(name)),
      [undefined, undefined],
    );
    assert.deepEqual(problems.map(({ code, severity }) => `${code} ${severity}`).toSorted(), [
      'picture-damaged warning',
      'picture-missing warning',
    ]);
  });

  test('ends where the store cannot be reached', async (t) => {
    const room = await filled(t);
    const { server, names, prepare } = room;
    server.trouble = () => 503;
    await assert.rejects(prepare(names, await elsewhere(t, room)), HostFault);
  });

  test('tries again what was cut', async (t) => {
    const room = await filled(t);
    const { server, names, prepare } = room;
    let cuts = 0;
    server.trouble = () => (cuts++ < 2 ? 'cut' : undefined);
    const { problems } = await prepare(names, await elsewhere(t, room));
    assert.deepEqual(problems, []);
  });

  test('takes a file that lies here before the list', async (t) => {
    const { media, names, first, prepare } = await filled(t);
    await writeFile(join(media, 'سوق.jpg'), await photograph());
    const { find } = await prepare(names);
    assert.notDeepEqual(find('سوق.jpg'), first.find('سوق.jpg'));
  });
});

test('A preview shows what it can where the store cannot be reached, and asks but once', async (t) => {
  const room = await filled(t);
  const { server, store, media, names, list } = room;
  const { cache } = await elsewhere(t, room);
  let asked = 0;
  server.trouble = () => {
    asked += 1;
    return 403;
  };
  const { problems } = await preparePictures(
    [...names, ...names].map((src) => ({ src, file: 'articles/1.md' })),
    { media, cache, list: await list(), store: orWithout(() => store) },
    { basePath: '' },
  );
  assert.ok(asked <= 2, 'two pictures are asked for at the same time');
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['picture-missing']);
});

describe('A pull', () => {
  test('fetches what is listed and not here, and touches nothing else', async (t) => {
    const { media, content, store, port, list } = await filled(t);
    await rm(join(media, '2026'), { recursive: true });
    await writeFile(join(media, 'سوق.jpg'), 'being worked at');
    const pulled = await pull(store, { content, list: await list(), names: [] });
    assert.deepEqual(pulled, { fetched: ['2026/port.jpg'], lacking: [] });
    assert.deepEqual(await readFile(join(media, '2026/port.jpg')), port);
    assert.equal(await readFile(join(media, 'سوق.jpg'), 'utf8'), 'being worked at');
  });

  test('fetches a folder alone, and names what the store lacks', async (t) => {
    const { server, media, content, store, list, port } = await filled(t);
    await rm(media, { recursive: true });
    server.objects.delete(keyOf(port));
    const pulled = await pull(store, { content, list: await list(), names: ['2026/'] });
    assert.deepEqual(pulled, { fetched: [], lacking: ['2026/port.jpg'] });
  });
});

test('A check names what the store lacks and what is not listed', async (t) => {
  const { server, store, list, port } = await filled(t);
  server.objects.delete(keyOf(port));
  const own = { path: 'new.jpg', file: '', bytes: 1, sha256: sha256(port) };
  assert.deepEqual(await surveyStore(store, await list(), [own]), {
    listed: 2,
    lacking: ['2026/port.jpg'],
    unlisted: ['new.jpg'],
  });
});
