import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openGithubPages } from '../src/deploy/transports/github-pages.ts';
import type { ToolRelease } from '../src/deploy/transport.ts';
import { deliveryTo } from './support/delivery.ts';
import { temporaryFolder } from './support/folder.ts';
import { siteOnDisk } from './support/site-on-disk.ts';

const START = Date.parse('2026-11-24T09:00:00Z');
const HOUR = 3_600_000;
const nobody = { says: () => {} };

/** A bare repository as GitHub has them, and what publishes to it. */
async function repositoryIn(t: TestContext) {
  const folder = await temporaryFolder(t);
  const repository = join(folder, 'github.git');
  const git = (...args: string[]) => {
    return execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();
  };
  execFileSync('git', ['init', '--quiet', '--bare', repository]);
  const delivery = deliveryTo('github-pages', { repository, releases: 3 });
  let clock = START;
  const open = (own = 'own') => {
    return openGithubPages(
      delivery,
      { PATH: process.env['PATH'] },
      {
        folder: join(folder, own),
        now: () => clock,
      },
    );
  };
  const publish = async (texts: Record<string, string>, own?: string) => {
    const output = join(folder, 'site');
    await rm(output, { recursive: true, force: true });
    const sent = await open(own).send(await siteOnDisk(output, delivery, texts), nobody);
    clock += HOUR;
    return sent;
  };
  const text = (path: string) => git('show', `gh-pages:${path}`);
  const files = () =>
    git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'gh-pages').split('\n');
  return { git, open, publish, text, files, folder };
}

test('a site becomes one commit without a parent, with all of its files', async (t) => {
  const { git, publish, text, files } = await repositoryIn(t);
  await publish({
    'index.html': '1',
    'مجتمع/index.html': 'سوق',
    '.gitignore': '*.css',
    'a.css': 'x\r\n',
  });
  const second = await publish({ 'index.html': '2', 'مجتمع/index.html': 'سوق' });
  assert.deepEqual(files(), ['index.html', 'مجتمع/index.html']);
  assert.equal(text('index.html'), '2');
  assert.equal(git('rev-list', '--count', 'gh-pages'), '1');
  assert.equal(git('rev-parse', 'gh-pages').slice(0, 10), second.id);
  assert.equal(
    git('log', '-1', '--format=%s|%an|%cI', 'gh-pages'),
    'إكسبريس تيفي|Midad|2026-11-24T10:00:00+00:00',
  );
});

test('files are sent as they are, whatever Git would do to them', async (t) => {
  const { git, publish, files } = await repositoryIn(t);
  await publish({ 'index.html': '1', '.gitignore': '*.css', 'a.css': 'x\r\n' });
  assert.ok(files().includes('a.css'));
  assert.equal(git('cat-file', '-s', 'gh-pages:a.css'), '3');
});

test('the same site is not sent twice', async (t) => {
  const { git, publish } = await repositoryIn(t);
  const first = await publish({ 'index.html': '1' });
  assert.equal((await publish({ 'index.html': '1' })).id, first.id);
  assert.equal(git('for-each-ref', 'refs/midad').split('\n').length, 1);
});

test('the last releases are kept, and going back publishes one of them', async (t) => {
  const { git, open, publish, text } = await repositoryIn(t);
  const sent: ToolRelease[] = [];
  for (const edition of ['1', '2', '3', '4']) sent.push(await publish({ 'index.html': edition }));
  const kept = await open().releases?.();
  assert.deepEqual(
    kept?.map(({ id }) => id),
    sent
      .slice(1)
      .map(({ id }) => id)
      .toReversed(),
  );
  assert.equal(kept?.[0]?.at, START + 3 * HOUR);
  assert.equal((await open().goBack?.(undefined))?.id, sent[2]?.id);
  assert.equal(text('index.html'), '3');
  assert.equal((await open('another-machine').goBack?.(undefined))?.id, sent[1]?.id);
  assert.equal(text('index.html'), '2');
  await assert.rejects(async () => open().goBack?.(undefined), /nothing to go back to/);
  await assert.rejects(async () => open().goBack?.(sent[0]?.id), /no release of this number/);
  assert.equal((await open().goBack?.(sent[3]?.id))?.id, sent[3]?.id);
  assert.equal(text('index.html'), '4');
  await publish({ 'index.html': '5' }, 'a-third-machine');
  assert.equal(text('index.html'), '5');
  assert.equal(git('rev-list', '--count', 'gh-pages'), '1');
});

test('project and token are asked for by name, and a token is in no argument', () => {
  const delivery = deliveryTo('github-pages', {});
  assert.throws(() => openGithubPages(delivery, {}), /repository: my-newspaper\/site/);
  assert.throws(
    () => openGithubPages(delivery, { GITHUB_REPOSITORY: 'my-newspaper/site' }),
    /GITHUB_TOKEN/,
  );
});

test('a repository that is not there is told with what Git said', async (t) => {
  const folder = await temporaryFolder(t);
  const delivery = deliveryTo('github-pages', { repository: join(folder, 'none.git') });
  const env = { PATH: process.env['PATH'] };
  const pages = openGithubPages(delivery, env, { folder: join(folder, 'own'), now: () => START });
  await assert.rejects(async () => pages.releases?.(), /git ls-remote failed[^]*none\.git/);
});
