import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeComments } from '../src/comments/write-comments.ts';
import { readComments } from '../src/content/comments.ts';
import { surveyComments } from '../src/content/comment-folders.ts';
import { commentText } from '../src/import/comment-text.ts';
import { commentsOf } from '../src/import/comments.ts';
import type { ExportComment } from '../src/import/export.ts';
import { threadsOf, type PlacedComment } from '../src/model/thread.ts';
import { temporaryFolder } from './support/folder.ts';
import { oldComment } from './support/old-newspaper.ts';

const TO = { article: '20510', timezone: 'Africa/Casablanca' };

const carried = (comments: readonly ExportComment[], type = 'post') =>
  commentsOf({ type, comments: [...comments] }, TO);

test('Approved comments are carried in their threads; all others are counted', async (t) => {
  const { comments, leftOut } = carried([
    oldComment({ id: '1', author: 'سلمى &amp; كريم' }),
    oldComment({ id: '2', approved: '0', text: 'لم يُقبل بعد', parent: '1' }),
    oldComment({ id: '3', parent: '2', text: 'رد على من لم يُقبل', author: '203.0.113.9' }),
    oldComment({ id: '4', parent: '3', text: 'رد على الرد', author: 'reader@mail.example' }),
    oldComment({ id: '5', approved: 'spam' }),
    oldComment({ id: '6', approved: 'post-trashed' }),
    oldComment({ id: '7', type: 'pingback' }),
    oldComment({ id: '8', type: 'trackback', approved: '0' }),
    oldComment({ id: '9', type: 'order_note' }),
    oldComment({ id: '10', parent: '10', text: 'يرد على نفسه', dateGmt: '0000-00-00 00:00:00' }),
    oldComment({ id: '11', type: 'comment', parent: '404', text: 'راسلني: me@mail.example' }),
  ]);
  assert.deepEqual(Object.fromEntries(leftOut), {
    waiting: 1,
    spam: 1,
    trash: 1,
    ping: 2,
    'other-kind': 1,
  });
  const folder = await temporaryFolder(t);
  const desk = {
    folder: join(folder, 'comments'),
    timezone: TO.timezone,
    articles: new Set(['20510']),
    dryRun: false,
  };
  const first = await writeComments(comments, desk);
  assert.deepEqual([first.written.length, first.leftOut, first.orphans], [5, [], 0]);
  const again = await writeComments(comments, desk);
  assert.deepEqual([again.written.length, again.standing], [0, 5]);
  const { book, problems } = readComments(
    folder,
    [...(await surveyComments(folder))],
    new Map(),
    TO,
  );
  assert.deepEqual(problems, []);
  const lines = (placed: readonly PlacedComment[], depth = 0): string[] =>
    placed.flatMap(({ comment, replies }) => [
      `${'  '.repeat(depth)}${comment.name}: ${comment.text}`,
      ...lines(replies, depth + 1),
    ]);
  assert.deepEqual(
    lines(threadsOf(book.of('20510')).threads).toSorted(),
    [
      '  قارئ: رد على من لم يُقبل',
      '    قارئ: رد على الرد',
      'سلمى & كريم: شكرا على المقال.',
      'سلمى: راسلني: [بريد محذوف]',
      'سلمى: يرد على نفسه',
    ].toSorted(),
  );
  assert.ok(
    book.of('20510').every(({ published }) => published === Date.parse('2026-07-05T13:05:00Z')),
  );
});

test('Comments of pages and pictures have no place', () => {
  const { comments, leftOut } = carried(
    [oldComment({ id: '1' }), oldComment({ id: '2', approved: 'spam' })],
    'page',
  );
  assert.deepEqual(
    [comments, Object.fromEntries(leftOut)],
    [[], { 'unknown-article': 1, spam: 1 }],
  );
});

test('What was HTML is plain text: paragraphs, lines, quotations, and addresses of links', () => {
  const texts: [html: string, text: string][] = [
    ['سطر أول\nسطر ثان\n\nفقرة ثانية', 'سطر أول\nسطر ثان\n\nفقرة ثانية'],
    [
      '<p>قال &quot;نعم&quot; &amp; مضى.</p>\n<p>ثم عاد.<br />\nوسكت.</p>',
      'قال "نعم" & مضى.\n\nثم عاد.\nوسكت.',
    ],
    ['<blockquote>كلام غيري</blockquote>لا أوافق <b>أبدا</b>', '«كلام غيري»\n\nلا أوافق أبدا'],
    ['<a href="https://a.example/x" rel="nofollow">هنا</a>', 'هنا (https://a.example/x)'],
    ['<a href="https://www.a.example/">a.example</a>', 'a.example'],
    ['<a href="mailto:me@a.example">راسلني</a>', 'راسلني'],
    ['<ul><li>واحد</li><li>اثنان</li></ul>', '- واحد\n- اثنان'],
    ['5 < 6 و<script>alert(1)</script>نعم <img src="x.gif" alt="😀">', '5 < 6 ونعم 😀'],
    ['\u202eسوق\u202c', 'سوق'],
  ];
  for (const [html, text] of texts) assert.equal(commentText(html), text);
});

test('A comment that is longer than comments are becomes several, each an answer to the one before', async (t) => {
  const sentences = Array.from(
    { length: 500 },
    (_, at) => `هذا رأي طويل في السوق رقم ${at} وما جاوره.`,
  );
  const text = sentences.join(' ');
  const { comments, parted } = carried([
    oldComment({ id: '1', text, author: 'ا'.repeat(150) }),
    oldComment({ id: '2', parent: '1' }),
  ]);
  assert.equal(parted, 1);
  assert.deepEqual(
    comments.map(({ originalId, parent }) => [originalId, parent]),
    [
      ['1', undefined],
      ['1/2', '1'],
      ['1/3', '1/2'],
      ['2', '1'],
    ],
  );
  const parts = comments.slice(0, 3).map((comment) => comment.text);
  assert.ok(parts.every((part) => part.endsWith('وما جاوره.')));
  assert.equal(parts.join(' '), text);
  const folder = await temporaryFolder(t);
  const desk = { folder, timezone: TO.timezone, articles: new Set(['20510']), dryRun: false };
  const report = await writeComments(comments, desk);
  assert.deepEqual([report.written.length, report.leftOut], [4, []]);
});
