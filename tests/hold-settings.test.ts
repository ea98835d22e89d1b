import assert from 'node:assert/strict';
import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { CACHE } from '../src/build/engine.ts';
import { ledgerPlace, textsPlace } from '../src/build/ledger.ts';
import { hashOf } from '../src/hash.ts';
import { ContentFault } from '../src/problems.ts';
import { articleOf, assertSame, builtArchive, siteIn } from './support/archive.ts';
import { writeFiles } from './support/content-folder.ts';
import { CATEGORIES, SITE } from './support/desk.ts';
import { assertBuiltAs, faulty, fileOf, heldArchive, holdInto, sound } from './support/holding.ts';

/** A build under `--hold` where settings are at fault, or break articles that were published. */

describe('Settings at fault', () => {
  test('stay as they were published, and articles are judged by those', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, {
      'site.yaml': SITE.replace('perPage: 3', 'perPage: كثير'),
      'categories.yaml': `${CATEGORIES}- slug: society\n  name: مجتمع\n`,
      'articles/20000.md': articleOf(29, []),
      [fileOf(7)]: faulty(7),
    });
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, {
      [fileOf(7)]: 'kept',
      'categories.yaml': 'kept',
      'site.yaml': 'kept',
    });
    await assertBuiltAs(archive, {
      'site.yaml': SITE,
      'categories.yaml': CATEGORIES,
      [fileOf(7)]: sound(7),
    });
  });

  test('that are gone stay too', async (t) => {
    const archive = await heldArchive(t);
    await rm(join(archive.content, 'categories.yaml'));
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { 'categories.yaml': 'kept' });
    await assertBuiltAs(archive, { 'categories.yaml': CATEGORIES });
  });

  test('of which no sound ones are known end the build, with all that is wrong', async (t) => {
    const { content, output } = await builtArchive(t);
    const before = await siteIn(output);
    await writeFiles(content, { 'site.yaml': 'name: [', [fileOf(7)]: faulty(7) });
    await assert.rejects(holdInto(output, content), (error) => {
      assert.ok(error instanceof ContentFault);
      const files = new Set(error.problems.map(({ file }) => file));
      assert.deepEqual([...files], [fileOf(7), 'site.yaml']);
      return true;
    });
    assertSame(await siteIn(output), before, 'stays');
  });

  test('by which published articles are none any more are held in their stead', async (t) => {
    const archive = await heldArchive(t);
    await writeFiles(archive.content, {
      'categories.yaml': CATEGORIES.replace('- slug: society\n  name: مجتمع\n', ''),
      'site.yaml': SITE.replace('إكسبريس تيفي', 'إكسبريس'),
      [fileOf(7)]: faulty(7),
    });
    const { held, report } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { [fileOf(7)]: 'kept', 'categories.yaml': 'kept' });
    const { problems = [] } = report.held.find(({ file }) => file === 'categories.yaml') ?? {};
    assert.equal(problems.length, 15);
    assert.ok(problems.every(({ found }) => found === 'society'));
    await assertBuiltAs(archive, { 'categories.yaml': CATEGORIES, [fileOf(7)]: sound(7) });
  });

  test('that want an address which a published category has are held in its stead', async (t) => {
    const categories = `${CATEGORIES}- slug: guide\n  name: دليل المدينة\n`;
    const archive = await builtArchive(t);
    await writeFiles(archive.content, { 'categories.yaml': categories });
    await holdInto(archive.output, archive.content);
    await writeFiles(archive.content, { 'site.yaml': `${SITE}guide: نعم\n` });
    const { held } = await holdInto(archive.output, archive.content);
    assert.deepEqual(held, { 'site.yaml': 'kept' });
    await assertBuiltAs(archive, { 'site.yaml': SITE });
  });

  test('are not held for what they have not done', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    // A file of the texts that says a faulty article was published, as after an engine that let it pass.
    await writeFiles(content, { [fileOf(7)]: faulty(7) });
    const texts = `${textsPlace(ledgerPlace(await realpath(content), output, CACHE))}.json`;
    const listing = await readFile(texts, 'utf8');
    assert.ok(listing.includes(hashOf(sound(7))));
    await writeFile(texts, listing.replace(hashOf(sound(7)), hashOf(faulty(7))));
    await writeFiles(content, {
      'categories.yaml': CATEGORIES.replace('اقتصاد', 'مال'),
      'site.yaml': SITE.replace('إكسبريس تيفي', 'إكسبريس'),
    });
    const { held } = await holdInto(output, content);
    assert.deepEqual(held, { [fileOf(7)]: 'left-out' });
    await assertBuiltAs(archive, { [fileOf(7)]: undefined });
  });

  test('whose icon is unfit stay as they were; where the picture was exchanged, the letter stands', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    const picture = (width: number) =>
      sharp({ create: { width, height: 600, channels: 3, background: '#7a3b91' } })
        .png()
        .toBuffer();
    await writeFiles(content, {
      'media/long.png': await picture(700),
      'site.yaml': `${SITE}icon: long.png\n`,
    });
    assert.deepEqual((await holdInto(output, content)).held, { 'site.yaml': 'kept' });
    await assertBuiltAs(archive, { 'site.yaml': SITE });
    const front = await readFile(join(output, 'index.html'), 'utf8');
    await writeFiles(content, { 'media/long.png': await picture(600) });
    assert.deepEqual((await holdInto(output, content)).held, {});
    await writeFiles(content, { 'media/long.png': await picture(700) });
    assert.deepEqual((await holdInto(output, content)).held, { 'site.yaml': 'in-part' });
    assert.equal(await readFile(join(output, 'index.html'), 'utf8'), front);
  });

  test('of search stay as they were, and a new list is left out', async (t) => {
    const archive = await heldArchive(t);
    const { content, output } = archive;
    await writeFiles(content, { 'search/plurals.txt': 'نورس نوارس\n' });
    await holdInto(output, content);
    await writeFiles(content, { 'search/plurals.txt': 'نورس\n', 'search/aliases.txt': 'وحيد\n' });
    const { held } = await holdInto(output, content);
    assert.deepEqual(held, { 'search/aliases.txt': 'left-out', 'search/plurals.txt': 'kept' });
    await assertBuiltAs(archive, {
      'search/plurals.txt': 'نورس نوارس\n',
      'search/aliases.txt': undefined,
    });
  });
});
