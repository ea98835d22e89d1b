import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readPublishOptions } from '../src/command-line/publishing-options.ts';
import { runScript, startBuild } from './support/build-command.ts';
import {
  article,
  CATEGORIES,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  writeFiles,
} from './support/content-folder.ts';
import { pullContent } from '../src/schedule/pull.ts';
import { pushAddresses } from '../src/schedule/push-addresses.ts';
import { temporaryFolder } from './support/folder.ts';
import { git as gitIn } from './support/workflows.ts';

/** `npm run publish-when-due` on a newspaper's own machine. */

const CONTENT = {
  'site.yaml': `${SITE}fonts: system\n`,
  'categories.yaml': CATEGORIES,
  'articles/1.md': article([TITLE, DATE, SOCIETY]),
};
const NOW = '2026-11-24T10:00:00+01:00';

test('It stays, publishes, and told to stop in the middle of a build it ends the build first', async (t) => {
  const folder = await temporaryFolder(t);
  const [content, output] = [join(folder, 'content'), join(folder, 'site')];
  await writeFiles(content, CONTENT);
  const { child, ended } = startBuild(['--content', content, '--output', output], {
    command: 'publish-when-due',
  });
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  while (!said.includes('قراءة المحتوى'))
    said += String((await once(child.stdout ?? child, 'data'))[0]);
  child.kill('SIGTERM');
  const { code, stdout, stderr } = await ended;
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  assert.match(stdout, /^ننتظر المواعيد وما يُكتب\.\n[^]*بُني الموقع[^]*\nانتهى الانتظار\.\n$/);
  assert.ok(existsSync(join(output, 'society/1/index.html')));
  const next = await runScript('next-build', '--output', output, '--due');
  assert.equal(next.stdout, 'due=false\n');
});

test('With --pull it publishes what was pushed; a clone that went its own way is told of, and published', async (t) => {
  const folder = await temporaryFolder(t);
  const git = async (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=desk', '-c', 'user.email=d@e.f', ...args], {
      cwd: folder,
    });
  const commit = async (clone: string, id: string) => {
    const text = article([TITLE, DATE, SOCIETY, `id: ${id}`]);
    await writeFiles(join(folder, clone), { [`articles/${id}.md`]: text });
    await git('-C', clone, 'add', '--all');
    await git('-C', clone, 'commit', '--quiet', '--message', id);
  };
  const output = join(folder, 'site');
  const args = ['--content', join(folder, 'server'), '--output', output, '--now', NOW, '--pull'];
  const publish = () => runScript('publish-when-due', '--once', ...args);
  const isLive = (id: string) => existsSync(join(output, `society/${id}/index.html`));

  await git('init', '--quiet', '--bare', '--initial-branch=main', 'origin');
  await git('clone', '--quiet', 'origin', 'desk');
  await writeFiles(join(folder, 'desk'), CONTENT);
  await commit('desk', '2');
  await git('-C', 'desk', 'push', '--quiet', 'origin', 'HEAD:main');
  await git('clone', '--quiet', 'origin', 'server');
  await commit('desk', '3');
  await git('-C', 'desk', 'push', '--quiet', 'origin', 'HEAD:main');
  const first = await publish();
  assert.deepEqual([first.code, first.stderr], [0, '']);
  assert.deepEqual(['1', '2', '3'].map(isLive), [true, true, true]);

  // On the server itself an article is written and one moved: nothing of it can be pushed, and all is published.
  const moved = article([TITLE, DATE, 'categories: اقتصاد', 'id: 2']);
  await writeFiles(join(folder, 'server'), { 'articles/2.md': moved });
  await commit('server', '4');
  await commit('desk', '5');
  await git('-C', 'desk', 'push', '--quiet', 'origin', 'HEAD:main');
  const { code, stdout, stderr } = await publish();
  assert.equal(code, 3);
  assert.match(stderr, /^تعذر جلب ما دُفع إلى مستودع المحتوى، فيُنشر ما هنا:\n[^]*fast-forward/);
  assert.match(stderr, /\nلم يُقبل ما كُتب في redirects\.yaml في مستودع المحتوى\./);
  assert.match(await readFile(join(output, 'society/2/index.html'), 'utf8'), /url=\/economy\/2\//);
  // Its author is told of what came since the publication before.
  assert.match(stdout, /desk[^]*\/economy\/2\/[^]*\/society\/4\//);
  assert.doesNotMatch(stdout, /\/society\/3\//);
  assert.deepEqual(['4', '5'].map(isLive), [true, false]);
});

test('What the publication wrote comes into the repository, and gives way to what others wrote there', async (t) => {
  const folder = await temporaryFolder(t);
  const git = (clone: string, ...args: string[]) => gitIn(join(folder, clone), ...args);
  const [server, desk] = [join(folder, 'server'), join(folder, 'desk')];
  const list = (to: string) => ({ 'redirects.yaml': `- from: /a/\n  to: /${to}/\n` });
  gitIn(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin');
  gitIn(folder, 'clone', '--quiet', 'origin', 'desk');
  await writeFiles(desk, CONTENT);
  git('desk', 'add', '.');
  git('desk', 'commit', '--quiet', '--message', 'نص');
  git('desk', 'push', '--quiet', 'origin', 'HEAD:main');
  gitIn(folder, 'clone', '--quiet', 'origin', 'server');
  assert.equal(await pushAddresses(server), false);
  await writeFiles(server, list('b'));
  assert.equal(await pushAddresses(server), true);
  assert.equal(git('origin', 'show', 'main:redirects.yaml'), '- from: /a/\n  to: /b/');
  // What is not to be pushed by it stays, and of its commit nothing.
  await writeFiles(join(folder, 'origin'), { 'hooks/pre-receive': '#!/bin/sh\nexit 1\n' });
  await chmod(join(folder, 'origin/hooks/pre-receive'), 0o755);
  await writeFiles(server, list('c'));
  await assert.rejects(pushAddresses(server), /pre-receive hook declined/);
  assert.equal(git('server', 'rev-parse', 'HEAD'), git('origin', 'rev-parse', 'main'));
  assert.equal(await readFile(join(server, 'redirects.yaml'), 'utf8'), list('c')['redirects.yaml']);
  await rm(join(folder, 'origin/hooks/pre-receive'));
  git('desk', 'pull', '--quiet', 'origin', 'main');
  await writeFiles(desk, list('d'));
  git('desk', 'commit', '--quiet', '--all', '--message', 'عنوان');
  git('desk', 'push', '--quiet', 'origin', 'HEAD:main');
  await pullContent(server);
  assert.equal(await readFile(join(server, 'redirects.yaml'), 'utf8'), list('d')['redirects.yaml']);
});

test('It refuses a moment where it is to stay, and a content folder that is not there', async (t) => {
  const output = join(await temporaryFolder(t), 'site');
  const { code, stderr } = await runScript('publish-when-due', '--now', NOW);
  assert.equal(code, 2);
  assert.match(stderr, /^لا معنى للخيار --now بلا --once: من يبقى منتظرا يمشي مع ساعة الجهاز\n/);
  const lost = await runScript('publish-when-due', '--once', '--content', `${output}/none`);
  assert.equal(lost.code, 2);
  assert.match(lost.stderr, /^لا يوجد مجلد محتوى في هذا المكان: /);
});

test('The units of systemd call it with options that it takes', async () => {
  const units = join(import.meta.dirname, '..', 'docs', 'systemd');
  const optionsIn = async (unit: string) => {
    const text = await readFile(join(units, unit), 'utf8');
    const [, args = ''] =
      /^ExecStart=\S+ scripts\/midad\.mjs publish-when-due (.*)$/m.exec(text) ?? [];
    const { content, output, pull, once: isOnce } = readPublishOptions(args.split(' '));
    return { content, output, pull, isOnce };
  };
  const paths = {
    content: '/srv/newspaper/clone/content',
    output: '/srv/newspaper/site',
    pull: true,
  };
  assert.deepEqual(await optionsIn('midad-publish.service'), { ...paths, isOnce: false });
  assert.deepEqual(await optionsIn('midad-publish-once.service'), { ...paths, isOnce: true });
});
