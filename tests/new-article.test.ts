import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../src/content/load.ts';
import { enterNewsroom, makeArticle } from '../src/new-article/new-article.ts';
import type { Given } from '../src/new-article/answers.ts';
import { ContentFault, UsageFault } from '../src/problems.ts';
import { filesBelow } from './support/build-command.ts';
import {
  article,
  asRead,
  contentFolder,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
} from './support/content-folder.ts';
import { NOW } from './support/newspaper.ts';

const ARABIC = [
  "العنوان: 'سوق الأحد'",
  'التاريخ: 2026-11-20 09:00',
  'الأقسام: [مجتمع]',
  'الملف: سوق الأحد',
];

/** Makes an article in a folder as the command does, at 10:00 on 24 November 2026 in Casablanca. */
async function made(content: string, given: Given, now = NOW): Promise<string> {
  const { file } = await makeArticle(
    { title: 'سوق الأحد', category: 'مجتمع', ...given },
    await enterNewsroom(content),
    { now },
  );
  return file;
}

/** The first lines of a file in a content folder. */
async function head(content: string, file: string, lines: number): Promise<string[]> {
  return (await readFile(join(content, file), 'utf8')).split('\n').slice(0, lines);
}

describe('A new article', () => {
  test('Never takes a place that is taken, however it is written', async (t) => {
    const numbered = (id: string, ...fields: string[]) => ({
      [`articles/2026/${id}.md`]: article([TITLE, DATE, SOCIETY, ...fields]),
    });
    const content = await contentFolder(t, {
      ...numbered('20510'),
      ...numbered('a', 'رقم المقال: ٢٠٥١١'),
      ...numbered('20509', 'روابط قديمه: [/society/20512/, /old/20513.html]'),
      ...numbered('20508', 'permalink: /special/20514/'),
      ...numbered('20507', `summary: '${'جملة طويلة. '.repeat(600)}'`, 'aliases: /x/20515'),
      'pages/20516.md': article(['title: من نحن']),
    });
    assert.equal(await made(content, {}), 'articles/2026/20517.md');
    assert.deepEqual((await loadContent(content)).problems, []);
  });

  test('Is named by its date and time where articles have no numbers', async (t) => {
    const content = await contentFolder(t, {
      'articles/سوق-الأحد.md': article([TITLE, DATE, SOCIETY]),
      'articles/20510.md': article([TITLE, DATE, SOCIETY]),
    });
    assert.equal(await made(content, {}), 'articles/2026-11-24-1000.md');
    assert.equal(await made(content, {}), 'articles/2026-11-24-1000-2.md');
  });

  test('Begins a newspaper in Arabic, in a folder for each month', async (t) => {
    const content = await contentFolder(t, {});
    const file = await made(content, {});
    assert.equal(file, 'articles/2026/11/2026-11-24-1000.md');
    assert.deepEqual(await head(content, file, 4), [
      '---',
      "العنوان: 'سوق الأحد'",
      'التاريخ: 2026-11-24 10:00',
      'الأقسام: [مجتمع]',
    ]);
  });

  test('Lies where the recent ones lie, and spells fields as they do', async (t) => {
    const content = await contentFolder(t, {
      'articles/2020/old.md': article(ARABIC.map((line) => line.replace('2026', '2020'))),
      'articles/2026/07/05/1.md': article([TITLE, DATE, SOCIETY, 'source: مرافئ']),
      'articles/2026/07/05/2.md': article([TITLE, DATE, SOCIETY]),
    });
    const file = await made(content, { author: 'سعاد' });
    assert.equal(file, 'articles/2026/11/24/3.md');
    assert.deepEqual(await head(content, file, 8), [
      '---',
      "title: 'سوق الأحد'",
      'date: 2026-11-24 10:00',
      'categories: [مجتمع]',
      'authors: [سعاد]',
      '# احذف السطر التالي حين يجهز المقال للنشر.',
      'draft: yes',
      '---',
    ]);
  });

  test('Has the clock of its newspaper, in Ramadan and in an hour that comes twice', async (t) => {
    const content = await contentFolder(t, { 'site.yaml': `${SITE}country: MA\n` });
    const dateAt = async (moment: string) => {
      const file = await made(content, {}, Date.parse(moment));
      const { content: loaded } = await loadContent(content);
      const written = loaded?.articles.find((one) => one.file === file);
      assert.equal(written?.published, Date.parse(moment), moment);
      return (await head(content, file, 3))[2];
    };
    assert.equal(await dateAt('2026-02-20T10:00:00Z'), 'التاريخ: 2026-02-20 10:00');
    assert.equal(await dateAt('2026-07-05T10:00:00Z'), 'التاريخ: 2026-07-05 11:00');
    // On 15 February 2026 the clocks of Morocco go back from three to two.
    assert.equal(await dateAt('2026-02-15T01:30:00Z'), 'التاريخ: 2026-02-15 02:30');
    assert.equal(await dateAt('2026-02-15T02:30:00Z'), 'التاريخ: 2026-02-15 02:30 +00:00');
  });

  test('Keeps every headline that may be printed, and refuses the others before it writes', async (t) => {
    const content = await contentFolder(t, {});
    const titles = [
      'أولا: ثانيا: ثالثا',
      '#المغرب يفوز',
      "عرض L'Orient في الرباط",
      'قال "نعم" ثم: «لا»',
      '- نعم',
      '[رأي] *عاجل* & المزيد!',
      'null',
      'سطر\nثان',
      '---',
      'عنوان \\ بشرطة',
      `عنوان ${'طويل '.repeat(60)}`,
    ];
    const files: string[] = [];
    for (const title of titles) files.push(await made(content, { title }));
    const { content: loaded, problems } = await loadContent(content);
    assert.deepEqual(problems.map(asRead), []);
    const plain = (text: string) =>
      text
        .replace(/["'«»“”‘’]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    for (const [index, title] of titles.entries()) {
      const written = loaded?.articles.find(({ file }) => file === files[index]);
      assert.equal(plain(written?.title ?? ''), plain(title));
    }
    const before = await filesBelow(content);
    await assert.rejects(made(content, { title: 'عنوان \u202e مقلوب' }), ContentFault);
    assert.deepEqual(await filesBelow(content), before);
  });

  test('Is in a category of the newspaper, else the nearest is named', async (t) => {
    const content = await contentFolder(t, {});
    await assert.rejects(
      made(content, { category: 'اقتصد' }),
      new UsageFault({
        ar: `لا يوجد ركن بهذا الاسم (--category): اقتصد
هل تقصد: اقتصاد
أركان الجريدة: مجتمع، اقتصاد، رأي، واجهة`,
        en: `There is no category of this name (--category): اقتصد
Did you mean: اقتصاد
Categories of the newspaper: مجتمع، اقتصاد، رأي، واجهة`,
      }),
    );
    await assert.rejects(made(content, { date: '2026-02-30' }), /هو يوم أو ساعة لا وجود لهما/);
    const file = await made(content, { category: 'opinion' });
    assert.equal((await head(content, file, 4))[3], 'الأقسام: [رأي]');
  });
});
