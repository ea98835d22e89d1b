import assert from 'node:assert/strict';
import { readFile, realpath, rm, truncate } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { CACHE } from '../src/build/engine.ts';
import { ledgerPlace, textsPlace } from '../src/build/ledger.ts';
import { ContentFault } from '../src/problems.ts';
import { articleOf, assertSame, buildInto, builtArchive, siteIn } from './support/archive.ts';
import { writeFiles } from './support/content-folder.ts';
import { DAY, NOW } from './support/desk.ts';
import { assertBuiltAs, faulty, fileOf, heldArchive, holdInto, sound } from './support/holding.ts';

/** A build under `--hold` is, byte for byte, that of a content folder with the last sound version of each file. */

describe('Where nothing is at fault, --hold changes nothing', () => {
  test('A cold build is that of the command without it, and its report is empty', async (t) => {
    const { folder, content, output } = await builtArchive(t);
    const other = join(folder, 'held');
    await holdInto(other, content);
    assertSame(await siteIn(other), await siteIn(output), 'cold');
    assert.deepEqual(JSON.parse(await readFile(`${other}.held.json`, 'utf8')), { held: [] });
  });

  test('A warm one makes nothing, and its seal holds for the next', async (t) => {
    const { content, output } = await builtArchive(t);
    const before = await siteIn(output);
    const { report } = await holdInto(output, content);
    assert.equal(report.pages.rendered, 0);
    assert.deepEqual(Object.keys(report.stages), ['reading']);
    assertSame(await siteIn(output), before, 'warm');
  });

  test('Drafts and warnings are no faults', async (t) => {
    const archive = await heldArchive(t);
    const files = {
      [fileOf(3)]: articleOf(3, ['draft: true']),
      [fileOf(4)]: articleOf(4, ['image: gone.jpg', 'وصف الصورة: الميناء']),
    };
    await writeFiles(archive.content, files);
    const { held, report } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, {});
    assert.equal(report.problems.length, 1);
    await assertBuiltAs(archive, {});
  });
});

describe('An article at fault', () => {
  test('stays as it was published, and what is new is published beside it', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, {
      [fileOf(18)]: faulty(18),
      'articles/20000.md': articleOf(29, ['story: ملف الميناء']),
    });
    const { held, remade, report } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { [fileOf(18)]: 'kept' });
    assert.deepEqual(report.problems, []);
    // Its page is made again because its neighbour in the story is new.
    assert.deepEqual(remade.get('society/10018/index.html'), ['props']);
    assert.deepEqual(remade.get('society/20000/index.html'), ['new']);
    await assertBuiltAs(archive, { [fileOf(18)]: sound(18) });
  });

  test('with nothing else new leaves the output as it lies, each time', async (t) => {
    const { content, output } = await heldArchive(t);
    await writeFiles(content, { [fileOf(18)]: faulty(18) });
    for (const time of ['once', 'twice']) {
      const { report, held } = await holdInto(output, content, NOW + 60_000);
      assert.deepEqual(held, { [fileOf(18)]: 'kept' }, time);
      assert.equal(report.pages.rendered, 0, time);
      assert.deepEqual(report.changes, { added: [], changed: [], removed: [] }, time);
    }
  });

  test('is held since the first time, however it is at fault, and no more once it is mended', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    const since = async (now: number) =>
      (await holdInto(output, content, now)).report.held[0]?.since;
    await writeFiles(content, { [fileOf(18)]: faulty(18) });
    assert.equal(await since(NOW), '2026-11-20T12:00:00+01:00');
    await writeFiles(content, { [fileOf(18)]: 'بلا رأس' });
    assert.equal(await since(NOW + DAY), '2026-11-20T12:00:00+01:00');
    await writeFiles(content, { [fileOf(18)]: sound(18).replace('نص', 'نص مصحح') });
    assert.equal(await since(NOW + DAY), undefined);
    await assertBuiltAs(archive, {}, NOW + DAY);
    assert.deepEqual(JSON.parse(await readFile(`${output}.held.json`, 'utf8')), { held: [] });
    await writeFiles(content, { [fileOf(18)]: faulty(18) });
    assert.equal(await since(NOW + 2 * DAY), '2026-11-22T12:00:00+01:00');
    await assertBuiltAs(
      archive,
      { [fileOf(18)]: sound(18).replace('نص', 'نص مصحح') },
      NOW + 2 * DAY,
    );
  });

  test('that was never sound is left out', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, { 'articles/20000.md': faulty(29), 'pages/us.md': 'نحن' });
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { 'articles/20000.md': 'left-out', 'pages/us.md': 'left-out' });
    await assertBuiltAs(archive, { 'articles/20000.md': undefined, 'pages/us.md': undefined });
  });

  test('with Git’s marks in it stays as it was, and both versions are in the report', async (t) => {
    const archive = await heldArchive(t);
    const marks = '<<<<<<< HEAD\nنص أول.\n=======\nنص ثان.\n>>>>>>> theirs\n';
    await writeFiles(archive.content, { [fileOf(7)]: `${sound(7)}${marks}` });
    await holdInto(archive.output, archive.content);
    const report = await readFile(`${archive.output}.held.json`, 'utf8');
    const { held } = JSON.parse(report) as { held: { text: string }[] };
    assert.match(held[0]?.text ?? '', / {6}نص أول\.\n.*\n {6}نص ثان\.\n/);
    await assertBuiltAs(archive, { [fileOf(7)]: sound(7) });
  });

  test('that is gone is not held', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, { [fileOf(7)]: faulty(7) });
    await holdInto(archive.output, archive.content);
    await rm(join(archive.content, fileOf(7)));
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, {});
    await assertBuiltAs(archive, {});
  });

  test('that was moved to another folder stays at its address; under another name it is new', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    await writeFiles(content, { 'articles/2026/10007.md': faulty(7), 'articles/x.md': faulty(8) });
    await rm(join(content, fileOf(7)));
    await rm(join(content, fileOf(8)));
    const { held } = await holdInto(output, content);
    assert.deepEqual(held, { 'articles/2026/10007.md': 'kept', 'articles/x.md': 'left-out' });
    await assertBuiltAs(archive, {
      'articles/2026/10007.md': sound(7),
      'articles/x.md': undefined,
    });
  });

  test('whose picture went too stays, without the picture', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    const picture = sharp({
      create: { width: 48, height: 32, channels: 3, background: '#7a3b91' },
    });
    const text = articleOf(29, ['image: port.jpg', 'وصف الصورة: الميناء']);
    const files = {
      'media/port.jpg': await picture.jpeg().toBuffer(),
      'articles/20000.md': text,
    };
    await writeFiles(content, files);
    await holdInto(output, content);
    await writeFiles(content, { 'articles/20000.md': text.replace(/^date: .*$/m, 'date: أمس') });
    await holdInto(output, content);
    await assertBuiltAs(archive, { 'articles/20000.md': text });
    await rm(join(content, 'media/port.jpg'));
    const { held, report } = await holdInto(output, content);
    assert.deepEqual(held, { 'articles/20000.md': 'kept' });
    assert.deepEqual(
      report.problems.map(({ file, severity }) => `${severity} ${file}`),
      ['warning articles/20000.md'],
    );
    await assertBuiltAs(archive, { 'articles/20000.md': text });
  });
});

describe('What two files want', () => {
  test('stays with the one that was published; the newcomer is left out', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, {
      // Both come before the published ones in the order of files.
      'articles/00-new.md': articleOf(28, ['id: 10004']),
      'articles/01-new.md': articleOf(29, ['permalink: /society/10006/']),
    });
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { 'articles/00-new.md': 'left-out', 'articles/01-new.md': 'left-out' });
    await assertBuiltAs(archive, {
      'articles/00-new.md': undefined,
      'articles/01-new.md': undefined,
    });
  });

  test('stays with the one whose id it was, though both were edited', async (t) => {
    const archive = await heldArchive(t);
    const edited = sound(7).replace('نص', 'نص مصحح');
    await writeFiles(archive.content, {
      [fileOf(3)]: articleOf(3, ['id: 10007']),
      [fileOf(7)]: edited,
    });
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { [fileOf(3)]: 'kept' });
    await assertBuiltAs(archive, { [fileOf(3)]: sound(3) });
  });

  test('stays with an article that is at fault itself, against a sound newcomer', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, {
      [fileOf(7)]: faulty(7),
      'articles/00-new.md': articleOf(29, ['id: 10007']),
    });
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { [fileOf(7)]: 'kept', 'articles/00-new.md': 'left-out' });
    await assertBuiltAs(archive, { [fileOf(7)]: sound(7), 'articles/00-new.md': undefined });
  });

  test('goes to the first of two new ones', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, {
      'articles/a.md': articleOf(28, ['id: new']),
      'articles/b.md': articleOf(29, ['id: new']),
      'articles/c.md': faulty(29),
    });
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { 'articles/b.md': 'left-out', 'articles/c.md': 'left-out' });
    await assertBuiltAs(archive, { 'articles/b.md': undefined, 'articles/c.md': undefined });
  });
});

describe('The texts that are kept', () => {
  test('are those of the last build: one that kept none has them forgotten', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    await writeFiles(content, { [fileOf(7)]: sound(7).replace('نص', 'نص مصحح') });
    await buildInto(output, content, NOW);
    await writeFiles(content, { [fileOf(7)]: faulty(7) });
    // What it was before it was corrected is not published again.
    assert.deepEqual((await holdInto(output, content)).held, { [fileOf(7)]: 'left-out' });
    await assertBuiltAs(archive, { [fileOf(7)]: undefined });
  });

  test('and are damaged are none', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    const texts = `${textsPlace(ledgerPlace(await realpath(content), output, CACHE))}.texts`;
    await truncate(texts, 20);
    await writeFiles(content, { [fileOf(7)]: faulty(7) });
    assert.deepEqual((await holdInto(output, content)).held, { [fileOf(7)]: 'left-out' });
    await assertBuiltAs(archive, { [fileOf(7)]: undefined });
  });
});

test('A build without --hold removes the report of one with it, once there is nothing to hold', async (t) => {
  const { content, output } = await heldArchive(t);
  await writeFiles(content, { [fileOf(7)]: faulty(7) });
  await holdInto(output, content);
  await assert.rejects(buildInto(output, content, NOW), ContentFault);
  assert.ok(existsSync(`${output}.held.json`), 'the site is still that which it tells of');
  await writeFiles(content, { [fileOf(7)]: sound(7) });
  await buildInto(output, content, NOW);
  assert.ok(!existsSync(`${output}.held.json`));
});
