import assert from 'node:assert/strict';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { madeOnce } from '../src/made-once.ts';
import { temporaryFolder } from './support/folder.ts';

/** A maker that counts how often it was asked. */
function maker() {
  const made = { times: 0 };
  const make = async () => {
    made.times += 1;
    return [{ path: 'assets/main.css', contents: `رقم ${made.times}` }];
  };
  return { made, make };
}

test('What is made of the engine is made once for each engine, and for each thing', async (t) => {
  const folder = await temporaryFolder(t);
  const { made, make } = maker();
  const first = await madeOnce(folder, () => 'one')(['styles', 'main'], make);
  assert.deepEqual(first, [{ path: 'assets/main.css', contents: 'رقم 1' }]);
  assert.deepEqual(await madeOnce(folder, () => 'one')(['styles', 'main'], make), first);
  assert.equal(made.times, 1);
  const other = await madeOnce(folder, () => 'one')(['styles', 'lite'], make);
  assert.deepEqual(other, [{ path: 'assets/main.css', contents: 'رقم 2' }]);
  const later = await madeOnce(folder, () => 'two')(['styles', 'main'], make);
  assert.deepEqual(later, [{ path: 'assets/main.css', contents: 'رقم 3' }]);
  assert.deepEqual(await readdir(folder), ['two']);
});

test('What was kept and is damaged is made again', async (t) => {
  const folder = await temporaryFolder(t);
  const { made, make } = maker();
  const once = madeOnce(folder, () => 'one');
  await once(['styles'], make);
  const [name = ''] = await readdir(join(folder, 'one'));
  await appendFile(join(folder, 'one', name), ' ');
  await once(['styles'], make);
  assert.equal(made.times, 2);
});

test('Nothing is kept of an engine that is edited while something is made of it', async (t) => {
  const folder = await temporaryFolder(t);
  const { made, make } = maker();
  let engine = 'one';
  const once = madeOnce(folder, () => engine);
  const makeAndEdit = async () => {
    engine = 'two';
    return make();
  };
  await once(['styles'], makeAndEdit);
  engine = 'one';
  await madeOnce(folder, () => engine)(['styles'], make);
  assert.equal(made.times, 2);
});
