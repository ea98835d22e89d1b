import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { hashOf } from '../src/hash.ts';
import {
  forgetPublishedTexts,
  keepPublishedTexts,
  openPublishedTexts,
} from '../src/hold/published-texts.ts';
import { temporaryFolder } from './support/folder.ts';

/** A newspaper of which each text can be rewritten, and the place where its texts are kept. */
async function newspaper(t: TestContext, names: readonly string[]) {
  const path = join(await temporaryFolder(t), 'texts', 'paper');
  const texts = new Map<string, Buffer>();
  const read: string[] = [];
  // Random bytes are not made smaller by packing, so that sizes are what they seem.
  const rewrite = (name: string) => void texts.set(name, randomBytes(100_000));
  names.forEach(rewrite);
  const keep = async () => {
    read.length = 0;
    const survey = new Map([...texts].map(([name, bytes]) => [name, hashOf(bytes)]));
    await keepPublishedTexts(path, survey, (name) => {
      read.push(name);
      return texts.get(name) ?? Buffer.alloc(0);
    });
  };
  return { path, texts, read, rewrite, keep };
}

test('Of texts that are kept each can be read, and only what is new is asked for', async (t) => {
  const { path, texts, read, rewrite, keep } = await newspaper(t, ['a', 'b', 'c', 'd']);
  await keep();
  assert.deepEqual(read, ['a', 'b', 'c', 'd']);
  rewrite('c');
  texts.delete('b');
  await keep();
  assert.deepEqual(read, ['c']);
  await keep();
  assert.deepEqual(read, []);
  const kept = openPublishedTexts(path);
  assert.deepEqual([...kept.files()].toSorted(), ['a', 'c', 'd']);
  for (const [name, bytes] of texts) {
    assert.equal(kept.hashOf(name), hashOf(bytes));
    assert.ok(kept.read(name)?.equals(bytes), name);
  }
  assert.equal(kept.read('b'), undefined);
});

test('However often texts change, their file does not grow beyond some twice what they measure', async (t) => {
  const { path, texts, rewrite, keep } = await newspaper(t, ['a', 'b', 'c', 'd']);
  const sizes: number[] = [];
  for (let build = 0; build < 30; build += 1) {
    rewrite(['a', 'b', 'c', 'd'][build % 4] ?? '');
    await keep();
    sizes.push((await stat(`${path}.texts`)).size);
  }
  assert.ok(Math.max(...sizes) < 1_300_000, `${Math.max(...sizes)}`);
  const kept = openPublishedTexts(path);
  for (const [name, bytes] of texts) assert.ok(kept.read(name)?.equals(bytes), name);
});

test('A text that changed while it was kept is not, and is asked for the next time', async (t) => {
  const { path, texts, read, keep } = await newspaper(t, ['a', 'b']);
  const survey = new Map([...texts].map(([name, bytes]) => [name, hashOf(bytes)]));
  await keepPublishedTexts(path, survey, (name) => {
    if (name === 'b') throw new Error('gone');
    return texts.get(name) ?? Buffer.alloc(0);
  });
  assert.deepEqual([...openPublishedTexts(path).files()], ['a']);
  await keep();
  assert.deepEqual(read, ['b']);
});

test('Texts that are forgotten are not known any more', async (t) => {
  const { path, keep } = await newspaper(t, ['a']);
  await keep();
  await forgetPublishedTexts(path);
  assert.deepEqual([...openPublishedTexts(path).files()], []);
  await assert.rejects(stat(`${path}.texts`), { code: 'ENOENT' });
});
