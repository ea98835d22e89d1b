import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../src/content/load.ts';
import { accompany } from '../src/editor/companion.ts';
import { writeEditorFiles } from '../src/editor/editor-files.ts';
import type { Snippet } from '../src/editor/snippets.ts';
import { filesBelow, runScript } from './support/build-command.ts';
import {
  asRead,
  article,
  CATEGORIES,
  contentFolder,
  DATE,
  SOCIETY,
  TITLE,
  writeFiles,
} from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';

const ROOT = join(import.meta.dirname, '..');

async function json<Value>(...path: string[]): Promise<Value> {
  return JSON.parse(await readFile(join(...path), 'utf8')) as Value;
}

/** What VS Code does with the lines of the companion. */
interface Matcher {
  pattern: { regexp: string; [part: string]: number | string };
  background: { beginsPattern: string; endsPattern: string };
}

interface Task {
  label: string;
  command: string;
  problemMatcher: Matcher;
}

async function tasks(): Promise<Task[]> {
  return (await json<{ tasks: Task[] }>(ROOT, '.vscode/tasks.json')).tasks;
}

/** A companion of somebody who writes in a content folder, and what an editor makes of its lines. */
async function companionOf(t: TestContext, content: string) {
  const folder = await temporaryFolder(t);
  const matcher = (await tasks()).find(
    ({ label }) => label === 'مداد: رفيق الكاتب',
  )?.problemMatcher;
  assert.ok(matcher);
  const { regexp, ...groups } = matcher.pattern;
  let seen: Record<string, string | undefined>[] = [];
  let told = () => {};
  const say = (line: string) => {
    if (new RegExp(matcher.background.beginsPattern).test(line)) seen = [];
    const match = new RegExp(regexp).exec(line);
    const parts = Object.entries(groups).map(([name, group]) => [name, match?.[Number(group)]]);
    if (match) seen.push(Object.fromEntries(parts));
    if (new RegExp(matcher.background.endsPattern).test(line)) told();
  };
  /** What is seen once the companion has told all, until then again and again. */
  const seenWhen = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise<void>((resolve) => (told = resolve));
    return seen;
  };
  const { close } = await accompany(content, folder, say);
  t.after(close);
  return { folder, seen: () => seen, seenWhen, close };
}

test('npm run editor writes what .vscode/settings.json looks for, and nothing twice', async (t) => {
  const content = await contentFolder(t, { 'articles/20510.md': article([TITLE, DATE, SOCIETY]) });
  const folder = await temporaryFolder(t);
  const args = ['--content', content, '--output', folder];
  const { code, stdout, stderr } = await runScript('editor', ...args);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  const names = [
    'midad.code-snippets',
    'schemas/article.json',
    'schemas/authors.json',
    'schemas/banners.json',
    'schemas/categories.json',
    'schemas/home.json',
    'schemas/page.json',
    'schemas/redirects.json',
    'schemas/site.json',
    'schemas/sources.json',
    'schemas/stories.json',
    'schemas/tags.json',
  ];
  assert.deepEqual([...(await filesBelow(folder)).keys()].toSorted(), names);
  for (const name of names) assert.ok(stdout.includes(join(folder, name)), name);
  assert.equal(
    (await runScript('editor', ...args)).stdout,
    'ما كُتب للمحرر:\n  لا شيء، كله حديث.\n',
  );

  const settings = await json<{ 'yaml.schemas': object }>(ROOT, '.vscode/settings.json');
  assert.deepEqual(
    Object.keys(settings['yaml.schemas']).filter(
      (path) => !names.includes(path.replace('./.vscode/', '')),
    ),
    [],
  );
  const missing = await runScript('editor', '--content', join(folder, 'none'), '--output', folder);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /^لا يوجد مجلد محتوى في هذا المكان/);
});

test('Every task of .vscode/tasks.json is a command that there is', async () => {
  const { scripts } = await json<{ scripts: Record<string, string> }>(ROOT, 'package.json');
  for (const { label, command } of await tasks()) {
    const [, name = ''] = /^npm (?:run -s )?([\w-]+)/.exec(command) ?? [];
    assert.ok(scripts[name], `${label}: ${command}`);
  }
  const check = (await tasks()).find(({ label }) => label === 'مداد: تحقق من كل شيء');
  assert.equal(check?.command, 'npm run -s check-content');
});

describe('The companion', { timeout: 60_000 }, () => {
  test('Says what is wrong, where, and no more once it is mended', async (t) => {
    const content = await contentFolder(t, {
      'articles/2026/1.md': article([TITLE, DATE, 'categories: [مجتمعع]']),
      'articles/2026/2.md': article([TITLE, DATE, SOCIETY, 'image: souq.jpg']),
      'articles/2026/3.md': article([TITLE, DATE, SOCIETY], 'قبل\u202eبعد'),
    });
    const { seen, seenWhen, close } = await companionOf(t, content);
    assert.deepEqual(
      seen().map(({ file, line, column, severity }) => ({ file, line, column, severity })),
      [
        { file: 'articles/2026/1.md', line: '4', column: '14', severity: 'error' },
        { file: 'articles/2026/2.md', line: '5', column: '8', severity: 'warning' },
        { file: 'articles/2026/3.md', line: '7', column: '4', severity: 'error' },
      ],
    );
    const [first] = seen();
    assert.equal(
      first?.['message'],
      '\u2067لا يوجد ركن بهذا الاسم. هل تقصد \u2068مجتمع\u2069؟ الحقل: categories. وجدنا: مجتمعع اكتب: categories: [مجتمع]\u2069',
    );
    await writeFiles(content, { 'articles/2026/1.md': article([TITLE, DATE, SOCIETY]) });
    await seenWhen(() => seen().length === 2);
    await rm(join(content, 'articles/2026/2.md'));
    const left = await seenWhen(() => seen().length === 1);
    assert.equal(left[0]?.['file'], 'articles/2026/3.md');
    await close();
  });

  test('Goes by the categories as they are now, in what it says and offers', async (t) => {
    const content = await contentFolder(t, {
      'articles/1.md': article([TITLE, DATE, 'categories: [طقس]']),
    });
    const { folder, seen, seenWhen, close } = await companionOf(t, content);
    assert.equal(seen().length, 1);
    const schema = () => readFile(join(folder, 'schemas/article.json'), 'utf8');
    assert.ok(!(await schema()).includes('طقس'));
    await writeFiles(content, {
      'categories.yaml': `${CATEGORIES}- slug: weather\n  name: طقس\n`,
    });
    await seenWhen(() => seen().length === 0);
    // The next thing that it tells comes after the schemas.
    await writeFiles(content, { 'articles/2.md': article([TITLE, 'categories: [طقس]']) });
    await seenWhen(() => seen().length === 1);
    assert.ok((await schema()).includes('طقس'));
    await close();
  });

  test('Says that Git left two versions in a file, as the build does', async (t) => {
    const body = 'قبل.\n<<<<<<< HEAD\nهنا\n=======\nهناك\n>>>>>>> theirs';
    const content = await contentFolder(t, {
      'articles/1.md': article([TITLE, DATE, SOCIETY], body),
    });
    const { seen, close } = await companionOf(t, content);
    assert.deepEqual(
      seen().map(({ file, line, severity, code }) => ({ file, line, severity, code })),
      [{ file: 'articles/1.md', line: '8', severity: 'error', code: 'git-conflict' }],
    );
    await close();
  });

  test('Says what is wrong with the settings', async (t) => {
    const content = await contentFolder(t, { 'categories.yaml': '- slug: مجتمع\n  name: مجتمع\n' });
    const { seen, close } = await companionOf(t, content);
    assert.deepEqual(
      seen().map(({ file, line }) => ({ file, line })),
      [{ file: 'categories.yaml', line: '1' }],
    );
    await close();
  });
});

describe('Snippets', () => {
  /** What a snippet becomes when each place is left as it is, or the first choice taken. */
  const expanded = ({ body }: Snippet) =>
    body
      .join('\n')
      .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
      .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
      .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-07-05')
      .replace('$CURRENT_HOUR:$CURRENT_MINUTE', '14:05')
      .replace(/\$0/g, 'النص.')
      .replace(/\\(.)/g, '$1');

  const STORY = "سوق: أوله, ثم | 'آخره' } #2";
  const IN_QUOTES = `'${STORY.replaceAll("'", "''")}'`;
  for (const [language, story, head] of [
    [
      'Arabic',
      'اسم الملف',
      ["العنوان: 'سوق'", 'التاريخ: 2026-07-05', 'الأقسام: مجتمع', 'بقلم: سعاد, يونس'],
    ],
    [
      'English',
      STORY,
      [
        TITLE,
        DATE,
        SOCIETY,
        'image: { src: a.jpg, alt: سوق }',
        `story: ${IN_QUOTES}`,
        'authors: سعاد',
      ],
    ],
  ] as const) {
    test(`Put together they make a sound article, in ${language}`, async (t) => {
      const content = await contentFolder(t, {
        'categories.yaml': CATEGORIES.replace('name: مجتمع', 'name: مجتمع، ناس'),
        'articles/1.md': article([...head].map((line) => line.replace('مجتمع', 'society'))),
      });
      const folder = await temporaryFolder(t);
      await writeEditorFiles(content, folder);
      const snippets = await json<Record<string, Snippet>>(folder, 'midad.code-snippets');
      const parts = Object.fromEntries(
        Object.entries(snippets).map(([name, snippet]) => [name, expanded(snippet)]),
      );
      const { 'مقال جديد': start = '', 'صورة المقال': picture, الملف: inStory, ...texts } = parts;
      const whole = start.replace(/\n---\n/, `\n${picture}\n${inStory}\n---\n`);
      await writeFiles(content, {
        'articles/2.md': [whole, ...Object.values(texts)].join('\n\n'),
      });
      const { content: loaded, problems } = await loadContent(content);
      assert.deepEqual(problems.map(asRead), []);
      const made = loaded?.articles.find(({ id }) => id === '2');
      assert.equal(made?.image?.alt, 'ما في الصورة لمن لا يراها');
      assert.equal(made?.section, 'society');
      assert.equal(made?.story?.name, story);
      assert.deepEqual(made?.authors, ['سعاد']);
      assert.deepEqual(made?.bodyImages, ['souq.jpg', 'tramway.jpg']);
    });
  }
});
