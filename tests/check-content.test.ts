import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { composeEdition } from '../src/build/compose.ts';
import { checkContent } from '../src/check/check-content.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import {
  article,
  contentFolder,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  type Files,
} from './support/content-folder.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const SOUND = article([TITLE, DATE, SOCIETY]);

const photograph = await sharp({
  create: { width: 600, height: 400, channels: 3, background: '#885522' },
})
  .jpeg()
  .toBuffer();

const FAULTY: Files = {
  'site.yaml': `${SITE}icon: icon.png\n`,
  'media/icon.png': 'رقم',
  'media/cut.jpg': photograph.subarray(0, photograph.length / 2),
  'media/souq.jpg': photograph,
  'media/drawing.jpg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'articles/1.md': article([TITLE, DATE, SOCIETY, 'الصورة: cut.jpg', 'وصف الصورة: السوق']),
  'articles/2.md': article([TITLE, DATE, SOCIETY], '![السوق](souk.jpg)\n\n![رسم](drawing.jpg)'),
  'articles/3.md': article([TITLE, DATE, SOCIETY, 'الصورة: souq.jpg', 'وصف الصورة: السوق']),
  'articles/4.md': article([TITLE, DATE, SOCIETY, 'id: 3']),
  'articles/5.md': article([TITLE, 'date: أمس', SOCIETY]),
};

/** Runs the command to its end. */
async function check(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const command = ['scripts/midad.mjs', 'check-content', ...args];
  const cwd = join(import.meta.dirname, '..');
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, command, { cwd, env: { ...inherited, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

const faultyFolder = (t: TestContext) => contentFolder(t, FAULTY);

describe('A check of the content', () => {
  const options = { now: NOW, rules: '' };
  const problemsOf = async (folder: string) => (await checkContent(folder, options)).problems;

  test('says what a build says, and the same when it is asked again', async (t) => {
    const folder = await faultyFolder(t);
    const { problems } = await composeEdition(folder, NOW);
    const first = await problemsOf(folder);
    assert.deepEqual(
      first.map(({ code, file, line, column }) => [code, file, line, column]),
      [
        ['picture-damaged', 'articles/1.md', 5, 9],
        ['picture-missing', 'articles/2.md', 7, 1],
        ['picture-is-drawing', 'articles/2.md', 9, 1],
        ['id-taken', 'articles/4.md', 5, 5],
        ['unreadable-date', 'articles/5.md', 3, 7],
        ['unfit-icon', 'site.yaml', 3, 7],
      ],
    );
    const key = (problem: object) => JSON.stringify(problem);
    assert.deepEqual(new Set(first.map(key)), new Set(problems.map(key)));
    assert.deepEqual(await problemsOf(folder), first);
  });

  test('sees that a picture or a text was mended, or spoilt', async (t) => {
    const folder = await faultyFolder(t);
    await problemsOf(folder);
    await writeFile(join(folder, 'media/cut.jpg'), photograph);
    await rm(join(folder, 'media/souq.jpg'));
    await writeFile(join(folder, 'articles/5.md'), SOUND);
    assert.deepEqual(
      (await problemsOf(folder)).map(({ code, file }) => [code, file]),
      [
        ['picture-missing', 'articles/2.md'],
        ['picture-is-drawing', 'articles/2.md'],
        ['picture-missing', 'articles/3.md'],
        ['id-taken', 'articles/4.md'],
        ['unfit-icon', 'site.yaml'],
      ],
    );
  });

  test('looks at pictures of drafts and of articles to come, and at names of writers', async (t) => {
    const by = (id: number, name: string, ...more: string[]) => [
      `articles/${id}.md`,
      article([TITLE, DATE, SOCIETY, `بقلم: ${name}`, ...more]),
    ];
    const folder = await contentFolder(t, {
      ...(Object.fromEntries([1, 2, 3, 4, 5].map((id) => by(id, 'سعاد المرابط'))) as Files),
      ...(Object.fromEntries([by(6, 'سعاد المرابت', 'مسودة: نعم')]) as Files),
      'articles/7.md': article([TITLE, 'date: 2030-01-01', SOCIETY], '![السوق](souk.jpg)'),
    });
    assert.deepEqual(
      (await problemsOf(folder)).map(({ code, severity, file, line, column, field }) => {
        return [code, severity, file, line, column, field];
      }),
      [
        ['unlikely-writer', 'warning', 'articles/6.md', 5, 7, 'بقلم'],
        ['picture-missing', 'warning', 'articles/7.md', 7, 1, undefined],
      ],
    );
  });
});

describe('npm run check-content', { concurrency: 2 }, () => {
  test('ends with 1 and a report where something is at fault, and writes nothing there', async (t) => {
    const folder = await faultyFolder(t);
    const before = await readdir(folder, { recursive: true });
    const { code, stdout, stderr } = await check(['--content', folder]);
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
    assert.match(withoutIsolates(stdout), /^── أخطاء تمنع النشر ──\n\n/);
    assert.match(stdout, new RegExp(`^${folder}/articles/4\\.md:5:5$`, 'm'));
    assert.match(stdout, /\n3 أخطاء و3 تنبيهات و4 ملاحظات في 6 ملفات\.\n$/);
    assert.deepEqual(await readdir(folder, { recursive: true }), before);
  });

  test('ends with 0 where nothing is, or only warnings are', async (t) => {
    const sound = await contentFolder(t, { 'articles/1.md': SOUND });
    const said = await check(['--content', sound]);
    assert.deepEqual(said, { code: 0, stdout: 'لا أخطاء ولا تنبيهات.\n', stderr: '' });
    const warned = await contentFolder(t, { 'articles/1.docx': 'PK' });
    const { code, stdout } = await check(['--content', warned, '--lang', 'en']);
    assert.equal(code, 0);
    assert.match(stdout, /^── Warnings ──\n/);
    assert.match(stdout, /\n1 warning in 1 file\.\n$/);
  });

  test('gives programs one document, also where nothing is wrong', async (t) => {
    const folder = await contentFolder(t, { 'articles/1.md': article([TITLE, DATE]) });
    const env = { GITHUB_ACTIONS: 'true' };
    const json = await check(['--content', folder, '--format=json'], env);
    const { counts, problems } = JSON.parse(json.stdout) as {
      counts: { errors: number };
      problems: { path: string; code: string }[];
    };
    assert.equal(counts.errors, 1);
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [[`${folder}/articles/1.md`, 'missing-field']],
    );
    assert.match(
      json.stderr,
      /^::error file=[^\n]+,line=1,title=حقل ناقص \(missing-field\)::[^\n]+\n$/,
    );
    const sound = await contentFolder(t, { 'articles/1.md': SOUND });
    const sarif = await check(['--content', sound, '--format', 'sarif', '--lang=en']);
    const { runs } = JSON.parse(sarif.stdout) as { runs: { language: string; results: [] }[] };
    assert.deepEqual(runs[0]?.results, []);
    assert.equal(runs[0]?.language, 'en');
    assert.deepEqual([json.code, sarif.code], [1, 0]);
  });

  test('annotates on GitHub besides its report', async (t) => {
    const folder = await contentFolder(t, { 'articles/1.md': article([TITLE, DATE]) });
    const { stdout } = await check(['--content', folder], { GITHUB_ACTIONS: 'true' });
    assert.match(stdout, /خطأ واحد في ملف واحد\.\n::error file=/);
    const alone = await check(['--content', folder, '--format', 'github']);
    assert.match(alone.stdout, /^::error file=[^\n]+\n$/);
  });

  test('refuses in the language that was asked for', async () => {
    const usage =
      '  npm run check-content -- [--content DIR] [--rules NAMES] [--fix]\n' +
      '                           [--lang ar|en] [--format text|json|sarif|github]\n';
    const english = await check(['--lang', 'en', '--formt', 'json']);
    assert.equal(
      english.stderr,
      `Unknown option: --formt\nPerhaps you mean: --format\nUsage:\n${usage}`,
    );
    const arabic = await check(['--format', 'jsn']);
    assert.equal(
      arabic.stderr,
      `لا يأخذ الخيار --format هذه القيمة: jsn\nلعلك تقصد: json\nالاستعمال:\n${usage}`,
    );
    const missing = await check(['--content', '/nowhere', '--lang', 'en']);
    assert.equal(missing.stderr, 'There is no content folder here: /nowhere\n');
    assert.deepEqual([english.code, arabic.code, missing.code], [2, 2, 2]);
    const help = await check(['--help', '--lang', 'en']);
    assert.deepEqual(help, {
      code: 0,
      stderr: '',
      stdout: `Usage:
${usage}
Options:
  --content  the content folder (default: content)
  --rules    the rules of the coach that are looked at, or all (else: the usual ones, as in site.yaml)
  --fix      mends in the files what the coach is sure of
  --lang     the language of messages: ar or en (default: ar)
  --format   the form of problems: text, json, sarif or github (default: text)
`,
    });
  });

  test('tells how a value was understood', async (t) => {
    const folder = await contentFolder(t, {
      'articles/1.md': article([TITLE, 'date: 5/7/2026 14:05', SOCIETY]),
      'pages/about.md': '---\ntitle: من نحن: الجريدة\n---\n\nنحن.\n',
    });
    const { stdout } = await check(['--content', folder]);
    assert.equal(
      stdout,
      `── ما قُرئ على غير ظاهره ──

${folder}/pages/about.md:2
  كُتب: title: من نحن: الجريدة
  قُرئ: title: 'من نحن: الجريدة'
  لأن: النقطتان داخل القيمة جزء منها.

${folder}/articles/1.md:3
  كُتب: 5/7/2026 14:05
  قُرئ: 2026-07-05 14:05
  لأن: اليوم أولا ثم الشهر، كما يُكتب في البلدان العربية كلها.

ليُكتب كل ذلك كما قُرئ: npm run format-content

لا أخطاء ولا تنبيهات.
`,
    );
  });
});
