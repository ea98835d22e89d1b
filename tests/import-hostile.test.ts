import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { importArchive } from '../src/import/import-archive.ts';
import { readExport } from '../src/import/read-export.ts';
import { articlesIn, importOf, SILENT, type Imported } from './support/boxed-import.ts';
import { SITE, writeFiles } from './support/content-folder.ts';
import { exportText, itemText } from './support/export-text.ts';
import { temporaryFolder } from './support/folder.ts';

function leftOut({ report }: Imported): string[] {
  return [...report.items].flatMap(({ item, remarks }) =>
    remarks.flatMap((remark) => (remark.kind === 'left-out' ? [`${item.id} ${remark.why}`] : [])),
  );
}

const CATEGORY = `<category domain="category" nicename="society"><![CDATA[مجتمع]]></category>`;

/** A post of a category. */
function post(fields: Readonly<Record<string, string | number>>, more = ''): string {
  return itemText(fields, `${CATEGORY}${more}`);
}

describe('a file that was cut', () => {
  test('gives whatever stands whole before the cut, wherever that is', async (t) => {
    const path = join(await temporaryFolder(t), 'export.xml');
    const bytes = Buffer.from(
      exportText([1, 2, 3].map((id) => post({ 'wp:post_id': id })).join('')),
    );
    for (let end = 0; end < bytes.length; end += 50) {
      const cut = bytes.subarray(0, end);
      await writeFile(path, cut);
      const ids: (number | undefined)[] = [];
      const faults: string[] = [];
      for await (const entry of readExport(path)) {
        if (entry.kind === 'item') ids.push(entry.item.id);
        if (entry.kind === 'fault') faults.push(entry.fault.what);
      }
      const whole = cut.toString('utf8').split('</item>').length - 1;
      const isExport = cut.includes('<rss') && cut.includes('<wp:');
      assert.deepEqual(ids, [1, 2, 3].slice(0, whole), `cut at ${end}`);
      assert.ok(faults.includes(isExport ? 'cut' : 'refused'), `cut at ${end}: ${faults.join()}`);
    }
  });

  test('is imported as far as it goes, and the report says so', async (t) => {
    const text = exportText(post({ 'wp:post_id': 1 }) + post({ 'wp:post_id': 2 }));
    const imported = await importOf(t, text.slice(0, text.lastIndexOf('افتتح')));
    assert.deepEqual([...(await articlesIn(imported)).keys()], ['1']);
    assert.deepEqual(
      imported.report.faults.map(({ what }) => what),
      ['cut'],
    );
  });
});

describe('names that lead elsewhere', () => {
  const PATHS = [
    '../../../etc/cron.d/x',
    '/etc/passwd',
    '..%2f..%2fsecret',
    '%2e%2e/%2e%2e/x',
    'C:\\windows\\x',
    '..\\..\\x',
    'a\u0000b',
    '.git/config',
    'con',
    '-rf',
    '~',
    '${HOME}',
    'x'.repeat(3000),
    'س'.repeat(300),
  ];

  test('are names and nothing else, in slugs, categories, logins, pages and files', async (t) => {
    const items = PATHS.map((path, index) => {
      const attachment = itemText(
        {
          'wp:post_type': 'attachment',
          'wp:post_id': 100 + index,
          'wp:post_name': path,
          'wp:attachment_url': `https://old.example/wp-content/uploads/${path}`,
        },
        `<wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key><wp:meta_value><![CDATA[${path}]]></wp:meta_value></wp:postmeta>`,
      );
      const page = itemText({
        'wp:post_type': 'page',
        'wp:post_id': 200 + index,
        'wp:post_name': path,
        title: path,
      });
      const category = `<category domain="category" nicename="${path.replaceAll('\u0000', '&#0;')}"><![CDATA[${path}]]></category>`;
      const article = itemText(
        {
          'wp:post_id': 300 + index,
          'wp:post_name': path,
          'dc:creator': path,
          link: `https://old.example/${path}`,
        },
        category +
          `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${100 + index}</wp:meta_value></wp:postmeta>`,
      );
      return attachment + page + article;
    });
    const imported = await importOf(t, exportText(items.join('')));
    for (const file of imported.files.keys()) {
      assert.match(file, /^content\/(?:[\p{L}\p{N}-]+\/)*[\p{L}\p{N}-]+(?:\.[a-z]+)+$/u);
    }
    assert.equal((await articlesIn(imported)).size, PATHS.length);
  });

  test('are no ids: only whole numbers are, each once', async (t) => {
    const ids = [
      '1e9',
      '-5',
      '007',
      '7',
      '7',
      '0x10',
      '',
      '../../x',
      '1.5',
      '٣',
      '0',
      '9'.repeat(400),
    ];
    const imported = await importOf(
      t,
      exportText(ids.map((id) => post({ 'wp:post_id': id })).join('')),
    );
    assert.deepEqual([...(await articlesIn(imported)).keys()], ['7']);
    const why = leftOut(imported);
    assert.deepEqual(why.filter((line) => line === '7 twice').length, 2);
    assert.deepEqual(why.filter((line) => line.endsWith(' without-id')).length, ids.length - 3);
    assert.deepEqual(why.length, ids.length - 1);
  });

  test('are not followed where the content folder has them', async (t) => {
    for (const [link, target] of [
      ['content/articles', 'uploads'],
      ['content/articles/2019', 'uploads'],
      ['content/articles/2019/1.md', 'uploads/a.txt'],
      ['content/pages', 'uploads'],
    ] as const) {
      const box = await temporaryFolder(t);
      await writeFiles(box, {
        'export.xml': exportText(post({})),
        'uploads/a.txt': 'x',
        'content/site.yaml': SITE,
      });
      await mkdir(join(box, link, '..'), { recursive: true });
      await symlink(join(box, target), join(box, link));
      const order = { exports: [join(box, 'export.xml')], content: join(box, 'content') };
      await assert.rejects(importArchive({ ...order, isTrial: false }, SILENT), (fault: Error) => {
        return fault.message.includes(link.slice('content/'.length));
      });
      assert.deepEqual(await readdir(join(box, 'uploads')), ['a.txt']);
      assert.equal(await readFile(join(box, 'uploads', 'a.txt'), 'utf8'), 'x');
    }
  });
});

describe('words that are signs of YAML, Markdown or HTML', () => {
  const WORDS = [
    '": {',
    '---',
    '# وسم',
    '*a',
    '&a',
    '!!js/function "x"',
    '- شرطة',
    '{a: b}',
    '[x]',
    '? نعم',
    '| سطر',
    '> سطر',
    "'",
    '"',
    'it\'s "x"',
    '%TAG',
    '@x',
    '`x`',
    'نعم',
    'null',
    '~',
    '2026-07-05',
    '0x1F',
    '1_000',
    '.inf',
    'a: b',
    'a #b',
    '\\x41 \\n',
    '<b>',
    '${x}',
    '{{ x }}',
    '[[x]]',
    '...',
    ': x',
  ];

  /** The newspaper prints quotation marks and dots in its own way. */
  const signsOf = (text: string) =>
    text
      .replace(/["«»“”]/g, '"')
      .replace(/['’‘]/g, "'")
      .replaceAll('…', '...');

  /** Tags may come without the signs around their words. */
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  test('are titles, summaries and tags as they were', async (t) => {
    const items = WORDS.map((word, index) => {
      const html = word.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const tag = `<category domain="post_tag" nicename="t${index}"><![CDATA[${html} وسم]]></category>`;
      return post({ 'wp:post_id': index + 1, title: html, 'excerpt:encoded': html }, tag);
    });
    const articles = await articlesIn(await importOf(t, exportText(items.join(''))));
    for (const [index, word] of WORDS.entries()) {
      const { title = '', summary = '', tags = [] } = articles.get(String(index + 1)) ?? {};
      assert.deepEqual([title, summary].map(signsOf), [signsOf(word), signsOf(word)]);
      assert.deepEqual(tags.map(lettersOf).join(' ').trim(), lettersOf(`${word} وسم`));
    }
  });

  test('end no field, whatever lines and signs they hold', async (t) => {
    const title = 'سوق\ndraft: true\r\n---\n\u0001\u001b[31m\u0085x: y\u2028z\ttab';
    const imported = await importOf(t, exportText(post({ title, 'excerpt:encoded': title })));
    const article = (await articlesIn(imported)).get('1');
    assert.equal(article?.draft, false);
    assert.equal(article?.title, 'سوق draft: true --- [31m x: y z tab');
  });

  test('make no markup: of titles only the text is kept', async (t) => {
    const title = `<b>سوق</b> &amp; <i onclick="x()">صيد</i><script>alert(1)</script> &lt;img src=x&gt;`;
    const imported = await importOf(t, exportText(post({ title })));
    assert.equal((await articlesIn(imported)).get('1')?.title, 'سوق & صيد <img src=x>');
  });
});
