import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { writeExport } from '../bench/import/write-export.ts';
import { importArchive } from '../src/import/import-archive.ts';
import type { ExportItem } from '../src/import/export.ts';
import { readExport } from '../src/import/read-export.ts';
import type { ImportReport } from '../src/import/report/import-report.ts';
import { articlesIn, filesIn, importOf, SILENT, type Imported } from './support/boxed-import.ts';
import { temporaryFolder } from './support/folder.ts';

async function itemsOf(path: string): Promise<ExportItem[]> {
  const items: ExportItem[] = [];
  for await (const entry of readExport(path)) if (entry.kind === 'item') items.push(entry.item);
  return items;
}

/** Everything of the export is in the content folder, or the report says why not. */
async function assertNothingLost({ box, report, files }: Imported): Promise<void> {
  const items = await itemsOf(join(box, 'box', 'export.xml'));
  const articles = new Set(
    [...files.keys()].flatMap((file) => /^content\/articles\/.*\/(\d+)\.md$/.exec(file)?.[1] ?? []),
  );
  const reasons = new Map<string, string>();
  for (const { item, remarks } of report.items) {
    for (const remark of remarks)
      if (remark.kind === 'left-out') reasons.set(`${item.type} ${item.id}`, remark.why);
  }
  for (const { id, type } of items.filter(({ type: kind }) => kind === 'post')) {
    assert.ok(articles.has(String(id)) || reasons.has(`post ${id}`), `${type} ${id} is lost`);
  }
  const { tallies, otherKinds, commentsLeftOut } = report;
  const many = (type: string) => items.filter((item) => item.type === type).length;
  const others = [...otherKinds.values()].reduce((sum, count) => sum + count, 0);
  const pages = [...files.keys()].filter((file) => file.startsWith('content/pages/'));
  assert.deepEqual(
    {
      articles: tallies.articles.read,
      written: articles.size,
      pages: [tallies.pages.read, pages.length],
      others,
      comments: tallies.comments.read,
    },
    {
      articles: many('post'),
      written: tallies.articles.new,
      pages: [many('page'), tallies.pages.new],
      others: items.length - many('post') - many('page') - many('attachment'),
      comments: items.reduce((sum, { comments }) => sum + comments.length, 0),
    },
  );
  // Texts show files, too, that the export does not hold.
  assert.ok(tallies.pictures.read + tallies.files.read >= many('attachment'));
  const comments = [...files.keys()].filter((file) => file.startsWith('content/comments/'));
  const leftOut = [...commentsLeftOut.values()].reduce((sum, count) => sum + count, 0);
  assert.deepEqual([comments.length, leftOut], [tallies.comments.new, tallies.comments.leftOut]);
}

/** The words that are missing are those of which the report tells. */
function assertWordsAgree({ words, items }: ImportReport): void {
  const told = [...items].flatMap(({ remarks }) =>
    remarks.flatMap((remark) =>
      remark.kind === 'words' ? [remark.missing.length + (remark.more?.missing ?? 0)] : [],
    ),
  );
  assert.equal(
    words.missing,
    told.reduce((sum, count) => sum + count, 0),
  );
}

async function importAgain({ box, files }: Imported): Promise<ImportReport> {
  const order = { exports: [join(box, 'box', 'export.xml')], content: join(box, 'content') };
  const report = await importArchive({ ...order, isTrial: false }, SILENT);
  assert.deepEqual(await filesIn(box, (path) => path.startsWith('content/')), files);
  return report;
}

describe('a newspaper that is moved in', () => {
  const STRUCTURES = [
    '/%category%/%post_id%',
    '/%year%/%monthnum%/%day%/%postname%/',
    '/%postname%/',
  ];

  for (const [seed, structure] of STRUCTURES.entries()) {
    test(`is there as a whole: addresses ${structure}`, async (t: TestContext) => {
      const folder = await temporaryFolder(t);
      const file = join(folder, 'export.xml');
      const settings = { articles: 50, seed, structure, pictures: 0, until: '2026-11-20T12:00' };
      const { comments } = await writeExport(settings, { file, uploads: join(folder, 'uploads') });
      const imported = await importOf(t, readFileSync(file));
      await assertNothingLost(imported);
      assertWordsAgree(imported.report);
      assert.ok(imported.report.words.before > 8_000);
      assert.equal(imported.report.words.missing, 0);
      const articles = await articlesIn(imported);
      const { tallies } = imported.report;
      assert.ok(articles.size > 0);
      assert.ok(tallies.comments.new > 0.9 * comments);
      const again = await importAgain(imported);
      assert.deepEqual(
        [again.tallies.articles.standing, again.tallies.articles.new, again.tallies.comments.new],
        [tallies.articles.new, 0, 0],
      );
    });
  }
});

const folder = process.env['WXR_FOLDER'];

if (folder !== undefined) {
  describe('exports that others made', () => {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.xml'))) {
      test(`are there as a whole: ${basename(name)}`, async (t) => {
        const imported = await importOf(t, readFileSync(join(folder, name)));
        await assertNothingLost(imported);
        assertWordsAgree(imported.report);
        await articlesIn(imported);
        await importAgain(imported);
      });
    }
  });
}
