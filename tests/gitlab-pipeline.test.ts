import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { temporaryFolder } from './support/folder.ts';
import { git, ROOT } from './support/workflows.ts';

/** What GitLab runs for a newspaper, judged without GitLab: by its own JSON schema, and by who runs when. */

const FILE = '.gitlab-ci.yml';
const TEXT = readFileSync(join(ROOT, FILE), 'utf8');

interface Job {
  script?: unknown[];
  resource_group?: string;
  timeout?: string;
  image?: string;
}

/** The file as GitLab reads it, and its jobs. */
const { default: byDefault, ...READ } = parse(TEXT, { merge: true }) as Record<string, Job>;
const JOBS = Object.entries(READ).filter(([name, job]) => !name.startsWith('.') && job.script);

/** A clone of a newspaper's repository at GitLab, on a branch. */
async function clone(t: TestContext, branch: string, text = TEXT): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, FILE), text);
  await cp(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'));
  git(folder, 'init', '--quiet', '--initial-branch', branch);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'An issue');
  git(folder, 'remote', 'add', 'origin', 'https://gitlab.example/paper/paper.git');
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  return folder;
}

/** Has the jobs of a pipeline listed. */
function list(
  folder: string,
  source: string,
): { code: number | null; said: string; jobs: string[] } {
  const packages = join(ROOT, 'node_modules');
  const args = [
    '--import',
    join(ROOT, 'tests/support/set-union.mjs'),
    join(packages, 'gitlab-ci-local/dist/index.js'),
    '--list-csv',
    '--ignore-predefined-vars=CI_PIPELINE_SOURCE',
    `--variable=CI_PIPELINE_SOURCE=${source}`,
  ];
  const ended = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const [, rows = ''] = ended.stdout.split('name;stage;when;allowFailure;environment;needs\n');
  const jobs = rows
    .trim()
    .split('\n')
    .map((row) => row.split(';').slice(0, 3).join(' '));
  return { code: ended.status, said: ended.stdout + ended.stderr, jobs };
}

describe('Who runs when', () => {
  for (const source of ['push', 'web', 'api', 'trigger', 'pipeline']) {
    test(`Main is published by ${source}, and going back waits for a hand`, async (t) => {
      const { code, said, jobs } = list(await clone(t, 'main'), source);
      assert.equal(code, 0, said);
      assert.deepEqual(jobs, [
        'publish publish on_success',
        'roll-back publish manual',
        'tell tell on_success',
        'keep-addresses tell on_success',
      ]);
    });
  }

  test('A schedule only asks whether something is due', async (t) => {
    const { code, said, jobs } = list(await clone(t, 'main'), 'schedule');
    assert.equal(code, 0, said);
    assert.deepEqual(jobs, ['due publish on_success']);
  });

  test('A merge request is checked, and nothing else', async (t) => {
    const { code, said, jobs } = list(await clone(t, 'an-article'), 'merge_request_event');
    assert.equal(code, 0, said);
    assert.deepEqual(jobs, ['check check on_success']);
  });
});

test('GitLab’s schema would find something', async (t) => {
  const folder = await clone(
    t,
    'main',
    TEXT.replace('interruptible: false', 'interruptible: maybe'),
  );
  const { code, said } = list(folder, 'push');
  assert.equal(code, 1);
  assert.match(said, /'interruptible' property type must be boolean at default\.interruptible/);
});

describe('What is run', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const linesOf = ({ script = [] }: Job) => script.flat(2).map(String);

  test('Every command and script that a job names is there, and can be read by bash', () => {
    for (const [name, job] of JOBS) {
      for (const line of linesOf(job)) {
        for (const [, script = ''] of line.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
          assert.ok(scripts[script], `${name}: npm run ${script} is no command`);
        }
        for (const [path] of line.matchAll(/(?:\.ci|scripts)\/[\w.-]+/g)) {
          assert.ok(existsSync(join(ROOT, path)), `${name}: ${path} is not there`);
        }
        const { stderr } = spawnSync('bash', ['--norc', '-n'], { input: line, encoding: 'utf8' });
        assert.equal(stderr, '', `${name}: ${line}`);
      }
    }
  });

  test('Every job ends by itself, in an image whose version is said', () => {
    assert.match(byDefault?.image ?? '', /^node:\d+-\w+$/);
    for (const [name, { timeout }] of JOBS) assert.ok(timeout, name);
  });

  test('Publishing and going back wait for each other', () => {
    const alone = JOBS.filter(([, job]) => job.resource_group === 'publish').map(([name]) => name);
    assert.deepEqual(alone, ['publish', 'roll-back']);
  });

  test('What is published is the newest commit, whichever began the pipeline', () => {
    const [fetching, checkout] = linesOf(READ['publish'] ?? {});
    assert.equal(fetching, 'git fetch --quiet --depth 50 origin "$CI_DEFAULT_BRANCH"');
    assert.equal(checkout, 'git checkout --quiet --detach FETCH_HEAD');
  });
});
