import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { build } from '../src/build/build.ts';
import { readNextBuild, type NextBuild } from '../src/schedule/next-build.ts';
import { builtArchive } from './support/archive.ts';
import { article, SOCIETY, writeFiles } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';
import { holdInto } from './support/holding.ts';

/** What a build says of the next one. */

const MONTH: NextBuild = {
  version: 1,
  at: '2026-12-01T00:00:00+01:00',
  because: [{ what: 'month', at: '2026-12-01T00:00:00+01:00' }],
};

const news = (title: string, date: string, ...fields: string[]) =>
  article([`title: '${title}'`, `date: ${date}`, SOCIETY, ...fields]);

/** Builds the archive of twenty articles with some more. */
async function archiveWith(t: TestContext, files: Record<string, string>) {
  const { folder, content, output } = await builtArchive(t);
  await writeFiles(join(folder, 'content/articles'), files);
  const buildAt = async (moment: string) => {
    const now = Date.parse(moment);
    const report = await build({ content, output, now, onFault: 'stop' });
    const next = await readNextBuild(output);
    assert.deepEqual(report.next, next);
    return { next, changed: report.changes.changed, added: report.changes.added };
  };
  return { content, output, buildAt };
}

describe('Beside the output it says when the next build is', () => {
  test('after each build, also after one that changed nothing, and is written when it differs only', async (t) => {
    const { content, output } = await builtArchive(t);
    const file = `${output}.next-build.json`;
    const again = () => build({ content, output, now: NOW, onFault: 'stop' });
    assert.deepEqual(await readNextBuild(output), MONTH);
    const { mtimeMs } = await stat(file);
    await again();
    assert.equal((await stat(file)).mtimeMs, mtimeMs);
    await rm(file);
    await again();
    assert.deepEqual(await readNextBuild(output), MONTH);
  });

  test('after one that held a file back, of what is published', async (t) => {
    const { content, output } = await builtArchive(t);
    await writeFiles(join(content, 'articles'), {
      '20000.md': news('خبر الغد', '2026-11-21 08:00'),
      '20001.md': news('خبر بلا تاريخ', 'أمس'),
    });
    const { held } = await holdInto(output, content);
    assert.deepEqual(held, { 'articles/20001.md': 'left-out' });
    assert.equal((await readNextBuild(output))?.at, '2026-11-21T08:00:00+01:00');
  });

  test('in the newspaper’s own zone, without a word of what is to come', async (t) => {
    const { output, buildAt } = await archiveWith(t, {
      'zanbaq.md': news('عودة الزنبرقان', '2026-11-21 08:00'),
    });
    const { next } = await buildAt('2026-11-20T12:00:00Z');
    assert.deepEqual(next, {
      version: 1,
      at: '2026-11-21T08:00:00+01:00',
      because: [{ what: 'embargo', at: '2026-11-21T08:00:00+01:00' }],
    });
    assert.doesNotMatch(await readFile(`${output}.next-build.json`, 'utf8'), /zanbaq|زنبرقان/);
  });

  test('and that an embargo opens at its minute, and not in the minute before', async (t) => {
    const { buildAt } = await archiveWith(t, { '20000.md': news('خبر الغد', '2026-11-21 08:00') });
    const early = await buildAt('2026-11-21T07:59:59+01:00');
    assert.deepEqual(early.added, []);
    const late = await buildAt('2026-11-21T08:00:00+01:00');
    assert.ok(late.added.includes('society/20000/index.html'));
    assert.deepEqual(late.next, MONTH);
  });

  test('and that a bar of breaking news leaves the fragment at its end, and only the fragment', async (t) => {
    const { output, buildAt } = await archiveWith(t, {
      '20000.md': news('الماء يعود', '2026-11-20 08:00', 'عاجل حتى: 2026-11-20 14:00'),
    });
    const fragment = () => readFile(join(output, 'fragments/latest.html'), 'utf8');
    const bar = 'class="breaking" data-until="2026-11-20T14:00:00+01:00"';
    const { next } = await buildAt('2026-11-20T12:00:00+01:00');
    assert.deepEqual(next?.because, [{ what: 'breaking-ends', at: '2026-11-20T14:00:00+01:00' }]);
    assert.ok((await fragment()).includes(bar));
    assert.deepEqual((await buildAt('2026-11-20T13:59:59+01:00')).changed, []);
    assert.ok((await fragment()).includes(bar));
    const ended = await buildAt('2026-11-20T14:00:00+01:00');
    assert.deepEqual(ended.changed, ['fragments/latest.html']);
    assert.ok(!(await fragment()).includes('class="breaking"'));
    assert.deepEqual(ended.next, MONTH);
  });

  test('and that at a month’s end search is cut anew, in the first minute of the next', async (t) => {
    const { buildAt } = await archiveWith(t, {});
    const last = await buildAt('2026-11-30T23:59:59+01:00');
    assert.deepEqual(last.changed, []);
    const first = await buildAt('2026-12-01T00:00:00+01:00');
    assert.ok(first.changed.some((path) => path.startsWith('search/')));
    assert.equal(first.next?.at, '2027-01-01T00:00:00+01:00');
  });
});
