import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { withoutIsolates } from '../src/text/isolated.ts';
import { filesBelow, runBuild, tracesOf, type Ended } from './support/build-command.ts';
import {
  article,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  writeFiles,
  type Files,
} from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { BUILT, CONTENT as PAPER, OLD_SITE } from './support/paper.ts';

const NOW = '2026-11-24T10:00:00+01:00';

/** A folder in which content/ and the site beside it lie. */
async function paperFolder(t: TestContext, files: Files): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, files);
  return folder;
}

async function build(folder: string, now = NOW): Promise<Ended> {
  const [content, output] = [join(folder, 'content'), join(folder, 'site')];
  return runBuild('--content', content, '--output', output, '--now', now);
}

describe('A build of sound content', () => {
  test('Writes a whole site and says so, and that there is no comment form', async (t) => {
    const folder = await paperFolder(t, {
      ...PAPER,
      'content/pages/about.md': '---\ntitle: من نحن\n---\n\nجريدة مستقلة.\n',
      'content/articles/مسودة.docx': 'PK',
    });
    const { code, stdout, stderr } = await build(folder);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const output = join(folder, 'site');
    const files = await filesBelow(output);
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    assert.equal(
      withoutIsolates(stdout)
        .replaceAll(/[\d.]+ ث/g, 'T ث')
        .replace(/\d+ MB\.\n$/, 'M MB.\n'),
      `قراءة المحتوى…
تخطيط الصفحات…
صنع الصفحات وفهرس البحث (16)…
وضع الموقع في مكانه…
── تنبيهات ──

${join(folder, 'content')}/articles/مسودة.docx
  تنبيه: هذا الملف ليس من نوع Markdown، فلم يُنشر. أسماء المقالات تنتهي بـ .md والصور مكانها media. [not-markdown]
  لماذا: لا يُنشر إلا ما انتهى اسمه بـ .md، فقد يُنتظر مقال لن يظهر.

تنبيه واحد في ملف واحد.
لا نموذج للتعليقات: لم تُذكر خدمة تتوصل بها (comments في site.yaml).
بُني الموقع في ${output}: مقال واحد، 15 صفحة، ${files.size} ملفا، ${(bytes / 1e6).toFixed(1)} MB، في T ث.
الصفحات: صُنع 15 وبقي 0 وحُذف 0. أجزاء فهرس البحث: صُنع 1 وبقي 0. الملفات: أضيف ${files.size} وتغير 0 وحُذف 0.
الزمن: القراءة T ث، التخطيط T ث، الصنع T ث، الوضع T ث. أقصى ذاكرة: M MB.
`,
    );
    assert.deepEqual([...files.keys()].filter((path) => path.endsWith('.html')).toSorted(), [
      '404.html',
      'about/index.html',
      'archive/2026/07/index.html',
      'archive/2026/index.html',
      'archive/index.html',
      'economy/index.html',
      'en-vedette/index.html',
      'fragments/latest.html',
      'index.html',
      'offline/index.html',
      'opinion/index.html',
      'search/index.html',
      'society/20510/index.html',
      'society/index.html',
      'thanks/index.html',
    ]);
    assert.ok(files.has('search/index/pagefind.js'));
    const page = await readFile(join(output, 'society/20510/index.html'), 'utf8');
    assert.match(page, /<h1[^>]*>سوق الأحد يفتح أبوابه في واد الزيتون<\/h1>/);
    assert.match(page, /امتلأت الساحة قبل الفجر\./);
    assert.doesNotMatch(page, /إضافة تعليق/);
    assert.deepEqual((await readdir(folder)).toSorted(), BUILT);
  });

  test('Takes the place of the old site, and says nothing of comments that it has', async (t) => {
    const comments = 'comments:\n  provider: custom\n  endpoint: https://forms.example/comments\n';
    const folder = await paperFolder(t, {
      ...PAPER,
      ...OLD_SITE,
      'content/site.yaml': `${SITE}${comments}`,
    });
    const { code, stdout } = await build(folder);
    assert.equal(code, 0);
    assert.match(stdout, /^بُني الموقع في /m);
    assert.doesNotMatch(stdout, /لا نموذج للتعليقات/);
    assert.match(
      await readFile(join(folder, 'site/society/20510/index.html'), 'utf8'),
      /<form[^>]* action="https:\/\/forms\.example\/comments"/,
    );
    assert.deepEqual(await tracesOf('العدد السابق', folder), []);
    assert.deepEqual(await tracesOf('مقال سابق', folder), []);
  });
});

test('Drafts and articles of the future leave no trace until their time', async (t) => {
  const picture = (background: string) =>
    sharp({ create: { width: 48, height: 32, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const unpublished = (id: string, word: string, image: string, ...fields: string[]) =>
    article(
      [
        `title: 'عودة ${word} إلى الأطلس'`,
        'categories: [مجتمع, واجهة]',
        `id: ${id}`,
        `image: ${image}`,
        `وصف الصورة: نبتة ${word}`,
        `tags: [${word}]`,
        `story: ملف ${word}`,
        ...fields,
      ],
      `نبتت ${word} بعد المطر.\n\n![نبتة ${word}](${image})`,
    );
  const folder = await paperFolder(t, {
    ...PAPER,
    'content/media/draft.jpg': await picture('#7a3b91'),
    'content/media/future.jpg': await picture('#3b917a'),
    'content/articles/a.md': unpublished('zanbaq-1', 'الزنبقسانة', 'draft.jpg', DATE, 'مسودة: نعم'),
    'content/articles/b.md': unpublished(
      'sawsan-2',
      'السوسنبانة',
      'future.jpg',
      'date: 2026-11-25 09:00',
    ),
  });
  const output = join(folder, 'site');
  const early = await build(folder, '2026-11-25T08:59:59+01:00');
  assert.equal(early.code, 0);
  for (const word of ['الزنبقسانة', 'zanbaq-1', 'السوسنبانة', 'sawsan-2']) {
    assert.deepEqual(await tracesOf(word, output), [], word);
  }
  assert.ok(!(await readdir(output)).includes('media'));

  const late = await build(folder, '2026-11-25T09:00:00+01:00');
  assert.equal(late.code, 0);
  for (const word of ['الزنبقسانة', 'zanbaq-1']) {
    assert.deepEqual(await tracesOf(word, output), [], word);
  }
  const traces = await tracesOf('السوسنبانة', output);
  for (const page of ['index.html', 'society/index.html', 'society/sawsan-2/index.html']) {
    assert.ok(traces.includes(page), page);
  }
  assert.equal(traces.filter((path) => path.endsWith('.pf_fragment')).length, 1);
  const pictures = await readdir(join(output, 'media'));
  assert.deepEqual(
    new Set(pictures.map((name) => name.split('.').at(-1))),
    new Set(['avif', 'jpg']),
  );
  assert.equal(pictures.length, 2);
});

test('Faults of every file are listed in order, and the old site stays as it was', async (t) => {
  const folder = await paperFolder(t, {
    ...PAPER,
    ...OLD_SITE,
    'content/site.yaml': `${SITE}accent: أحمر\n`,
    'content/pages/about.md': '---\nmenu: footer\n---\n\nجريدة مستقلة.\n',
    'content/articles/20511.md': article(['title: سوق', 'date: أمس', 'categories: [مجتمعع]']),
    'content/articles/20512.md': article([TITLE, DATE, SOCIETY, 'image: souq.jpg']),
    'content/articles/2026/1.md': '---js\n{ title: process.exit(7) }\n---\n',
  });
  const place = join(folder, 'content');
  const before = await filesBelow(folder);
  const ended = await build(folder);
  assert.deepEqual(
    { code: ended.code, stdout: ended.stdout },
    { code: 1, stdout: 'قراءة المحتوى…\n' },
  );
  assert.equal(
    withoutIsolates(ended.stderr),
    `── أخطاء تمنع النشر ──

${place}/articles/2026/1.md:1
  خطأ: رأس المقال يُكتب بصيغة YAML وحدها، ولا تُنفَّذ فيه شيفرة. [front-matter-not-yaml]
  وجدنا: ---js
  لماذا: رأس من نوع آخر قد يحمل شيفرة تُنفَّذ على جهاز من يبني الجريدة.
  اكتب:
    ---

${place}/articles/20511.md:3:7
  خطأ: هذا ليس تاريخا نعرفه، أو هو يوم أو ساعة لا وجود لهما. [unreadable-date]
  الحقل: date
  وجدنا: أمس
  المطلوب: تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة
  لماذا: بالتاريخ تُرتب المقالات، وبه يُعرف متى يُنشر المقال.
  اكتب:
    date: 2026-07-05 14:05
${place}/articles/20511.md:4:14
  خطأ: لا يوجد ركن بهذا الاسم. هل تقصد مجتمع؟ [unknown-category]
  الحقل: categories
  وجدنا: مجتمعع
  المطلوب: من أركان categories.yaml: مجتمع، اقتصاد، رأي، واجهة
  لماذا: مقال في ركن غير موجود لا يظهر في أي قائمة، فلا يجده القارئ.
  اكتب:
    categories: [مجتمع]

${place}/pages/about.md:1
  خطأ: ينقص هذا الحقل. [missing-field]
  الحقل: title
  المطلوب: عنوان الصفحة
  لماذا: بدون هذا الحقل لا يكتمل ما يُعرض على القارئ.
  اكتب:
    title: من نحن

${place}/site.yaml:3:9
  خطأ: هذا ليس لونا. [not-a-colour]
  الحقل: accent
  وجدنا: أحمر
  المطلوب: لون بصيغة ‎#rrggbb
  لماذا: بهذا اللون تُرسم الروابط والعناوين في كل صفحة.
  اكتب:
    accent: '#b3122f'

── تنبيهات ──

${place}/articles/20512.md:5:8
  تنبيه: للصورة ملف وليس لها وصف، فنُشر المقال بدونها. [picture-without-description]
  الحقل: وصف الصورة
  وجدنا: souq.jpg
  المطلوب: وصف ما في الصورة لمن لا يراها
  لماذا: من لا يرى الصورة يسمع وصفها، وبدونه لا يعرف ما فيها.
  اكتب:
    وصف الصورة: ترامواي يعبر شارعا تصطف على جانبيه النخيل

5 أخطاء وتنبيه واحد في 5 ملفات.

لم يُبنَ الموقع، وبقي السابق كما هو.
`,
  );
  assert.deepEqual(await filesBelow(folder), before);
});
