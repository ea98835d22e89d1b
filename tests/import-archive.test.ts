import assert from 'node:assert/strict';
import {
  appendFile,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from '../src/build/build.ts';
import { formatContent } from '../src/content/format-folder.ts';
import { importArchive, type ImportOrder } from '../src/import/import-archive.ts';
import type { Remark } from '../src/import/report/import-report.ts';
import type { ReportBook } from '../src/import/report/report-book.ts';
import { makeFolder } from './support/folder.ts';
import { SILENT } from './support/boxed-import.ts';
import { EXPECTED, EXPORT } from './support/old-archive.ts';
import { NOW } from './support/site.ts';

/** The files of a folder with their texts. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, string]> => {
        const path = join(parentPath, name);
        return [relative(folder, path), await readFile(path, 'latin1')];
      }),
    ),
  );
}

/** What a report says of items, by their ids. */
function remarksOf(report: ReportBook): Record<string, Remark[]> {
  const all: Record<string, Remark[]> = {};
  for (const { item, remarks } of report.items) (all[String(item.id)] ??= []).push(...remarks);
  return all;
}

/** The file of the comment that says this. */
async function commentSaying(folder: string, text: string): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    if ((await readFile(join(folder, name), 'utf8')).includes(`\n${text}\n`)) return name;
  }
  return undefined;
}

/** With an answer to the first comment, which came after the first import. */
function withNewComment(text: string): string {
  const [answer = ''] =
    /<wp:comment>(?:(?!<wp:comment>)[^])*حمدا لله[^]*?<\/wp:comment>/.exec(text) ?? [];
  const added = answer
    .replace('نعم، حمدا لله.', 'وأنا أيضا.')
    .replace('<wp:comment_id><![CDATA[2]]>', '<wp:comment_id><![CDATA[4]]>');
  return text.replace(answer, `${answer}${added}`);
}

describe('an archive that is imported', () => {
  let folder = '';
  let remove: () => Promise<void>;
  let order: ImportOrder;
  let report: ReportBook;

  const again = () => importArchive(order, SILENT);

  before(async () => {
    ({ folder, remove } = await makeFolder());
    await writeFile(join(folder, 'export.xml'), EXPORT);
    await mkdir(join(folder, 'uploads/2019/05'), { recursive: true });
    await copyFile('content/media/dam.jpg', join(folder, 'uploads/2019/05/dam.jpg'));
    order = {
      exports: [join(folder, 'export.xml')],
      content: join(folder, 'content'),
      media: join(folder, 'uploads'),
      isTrial: false,
    };
    await importArchive({ ...order, isTrial: true }, SILENT);
    await assert.rejects(readdir(order.content), { code: 'ENOENT' });
    report = await again();
  });
  after(() => remove());

  test('is a newspaper that is built without a fault, in the form in which files are kept', async () => {
    for (const [file, text] of Object.entries(EXPECTED)) {
      assert.equal(await readFile(join(order.content, file), 'utf8'), text, file);
    }
    const { changed, faults } = await formatContent(order.content, { files: [], check: true });
    assert.deepEqual({ changed, faults }, { changed: [], faults: [] });
    const output = join(folder, 'site');
    await build({ content: order.content, output, now: NOW, onFault: 'stop' });
    const page = await readFile(join(output, 'mojtamaa/101/index.html'), 'utf8');
    assert.match(page, /السد من جهة الغرب/);
    assert.match(page, /حمدا لله/);
    // A picture that nobody described is shown, and nothing is made up about it.
    const bare = await readFile(join(output, 'sports/106/index.html'), 'utf8');
    assert.match(bare, /<img[^>]* alt[ />]/);
    assert.doesNotMatch(bare, /بلا وصف|og:image:alt/);
  });

  test('is reported: what was made up, locked, lifted, left out', () => {
    const { articles, pages, pictures, comments } = report.tallies;
    const none = { changed: 0, standing: 0, editedByHand: 0 };
    assert.deepEqual(articles, { ...none, read: 9, new: 5, leftOut: 4 });
    assert.deepEqual(pages, { ...none, read: 3, new: 2, leftOut: 1 });
    assert.deepEqual(pictures, { ...none, read: 1, new: 1, leftOut: 0 });
    assert.deepEqual(comments, { ...none, read: 3, new: 2, leftOut: 1 });
    assert.deepEqual(Object.fromEntries(report.otherKinds), { nav_menu_item: 1, recipe: 1 });
    assert.deepEqual(Object.fromEntries(report.unknownFields), { _strange_field: 1 });
    const left = (why: string) => ({ kind: 'left-out', why });
    const { 101: dam = [], ...others } = remarksOf(report);
    assert.deepEqual(others, {
      102: [
        { kind: 'made-up', field: 'title', value: 'افتتح السوق أبوابه' },
        { kind: 'made-up', field: 'date', value: '2020-02-01 11:00' },
        { kind: 'made-up', field: 'category', value: 'أخبار' },
      ],
      103: [{ kind: 'locked', why: 'private' }],
      105: [left('trash')],
      106: [left('twice'), { kind: 'picture-undescribed', address: '2019/05/dam.jpg' }],
      107: [left('empty')],
      203: [left('not-an-article')],
      204: [left('hidden-page')],
      205: [{ kind: 'without-text' }],
      undefined: [left('without-id')],
    });
    assert.deepEqual(
      dam.filter(({ kind }) => kind !== 'words'),
      [
        { kind: 'finding', finding: 'shortcode', detail: '[unknown x=1]' },
        { kind: 'marks', marks: new Map([['U+200F RIGHT-TO-LEFT MARK', 1]]) },
        { kind: 'byline-lifted', lines: ['مرافئ: متابعة'] },
      ],
    );
  });

  test('is left as it is by a second import, and so is what the newsroom did since', async () => {
    const first = await filesIn(order.content);
    const { articles, pages, tags } = (await again()).tallies;
    assert.deepEqual([tags.read, tags.standing, tags.new], [1, 1, 0]);
    assert.deepEqual([articles.standing, articles.new, pages.standing], [5, 0, 2]);
    assert.deepEqual(await filesIn(order.content), first);

    const at = (file: string) => join(order.content, file);
    await writeFile(at('articles/2019/103.md'), first['articles/2019/103.md'] ?? '', 'latin1');
    await appendFile(at('articles/2019/103.md'), 'زيادة من هيئة التحرير.\n');
    await rm(at('articles/drafts/102.md'));
    await mkdir(at('articles/old'));
    await rename(at('articles/2019/106.md'), at('articles/old/106.md'));
    const answered = await commentSaying(at('comments/101'), 'خبر سار.');
    await rm(at(`comments/101/${answered}`));
    const edited = await filesIn(order.content);
    const second = await again();
    assert.deepEqual(await filesIn(order.content), edited);
    assert.equal(second.tallies.articles.editedByHand, 1);
    assert.deepEqual(remarksOf(second)[102], [{ kind: 'left-out', why: 'removed-by-hand' }]);
    assert.doesNotMatch(JSON.stringify(remarksOf(second)[103]), /edited-by-hand/);
  });

  test('brings what is new on the old site, but not into what was edited', async () => {
    const changed = withNewComment(EXPORT).replaceAll('افتتح السوق أبوابه.', 'أغلق السوق أبوابه.');
    await writeFile(join(folder, 'export.xml'), changed);
    const own =
      '---\ntitle: مقال لنا\ndate: 2026-01-01\ncategories: [مجتمع]\nid: 104\n---\n\nنص.\n';
    await rm(join(order.content, 'articles/2030/104.md'));
    await writeFile(join(order.content, 'articles/own.md'), own);
    const list = await readFile(join(order.content, 'import.list'), 'utf8');
    // As an import leaves it that was ended while it wrote.
    await writeFile(join(order.content, 'import.list'), `${list.replace(/^.*104\.md\n/m, '')}00aa`);
    const third = await again();
    const text = (file: string) => readFile(join(order.content, file), 'utf8');
    assert.match(await text('articles/old/106.md'), /أغلق السوق/);
    assert.match(await text('articles/2019/103.md'), /افتتح السوق أبوابه\.\nزيادة/);
    assert.equal(await text('articles/own.md'), own);
    const remarks = remarksOf(third);
    assert.ok(remarks[103]?.some(({ kind }) => kind === 'edited-by-hand'));
    assert.deepEqual(remarks[104], [{ kind: 'left-out', why: 'id-taken' }]);
    assert.match(await text('import.list'), /^(?:[0-9a-f]{16} \S+(?: [\da-f:,]+)?\n)+$/);
    // Of three comments the newsroom removed the first: it stays away, and what answers it stands by itself.
    const folderOf101 = join(order.content, 'comments/101');
    assert.equal((await readdir(folderOf101)).length, 2);
    assert.equal(await commentSaying(folderOf101, 'خبر سار.'), undefined);
    const added = await text(`comments/101/${await commentSaying(folderOf101, 'وأنا أيضا.')}`);
    assert.doesNotMatch(added, /parent/);
    assert.match(await text('import.list'), / comments\/101 1:\w{8},2:\w{8},4:\w{8}$/m);
    assert.deepEqual(third.tallies.comments.new, 1);
  });

  test('brings comments as they were edited there, but not into what the newsroom edited', async () => {
    const path = join(order.content, 'comments/101');
    const file = async (text: string) => join(path, (await commentSaying(path, text)) ?? '');
    const [kept, moderated] = [await file('نعم، حمدا لله.'), await file('وأنا أيضا.')];
    await writeFile(moderated, (await readFile(moderated, 'utf8')).replace('وأنا', 'ونحن'));
    const exported = await readFile(join(folder, 'export.xml'), 'utf8');
    const answer = exported
      .slice(exported.indexOf('<wp:comment>'), exported.indexOf('</wp:comment>'))
      .replace('<![CDATA[1]]>', '<![CDATA[9]]>')
      .replace('خبر سار.', 'جواب على ما عُدل.');
    const mute = answer.replace('[9]', '[10]').replace('جواب على ما عُدل.', ' ');
    const inserted = `${answer}<wp:comment_parent>2</wp:comment_parent></wp:comment>${mute}</wp:comment>`;
    const edited = (words: string) =>
      exported
        .replace('<wp:comment>', `${inserted}<wp:comment>`)
        .replace('نعم، حمدا لله.', words)
        .replace('وأنا أيضا.', 'وأنا كذلك.')
        .replace('خبر سار.', 'خبر سار جدا.');
    await writeFile(join(folder, 'export.xml'), edited("نعم، 'حمدا' لله كثيرا."));
    const { comments } = (await again()).tallies;
    assert.deepEqual([comments.changed, comments.editedByHand, comments.new], [1, 1, 1]);
    assert.match(await readFile(kept, 'utf8'), /نعم، 'حمدا' لله كثيرا\./);
    assert.match(await readFile(moderated, 'utf8'), /ونحن أيضا\./);
    // What was removed here stays away, and who answers an edited comment answers the file in which it stands.
    assert.equal((await readdir(path)).length, 3);
    const added = await readFile(await file('جواب على ما عُدل.'), 'utf8');
    assert.ok(added.includes(`\nparent: ${basename(kept, '.md')}\n`));
    const files = await filesIn(order.content);
    const { standing, leftOut } = (await again()).tallies.comments;
    assert.deepEqual([standing, leftOut], [4, 2], 'one without text stays out, and spam');
    assert.deepEqual(await filesIn(order.content), files);
    await writeFile(join(folder, 'export.xml'), edited('نعم.'));
    const fourth = await again();
    assert.equal(fourth.tallies.comments.changed, 1);
    assert.doesNotMatch(JSON.stringify(remarksOf(fourth)), /taken-back/);
    // One that the old site took back is the newsroom's to remove.
    await writeFile(
      join(folder, 'export.xml'),
      exported.replace(/<wp:comment>(?:(?!<wp:comment>)[^])*حمدا لله[^]*?<\/wp:comment>/, ''),
    );
    assert.deepEqual(
      remarksOf(await again())[101]?.filter(({ kind }) => kind === 'comment-left-out'),
      [
        { kind: 'comment-left-out', why: 'taken-back', name: relative(order.content, kept) },
        {
          kind: 'comment-left-out',
          why: 'taken-back',
          name: relative(order.content, await file('جواب على ما عُدل.')),
        },
      ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    assert.match(await readFile(kept, 'utf8'), /\nنعم\.\n$/);
  });

  test('is of one site', async () => {
    const other = join(folder, 'other.xml');
    await writeFile(other, EXPORT.replaceAll('//old.example', '//another.example'));
    await assert.rejects(
      importArchive({ ...order, exports: [...order.exports, other] }, SILENT),
      /من موقعين مختلفين[\s\S]*old\.example[\s\S]*another\.example/,
    );
  });
});
