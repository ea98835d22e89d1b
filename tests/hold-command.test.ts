import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { CACHE } from '../src/build/engine.ts';
import { ledgerPlace, textsPlace } from '../src/build/ledger.ts';
import { forgetPublishedTexts } from '../src/hold/published-texts.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { runBuild, runBuildIn } from './support/build-command.ts';
import { article, DATE, SOCIETY, TITLE, writeFiles } from './support/content-folder.ts';
import { engineCopy } from './support/engine.ts';
import { temporaryFolder } from './support/folder.ts';
import { holdInto } from './support/holding.ts';
import { argsFor, CONTENT } from './support/paper.ts';
import { NOW } from './support/site.ts';

/** `npm run build -- --hold`, and what a newspaper's repository has to say of a file at fault. */

const SOUND = article([TITLE, DATE, SOCIETY]);
const FAULTY = article([TITLE, DATE, 'categories: [مجمتع]'], 'أُعيد كتابة هذا النص.');
const IN_CONFLICT = article(
  [TITLE, DATE, SOCIETY],
  '<<<<<<< HEAD\nأُعيد كتابة هذا النص.\n=======\nصُحح هذا النص.\n>>>>>>> desk',
);
const FILE = 'content/articles/20510.md';
const PAGE = 'site/society/20510/index.html';

test('Programs and GitHub are told of what is held too', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { ...CONTENT, [FILE]: IN_CONFLICT });
  const args = [...argsFor(folder), '--hold', '--lang', 'en'];
  const { stdout: json } = await runBuild(...args, '--format', 'json');
  const { counts, problems } = JSON.parse(json) as {
    counts: object;
    problems: { code: string; file: string; severity: string }[];
  };
  assert.deepEqual(counts, { errors: 1, warnings: 0, remarks: 0, files: 1 });
  assert.deepEqual(
    problems.map(({ code, file, severity }) => ({ code, file, severity })),
    [{ code: 'git-conflict', file: 'articles/20510.md', severity: 'error' }],
  );
  const { code, stdout } = await runBuild(...args, '--format', 'github');
  assert.equal(code, 0);
  assert.match(stdout, /^::error file=[^\n]*articles\/20510\.md,line=7,/m);
});

test('With --hold the command ends with 0, and says what waits and for how long, also in a file', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, CONTENT);
  const args = [...argsFor(folder), '--hold'];
  assert.equal((await runBuild(...args)).code, 0);
  const page = await readFile(join(folder, PAGE));
  await writeFiles(folder, { [FILE]: IN_CONFLICT });
  const { code, stdout, stderr } = await runBuild(...args);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  const message = `هنا نسختان من الأسطر نفسها تركهما Git لأن اثنين غيّراها في وقت واحد.
    النسخة الحالية (HEAD):
      أُعيد كتابة هذا النص.
    النسخة الواردة (desk):
      صُحح هذا النص.`;
  const wanted = 'نسخة واحدة: أبق من الأسطر ما يصح، واحذف أسطر العلامات <<<<<<< و======= و>>>>>>>';
  const why =
    'حين يغيّر اثنان الأسطر نفسها لا يعرف Git أي النصين يُنشر، ولو نُشر الملف كما هو لقرأ الناس النصين معا وبينهما علامات.';
  const textIn = (base: string) => `articles/20510.md: بقي كما نُشر آخر مرة (منذ 2026-11-24 10:00)
${base}articles/20510.md:7
  خطأ: ${message.replace('واحد.', 'واحد. [git-conflict]')}
  المطلوب: ${wanted}
  لماذا: ${why}`;
  assert.equal(
    withoutIsolates(stdout.slice(stdout.indexOf('نُشر الموقع'))),
    `نُشر الموقع، وهناك ملف واحد فيه خطأ ينتظر من يصلحه:\n\n${textIn(`${folder}/content/`)}\n`,
  );
  assert.ok((await readFile(join(folder, PAGE))).equals(page));
  assert.deepEqual(JSON.parse(await readFile(join(folder, 'site.held.json'), 'utf8')), {
    held: [
      {
        file: 'articles/20510.md',
        outcome: 'kept',
        said: { ar: 'بقي كما نُشر آخر مرة', en: 'kept as last published' },
        since: '2026-11-24T10:00:00+01:00',
        problems: [
          {
            code: 'git-conflict',
            severity: 'error',
            file: 'articles/20510.md',
            line: 7,
            message: {
              ar: message,
              en: `Git left two versions of the same lines here, because two people changed them at once.
    Current version (HEAD):
      أُعيد كتابة هذا النص.
    Incoming version (desk):
      صُحح هذا النص.`,
            },
            wanted: {
              ar: wanted,
              en: 'One version: keep the right lines, and delete the lines of marks <<<<<<<, ======= and >>>>>>>',
            },
          },
        ],
        text: textIn(''),
      },
    ],
  });
});

test('Where nothing can be built it ends with 1, as without', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { ...CONTENT, 'content/site.yaml': undefined });
  const { code, stderr } = await runBuild(...argsFor(folder), '--hold');
  assert.equal(code, 1);
  assert.match(stderr, /\/site\.yaml\n {2}خطأ: هذا الملف غير موجود/);
  assert.ok(!existsSync(join(folder, 'site.held.json')));
});

test('What must be made again for another layout is made of the text that was published', async (t) => {
  const engine = await engineCopy(t);
  const folder = await temporaryFolder(t);
  await writeFiles(folder, CONTENT);
  const args = [...argsFor(folder), '--hold'];
  assert.equal((await runBuildIn(engine, ...args)).code, 0);
  const layout = join(engine, 'layouts/article.tsx');
  const code = await readFile(layout, 'utf8');
  assert.ok(code.includes('class="article"'));
  await writeFile(layout, code.replace('class="article"', 'class="article new"'));
  const before = await readFile(join(folder, PAGE), 'utf8');
  await writeFiles(folder, { [FILE]: FAULTY });
  assert.equal((await runBuildIn(engine, ...args)).code, 0);
  const page = await readFile(join(folder, PAGE), 'utf8');
  assert.equal(page, before.replaceAll('class="article"', 'class="article new"'));
  assert.match(page, /امتلأت الساحة قبل الفجر\./);
});

/** A repository that holds a newspaper, and how to commit in it. */
async function repository(t: TestContext) {
  const folder = await temporaryFolder(t);
  const git = async (...args: string[]) => {
    const who = ['-c', 'user.name=محررة', '-c', 'user.email=desk@express-tv.example'];
    await promisify(execFile)('git', [...who, ...args], { cwd: folder });
  };
  const commit = async (text: string, message = 'نص') => {
    await writeFiles(folder, { [FILE]: text });
    await git('add', '--all');
    await git('commit', '--message', message);
  };
  await git('init', '--initial-branch', 'main');
  await writeFiles(folder, CONTENT);
  await commit(SOUND);
  const held = async (output = 'site') => {
    const { report } = await holdInto(join(folder, output), join(folder, 'content'), NOW);
    return report.held.map(({ outcome }) => outcome).join();
  };
  return { folder, git, commit, held };
}

describe('Where no texts were kept, a newspaper’s Git knows them', () => {
  test('the newest sound version that was committed stands for the article', async (t) => {
    const { folder, commit, held } = await repository(t);
    await commit(SOUND.replace('الفجر', 'الشروق'));
    await commit(article([TITLE, 'date: أمس', SOCIETY]));
    await commit(FAULTY);
    assert.equal(await held(), 'kept');
    assert.match(await readFile(join(folder, PAGE), 'utf8'), /امتلأت الساحة قبل الشروق\./);
  });

  test('but not one of a branch that was merged with the fault', async (t) => {
    const { folder, git, commit, held } = await repository(t);
    await git('switch', '--create', 'other');
    await commit(SOUND.replace('الفجر', 'الظهر'));
    await commit(FAULTY);
    await git('switch', 'main');
    await git('merge', '--no-ff', '--message', 'دمج', 'other');
    assert.equal(await held(), 'kept');
    assert.match(await readFile(join(folder, PAGE), 'utf8'), /امتلأت الساحة قبل الفجر\./);
  });

  test('nor one that is older than what was published', async (t) => {
    const { folder, commit, held } = await repository(t);
    await writeFiles(folder, { [FILE]: SOUND.replace('الفجر', 'الشروق') });
    await held();
    // What was published was never committed, and its text is lost with the cache of texts.
    const place = ledgerPlace(
      await realpath(join(folder, 'content')),
      await realpath(join(folder, 'site')),
      CACHE,
    );
    await forgetPublishedTexts(textsPlace(place));
    await commit(FAULTY);
    assert.equal(await held(), 'left-out');
  });

  test('a clone without history knows none', async (t) => {
    const { folder, git, commit } = await repository(t);
    await commit(FAULTY);
    await git('clone', '--depth', '1', `file://${folder}`, 'shallow');
    const [content, output] = ['shallow/content', 'shallow/site'].map((it) => join(folder, it));
    const { held } = await holdInto(output ?? '', content ?? '', NOW);
    assert.deepEqual(held, { 'articles/20510.md': 'left-out' });
  });
});
