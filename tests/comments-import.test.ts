import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { commentFile, fitComment } from '../src/comments/plain-comment.ts';
import { importComments } from '../src/comments/import-comments.ts';
import { importReport } from '../src/comments/import-report.ts';
import { writeComments } from '../src/comments/write-comments.ts';
import { readComment } from '../src/content/comments.ts';
import { commentSchema } from '../src/model/comment.ts';
import { UsageFault } from '../src/problems.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { anyText, fc } from './support/any.ts';
import { article, contentFolder, DATE, SOCIETY, TITLE } from './support/content-folder.ts';

const SECRET = { MIDAD_COMMENTS_KEY: 'مفتاح سري' };

async function newspaper(t: TestContext): Promise<string> {
  return contentFolder(t, { 'articles/20510.md': article([TITLE, DATE, SOCIETY]) });
}

async function importInto(folder: string, text: string, env = {}, dryRun = false) {
  return importComments(Buffer.from(text), { content: folder, dryRun }, env);
}

/** All files of comments, by their path. */
async function commentsIn(folder: string): Promise<Record<string, string>> {
  const root = join(folder, 'comments');
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md')).toSorted();
  const texts = files.map(async (name) => [name, await readFile(join(root, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

/** The same comment as each service exports it. */
const EXPORTS: Record<string, string> = {
  'Formspree, JSON': JSON.stringify({
    fields: ['_date', 'article', 'url', 'message', 'name', 'email', '_status'],
    submissions: [
      {
        _date: '2026-07-05T13:05:29.707632',
        article: '20510',
        url: 'https://express-tv.example/society/20510/',
        message: 'شكرا على المقال، "جميل"\r\nراسلوني: salma@example.com',
        name: 'سلمى O’Brien',
        email: 'Salma@Example.com',
        _status: { 'a@b.c': { delivered: true } },
      },
    ],
  }),
  'Netlify, JSON': JSON.stringify([
    {
      number: 7,
      email: 'salma@example.com',
      name: 'سلمى O’Brien',
      summary: 'شكرا',
      body: 'شكرا',
      data: {
        name: 'سلمى O’Brien',
        email: 'salma@example.com ',
        message: 'شكرا على المقال، "جميل"\nراسلوني: salma@example.com',
        article: '20510',
        created_at: '1999-01-01T00:00:00Z',
        ip: '203.0.113.9',
      },
      created_at: '2026-07-05T13:05:29.707Z',
      id: '5f1e',
    },
  ]),
  'Netlify, CSV':
    '\ufeffname,email,message,article,url,created_at,ip,user_agent,referrer\r\n' +
    'سلمى O’Brien,salma@example.com,"شكرا على المقال، ""جميل""\nراسلوني: salma@example.com",20510,,2026-07-05 13:05:29 UTC,203.0.113.9,Mozilla,\r\n',
  'Basin, JSON': JSON.stringify([
    {
      id: 123,
      email: 'salma@example.com',
      payload_params: {
        name: 'سلمى O’Brien',
        email: 'salma@example.com',
        message: 'شكرا على المقال، "جميل"\nراسلوني: salma@example.com',
        url: 'https://express-tv.example/society/20510/',
      },
      spam: false,
      trash: false,
      created_at: '2026-07-05T13:05:30Z',
      ip: '203.0.113.9',
    },
  ]),
  'Web3Forms, JSON': JSON.stringify({
    data: [
      {
        id: 'w1',
        createdAt: '2026-07-05T13:05:01.000Z',
        data: {
          Name: 'سلمى O’Brien',
          email: 'salma@example.com',
          message: 'شكرا على المقال، "جميل"\nراسلوني: salma@example.com',
          article: 20510,
        },
      },
    ],
    has_more: false,
  }),
  'Staticman, YAML': `_id: 530a10c0-bcf8-11e8-8d8b-834384c9d56e
name: سلمى O’Brien
email: salma@example.com
message: "شكرا على المقال، \\"جميل\\"\\nراسلوني: salma@example.com"
article: '20510'
date: '2026-07-05T13:05:12.199Z'
`,
};

test('Each service’s export gives the same file, without addresses, and twice the same', async (t) => {
  const folder = await newspaper(t);
  const seen: Record<string, string>[] = [];
  for (const [service, text] of Object.entries(EXPORTS)) {
    const report = await importInto(folder, text, SECRET);
    assert.deepEqual(report.leftOut, [], service);
    const isFirst = seen.length === 0;
    assert.deepEqual([report.written.length, report.standing], isFirst ? [1, 0] : [0, 1], service);
    seen.push(await commentsIn(folder));
  }
  const [files = {}] = seen;
  const [name = ''] = Object.keys(files);
  assert.match(name, /^20510\/2026-07-05-1405-[0-9a-f]{8}\.md$/);
  assert.equal(
    files[name],
    `---
name: 'سلمى O’Brien'
date: 2026-07-05 14:05
reader: 94e821273b01cb32
---

شكرا على المقال، "جميل"
راسلوني: [بريد محذوف]
`,
  );
});

test('What is left out is counted and said; nothing is written where nothing is to be', async (t) => {
  const folder = await newspaper(t);
  const row = (fields: object) => ({
    _date: '2026-07-05T13:05:00',
    article: '20510',
    message: 'نص',
    name: 'أمين',
    ...fields,
  });
  const text = JSON.stringify([
    row({}),
    row({ message: 'مزعج', is_spam: true }),
    row({ message: 'آلة', _gotcha: 'https://evil.example/' }),
    row({ article: '../../etc', name: 'عابث' }),
    row({ article: '99999', name: 'بعيد' }),
    row({ message: 'ط'.repeat(100_000), name: 'مطيل' }),
    row({ message: ' \u202e ' }),
    row({ message: 'متى؟', _date: 'أمس' }),
    row({ message: 'أجيب', parent: 'لا شيء', name: 'amin@example.com' }),
  ]);
  const dry = await importInto(folder, text, {}, true);
  assert.deepEqual(await commentsIn(folder), {});
  const report = await importInto(folder, text);
  assert.deepEqual(report.written, dry.written);
  const said = withoutIsolates(importReport(report, 'ar')).split('\n').slice(2);
  assert.deepEqual(said, [
    'في الملف: 9 تعليقات.',
    'كُتب: تعليقان. مكتوب من قبل ولم يتغير: لا تعليقات.',
    'تُرك لأنه بريد مزعج: تعليقان.',
    'تُرك (لا مقال بهذا الرقم): تعليقان.',
    '  - ../../etc: عابث',
    '  - 99999: بعيد',
    'تُرك (النص أو الاسم أطول مما يُنشر): تعليق واحد.',
    '  - 20510: مطيل',
    'تُرك (بلا نص): تعليق واحد.',
    '  - 20510: أمين',
    'تُرك (بلا تاريخ يُقرأ): تعليق واحد.',
    '  - 20510: أمين',
    'ردود على تعليقات غير موجودة، صارت قائمة بنفسها: تعليق واحد.',
    'لم يُكتب بريد أحد ولا عنوان جهازه، ولا بصمة مكانهما: لا مفتاح في MIDAD_COMMENTS_KEY.',
  ]);
  const texts = Object.values(await commentsIn(folder));
  assert.deepEqual(
    texts.filter((file) => /parent|reader|@/.test(file)),
    [],
  );
  assert.ok(texts.some((file) => file.includes("name: 'قارئ'")));
  await assert.rejects(importInto(folder, '{ "submissions": [ {'), UsageFault);
  await assert.rejects(importInto(folder, 'a,b\n1,2\n'), UsageFault);
});

test('Records of another system keep who answers whom, whatever it calls them', async (t) => {
  const folder = await newspaper(t);
  const date = Date.parse('2020-03-01T10:00:00Z');
  const record = { article: '20510', name: 'قارئ قديم', date, text: 'أول' };
  const report = await writeComments(
    [
      { ...record, originalId: '8', parent: '7', text: 'جواب', date: date + 60_000 },
      { ...record, originalId: '7' },
    ],
    {
      folder: join(folder, 'comments'),
      timezone: 'Africa/Casablanca',
      articles: new Set(['20510']),
      dryRun: false,
    },
  );
  assert.equal(report.orphans, 0);
  const [first, answer] = report.written.toSorted();
  const text = (await commentsIn(folder))[answer ?? ''];
  assert.ok(text?.includes(`parent: ${first?.slice('20510/'.length, -'.md'.length)}\n`), text);
});

test('Whatever a reader writes is read from its file as it was taken', () => {
  const timezone = 'Africa/Casablanca';
  const schema = commentSchema({ timezone });
  const hostile = anyText({ minLength: 1, maxLength: 60 });
  const yaml = fc.constantFrom("'", '"', ': ', ' #', '---', 'null', '\u202e', '\ud800', '،', '[');
  const words = fc.array(fc.oneof(hostile, yaml), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, words, (name, text) => {
      const date = Date.parse('2026-07-05T13:05:00Z');
      const plain = { article: '20510', name: name.join(''), text: text.join('\n'), date };
      const fit = fitComment(plain, timezone);
      if (typeof fit === 'string') return;
      const file = `comments/20510/${fit.id}.md`;
      const { value, problems } = readComment(commentFile(fit, { timezone }), file, schema);
      assert.deepEqual(problems, []);
      assert.deepEqual(value, {
        id: fit.id,
        file,
        name: fit.name,
        published: date,
        parent: undefined,
        text: fit.text,
      });
    }),
    { numRuns: 100 },
  );
});
