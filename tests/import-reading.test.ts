import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { ExportEntry, ExportFault, ExportItem } from '../src/import/export.ts';
import { readExport } from '../src/import/read-export.ts';
import { surveyExport } from '../src/import/survey-export.ts';
import { UsageFault } from '../src/problems.ts';
import { CODE_PAGES } from '../src/text/characters/mojibake.ts';
import { elements, exportFile, exportText, itemText } from './support/export-text.ts';

async function entriesOf(
  t: TestContext,
  text: string | Uint8Array,
  name?: string,
): Promise<ExportEntry[]> {
  return all(readExport(await exportFile(t, text, name)));
}

async function all(reading: AsyncIterable<ExportEntry>): Promise<ExportEntry[]> {
  const entries: ExportEntry[] = [];
  for await (const entry of reading) entries.push(entry);
  return entries;
}

function itemsIn(entries: readonly ExportEntry[]): ExportItem[] {
  return entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
}

function faultsIn(entries: readonly ExportEntry[]): ExportFault[] {
  return entries.flatMap((entry) => (entry.kind === 'fault' ? [entry.fault] : []));
}

const WHOLE = `<category domain="category" nicename="%D9%85"><![CDATA[مجتمع]]></category>
<category><![CDATA[مجتمع]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[9]]></wp:meta_value></wp:postmeta>
<wp:comment>${elements({
  'wp:comment_id': 3,
  'wp:comment_author': 'سعاد',
  'wp:comment_author_email': 'souad@old.example',
  'wp:comment_author_IP': '192.0.2.7',
  'wp:comment_content': 'أحسنتم',
  'wp:comment_approved': 1,
})}<wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta></wp:comment>`;

describe('an export', () => {
  test('is read in the order in which it stands, without addresses of people', async (t) => {
    const author = `<wp:author>${elements({
      'wp:author_id': 2,
      'wp:author_login': 'souad',
      'wp:author_email': 'souad@old.example',
      'wp:author_display_name': 'سعاد المرابط',
    })}</wp:author>`;
    const category = `<wp:category>${elements({ 'wp:term_id': 4, 'wp:category_nicename': '%D9%85', 'wp:category_parent': 'up', 'wp:cat_name': 'مجتمع', 'wp:category_description': 'ما يهم الناس' })}</wp:category>`;
    const entries = await entriesOf(t, exportText(author + category + itemText({}, WHOLE)));
    assert.deepEqual(
      entries.map(({ kind }) => kind),
      ['site', 'author', 'term', 'item'],
    );
    assert.doesNotMatch(JSON.stringify(entries), /192\.0\.2\.7|souad@/);
    const [site, , term, item] = entries;
    assert.deepEqual(site?.kind === 'site' && site.site, {
      version: '1.2',
      title: 'مرافئ',
      description: 'صحيفة من الشمال',
      language: 'ar',
      address: 'https://old.example',
    });
    assert.deepEqual(term?.kind === 'term' && term.term, {
      id: 4,
      taxonomy: 'category',
      slug: '%D9%85',
      parent: 'up',
      name: 'مجتمع',
      description: 'ما يهم الناس',
    });
    assert.deepEqual(item?.kind === 'item' && item.item, {
      id: 1,
      type: 'post',
      status: 'publish',
      title: 'سوق الأحد',
      link: '',
      slug: '',
      date: '2019-07-01 10:20:00',
      dateGmt: '2019-07-01 09:20:00',
      modified: '',
      modifiedGmt: '',
      creator: 'souad',
      content: '<p>افتتح السوق أبوابه.</p>',
      excerpt: '',
      parent: 0,
      order: 0,
      password: '',
      commentsOpen: true,
      isSticky: false,
      attachment: '',
      terms: [{ domain: 'category', slug: '%D9%85', name: 'مجتمع' }],
      meta: [{ key: '_thumbnail_id', value: '9' }],
      comments: [
        {
          id: '3',
          author: 'سعاد',
          date: '',
          dateGmt: '',
          text: 'أحسنتم',
          approved: '1',
          type: '',
          parent: '',
        },
      ],
      place: { file: 'export.xml', line: 22 },
    });
  });

  test('is read by the namespaces of its elements, not by their prefixes', async (t) => {
    const strange = '<w:post_id xmlns:w="http://wordpress.org/export/1.0/">7</w:post_id>';
    const others = '<wp:post_id xmlns:wp="https://other.example/">8</wp:post_id>';
    const text = exportText(`<item>${others}${strange}<wp:post_id>9</wp:post_id></item>`);
    assert.equal(itemsIn(await entriesOf(t, text))[0]?.id, 7);
    const renamed = text
      .replaceAll('wp:', 'word:')
      .replaceAll('xmlns:wp', 'xmlns:word')
      .replaceAll('/1.2/', '/1.0/')
      .replace(strange, '');
    const [item] = itemsIn(await entriesOf(t, renamed));
    assert.equal(item?.id, 9);
  });
});

describe('the letters of an export', () => {
  const text = exportText(itemText({ 'content:encoded': `${'سوق '.repeat(60_000)}نعم` }));
  const page = (from: string) =>
    Uint8Array.from(from, (sign) =>
      sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : 0x80 + CODE_PAGES[0].indexOf(sign),
    );
  const declared = (encoding: string) => text.replace('UTF-8', encoding);
  const utf16 = Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le');

  for (const [name, bytes] of [
    ['UTF-8, cut anywhere', Buffer.from(text.replace('سوق', 'xسوق'))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', utf16],
    ['Windows-1256', page(declared('windows-1256'))],
    ['Windows-1256 that says it is UTF-8', page(text)],
    ['packed by gzip', gzipSync(text)],
  ] as const) {
    test(`are read: ${name}`, async (t) => {
      const entries = await entriesOf(t, bytes);
      const [item] = itemsIn(entries);
      assert.equal(item?.title.replace('x', ''), 'سوق الأحد');
      assert.equal(item.content.length, 240_003);
      assert.ok(item.content.endsWith('سوق نعم'));
      assert.doesNotMatch(item.content, /\ufffd/);
      const said = /that says/.test(name) ? ['read as windows-1256 and not as UTF-8'] : [];
      assert.deepEqual(
        faultsIn(entries).map(({ detail }) => detail),
        said,
      );
    });
  }
});

describe('what is broken in an export', () => {
  const told = (entries: readonly ExportEntry[]) =>
    faultsIn(entries).map(({ what, line, detail }) => `${what} ${line} ${detail}`);

  test('is told with its line, and what follows is read', async (t) => {
    const items = [
      itemText({}).replace('<![CDATA[سوق الأحد]]>', 'سوق & صيد &lol; &nbsp;و&eacute;\u000bب'),
      itemText({ 'wp:post_id': 2 }).replace('</title>', '</titel>'),
      itemText({ 'wp:post_id': 3 }).replace('</item>', ''),
      itemText({ 'wp:post_id': 4, 'content:encoded': 'قبل]]>بعد' }),
    ];
    const entries = await entriesOf(t, `<b>Warning</b>: x in y.php\n${exportText(items.join(''))}`);
    assert.deepEqual(
      itemsIn(entries).map(({ id, title }) => [id, title.replace(/[\s\u00a0]+/g, ' ')]),
      [
        [1, 'سوق & صيد &lol; وé ب'],
        [2, 'سوق الأحد'],
        [3, 'سوق الأحد'],
        [4, 'سوق الأحد'],
      ],
    );
    assert.equal(itemsIn(entries)[3]?.content, 'قبل]]>بعد');
    assert.deepEqual(told(entries), [
      'broken 1 text before the beginning: <b>Warning</b>: x in y.php',
      'broken 16 Invalid character in entity name',
      'broken 27 Unexpected close tag',
      'broken 60 Unexpected close tag',
    ]);
  });

  test('is the end of the file: all before it is carried, and what it ends in is named', async (t) => {
    const text = exportText(itemText({}) + itemText({ 'wp:post_id': 2, title: 'الثاني' }));
    const cut = text.slice(0, text.lastIndexOf('<wp:status>') + 15);
    for (const bytes of [cut, gzipSync(text).subarray(0, -30)]) {
      const entries = await entriesOf(t, bytes);
      assert.equal(itemsIn(entries)[0]?.id, 1);
      assert.match(told(entries).join('\n'), /^cut \d+ item(?: 2 الثاني)?$/);
    }
    assert.deepEqual(told(await entriesOf(t, text.replace('</rss>', ''))), [
      'cut 40 the end of the file is missing',
    ]);
  });

  test('may be meant so: bombs of entities and names without an end come to nothing', async (t) => {
    const entities = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
    );
    const bomb = `<!DOCTYPE rss [<!ENTITY lol0 "lol">${entities.join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const long = `<${'a'.repeat(300_000)} b="${'c'.repeat(300_000)}"/><!--${'d'.repeat(300_000)}-->`;
    const item = itemText({}).replace('<![CDATA[سوق الأحد]]>', '&lol9;&x;');
    const text = exportText(long + item).replace('<rss', `${bomb}<rss`);
    const start = process.cpuUsage();
    const entries = await entriesOf(t, text);
    assert.equal(itemsIn(entries)[0]?.title, '&lol9;&x;');
    assert.deepEqual(new Set(told(entries).map((row) => row.split(' ')[0])), new Set(['broken']));
    assert.ok(told(entries).length < 6, told(entries).join('\n'));
    assert.ok(process.cpuUsage(start).user < 1_500_000);
  });

  for (const [what, bytes, said] of [
    ['a page', '<!doctype html><html lang="ar"><title>دخول</title></html>', /صفحة ويب/],
    [
      'a feed',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>y</title></item></channel></rss>',
      /خلاصة أخبار/,
    ],
    ['a database', '-- MySQL dump\nCREATE TABLE `wp_posts` (`ID` bigint);', /قاعدة البيانات/],
    ['an archive', Buffer.from('PK\x03\x04abcdefgh'), /مضغوط/],
    ['nothing', '', /فارغ/],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /ليس ملف تصدير/],
  ] as const) {
    test(`is the whole: ${what} is refused`, async (t) => {
      const path = await exportFile(t, bytes);
      const [entry, ...more] = await all(readExport(path));
      assert.deepEqual([entry?.kind === 'fault' && entry.fault.what, more], ['refused', []]);
      await assert.rejects(surveyExport([path], 'UTC'), (fault) => {
        assert.ok(fault instanceof UsageFault);
        assert.match(fault.said.ar, said);
        return fault.said.ar.includes(path);
      });
    });
  }

  test('is that there is none', async () => {
    await assert.rejects(surveyExport(['/nowhere/export.xml'], 'UTC'), {
      message: 'لا يوجد ملف في هذا المكان: /nowhere/export.xml',
    });
  });
});
