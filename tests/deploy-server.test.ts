import assert from 'node:assert/strict';
import { access, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openServer } from '../src/deploy/transports/server.ts';
import { serverFault } from '../src/deploy/transports/server-faults.ts';
import { readTarget } from '../src/deploy/transports/target.ts';
import { deliveryTo } from './support/delivery.ts';
import { temporaryFolder } from './support/folder.ts';
import { doesItsDuties, fileToSend, textsBelow } from './support/store-duties.ts';

test('a folder of this machine takes a site, keeps what it had and gives it back', async (t) => {
  const folder = await temporaryFolder(t);
  const site = join(folder, 'the paper');
  const store = openServer(deliveryTo('nginx', { to: site }), {});
  assert.equal(store.name, site);
  await doesItsDuties(store, site, join(folder, 'local'));
});

test('nobody but who sends may look into what deploying remembers, and all may read the site', async (t) => {
  const folder = await temporaryFolder(t);
  const site = join(folder, 'paper');
  const store = openServer(deliveryTo('caddy', { to: site }), {});
  await store.send([await fileToSend(join(folder, 'local'), 'a/index.html', 'x')], () => {});
  const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  assert.equal(await mode(`${site}.midad`), '700');
  assert.equal(await mode(join(site, 'a')), '755');
  assert.equal(await mode(join(site, 'a/index.html')), '644');
});

test('a folder that cannot be is refused with what to do', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'file'), '');
  const store = openServer(deliveryTo('nginx', { to: join(folder, 'file/paper') }), {}, []);
  await assert.rejects(store.read('x'), (error: { said: { ar: string } }) => {
    assert.match(
      error.said.ar,
      /^لا تمكن الكتابة في .*file\/paper وفي .*file\/paper\.midad بجانبه/,
    );
    return true;
  });
  await assert.rejects(access(join(folder, 'file/paper')));
});

test('a name with a line end in it is refused', async (t) => {
  const folder = await temporaryFolder(t);
  const store = openServer(deliveryTo('nginx', { to: join(folder, 'site') }), {});
  await assert.rejects(
    store.remove([{ site: 'a\nsite b' }], () => {}),
    /a\\nsite b/,
  );
});

test('a newspaper that does not say where is asked for it', () => {
  assert.throws(
    () => openServer(deliveryTo('nginx', {}), {}),
    /host: nginx\ndeploy:\n {2}to: www@example\.com:\/srv\/paper/,
  );
});

test('where a site lies is read from one line', () => {
  assert.deepEqual(readTarget('www@example.com:/srv/paper/'), {
    host: 'www@example.com',
    folder: '/srv/paper',
  });
  assert.deepEqual(readTarget('paper-host:public_html'), {
    host: 'paper-host',
    folder: 'public_html',
  });
  assert.deepEqual(readTarget('www@[2001:db8::1]:/srv/paper'), {
    host: 'www@2001:db8::1',
    folder: '/srv/paper',
  });
  assert.deepEqual(readTarget('/srv/paper'), { host: undefined, folder: '/srv/paper' });
  for (const wrong of [
    '/',
    'www@example.com:/',
    'www@example.com:',
    'paper',
    '-oProxyCommand=id:/srv/paper',
    'host:-rf',
    'host:/srv/../etc',
    'host:/srv/a\nb',
    'host:~/paper',
    'https://example.com/srv/paper',
    'ssh://www@example.com/srv/paper',
    '/srv/..',
  ]) {
    assert.equal(readTarget(wrong), undefined, wrong);
  }
});

test('what ssh says is told in words that help', () => {
  const target = { host: 'example.com', folder: '/srv/paper' };
  const told = (stderr: string, code = 255) => serverFault({ code, stderr }, target);
  assert.match(told('Host key verification failed.').error.said.ar, /SSH_KNOWN_HOSTS/);
  assert.match(
    told('www@example.com: Permission denied (publickey).').error.said.ar,
    /SSH_PRIVATE_KEY/,
  );
  assert.match(
    told('bash: line 1: rsync: command not found', 12).error.said.ar,
    /rsync على الخادم/,
  );
  assert.equal(told('Connection reset by peer').isFinal, false);
  assert.match(told('odd words').error.said.ar, /odd words$/);
});

test('a page does not come before its compressed edition', async (t) => {
  const folder = await temporaryFolder(t);
  const site = join(folder, 'paper');
  const store = openServer(deliveryTo('nginx', { to: site }), {});
  const page = await fileToSend(join(folder, 'local'), 'a/index.html', 'x');
  const edition = { ...page, path: 'a/index.html.br', from: join(folder, 'local/none.br') };
  await assert.rejects(store.send([page, edition], () => {}));
  assert.deepEqual(await textsBelow(site), {});
});
