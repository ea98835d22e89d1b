import assert from 'node:assert/strict';
import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import sharp from 'sharp';
import { build } from '../src/build/build.ts';
import type { Stage } from '../src/build/watcher.ts';
import { articleOf, builtArchive } from './support/archive.ts';
import { writeFiles } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';

/**
 * A build opens no original that it knows. A file that was exchanged for rubbish, of the same length and time, tells:
 * whoever opens it cannot take it for a picture.
 */

const LENGTH = 2000;

/** A picture of one colour, filled up to a length: what follows its end is overlooked. */
async function picture(background: string): Promise<Buffer> {
  const { data } = await sharp({ create: { width: 48, height: 32, channels: 3, background } })
    .jpeg()
    .toBuffer({ resolveWithObject: true });
  return Buffer.concat([data, Buffer.alloc(LENGTH - data.length)]);
}

/** A built newspaper with a picture, and what a newsroom does with both. */
async function illustrated(t: TestContext) {
  const { folder, content, output } = await builtArchive(t);
  const original = join(folder, 'content/media/port.jpg');
  await writeFiles(folder, {
    'content/media/port.jpg': await picture('#7a3b91'),
    'content/articles/20000.md': articleOf(29, ['image: port.jpg', 'وصف الصورة: الميناء']),
  });
  const rebuild = async () => {
    const stages: Stage[] = [];
    const watcher = { stage: (stage: Stage) => void stages.push(stage) };
    const report = await build({ content, output, now: NOW, onFault: 'stop', watcher });
    return { report, held: stages.join() === 'reading' };
  };
  await rebuild();
  /** Gives the original other bytes, and its former time unless another is wanted. */
  const exchange = async (bytes: Buffer, time?: Date) => {
    const { mtime } = await stat(original);
    await writeFile(original, bytes);
    await utimes(original, time ?? mtime, time ?? mtime);
  };
  // Times are kept to the millisecond by those who set them.
  await exchange(await picture('#7a3b91'));
  await rebuild();
  return { folder, original, rebuild, exchange };
}

const RUBBISH = Buffer.alloc(LENGTH, '?');

describe('An original that has the size and time that it had is not opened', () => {
  test('where nothing changed', async (t) => {
    const { rebuild, exchange } = await illustrated(t);
    await exchange(RUBBISH);
    const { report, held } = await rebuild();
    assert.equal(held, true);
    assert.deepEqual(report.problems, []);
  });

  test('where an article changed', async (t) => {
    const { folder, rebuild, exchange } = await illustrated(t);
    await exchange(RUBBISH);
    await writeFiles(folder, { 'content/articles/20001.md': articleOf(28, []) });
    const { report, held } = await rebuild();
    assert.equal(held, false);
    assert.equal(report.articles, 22);
    assert.deepEqual(report.problems, []);
    assert.deepEqual(
      report.changes.removed.filter((path) => path.startsWith('media/')),
      [],
    );
  });
});

describe('An original is opened', () => {
  test('where it was exchanged for another of the same size', async (t) => {
    const { rebuild, exchange } = await illustrated(t);
    await exchange(await picture('#3b7a91'), new Date('2026-11-20T10:00:00Z'));
    const { report, held } = await rebuild();
    assert.equal(held, false);
    assert.ok(report.changes.added.some((path) => path.startsWith('media/')));
  });

  test('where it was written anew, as by a clone: once, and then it is known again', async (t) => {
    const { original, rebuild, exchange } = await illustrated(t);
    await exchange(await picture('#7a3b91'), new Date('2026-11-20T10:00:00Z'));
    assert.equal((await rebuild()).held, true);
    assert.equal((await stat(original)).size, LENGTH);
    await exchange(RUBBISH);
    assert.equal((await rebuild()).held, true);
  });

  test('where it is rubbish of another time: the article goes out without it', async (t) => {
    const { rebuild, exchange } = await illustrated(t);
    await exchange(RUBBISH, new Date('2026-11-20T10:00:00Z'));
    const { report } = await rebuild();
    assert.deepEqual(
      report.problems.map(({ code }) => code),
      ['picture-unreadable'],
    );
  });

  test('where it went and came back', async (t) => {
    const { original, rebuild } = await illustrated(t);
    await rm(original);
    assert.deepEqual(
      (await rebuild()).report.problems.map(({ code }) => code),
      ['picture-missing'],
    );
    await writeFile(original, await picture('#7a3b91'));
    assert.deepEqual((await rebuild()).report.problems, []);
  });
});
