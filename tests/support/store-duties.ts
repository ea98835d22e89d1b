import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SentFile, Store } from '../../src/deploy/transport.ts';
import { filesBelow } from './build-command.ts';

/** What deploying relies on in a store that is a folder, shown on one: names in Arabic, quotes and spaces among them. */

/** Names that a shell or a tool could stumble over. */
const NAMES = [
  'index.html',
  'مجتمع/سوق الأحد/index.html',
  'media/it\'s $HOME `id` "x".jpg',
  'media/-rf.txt',
  'media/a star *.txt',
  '.well-known/security.txt',
];

/** A file to be sent, written into a folder. */
export async function fileToSend(folder: string, path: string, text: string): Promise<SentFile> {
  const from = join(folder, path);
  await mkdir(dirname(from), { recursive: true });
  await writeFile(from, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, from, sha256, bytes: Buffer.byteLength(text), headers: {} };
}

/** Which files a folder has, and their texts. */
export async function textsBelow(folder: string): Promise<Record<string, string>> {
  const files = await filesBelow(folder);
  return Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/**
 * Goes through all that a store does.
 *
 * @param site the folder in which the site lies, as this machine sees it
 * @param local an empty folder for what is sent
 */
export async function doesItsDuties(store: Store, site: string, local: string): Promise<void> {
  const files = await Promise.all(NAMES.map((name) => fileToSend(local, name, `1 ${name}`)));
  const sent: string[] = [];
  await store.send(files, ({ path }) => sent.push(path));
  assert.deepEqual(sent.toSorted(), NAMES.toSorted());
  assert.deepEqual(
    await textsBelow(site),
    Object.fromEntries(NAMES.map((name) => [name, `1 ${name}`])),
  );

  const [home, market] = files;
  assert.ok(home && market);
  const asked = [...files.slice(1), { ...home, sha256: '0'.repeat(64) }];
  const absent = { path: 'none.html', sha256: home.sha256 };
  assert.deepEqual(await store.holds([...asked, absent]), new Set(NAMES.slice(1)));

  await keepsAndPutsBack(store, site, { home, market, local });
  await remembers(store);

  const there = NAMES.map((name) => ({ site: name }));
  await store.remove([...there, { site: 'none/none.html' }], () => {});
  assert.deepEqual(await textsBelow(site), {});
}

/** A copy keeps its bytes when what it was made of is replaced, and comes back. */
async function keepsAndPutsBack(
  store: Store,
  site: string,
  { home, market, local }: { home: SentFile; market: SentFile; local: string },
): Promise<void> {
  const copy = (from: SentFile, name: string) => ({
    from: { site: from.path },
    to: { record: name },
    sha256: from.sha256,
    headers: {},
  });
  await store.copy([copy(home, 'kept/a'), copy(market, 'kept/b')], () => {});
  const changed = await fileToSend(local, home.path, '2');
  await store.send([changed], () => {});
  assert.equal((await textsBelow(site))[home.path], '2');
  assert.equal(String(await store.read('kept/a')), `1 ${home.path}`);
  const back = { from: { record: 'kept/a' }, to: { site: home.path }, sha256: '', headers: {} };
  await store.copy([back], () => {});
  await store.copy([back], () => {});
  assert.equal((await textsBelow(site))[home.path], `1 ${home.path}`);
  const made: string[] = [];
  const absent = { ...back, from: { record: 'kept/none' }, to: { site: 'none.html' } };
  await store.copy([absent, back], ({ sha256, to }) => made.push(JSON.stringify([sha256, to])));
  assert.deepEqual(made, [JSON.stringify(['', back.to])]);
}

/** Records are written, found, listed and removed; only one of many makes the same. */
async function remembers(store: Store): Promise<void> {
  const bytes = Buffer.from([0, 255, 10, 13, 39]);
  assert.equal(await store.read('state.json'), undefined);
  await store.write('state.json', bytes);
  await store.write('state.json', bytes);
  assert.deepEqual(Buffer.from((await store.read('state.json')) ?? []), bytes);
  const makers = Array.from({ length: 5 }, (_, index) =>
    store.create('lock', Buffer.from([index])),
  );
  const made = await Promise.all(makers);
  assert.equal(made.filter(Boolean).length, 1);
  assert.deepEqual([...((await store.read('lock')) ?? [])], [made.indexOf(true)]);
  assert.deepEqual((await store.list('kept/')).toSorted(), ['kept/a', 'kept/b']);
  assert.deepEqual((await store.list('')).toSorted(), ['kept/a', 'kept/b', 'lock', 'state.json']);
  assert.deepEqual(await store.list('none/'), []);
  await store.remove([{ record: 'lock' }, { record: 'kept/a' }], () => {});
  assert.deepEqual((await store.list('')).toSorted(), ['kept/b', 'state.json']);
}
