import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { runScript } from './support/build-command.ts';
import { deliveryTo } from './support/delivery.ts';
import { temporaryFolder } from './support/folder.ts';
import { siteOnDisk } from './support/site-on-disk.ts';
import { textsBelow } from './support/store-duties.ts';

/** `npm run deploy` and `npm run rollback` for a folder that a server of this machine publishes. */

/** A page that is worth compressing. */
function page(words: string): string {
  return `<p>${words}</p>`.repeat(200);
}

async function newspaper(t: TestContext) {
  const folder = await temporaryFolder(t);
  const output = join(folder, 'dist');
  const site = join(folder, 'srv', 'paper');
  const delivery = deliveryTo('nginx', { to: site, grace: 0 });
  await writeFile(`${output}.delivery.json`, JSON.stringify(delivery));
  const build = async (texts: Record<string, string>) => {
    const { files } = await siteOnDisk(output, delivery, texts);
    const listed = files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
    await writeFile(`${output}.manifest.json`, JSON.stringify({ files: listed }));
  };
  const run = async (name: string, ...args: string[]) => {
    const ended = await runScript(name, '--output', output, '--lang', 'en', '--wait', '0', ...args);
    assert.equal(ended.code, 0, ended.stderr);
    return ended.stdout;
  };
  return { site, build, run };
}

test('a site, one article more, and back, with what is compressed beside each page', async (t) => {
  const { site, build, run } = await newspaper(t);
  const first = { 'index.html': page('one'), 'a/index.html': page('a'), 'small.txt': 'small' };
  await build(first);
  await run('deploy');
  const before = await textsBelow(site);
  assert.deepEqual(Object.keys(before).toSorted(), [
    'a/index.html',
    'a/index.html.br',
    'a/index.html.gz',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'small.txt',
  ]);

  await build({ ...first, 'index.html': page('two'), 'b/index.html': page('b') });
  assert.match(await run('deploy', '--dry-run'), /Pages: 3 files/);
  assert.deepEqual(await textsBelow(site), before);
  assert.match(await run('deploy'), /Sent: 6 files/);
  const fresh = await readFile(join(site, 'index.html.br'));
  assert.equal(brotliDecompressSync(fresh).toString(), page('two'));

  await run('rollback');
  assert.deepEqual(await textsBelow(site), before);
});
