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
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from '../src/build/build.ts';
import { formatContent } from '../src/content/format-folder.ts';
import { importArchive, type ImportOrder } from '../src/import/import-archive.ts';
import type { Remark } from '../src/import/report/import-report.ts';
import type { ReportBook } from '../src/import/report/report-book.ts';
import { elements, exportText, itemText } from './support/export-text.ts';
import { makeFolder } from './support/folder.ts';
import { NOW } from './support/site.ts';

const SLUG = encodeURIComponent('سد-عين-الرمان').toLowerCase();

const category = (id: number, slug: string, name: string, parent = '') =>
  `<wp:category>${elements({ 'wp:term_id': id, 'wp:category_nicename': slug, 'wp:category_parent': parent, 'wp:cat_name': name })}</wp:category>`;
const filed = (domain: string, slug: string, name: string) =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta>${elements({ 'wp:meta_key': key, 'wp:meta_value': value })}</wp:postmeta>`;
const comment = (id: number, text: string, own: Record<string, string | number> = {}) =>
  `<wp:comment>${elements({
    'wp:comment_id': id,
    'wp:comment_author': 'سلمى',
    'wp:comment_author_email': 'salma@old.example',
    'wp:comment_author_IP': '192.0.2.7',
    'wp:comment_date': '2019-05-06 15:00:00',
    'wp:comment_date_gmt': '2019-05-06 15:00:00',
    'wp:comment_content': text,
    'wp:comment_approved': 1,
    ...own,
  })}</wp:comment>`;

const SOCIETY = filed('category', 'mojtamaa', 'مجتمع');

const DAM = itemText(
  {
    title: 'سد &laquo;عين الرمان&raquo; يستعيد\u200f ماءه',
    link: `https://old.example/mojtamaa/${SLUG}/`,
    'dc:creator': 'souad',
    'wp:post_id': 101,
    // In Ramadan the clocks of Morocco are at UTC.
    'wp:post_date': '2019-05-06 10:20:00',
    'wp:post_date_gmt': '2019-05-06 10:20:00',
    'wp:post_modified': '2019-06-10 09:00:00',
    'wp:post_modified_gmt': '2019-06-10 08:00:00',
    'wp:post_name': SLUG,
    'excerpt:encoded': 'امتلأ السد بعد <b>ثلاث سنوات</b>.',
    'content:encoded': `مرافئ: متابعة

عاد الماء إلى السد بعد ثلاث سنوات من الجفاف.

[caption id="attachment_50" width="300"]<img src="https://old.example/wp-content/uploads/2019/05/dam-300x200.jpg" alt="سد" /> السد من جهة الغرب[/caption]

قال الحارس: <strong>«لم أر هذا من قبل»</strong> [unknown x=1]، وهذا [رابط](x).`,
  },
  [
    SOCIETY,
    filed('post_tag', encodeURIComponent('الماء'), 'الماء'),
    meta('_thumbnail_id', '50'),
    meta('_strange_field', 'x'),
    comment(1, 'خبر سار.'),
    comment(2, 'نعم، حمدا لله.', { 'wp:comment_parent': 1, 'wp:comment_author': 'أمين' }),
    comment(3, 'اشتر الآن', { 'wp:comment_approved': 'spam' }),
  ].join('\n'),
);

const EXPORT = exportText(
  [
    `<wp:author>${elements({ 'wp:author_id': 2, 'wp:author_login': 'souad', 'wp:author_email': 'souad@old.example', 'wp:author_display_name': 'سعاد المرابط' })}</wp:author>`,
    category(1, 'mojtamaa', 'مجتمع'),
    category(2, encodeURIComponent('رياضة'), 'رياضة'),
    DAM,
    itemText({
      'wp:post_id': 102,
      title: '',
      'wp:status': 'draft',
      'wp:post_date': '',
      'wp:post_date_gmt': '0000-00-00 00:00:00',
      'wp:post_modified_gmt': '2020-02-01 10:00:00',
    }),
    itemText({ 'wp:post_id': 103, 'wp:status': 'private', 'wp:comment_status': 'closed' }, SOCIETY),
    itemText(
      {
        'wp:post_id': 104,
        'wp:status': 'future',
        'wp:post_date_gmt': '2030-01-01 08:00:00',
        'wp:post_date': '2030-01-01 09:00:00',
      },
      SOCIETY,
    ),
    itemText({ 'wp:post_id': 105, 'wp:status': 'trash' }, SOCIETY),
    itemText(
      { 'wp:post_id': 106, 'wp:is_sticky': 1 },
      filed('category', encodeURIComponent('رياضة'), 'رياضة'),
    ),
    itemText(
      {
        'wp:post_id': 106,
        title: 'نسخة أحدث',
        'wp:post_modified_gmt': '2021-01-01 10:00:00',
        'wp:is_sticky': 1,
      },
      filed('category', encodeURIComponent('رياضة'), 'رياضة'),
    ),
    itemText({ 'wp:post_id': 107, title: '', 'content:encoded': '', 'excerpt:encoded': '' }),
    itemText({
      'wp:post_id': 201,
      'wp:post_type': 'page',
      'wp:post_name': 'search',
      title: 'من نحن',
      'content:encoded': '<p>صحيفة من الشمال.</p>',
    }),
    itemText({ 'wp:post_id': 202, 'wp:post_type': 'nav_menu_item' }),
    itemText({ 'wp:post_id': 203, 'wp:post_type': 'recipe', title: 'كسكس' }),
    itemText({ title: 'بلا رقم', 'wp:post_id': '' }),
    itemText(
      {
        'wp:post_id': 50,
        'wp:post_type': 'attachment',
        'wp:status': 'inherit',
        title: 'dam',
        'excerpt:encoded': 'السد صباح الاثنين',
        'content:encoded': '',
        'wp:attachment_url': 'https://old.example/wp-content/uploads/2019/05/dam.jpg',
      },
      meta('_wp_attached_file', '2019/05/dam.jpg') +
        meta('_wp_attachment_image_alt', 'سد خلفه جبل'),
    ),
  ].join(''),
);

/** What must be in the folder when all has come over: each file as it is written. */
const EXPECTED: Record<string, string> = {
  'articles/2019/101.md': `---
title: سد «عين الرمان» يستعيد ماءه
date: 2019-05-06 10:20
categories: [مجتمع]
followUp: true
summary: امتلأ السد بعد ثلاث سنوات.
image:
  src: 2019/05/dam.jpg
  alt: سد خلفه جبل
  caption: السد صباح الاثنين
authors: [سعاد المرابط]
tags: [الماء]
updated: 2019-06-10 09:00
---

عاد الماء إلى السد بعد ثلاث سنوات من الجفاف.

![سد](2019/05/dam.jpg "السد من جهة الغرب")

قال الحارس: **«لم أر هذا من قبل»** ، وهذا \\[رابط\\](x).
`,
  'articles/drafts/102.md': `---
title: افتتح السوق أبوابه
date: 2020-02-01 11:00
categories: [أخبار]
authors: [سعاد المرابط]
draft: true
---

افتتح السوق أبوابه.
`,
  'articles/2019/103.md': `---
title: سوق الأحد
date: 2019-07-01 10:20
categories: [مجتمع]
authors: [سعاد المرابط]
draft: true
comments: false
---

افتتح السوق أبوابه.
`,
  'articles/2019/106.md': `---
title: نسخة أحدث
date: 2019-07-01 10:20
categories: [رياضة, واجهة]
authors: [سعاد المرابط]
updated: 2021-01-01 11:00
---

افتتح السوق أبوابه.
`,
  'pages/search-201.md': `---
title: من نحن
---

صحيفة من الشمال.
`,
  'categories.yaml': `- slug: mojtamaa
  name: مجتمع
- slug: news
  name: أخبار
- slug: sports
  name: رياضة
- slug: en-vedette
  name: واجهة
  navigation: false
  kind: placement
`,
  'authors.yaml': `- id: souad
  name: سعاد المرابط
`,
};

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

describe('an archive that is imported', () => {
  let folder = '';
  let remove: () => Promise<void>;
  let order: ImportOrder;
  let report: ReportBook;
  const silent = { stage: () => {}, steps: () => {} };
  const again = () => importArchive(order, silent);

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
    await importArchive({ ...order, isTrial: true }, silent);
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
  });

  test('is reported: what was made up, locked, lifted, left out', () => {
    const { articles, pages, pictures, comments } = report.tallies;
    const none = { changed: 0, standing: 0, editedByHand: 0 };
    assert.deepEqual(articles, { ...none, read: 9, new: 5, leftOut: 4 });
    assert.deepEqual(pages, { ...none, read: 1, new: 1, leftOut: 0 });
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
      106: [left('twice')],
      107: [left('empty')],
      203: [left('not-an-article')],
      undefined: [left('without-id')],
    });
    assert.deepEqual(
      dam.filter(({ kind }) => kind !== 'words'),
      [
        { kind: 'finding', finding: 'shortcode', detail: '[unknown x=1]' },
        { kind: 'byline-lifted', lines: ['مرافئ: متابعة'] },
        { kind: 'marks', marks: new Map([['U+200F RIGHT-TO-LEFT MARK', 1]]) },
      ],
    );
  });

  test('is left as it is by a second import, and so is what the newsroom did since', async () => {
    const before = await filesIn(order.content);
    const { articles, pages } = (await again()).tallies;
    assert.deepEqual([articles.standing, articles.new, pages.standing], [5, 0, 1]);
    assert.deepEqual(await filesIn(order.content), before);

    const at = (file: string) => join(order.content, file);
    await writeFile(at('articles/2019/103.md'), before['articles/2019/103.md'] ?? '', 'latin1');
    await appendFile(at('articles/2019/103.md'), 'زيادة من هيئة التحرير.\n');
    await rm(at('articles/drafts/102.md'));
    await mkdir(at('articles/old'));
    await rename(at('articles/2019/106.md'), at('articles/old/106.md'));
    const [first = ''] = await readdir(at('comments/101'));
    await rm(at(`comments/101/${first}`));
    const edited = await filesIn(order.content);
    const second = await again();
    assert.deepEqual(await filesIn(order.content), edited);
    assert.equal(second.tallies.articles.editedByHand, 1);
    assert.deepEqual(remarksOf(second)[102], [{ kind: 'left-out', why: 'removed-by-hand' }]);
    assert.doesNotMatch(JSON.stringify(remarksOf(second)[103]), /edited-by-hand/);
  });

  test('brings what is new on the old site, but not into what was edited', async () => {
    const changed = EXPORT.replaceAll('افتتح السوق أبوابه.', 'أغلق السوق أبوابه.');
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
    assert.match(await text('import.list'), /^(?:[0-9a-f]{16} \S+\n)+$/);
  });

  test('is of one site', async () => {
    const other = join(folder, 'other.xml');
    await writeFile(other, EXPORT.replaceAll('//old.example', '//another.example'));
    await assert.rejects(
      importArchive({ ...order, exports: [...order.exports, other] }, silent),
      /من موقعين مختلفين[\s\S]*old\.example[\s\S]*another\.example/,
    );
  });
});
