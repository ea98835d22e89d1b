import assert from 'node:assert/strict';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { deploy } from '../../src/deploy/deploy.ts';
import { rollback } from '../../src/deploy/rollback.ts';
import { run } from '../../src/deploy/transports/program.ts';
import { openServer } from '../../src/deploy/transports/server.ts';
import type { SentFile } from '../../src/deploy/transport.ts';
import { deliveryTo } from '../support/delivery.ts';
import { temporaryFolder } from '../support/folder.ts';
import { siteOnDisk } from '../support/site-on-disk.ts';
import { doesItsDuties, fileToSend, textsBelow } from '../support/store-duties.ts';
import { startSshServer } from './ssh-server.ts';

/** Sending to a server of the newspaper's own: Debian's sshd and rsync, on this machine. */

test('a folder behind SSH takes a site, keeps what it had and gives it back, by one connection', async (t) => {
  const folder = await temporaryFolder(t);
  const { host, port, secrets, connections } = await startSshServer(t, join(folder, 'sshd'));
  const site = join(folder, "it's the paper");
  const store = openServer(deliveryTo('nginx', { to: `${host}:${site}`, port }), {
    ...process.env,
    ...secrets,
  });
  await doesItsDuties(store, site, join(folder, 'local'));
  await store.close?.();
  assert.equal(await connections(), 1);
});

test('one article more sends its files alone, by one connection, and going back sends none', async (t) => {
  const folder = await temporaryFolder(t);
  const { host, port, secrets, connections } = await startSshServer(t, join(folder, 'sshd'));
  const output = join(folder, 'dist');
  const site = join(folder, 'paper');
  const delivery = deliveryTo('nginx', { to: `${host}:${site}`, port });
  const options = { settings: { releases: 5, grace: 0 }, gone: [], now: Date.now, by: 'test' };
  const names = Array.from({ length: 300 }, (_, index) => `society/${index}/index.html`);
  const texts: Record<string, string> = Object.fromEntries(names.map((name) => [name, name]));
  const publish = async (present: Record<string, string>) => {
    const built = await siteOnDisk(output, delivery, present);
    const files = built.files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
    await writeFile(`${output}.manifest.json`, JSON.stringify({ files }));
    const store = openServer(delivery, { ...process.env, ...secrets });
    const done = await deploy(built, store, options);
    await store.close?.();
    return done;
  };
  const first = { ...texts, 'index.html': 'one' };
  assert.equal((await publish(first)).sent.files, 301);
  const second = { ...first, 'society/300/index.html': 'new', 'index.html': 'two' };
  assert.deepEqual((await publish(second)).sent, { files: 2, bytes: 6 });
  assert.deepEqual(await textsBelow(site), second);
  const store = openServer(delivery, { ...process.env, ...secrets });
  await rollback(store, undefined, options);
  await store.close?.();
  assert.deepEqual(await textsBelow(site), first);
  assert.equal(await connections(), 3);
});

test('a server whose key is not known gets nothing', async (t) => {
  const folder = await temporaryFolder(t);
  const { host, port, secrets } = await startSshServer(t, join(folder, 'sshd'));
  const other = secrets.SSH_KNOWN_HOSTS.replace(/AAAA.*/, () => STRANGE_KEY);
  const site = join(folder, 'paper');
  const store = openServer(deliveryTo('caddy', { to: `${host}:${site}`, port }), {
    ...secrets,
    SSH_KNOWN_HOSTS: other,
  });
  await assert.rejects(store.read('state.json'), { name: 'HostFault', message: /known/ });
  await store.close?.();
  await assert.rejects(access(site));
});

test('a deploy that is ended leaves no key behind', async (t) => {
  const folder = await temporaryFolder(t);
  const { host, port, secrets } = await startSshServer(t, join(folder, 'sshd'));
  const delivery = deliveryTo('nginx', { to: `${host}:${join(folder, 'paper')}`, port });
  const program = [
    `import { openServer } from ${JSON.stringify(SERVER)};`,
    `const store = openServer(${JSON.stringify(delivery)}, process.env);`,
    `await store.read('state.json');`,
    `process.kill(process.pid, 'SIGTERM');`,
    `setInterval(() => {}, 1000);`,
  ].join('\n');
  const { code } = await run(process.execPath, {
    args: ['--import', 'tsx', '--input-type=module', '--eval', program],
    env: { ...process.env, ...secrets, TMPDIR: folder },
  });
  assert.equal(code, 128);
  const left = (await readdir(folder)).filter((name) => name.startsWith('midad-'));
  assert.deepEqual(left, []);
});

test('a key that the server does not take is told', async (t) => {
  const folder = await temporaryFolder(t);
  const { host, port, secrets } = await startSshServer(t, join(folder, 'sshd'));
  const other = await startSshServer(t, join(folder, 'other'));
  const delivery = deliveryTo('nginx', { to: `${host}:${join(folder, 'paper')}`, port });
  const store = openServer(delivery, {
    SSH_KNOWN_HOSTS: secrets.SSH_KNOWN_HOSTS,
    SSH_PRIVATE_KEY: other.secrets.SSH_PRIVATE_KEY,
  });
  await assert.rejects(store.read('state.json'), { message: /did not accept the key/ });
  await store.close?.();
});

test('a reader never finds half a file while it is replaced', async (t) => {
  const folder = await temporaryFolder(t);
  const { host, port, secrets } = await startSshServer(t, join(folder, 'sshd'));
  const site = join(folder, 'paper');
  const store = openServer(deliveryTo('nginx', { to: `${host}:${site}`, port }), secrets);
  const edition = (letter: string): Promise<SentFile[]> => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}/index.html`);
    return Promise.all(
      names.map((name) => fileToSend(join(folder, letter), name, letter.repeat(200_000))),
    );
  };
  await store.send(await edition('a'), () => {});
  const second = await edition('b');
  const state = { isSent: false };
  const sending = store.send(second, () => {}).finally(() => (state.isSent = true));
  let looks = 0;
  while (!state.isSent) {
    for (const { path } of second) {
      const text = await readFile(join(site, path), 'utf8');
      assert.ok(text === 'a'.repeat(200_000) || text === 'b'.repeat(200_000), 'half a file');
      looks += 1;
    }
  }
  await sending;
  assert.ok(looks > 0);
  assert.ok(Object.values(await textsBelow(site)).every((text) => text === 'b'.repeat(200_000)));
  await store.close?.();
});

/** What the program of a test imports. */
const SERVER = new URL('../../src/deploy/transports/server.ts', import.meta.url).href;

/** A key of nobody. */
const STRANGE_KEY = 'AAAAC3NzaC1lZDI1NTE5AAAAIEp9xJbXK1ZmZ0vJ1m4q2b1x3yP5l8u0bM3mQ2n4T6xA';
