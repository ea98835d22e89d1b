import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../src/content/load.ts';
import { filesBelow, runBuild, runScript } from './support/build-command.ts';
import { article, contentFolder, DATE, SITE, SOCIETY, TITLE } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

const ARABIC = [
  "العنوان: 'سوق الأحد'",
  'التاريخ: 2026-11-20 09:00',
  'الأقسام: [مجتمع]',
  'الملف: سوق الأحد',
];

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
      `── أخطاء تمنع النشر ──

${content}/site.yaml:3:9
  خطأ: هذا ليس لونا. ⁨[not-a-colour]⁩
  الحقل: ⁨accent⁩
  وجدنا: ⁨أحمر⁩
  المطلوب: لون بصيغة ‎#rrggbb
  لماذا: بهذا اللون تُرسم الروابط والعناوين في كل صفحة.
  اكتب:
    accent: '#b3122f'

خطأ واحد في ملف واحد.

لم يُكتب شيء.
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
    assert.match(
      await readFile(join(content, 'articles/20511.md'), 'utf8'),
      /^---\ntitle: 'سوق'\n/,
    );
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
