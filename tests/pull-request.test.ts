import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { filesBelow } from './support/build-command.ts';
import { article, DATE, SOCIETY, writeFiles, type Files } from './support/content-folder.ts';
import { engineCopy } from './support/engine.ts';
import { CONTENT } from './support/paper.ts';
import { git, ROOT, runShell, shellOf } from './support/workflows.ts';

/** What an author is shown of a pull request, by the shells of the workflow themselves. */

const NEW = "title: 'الترامواي يصل إلى واد الزيتون'";

/** A newspaper's repository, checked out as GitHub does for a pull request: merged with main. */
async function pullRequest(t: TestContext, files: Files): Promise<string> {
  const folder = await engineCopy(t);
  await cp(join(ROOT, '.gitignore'), join(folder, '.gitignore'));
  await writeFiles(folder, CONTENT);
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'add', 'content', 'package.json', '.gitignore');
  git(folder, 'commit', '--quiet', '--message', 'Main');
  git(folder, 'checkout', '--quiet', '-b', 'an-article');
  await writeFiles(folder, files);
  git(folder, 'add', 'content');
  git(folder, 'commit', '--quiet', '--message', 'An article');
  git(folder, 'checkout', '--quiet', '--detach', 'main');
  git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'an-article');
  return folder;
}

/** Runs the two steps; says how the first ended, and what the summary shows. */
async function check(folder: string) {
  const summary = join(folder, 'summary.md');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const step = (name: string) => runShell(shellOf('check.yml', 'check', name), folder, env);
  const built = step('Build what is published, then what would be');
  const listed = step('List the pages that would change');
  assert.equal(listed.code, 0, listed.stderr);
  return { built, summary: await readFile(summary, 'utf8') };
}

describe('A pull request', () => {
  test('Is shown as the pages that it changes, not as a whole newspaper, with a preview', async (t) => {
    const files = { 'content/articles/20511.md': article([NEW, DATE, SOCIETY]) };
    const folder = await pullRequest(t, files);
    const merged = git(folder, 'rev-parse', 'HEAD');
    const { built, summary } = await check(folder);
    assert.equal(built.code, 0, built.stderr);
    assert.match(summary, /^### صفحة جديدة واحدة$/m);
    assert.match(summary, /^- الترامواي يصل إلى واد الزيتون <bdi/m);
    assert.doesNotMatch(summary, /\/about\/|\/search\/|\/thanks\//);
    assert.equal(git(folder, 'rev-parse', 'HEAD'), merged);
    assert.ok((await filesBelow(join(folder, 'preview'))).has('society/20511/index.html'));
  });

  test('With a fault in it shows what is sound, and annotates nothing a second time', async (t) => {
    const folder = await pullRequest(t, {
      'content/articles/20511.md': article([NEW, 'date: أمس', SOCIETY]),
      'content/articles/20512.md': article([NEW, DATE, SOCIETY]),
    });
    const { built, summary } = await check(folder);
    assert.equal(built.code, 0, built.stderr);
    assert.doesNotMatch(built.stdout + built.stderr, /^::/m);
    assert.match(summary, /\/society\/20512\//);
    assert.doesNotMatch(summary, /20511/);
  });
});
