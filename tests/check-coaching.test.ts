import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkContent, type Check } from '../src/check/check-content.ts';
import { UsageFault } from '../src/problems.ts';
import { article, contentFolder, DATE, SOCIETY, TITLE } from './support/content-folder.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const SOUND = article([TITLE, DATE, SOCIETY]);

describe('The coach, in a check,', () => {
  const SLIPS = 'ذهب الى السوق, ثم [عاد](/society/2/). الى البيت, الى الحقل.';
  const options = { now: NOW };
  const codesIn = ({ problems }: Check) => problems.map(({ code }) => code);

  test('says three things of an article and counts the others, or all to programs, again the same', async (t) => {
    const folder = await contentFolder(t, {
      'articles/1.md': article([TITLE, DATE, SOCIETY], SLIPS),
    });
    for (const _ of ['cold', 'warm']) {
      const found = await checkContent(folder, options);
      assert.deepEqual(codesIn(found), ['hamza-slip', 'latin-punctuation', 'dead-link']);
      assert.equal(found.left, 3);
      const all = await checkContent(folder, { ...options, allRemarks: true });
      assert.equal(all.problems.length, 6);
      assert.equal(all.left, 0);
    }
  });

  test('knows a link as soon as there is the article, and misses it as soon as it is gone', async (t) => {
    const text = 'ثم [عاد](/society/2/).';
    const folder = await contentFolder(t, {
      'articles/1.md': article([TITLE, DATE, SOCIETY], text),
    });
    assert.deepEqual(codesIn(await checkContent(folder, options)), ['dead-link']);
    await writeFile(join(folder, 'articles/2.md'), SOUND);
    assert.deepEqual(codesIn(await checkContent(folder, options)), []);
    await rm(join(folder, 'articles/2.md'));
    assert.deepEqual(codesIn(await checkContent(folder, options)), ['dead-link']);
  });

  test('takes a headline for old on the day after, though the file is the same', async (t) => {
    const folder = await contentFolder(t, {
      'articles/1.md': article(["title: 'عاجل: السوق يفتح'", DATE, SOCIETY]),
    });
    const soon = Date.parse('2026-07-05T16:00:00+01:00');
    assert.deepEqual(codesIn(await checkContent(folder, { now: soon })), []);
    assert.deepEqual(codesIn(await checkContent(folder, options)), ['old-breaking']);
  });

  test('looks at the rules that are asked for, and refuses one that there is not', async (t) => {
    const folder = await contentFolder(t, {
      'articles/1.md': article([TITLE, DATE, SOCIETY], SLIPS),
    });
    const found = await checkContent(folder, { ...options, rules: 'روابط' });
    assert.deepEqual(codesIn(found), ['dead-link']);
    await assert.rejects(checkContent(folder, { ...options, rules: 'همزاة' }), UsageFault);
  });

  test('mends what it is sure of and nothing else, and has no more to say of it', async (t) => {
    const own = article([TITLE, DATE, SOCIETY], 'سار الأمر كما كان.');
    const folder = await contentFolder(t, {
      'articles/1.md': article([TITLE, DATE, SOCIETY], SLIPS),
      'articles/2.md': own,
      'articles/3.md': article([TITLE, DATE, SOCIETY, 'نص رسمي: نعم'], SLIPS),
    });
    const found = await checkContent(folder, { ...options, fix: true });
    assert.deepEqual(found.mended, ['articles/1.md']);
    assert.deepEqual(codesIn(found), []);
    assert.equal(
      await readFile(join(folder, 'articles/1.md'), 'utf8'),
      article(
        [TITLE, DATE, SOCIETY],
        'ذهب إلى السوق، ثم [عاد](/society/2/). إلى البيت، إلى الحقل.',
      ),
    );
    assert.equal(await readFile(join(folder, 'articles/2.md'), 'utf8'), own);
    assert.match(await readFile(join(folder, 'articles/3.md'), 'utf8'), /الى السوق, ثم/);
    assert.deepEqual(await readdir(join(folder, 'articles')), ['1.md', '2.md', '3.md']);
  });
});
