import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, DATE, messagesOf, SITE, SOCIETY, TITLE } from './support/content-folder.ts';

/** What Git leaves in a file that two people changed, and what their newspaper tells them. */

const WANTED =
  '  المطلوب: نسخة واحدة: أبق من الأسطر ما يصح، واحذف أسطر العلامات <<<<<<< و======= و>>>>>>>';
const SAID = 'هنا نسختان من الأسطر نفسها تركهما Git لأن اثنين غيّراها في وقت واحد.';

const IN_HEAD = `---
<<<<<<< HEAD
title: 'سوق الأحد يفتح أبوابه'
=======
title: 'سوق الأحد: أبواب جديدة'
>>>>>>> fix/title
date: 2026-07-05 14:05
categories: [مجتمع]
---

نص.
`;

describe('A file with Git’s conflict marks is at fault for that, and for nothing else', () => {
  test('in its front-matter, with both versions by their names', async (t) => {
    assert.deepEqual(await messagesOf(t, { 'articles/20510.md': IN_HEAD }), [
      `articles/20510.md:2
  خطأ: ${SAID} [git-conflict]
    النسخة الحالية (HEAD):
      title: 'سوق الأحد يفتح أبوابه'
    النسخة الواردة (fix/title):
      title: 'سوق الأحد: أبواب جديدة'
${WANTED}`,
    ]);
  });

  test('with Windows line ends', async (t) => {
    const files = { 'articles/20510.md': IN_HEAD.replaceAll('\n', '\r\n') };
    const [said] = await messagesOf(t, files);
    assert.match(said ?? '', /\n {6}title: 'سوق الأحد يفتح أبوابه'\n/);
  });

  test('in its text, twice, with the base between them that some have Git write, and an empty side', async (t) => {
    const body = `قبل.

<<<<<<< ours
فتح السوق عند الفجر.
||||||| base
فتح السوق.
=======
>>>>>>> theirs

بين.

<<<<<<< ours
أغلق عند الظهر.
=======
أغلق عند العصر.

وعاد الباعة.
>>>>>>> theirs`;
    const files = { 'articles/20510.md': article([TITLE, DATE, SOCIETY], body) };
    assert.deepEqual(await messagesOf(t, files), [
      `articles/20510.md:9
  خطأ: ${SAID} [git-conflict]
    النسخة الحالية (ours):
      فتح السوق عند الفجر.
    النسخة الواردة (theirs):
      (لا شيء)
${WANTED}`,
      `articles/20510.md:18
  خطأ: ${SAID} [git-conflict]
    النسخة الحالية (ours):
      أغلق عند الظهر.
    النسخة الواردة (theirs):
      أغلق عند العصر.

      وعاد الباعة.
${WANTED}`,
    ]);
  });

  test('which shows the beginnings of long versions', async (t) => {
    const rows = Array.from({ length: 9 }, (_, index) => `السطر ${index + 1}.`);
    const body = `<<<<<<< HEAD\n${rows.join('\n')}\n=======\n${'ب'.repeat(100)}\n>>>>>>> a1b2c3d (عنوان)`;
    const files = { 'articles/20510.md': article([TITLE, DATE, SOCIETY], body) };
    assert.deepEqual(await messagesOf(t, files), [
      `articles/20510.md:7
  خطأ: ${SAID} [git-conflict]
    النسخة الحالية (HEAD):
      السطر 1.
      السطر 2.
      السطر 3.
      السطر 4.
      السطر 5.
      … (+4)
    النسخة الواردة (a1b2c3d (عنوان)):
      ${'ب'.repeat(80)}…
${WANTED}`,
    ]);
  });

  test('among the settings too', async (t) => {
    const conflict = '<<<<<<< HEAD\nperPage: 20\n=======\nperPage: 40\n>>>>>>> theirs\n';
    assert.deepEqual(await messagesOf(t, { 'site.yaml': `${SITE}${conflict}` }), [
      `site.yaml:${SITE.split('\n').length}
  خطأ: ${SAID} [git-conflict]
    النسخة الحالية (HEAD):
      perPage: 20
    النسخة الواردة (theirs):
      perPage: 40
${WANTED}`,
    ]);
  });
});

describe('What only looks like it is let be', () => {
  const sound: [what: string, body: string][] = [
    [
      'a block of code that shows a conflict to its readers',
      '```\n<<<<<<< HEAD\nهنا\n=======\nهناك\n>>>>>>> theirs\n```',
    ],
    [
      'a fence of tildes with backticks within',
      '~~~~ text\n```\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n~~~~',
    ],
    ['a heading with its line, and arrows as an ornament', 'عنوان\n=======\n\n>>>>>>> اقرأ أيضا'],
    ['marks of another length', '<<<<<<<< HEAD\n=======\n>>>>>>>> theirs'],
    ['marks in another order', '>>>>>>> theirs\n=======\n<<<<<<< HEAD'],
  ];
  for (const [what, body] of sound) {
    test(what, async (t) => {
      const files = { 'articles/20510.md': article([TITLE, DATE, SOCIETY], body) };
      assert.deepEqual(await messagesOf(t, files), []);
    });
  }

  test('but what stands behind a closed block of code is seen', async (t) => {
    const body = '```\nشيفرة\n```\n\n<<<<<<< HEAD\nهنا\n=======\nهناك\n>>>>>>> theirs';
    const files = { 'articles/20510.md': article([TITLE, DATE, SOCIETY], body) };
    assert.equal((await messagesOf(t, files)).length, 1);
  });
});
