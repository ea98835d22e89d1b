import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { publishWhenDue, workFor, type Hands } from '../src/schedule/publication.ts';
import { writeFiles } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

/** What there is to publish, and what becomes of it where building or deploying fails. */

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const MINUTE = 60_000;

/** A newspaper's folder, with hands that note what they do, and fail where they are told to. */
async function newsroom(t: TestContext) {
  const folder = await temporaryFolder(t);
  const [content, output] = [join(folder, 'content/'), join(folder, 'site')];
  const write = (text: string) => writeFiles(content, { 'articles/1.md': text });
  await write('نص');
  const state = { engine: 'first', now: NOW, site: 'a', next: NOW + MINUTE };
  const done: string[] = [];
  const fails = new Set<string>();
  const note = (what: string) => {
    done.push(what);
    if (fails.has(what)) throw new Error(what);
  };
  const hands: Hands = {
    build: async () => {
      note('build');
      const at = new Date(state.next).toISOString();
      await writeFiles(folder, {
        'site/index.html': state.site,
        'site.manifest.json': state.site,
        'site.next-build.json': JSON.stringify({ version: 1, at, because: [] }),
      });
    },
    deploy: async (path) => {
      assert.equal(path, output);
      note('deploy');
    },
  };
  const newspaper = { content, output, engine: async () => state.engine };
  /** Publishes; says what was done meanwhile, or what failed. */
  const publish = async (own = hands): Promise<string[]> => {
    const before = done.length;
    const work = await publishWhenDue(newspaper, own, () => state.now).catch(
      ({ message }: Error) => `failed: ${message}`,
    );
    return [work, ...done.slice(before)];
  };
  return { folder, output, newspaper, state, fails, hands, write, publish };
}

describe('It is published', () => {
  test('at first, and then nothing until the moment that the build named', async (t) => {
    const { publish, state } = await newsroom(t);
    assert.deepEqual(await publish(), ['build', 'build', 'deploy']);
    state.now = NOW + MINUTE - 1;
    assert.deepEqual(await publish(), ['nothing']);
    Object.assign(state, { now: NOW + MINUTE, next: NOW + 2 * MINUTE, site: 'b' });
    assert.deepEqual(await publish(), ['build', 'build', 'deploy']);
    assert.deepEqual(await publish(), ['nothing']);
  });

  test('when something was written, also of the same length, and when the engine was renewed', async (t) => {
    const { publish, state, write, folder } = await newsroom(t);
    await publish();
    await write('صن');
    assert.deepEqual(await publish(), ['build', 'build']);
    await writeFiles(folder, { 'content/media/port.jpg': '' });
    state.site = 'b';
    assert.deepEqual(await publish(), ['build', 'build', 'deploy']);
    state.engine = 'second';
    assert.deepEqual(await publish(), ['build', 'build']);
    await writeFiles(folder, { 'content/.git/index': '', 'content/articles/.2.md.swp': '' });
    assert.deepEqual(await publish(), ['nothing']);
  });

  test('when the output was lost, or what is known of it', async (t) => {
    const { publish, output } = await newsroom(t);
    await publish();
    await rm(output, { recursive: true });
    assert.deepEqual(await publish(), ['build', 'build']);
    await rm(`${output}.next-build.json`);
    assert.deepEqual(await publish(), ['build', 'build']);
    await rm(`${output}.published.json`);
    assert.deepEqual(await publish(), ['build', 'build', 'deploy']);
  });

  test('where readers get the output itself, by building alone', async (t) => {
    const { publish, hands } = await newsroom(t);
    const { build } = hands;
    assert.deepEqual(await publish({ build }), ['build', 'build']);
    assert.deepEqual(await publish({ build }), ['nothing']);
  });
});

describe('What failed is done by the next call', () => {
  test('a build with its deploy', async (t) => {
    const { publish, fails } = await newsroom(t);
    fails.add('build');
    assert.deepEqual(await publish(), ['failed: build', 'build']);
    assert.deepEqual(await publish(), ['failed: build', 'build']);
    fails.clear();
    assert.deepEqual(await publish(), ['build', 'build', 'deploy']);
  });

  test('a deploy without the build before it', async (t) => {
    const { publish, fails } = await newsroom(t);
    fails.add('deploy');
    assert.deepEqual(await publish(), ['failed: deploy', 'build', 'deploy']);
    assert.deepEqual(await publish(), ['failed: deploy', 'deploy']);
    fails.clear();
    assert.deepEqual(await publish(), ['deploy', 'deploy']);
    assert.deepEqual(await publish(), ['nothing']);
  });

  test('a deploy that failed, after a build that changed nothing since', async (t) => {
    const { publish, fails, write } = await newsroom(t);
    fails.add('deploy');
    await publish();
    await write('نص جديد');
    fails.clear();
    assert.deepEqual(await publish(), ['build', 'build', 'deploy']);
  });

  test('and what was written while it was built', async (t) => {
    const { publish, hands, write } = await newsroom(t);
    const { build } = hands;
    const slow: Hands = {
      build: async (now) => {
        await build(now);
        await write('نص كُتب أثناء البناء');
      },
    };
    await publish(slow);
    assert.deepEqual(await publish({ build }), ['build', 'build']);
    assert.deepEqual(await publish({ build }), ['nothing']);
  });
});

test('Whoever only asks is told the same', async (t) => {
  const { newspaper, state, publish, hands, fails } = await newsroom(t);
  assert.equal(await workFor(newspaper, NOW, true), 'build');
  fails.add('deploy');
  await publish(hands);
  assert.equal(await workFor(newspaper, NOW, true), 'deploy');
  assert.equal(await workFor(newspaper, NOW, false), 'nothing');
  assert.equal(await workFor(newspaper, state.next, false), 'build');
});
