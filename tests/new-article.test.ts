import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../src/content/load.ts';
import { enterNewsroom, makeArticle } from '../src/new-article/new-article.ts';
import type { Given } from '../src/new-article/answers.ts';
import { ContentFault, formatProblem, UsageFault } from '../src/problems.ts';
import { filesBelow, runBuild, runScript } from './support/build-command.ts';
import { article, contentFolder, DATE, SITE, SOCIETY, TITLE } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
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

describe('npm run new with options', () => {
  test('Makes a file that the build takes, and says what to do next', async (t) => {
    const content = await contentFolder(t, { 'articles/2026/11/20510.md': article(ARABIC) });
    const args = ['--title', "الماء: خطة 2027 #جديد 'قريبا'", '--category', 'مجتمع، واجهه'];
    const more = ['--source', 'مرافئ', '--story', 'سد عين الرمان', '--author', 'سعاد، يونس'];
    const when = ['--date', '2026-12-01 18:30', '--content', content];
    const { code, stdout, stderr } = await runScript('new', ...args, ...more, ...when);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const path = join(content, 'articles/2026/12/20511.md');
    assert.equal(
      stdout,
      `كُتب المقال في:
  ${path}

ما بعد ذلك:
- افتح الملف، واكتب نصك مكان النص المثال.
- لتراه كما سيُنشر:
    npm start -- --content ${content}
- لتضيف صورة، ضعها في ${join(content, 'media')}، وأضف إلى رأس المقال:
    الصورة: souq.jpg
    وصف الصورة: ما في الصورة لمن لا يراها
- حين يجهز، احذف سطر «مسودة: نعم»، ثم احفظه في المستودع:
    git add ${path}
    git commit -m 20511
    git push

`,
    );
    const text = await readFile(path, 'utf8');
    assert.equal(
      text,
      `---
العنوان: 'الماء: خطة 2027 #جديد ''قريبا'''
التاريخ: 2026-12-01 18:30
الأقسام: [مجتمع, واجهة]
المصدر: مرافئ
الملف: سد عين الرمان
الكاتب: [سعاد, يونس]
# احذف السطر التالي حين يجهز المقال للنشر.
مسودة: نعم
---

اكتب هنا الفقرة الأولى: ماذا وقع، وأين، ومتى، ومن قاله. ومنها تؤخذ المقدمة إن لم تكتبها.

سطر فارغ بين كل فقرة وأخرى.

## عنوان فرعي

> «قول منقول بحروفه.»
> — صاحب القول، صفته
`,
    );
    const { content: loaded, problems } = await loadContent(content);
    assert.deepEqual(problems, []);
    assert.equal(loaded?.articles.find(({ id }) => id === '20511')?.draft, true);

    await writeFile(path, text.replace(/^مسودة.*\n/m, ''));
    const output = join(await temporaryFolder(t), 'site');
    const now = '2026-12-01T18:30:00+01:00';
    const built = await runBuild('--content', content, '--output', output, '--now', now);
    assert.equal(built.code, 0, built.stderr);
    const page = await readFile(join(output, 'society/20511/index.html'), 'utf8');
    assert.match(page, /<h1[^>]*>الماء: خطة 2027 #جديد/);
  });

  test('Without a terminal what is missing is said with its option, and nothing is written', async (t) => {
    const content = await contentFolder(t, {});
    const before = await filesBelow(content);
    const { code, stdout, stderr } = await runScript('new', '--content', content, '--title', ' ');
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.equal(
      stderr,
      `ينقص لكتابة المقال:
  العنوان: --title 'عنوان المقال'
  الركن: --category مجتمع
`,
    );
    assert.deepEqual(await filesBelow(content), before);
  });

  test('Faults of the settings are told as everywhere', async (t) => {
    const content = await contentFolder(t, { 'site.yaml': `${SITE}accent: أحمر\n` });
    const args = ['--content', content, '--title', 'سوق', '--category', 'مجتمع'];
    const { code, stderr } = await runScript('new', ...args);
    assert.equal(code, 1);
    assert.equal(
      stderr,
      `site.yaml:3
  خطأ: هذا ليس لونا.
  الحقل: accent
  وجدنا: أحمر
  المطلوب: لون بصيغة ‎#rrggbb
  اكتب:
    accent: '#b3122f'

لم يُكتب شيء. عدد الأخطاء: 1.
`,
    );
  });

  test('Writes fields in the language that is asked for, and knows no third', async (t) => {
    const content = await contentFolder(t, { 'articles/20510.md': article(ARABIC) });
    const args = ['--content', content, '--title', 'سوق', '--category', 'مجتمع', '--lang'];
    const { code, stdout } = await runScript('new', ...args, 'en');
    assert.equal(code, 0);
    assert.match(stdout, /\n {4}image:\n {6}src: souq\.jpg\n {6}alt: ما في الصورة لمن لا يراها\n/);
    assert.match(stdout, /احذف سطر «draft: yes»/);
    assert.deepEqual((await head(content, 'articles/20511.md', 2))[1], "title: 'سوق'");
    const refused = await runScript('new', ...args, 'fr');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /^تنتظر --lang إحدى القيمتين ar وen، ووجدنا: fr\n/);
  });

  test('Two at once make two articles, each whole', async (t) => {
    const content = await contentFolder(t, {
      'articles/20510.md': article([TITLE, DATE, SOCIETY]),
    });
    const run = (title: string) =>
      runScript('new', '--content', content, '--title', title, '--category', 'رأي');
    const ended = await Promise.all([run('الأول'), run('الثاني'), run('الثالث')]);
    assert.deepEqual(
      ended.map(({ code }) => code),
      [0, 0, 0],
    );
    const { content: loaded, problems } = await loadContent(content);
    assert.deepEqual(problems, []);
    const all = loaded?.articles.map(({ id, title }) => ({ id, title })) ?? [];
    assert.deepEqual(all.map(({ id }) => id).toSorted(), ['20510', '20511', '20512', '20513']);
    assert.equal(new Set(all.map(({ title }) => title)).size, 4);
  });
});

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
    assert.deepEqual(problems.map(formatProblem), []);
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
      new UsageFault(`لا يوجد ركن بهذا الاسم (--category): اقتصد
هل تقصد: اقتصاد
أركان الجريدة: مجتمع، اقتصاد، رأي، واجهة`),
    );
    await assert.rejects(made(content, { date: '2026-02-30' }), /هو يوم أو ساعة لا وجود لهما/);
    const file = await made(content, { category: 'opinion' });
    assert.equal((await head(content, file, 4))[3], 'الأقسام: [رأي]');
  });
});
