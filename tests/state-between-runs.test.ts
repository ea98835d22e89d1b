import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { filesBelow, runBuildIn } from './support/build-command.ts';
import { writeFiles } from './support/content-folder.ts';
import { engineCopy } from './support/engine.ts';
import { temporaryFolder } from './support/folder.ts';
import { CONTENT } from './support/paper.ts';
import { git, ROOT, runShell, shellOf } from './support/workflows.ts';

/** What one run in CI leaves to the next, by the shells of the workflows themselves. */

/** A repository with the shells of CI and one commit. */
async function repository(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await cp(join(ROOT, '.ci'), join(folder, '.ci'), { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'The first issue');
  return folder;
}

const SITE = {
  '.cache/ledger/0123.json': '{}',
  '.cache/preview/index.html': 'nobody else’s',
  'dist/index.html': '<!doctype html><title>العدد</title>',
  'dist/.well-known/security.txt': 'Contact: mailto:desk@newspaper.example',
  'dist/society/مقال/index.html': '<!doctype html>',
  'dist.compressed/index.html.br': 'as its host serves it',
  'dist.manifest.json': '{ "files": [] }',
  'dist.held.json': '{ "held": [] }',
};

describe('The archive of a site', () => {
  test('Brings all of it back, to the nanosecond, but no preview', async (t) => {
    const folder = await repository(t);
    await writeFiles(folder, SITE);
    const times = 'find .cache/ledger dist dist.* -type f -printf "%p %T@\\n" | sort';
    const before = runShell(times, folder).stdout;
    assert.equal(runShell('.ci/state pack site.state', folder).code, 0);
    await writeFile(join(folder, 'dist', 'stray.html'), 'from another run');
    const { code, stdout } = runShell('.ci/state unpack site.state', folder);
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.equal(runShell(times, folder).stdout, before);
    const { 'dist/society/مقال/index.html': page } = SITE;
    assert.equal(await readFile(join(folder, 'dist/society/مقال/index.html'), 'utf8'), page);
    assert.equal(runShell('test -e .cache/preview', folder).code, 1);
  });

  test('Is packed by gzip where there is no zstd', async (t) => {
    const folder = await repository(t);
    await writeFiles(folder, SITE);
    await mkdir(join(folder, 'bin'));
    for (const name of ['bash', 'dirname', 'tar', 'gzip', 'du', 'rm']) {
      const { stdout } = runShell(`command -v ${name}`, folder);
      await symlink(stdout.trim(), join(folder, 'bin', name));
    }
    const env = { PATH: join(folder, 'bin') };
    const shell = 'bash .ci/state pack site.state && bash .ci/state unpack site.state';
    assert.deepEqual(runShell(shell, folder, env).stderr, '');
    const archive = await readFile(join(folder, 'site.state'));
    assert.deepEqual([...archive.subarray(0, 2)], [0x1f, 0x8b]);
    assert.equal(await readFile(join(folder, 'dist/index.html'), 'utf8'), SITE['dist/index.html']);
  });

  for (const [what, archive] of [
    ['is gone', undefined],
    ['was cut', 'a few bytes'],
  ] as const) {
    test(`Leaves an empty place where it ${what}, and says so: everything is built anew`, async (t) => {
      const folder = await repository(t);
      await writeFiles(folder, SITE);
      if (archive !== undefined) await writeFile(join(folder, 'site.state'), archive);
      const { code, stdout } = runShell('.ci/state unpack site.state', folder);
      assert.equal(code, 0);
      assert.match(stdout, /everything is built anew\.\n$/);
      assert.equal(runShell('ls -d .cache dist dist.*', folder).stdout, '');
    });
  }

  test('Saves the next build its work: the same bytes, and nothing made again', async (t) => {
    const engine = await engineCopy(t);
    await writeFiles(engine, CONTENT);
    await cp(join(ROOT, '.ci'), join(engine, '.ci'), { recursive: true });
    const args = ['--hold', '--lang', 'en', '--now', '2026-11-24T10:00:00+01:00'];
    await runBuildIn(engine, ...args);
    const built = await filesBelow(join(engine, 'dist'));
    assert.equal(runShell('.ci/state pack site.state', engine).code, 0);
    await Promise.all(
      ['dist', '.cache'].map((name) => rm(join(engine, name), { recursive: true })),
    );
    assert.equal(runShell('.ci/state unpack site.state', engine).code, 0);
    const { stdout } = await runBuildIn(engine, ...args);
    assert.match(stdout, /Pages: 0 made, /);
    assert.deepEqual(await filesBelow(join(engine, 'dist')), built);
  });

  test('Is not made of a command that was mistyped', async (t) => {
    const folder = await repository(t);
    const { code, stderr } = runShell('.ci/state pakc site.state', folder);
    assert.equal(code, 2);
    assert.match(stderr, /^\.ci\/state pack ARCHIVE /);
  });
});

/** When the next build is, as the build says it. */
function nextBuild(at: string): string {
  return `${JSON.stringify({ version: 1, at, because: [{ what: 'appears', at }] })}\n`;
}

describe('What a scheduled run asks', () => {
  /** A repository as the scheduled job finds it, with what asks for the time. */
  async function asked(t: TestContext, next: string | undefined): Promise<string> {
    const folder = await repository(t);
    for (const part of ['scripts/due.mjs', 'src/schedule/due.mjs']) {
      await mkdir(join(folder, part, '..'), { recursive: true });
      await cp(join(ROOT, part), join(folder, part));
    }
    if (next !== undefined) await writeFiles(folder, { 'dist.next-build.json': next });
    return folder;
  }

  function isDue(folder: string): string {
    const shell = shellOf('schedule.yml', 'due', 'Ask');
    const output = join(folder, 'github-output');
    const env = { GITHUB_OUTPUT: output };
    const { code, stderr } = runShell(`: > "$GITHUB_OUTPUT"\n${shell}`, folder, env);
    assert.equal(code, 0, stderr);
    return runShell('cat "$GITHUB_OUTPUT"', folder, env).stdout;
  }

  test('Is due where nothing is known: the first publication, or a note that is lost', async (t) => {
    assert.equal(isDue(await asked(t, undefined)), 'due=true\n');
  });

  test('Is not due before the moment that the build named, and is due at it', async (t) => {
    const folder = await asked(t, nextBuild('2999-01-01T00:00:00+01:00'));
    assert.equal(runShell('.ci/state note published', folder).code, 0);
    assert.equal(isDue(folder), 'due=false\n');
    await writeFiles(folder, {
      '.due/dist.next-build.json': nextBuild('2026-01-01T00:00:00+01:00'),
    });
    assert.equal(isDue(folder), 'due=true\n');
  });

  test('Is due where the newest commit is not live: its run was cancelled', async (t) => {
    const folder = await asked(t, nextBuild('2999-01-01T00:00:00+01:00'));
    assert.equal(runShell('.ci/state note published', folder).code, 0);
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'An article');
    assert.equal(isDue(folder), 'due=true\n');
  });

  test('Leaves a commit that could not be published alone for half an hour', async (t) => {
    const folder = await asked(t, nextBuild('2026-01-01T00:00:00+01:00'));
    assert.equal(runShell('.ci/state note failed', folder).code, 0);
    assert.equal(isDue(folder), 'due=false\n');
    await writeFile(join(folder, '.due/failed'), `${Math.floor(Date.now() / 1000) - 1801}\n`);
    assert.equal(isDue(folder), 'due=true\n');
    assert.equal(runShell('.ci/state note published', folder).code, 0);
    assert.equal(runShell('test -e .due/failed', folder).code, 1);
  });

  test('Does not bring back what was rolled back, until the next push', async (t) => {
    const folder = await asked(t, nextBuild('2026-01-01T00:00:00+01:00'));
    assert.equal(runShell('.ci/state note published', folder).code, 0);
    assert.equal(runShell('.ci/state note rolled-back', folder).code, 0);
    assert.equal(isDue(folder), 'due=false\n');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Mend it');
    assert.equal(isDue(folder), 'due=true\n');
  });
});

test('Old addresses are pushed on top of what came meanwhile, and wake no publication; or the lines are said', async (t) => {
  const folder = await temporaryFolder(t);
  const [bare, job, writer] = ['paper.git', 'job', 'writer'].map((name) => join(folder, name));
  git(folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', bare ?? '');
  const author = await repository(t);
  git(author, 'remote', 'add', 'origin', bare ?? '');
  git(author, 'push', '--quiet', 'origin', 'main');
  git(folder, 'clone', '--quiet', bare ?? '', 'job');
  git(folder, 'clone', '--quiet', bare ?? '', 'writer');
  await writeFiles(job ?? '', {
    'content/redirects.yaml': '- from: /a/\n  to: /b/\n',
    'dist.next-build.json': nextBuild('2999-01-01T00:00:00+01:00'),
  });
  for (const part of ['scripts/due.mjs', 'src/schedule/due.mjs']) {
    await writeFiles(job ?? '', { [part]: await readFile(join(ROOT, part)) });
  }
  assert.equal(runShell('.ci/addresses take', job ?? '').stdout, 'kept=true\n');
  assert.equal(runShell('.ci/state note published', job ?? '').code, 0);
  const newest = () => git(bare ?? '', 'rev-parse', 'main');
  const isDue = () => runShell(`git fetch --quiet origin; .ci/due ${newest()}`, job ?? '').stdout;
  const { code, stderr } = runShell('.ci/addresses push main', job ?? '');
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  assert.equal(git(bare ?? '', 'show', 'main:content/redirects.yaml'), '- from: /a/\n  to: /b/');
  assert.equal(isDue(), 'due=false\n');
  // An author pushes, and then what a run kept comes that began before.
  await writeFiles(writer ?? '', { 'content/articles/1.md': 'نص' });
  git(writer ?? '', 'pull', '--quiet');
  git(writer ?? '', 'add', '.');
  git(writer ?? '', 'commit', '--quiet', '--message', 'An article');
  git(writer ?? '', 'push', '--quiet');
  await writeFiles(job ?? '', { 'content/redirects.yaml': '- from: /a/\n  to: /c/\n' });
  assert.equal(runShell('.ci/addresses take', job ?? '').stdout, 'kept=true\n');
  assert.equal(runShell('.ci/addresses push main', job ?? '').code, 0);
  assert.equal(git(bare ?? '', 'show', 'main:content/redirects.yaml'), '- from: /a/\n  to: /c/');
  assert.equal(git(bare ?? '', 'show', 'main:content/articles/1.md'), 'نص');
  assert.equal(isDue(), 'due=true\n');
  // The same lines once more: somebody pasted them.
  const again = runShell('.ci/addresses push main', job ?? '');
  assert.equal(again.code, 0);
  assert.match(again.stdout, /\n~~~yaml\n[^]* {2}to: \/c\/\n~~~\n/);
});

test('Authors of all commits since the one that is live are told, whichever began the run', async (t) => {
  const folder = await repository(t);
  const shell = shellOf('publish.yml', 'publish', 'Say which commits are published');
  const commits = (before: string) => {
    const env = { GITHUB_OUTPUT: join(folder, 'output'), BEFORE: before };
    const { code, stderr } = runShell(`: > "$GITHUB_OUTPUT"\n${shell}`, folder, env);
    assert.equal(code, 0, stderr);
    return runShell('cat "$GITHUB_OUTPUT"', folder, env).stdout;
  };
  const first = git(folder, 'rev-parse', 'HEAD');
  assert.equal(commits(''), `since=${first}\nuntil=${first}\n`);
  assert.equal(commits('abc'), `since=abc\nuntil=${first}\n`);
  await writeFiles(folder, { 'dist.next-build.json': nextBuild('2999-01-01T00:00:00Z') });
  assert.equal(runShell('.ci/state note published', folder).code, 0);
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'One');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Two');
  const newest = git(folder, 'rev-parse', 'HEAD');
  assert.equal(commits(git(folder, 'rev-parse', 'HEAD^')), `since=${first}\nuntil=${newest}\n`);
});

test('The host, what changed and what is held are read from beside the site', async (t) => {
  const folder = await temporaryFolder(t);
  const shell = shellOf(
    'publish.yml',
    'publish',
    'Ask the site for its host, and say what is held',
  );
  const env = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  const ask = async (delivery: object, changes: object, held: object) => {
    await writeFiles(folder, {
      output: '',
      summary: '',
      'dist.delivery.json': JSON.stringify(delivery),
      'dist.changes.json': JSON.stringify(changes),
      'dist.held.json': JSON.stringify(held),
    });
    const { code, stderr } = runShell(shell, folder, env);
    assert.equal(code, 0, stderr);
    return [
      await readFile(env.GITHUB_OUTPUT, 'utf8'),
      await readFile(env.GITHUB_STEP_SUMMARY, 'utf8'),
    ];
  };
  const none = { added: [], changed: [], removed: [] };
  assert.deepEqual(await ask({ version: 1 }, none, { held: [] }), ['host=\nchanged=false\n', '']);
  assert.deepEqual(
    await ask(
      { version: 1, host: 's3' },
      { ...none, removed: ['a.html'] },
      { held: [{ text: 'articles/1.md: لم يُنشر' }] },
    ),
    ['host=s3\nchanged=true\n', '~~~\narticles/1.md: لم يُنشر\n~~~\n'],
  );
});
