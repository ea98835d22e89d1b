import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import assert from 'node:assert/strict';
import { formatContent } from '../src/content/format-folder.ts';
import { formatter } from '../src/content/format-text.ts';
import { loadContent } from '../src/content/load.ts';
import { article, contentFolder, DATE, TITLE, type Files } from './support/content-folder.ts';

const ROOT = join(import.meta.dirname, '..');

/** The files of a content folder after they were formatted. */
async function formatted(t: TestContext, files: Files) {
  const folder = await contentFolder(t, files);
  const report = await formatContent(folder, { files: [], check: false });
  const texts = await Promise.all(
    Object.keys(files).map(
      async (file) => [file, await readFile(join(folder, file), 'utf8')] as const,
    ),
  );
  return { folder, report, texts: Object.fromEntries(texts) };
}

const PHONE = `\ufeff—-\r
# عن المقال كله\r
\r
# الأقسام أولا\r
الأقسام : رأي، واجهة\r
# بتوقيت الرباط\r
date: الأحد 5 يوليوز 2026 على الساعة ١٤:٠٥ # تقريبا\r
العنوان：“الترامواي: الرحلة الأولى”\r
متابعة: أجل\r
بقلم: سعاد المرابط؛ يونس\r
الصورة:\r
  # من الأرشيف\r
  src: tramway.jpg\r
  # لمن لا يرى\r
  alt: >\r
    ترامواي يعبر\r
    شارع النخيل\r
المصدر: '«مرافئ»'\r
نقلاً عن:\r
# إلى هنا\r
—-\r
\r
نص  فيه "علامات"  \r
\r
---\r
وآخر`;

const PHONE_FORMATTED = `---
# عن المقال كله

العنوان: 'الترامواي: الرحلة الأولى'
# بتوقيت الرباط
التاريخ: 2026-07-05 14:05 # تقريبا
المصدر: '«مرافئ»'
نقلاً عن:
# الأقسام أولا
الأقسام: [رأي, واجهة]
متابعة: نعم
# من الأرشيف
الصورة: tramway.jpg
# لمن لا يرى
وصف الصورة: ترامواي يعبر شارع النخيل
الكاتب: [سعاد المرابط, يونس]

# إلى هنا
---

نص  فيه "علامات"  

---
وآخر`;

const ENGLISH = `--- yaml
tags:
  - النقل
  - #المدينة
الوصف: باعة تحت القصب
image: souq.jpg
draft: نعم
categories: society
id: 00123
title: it's سوق
date: '2026-07-05T14:05:00+03:00'
---
نص.
`;

const ENGLISH_FORMATTED = `---
title: it's سوق
date: 2026-07-05 14:05:00+03:00
categories: [society]
image:
  src: souq.jpg
  alt: باعة تحت القصب
tags: [النقل, '#المدينة']
draft: true
id: 00123
---
نص.
`;

describe('A file in canonical form', () => {
  test('has Arabic names where most are Arabic, and all remarks with their fields', async (t) => {
    const { texts } = await formatted(t, { 'articles/1.md': PHONE });
    assert.equal(texts['articles/1.md'], PHONE_FORMATTED);
  });

  test('has English names where most are English, with the parts of the picture inside it', async (t) => {
    const { texts } = await formatted(t, { 'articles/1.md': ENGLISH });
    assert.equal(texts['articles/1.md'], ENGLISH_FORMATTED);
  });

  test('is not written again', async (t) => {
    const { folder } = await formatted(t, { 'articles/1.md': PHONE, 'articles/2.md': ENGLISH });
    const report = await formatContent(folder, { files: [], check: true });
    assert.deepEqual([report.files, report.changed], [4, []]);
  });

  test('of settings keeps free lines, remarks and the order of categories', async (t) => {
    const { texts } = await formatted(t, {
      'site.yaml': `# إعدادات الجريدة\n\n# الرابط\nurl: https://express-tv.example\nname: “إكسبريس تيفي”\n\n# عشرة\nperPage: ١٠\ncards:\n\t# من هذا العام\n\tsince: 1/1/2026\nhijri: أجل\n`,
      'categories.yaml': `# الأركان\n- name: مجتمع # أولا\n  slug: society\n\n# رأي الجريدة\n- slug: opinion\n  synonyms: في رأي، الافتتاحية\n  navigation: no\n  name: رأي\n`,
    });
    assert.equal(
      texts['site.yaml'],
      `# إعدادات الجريدة\n\nname: إكسبريس تيفي\n# الرابط\nurl: https://express-tv.example\nhijri: نعم\n\n# عشرة\nperPage: 10\ncards:\n  # من هذا العام\n  since: 2026-01-01\n`,
    );
    assert.equal(
      texts['categories.yaml'],
      `# الأركان\n- slug: society\n  name: مجتمع # أولا\n\n# رأي الجريدة\n- slug: opinion\n  name: رأي\n  navigation: false\n  synonyms: [في رأي, الافتتاحية]\n`,
    );
  });

  test('of old addresses has the names that its author uses, in one order', async (t) => {
    const { report, texts } = await formatted(t, {
      'redirects.yaml': `# من الموقع القديم\n- إلى: /society/\n  من: “/a/”\n\n- من: /b\n  سُحب: نعم\n`,
    });
    assert.deepEqual(report.unsafe, []);
    assert.equal(
      texts['redirects.yaml'],
      `# من الموقع القديم\n- من: /a/\n  إلى: /society/\n\n- من: /b\n  سُحب: نعم\n`,
    );
  });

  test('keeps a list as it stands where there are remarks in it', async (t) => {
    const text = article([
      TITLE.replaceAll("'", ''),
      DATE,
      'categories:',
      '# أولا',
      '- مجتمع',
      '- رأي # ثانيا',
    ]);
    const { report, texts } = await formatted(t, { 'articles/1.md': text });
    assert.deepEqual(report.unsafe, []);
    assert.match(texts['articles/1.md'] ?? '', /# أولا\n *- مجتمع\n *- رأي # ثانيا\n/);
  });
});

test('A file with faults is left as it is, and its faults are told', async (t) => {
  const text = 'title: سوق\r\n---\r\nنص.';
  const { report, texts } = await formatted(t, { 'articles/1.md': text, 'articles/2.md': ENGLISH });
  assert.equal(texts['articles/1.md'], text);
  assert.deepEqual(
    report.faults.map(({ file, code }) => [file, code]),
    [['articles/1.md', 'missing-front-matter']],
  );
  assert.deepEqual(report.changed, ['articles/2.md']);
});

test('So is a file in which Git left two versions, also of its text alone', async (t) => {
  const body = '<<<<<<< HEAD\nهنا\n=======\nهناك\n>>>>>>> theirs\n';
  const text = ENGLISH.replace('نص.\n', body);
  const { report, texts } = await formatted(t, { 'articles/1.md': text });
  assert.equal(texts['articles/1.md'], text);
  assert.deepEqual(
    report.faults.map(({ file, line, code }) => [file, line, code]),
    [['articles/1.md', text.split('\n').indexOf('<<<<<<< HEAD') + 1, 'git-conflict']],
  );
});

test('Checking writes nothing, and ends with 1; formatting ends with 0, and leaves no other file behind', async (t) => {
  const folder = await contentFolder(t, { 'articles/1.md': ENGLISH });
  const run = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      ['scripts/midad.mjs', 'format-content', '--content', folder, ...args],
      { cwd: ROOT },
    );
  const file = join(folder, 'articles/1.md');
  const checked = (await run('--check', file).catch((error: unknown) => error)) as {
    code: number;
    stdout: string;
  };
  assert.equal(checked.code, 1);
  assert.equal(
    checked.stdout,
    `articles/1.md

articles/1.md:4
  كُتب: - #المدينة
  قُرئ: - '#المدينة'
  لأن: الرمز # الملتصق بكلمة وسم لا ملاحظة.

ملفات ستتغير: 1. ملفات على الشكل المعتمد من قبل: 0. ملفات تُركت كما هي لعلة فيها: 0.
`,
  );
  assert.equal(await readFile(file, 'utf8'), ENGLISH);
  const { stdout } = await run('--lang', 'en', file);
  assert.match(stdout, /Rewritten: 1\. In canonical form before: 0\. Left alone: 0\.\n$/);
  assert.equal(await readFile(file, 'utf8'), ENGLISH_FORMATTED);
  assert.deepEqual(await readdir(join(folder, 'articles')), ['1.md']);
  const refused = async (...args: string[]) => {
    const ended = (await run(...args).catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
    };
    return [ended.code, ended.stderr];
  };
  assert.deepEqual(await refused('--lang', 'en', 'README.md'), [
    2,
    `This is no file of the content (${folder}): README.md\n`,
  ]);
  assert.deepEqual(await refused('--lang', 'en', '--content', join(folder, 'none')), [
    2,
    `There is no content folder here: ${join(folder, 'none')}\n`,
  ]);
});

test('A file of remarks alone stays as it is, and readers’ comments keep to the form of the import', async (t) => {
  const home = '# المقال الذي يتصدر:\n# lead: 22921\n';
  const names = ['2026-07-05-1405-3f9a2b1c', '2026-07-05-1500-3f9a2b1d'];
  const [first = '', second = ''] = names.map((name) => `comments/1/${name}.md`);
  const imported =
    '---\nname: \'سعيد: من ليون\'\ndate: 2026-07-05 14:05\n---\n\nقال:  "نعم"\n\n\n- ثم سكت\n';
  const { report, texts } = await formatted(t, {
    'home.yaml': home,
    'tags.yaml': '',
    'articles/1.md': article([TITLE.replaceAll("'", ''), DATE, 'categories: [مجتمع]']),
    [first]: imported,
    [second]: `---\nرد على: ${names[0]}.md\r\nالتاريخ: ٥ يوليوز ٢٠٢٦ ١٥:٠٠\nالاسم: أمين\n---\n\nنعم.\n`,
    'comments/1/notes.txt': 'ليس تعليقا',
  });
  assert.deepEqual([report.changed, report.faults, report.unsafe], [[second], [], []]);
  assert.equal(texts['home.yaml'], home);
  assert.equal(texts[first], imported);
  assert.equal(
    texts[second],
    `---\nالاسم: 'أمين'\nالتاريخ: 2026-07-05 15:00\nرد على: ${names[0]}.md\n---\n\nنعم.\n`,
  );
});

test('Every file of the sample newspaper stays what it is', async () => {
  const root = join(ROOT, 'content');
  const { content } = await loadContent(root);
  assert.ok(content);
  const format = formatter({ site: content.site, categories: content.categories });
  const files = [...content.articles, ...content.pages].map(({ file }) => file);
  for (const file of ['site.yaml', 'categories.yaml', ...files]) {
    const text = await readFile(join(root, file), 'utf8');
    const once = format(text, file);
    assert.ok('text' in once, file);
    assert.deepEqual(format(once.text, file), once, file);
    if (file.endsWith('.md')) assert.equal(bodyOf(once.text), bodyOf(text), file);
  }
});

/** What stands below the second line of hyphens. */
function bodyOf(text: string): string {
  return text.split('\n---\n').slice(1).join('\n---\n');
}
