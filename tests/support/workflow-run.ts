import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { BASH, git, ROOT, workflow, type Job, type Step, type Workflow } from './workflows.ts';

/**
 * GitHub's part of a workflow, as far as ours need it: jobs are run step by step, the shells as they stand in the
 * file, checkouts out of a bare repository, caches and artifacts in a folder. What a runner installs is there already:
 * `npm ci` leads to the packages of this repository.
 */
export interface Host {
  /** The bare repository. */
  repository: string;
  /** An empty folder for checkouts, caches and artifacts. */
  folder: string;
  secrets: Record<string, string>;
}

/** How a run comes about. */
export interface Occasion {
  /** When it begins. The clock goes on from there. */
  now: string;
  /** The commit before a push. */
  before?: string;
  inputs?: Record<string, string>;
  needs?: Record<string, JobRun>;
  /** Is called when a step of that name is done. */
  after?: Record<string, () => Promise<void> | void>;
}

/** What became of a job. */
export interface JobRun {
  result: 'success' | 'failure' | 'skipped';
  outputs: Record<string, string>;
  /** What its shells said, by the names of the steps that were run. */
  said: Record<string, string>;
  summary: string;
}

interface Cache {
  key: string;
  path: string;
  /** Where it lies. */
  place: string;
}

/** What expressions are about. */
type Contexts = Record<string, unknown>;

/** Runs jobs; what they keep in caches is there for the next one. */
export class WorkflowHost {
  readonly #host: Host;
  readonly #caches: Cache[] = [];
  #runs = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Runs a job of a workflow, as a new machine does. */
  async run(file: string, name: string, occasion: Occasion): Promise<JobRun> {
    this.#runs += 1;
    const flow = workflow(file);
    const job = flow.jobs[name];
    if (!job) throw new Error(`${file} has no job ${name}`);
    const running = new RunningJob(this.#host, this.#caches, {
      flow,
      job,
      occasion,
      id: this.#runs,
    });
    return running.toItsEnd();
  }
}

/** A job on its machine. */
class RunningJob {
  readonly #host: Host;
  readonly #caches: Cache[];
  readonly #job: Job;
  readonly #occasion: Occasion;
  readonly #contexts: Contexts;
  readonly #steps: Record<string, { outputs: Record<string, string> }> = {};
  readonly #run: JobRun = { result: 'success', outputs: {}, said: {}, summary: '' };

  constructor(
    host: Host,
    caches: Cache[],
    { flow, job, occasion, id }: { flow: Workflow; job: Job; occasion: Occasion; id: number },
  ) {
    this.#host = host;
    this.#caches = caches;
    this.#job = job;
    this.#occasion = occasion;
    const { inputs = {}, needs = {}, before = '' } = occasion;
    this.#contexts = {
      env: flow.env ?? {},
      github: { ref: 'refs/heads/main', run_id: id, run_attempt: 1, token: '', event: { before } },
      secrets: host.secrets,
      steps: this.#steps,
      inputs,
      needs,
    };
  }

  get #checkout(): string {
    // The same for each run, as on a host's machines.
    return join(this.#host.folder, 'checkout');
  }

  async toItsEnd(): Promise<JobRun> {
    if (!this.#isTrue(this.#job.if)) return { ...this.#run, result: 'skipped' };
    await rm(this.#checkout, { recursive: true, force: true });
    await mkdir(this.#checkout, { recursive: true });
    for (const step of this.#job.steps ?? []) {
      if (!this.#isTrue(step.if)) continue;
      const code = step.uses === undefined ? await this.#shell(step) : await this.#use(step);
      if (code !== 0) this.#run.result = 'failure';
      await this.#occasion.after?.[step.name ?? '']?.();
    }
    for (const [name, value] of Object.entries(this.#job.outputs ?? {})) {
      this.#run.outputs[name] = this.#filled(value);
    }
    return this.#run;
  }

  /** Runs the shell of a step; how it ended. */
  async #shell({ id, name = '', run = '', env = {} }: Step): Promise<number | null> {
    const files = { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' };
    for (const file of Object.keys(files) as (keyof typeof files)[]) {
      files[file] = join(this.#host.folder, file);
      await writeFile(files[file], '');
    }
    const own = Object.entries(env).map(([key, value]) => [key, this.#filled(value)]);
    const child = spawn('bash', [...BASH, run], {
      cwd: this.#checkout,
      env: {
        ...process.env,
        ...(await this.#machine()),
        ...(this.#contexts['env'] as Record<string, string>),
        ...files,
        ...(Object.fromEntries(own) as Record<string, string>),
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    this.#run.said[name] = said;
    this.#run.summary += await readFile(files.GITHUB_STEP_SUMMARY, 'utf8');
    if (id !== undefined)
      this.#steps[id] = { outputs: outputsIn(await readFile(files.GITHUB_OUTPUT, 'utf8')) };
    return code;
  }

  /** What a runner has: its clock, and an npm that need not fetch what lies here. */
  async #machine(): Promise<Record<string, string>> {
    const programs = join(this.#host.folder, 'programs');
    const npm = join(programs, 'npm');
    const path = process.env['PATH'] ?? '';
    if (!existsSync(npm)) {
      await mkdir(programs, { recursive: true });
      const text = `#!/bin/sh
if [ "$1" = ci ]; then exec ln -sfn '${join(ROOT, 'node_modules')}' node_modules; fi
PATH='${path}'
exec npm "$@"
`;
      await writeFile(npm, text, { mode: 0o755 });
    }
    const clock = join(ROOT, 'tests', 'support', 'moved-clock.mjs');
    return {
      PATH: `${programs}:${path}`,
      NODE_OPTIONS: `--import file://${encodeURI(clock)}`,
      CLOCK: this.#occasion.now,
      NODE_TEST_CONTEXT: '',
    };
  }

  /** Does what an action does. */
  async #use(step: Step): Promise<number> {
    const values = Object.entries(step.with ?? {}).map(([key, value]) => [
      key,
      this.#filled(String(value)),
    ]);
    const given = Object.fromEntries(values) as Record<string, string>;
    const action = /^actions\/(.*)@/.exec(step.uses ?? '')?.[1] ?? '';
    if (action === 'checkout') this.#checkOut(given);
    else if (action === 'cache/restore') await this.#restore(step, given);
    else if (action === 'cache/save') await this.#save(given);
    else if (action === 'upload-artifact') await this.#exchange(this.#checkout, this.#artifacts);
    else if (action === 'download-artifact') await this.#exchange(this.#artifacts, this.#checkout);
    else if (action !== 'setup-node')
      throw new Error(`${action} is an action of which the tests know nothing`);
    return 0;
  }

  get #artifacts(): string {
    return join(this.#host.folder, 'artifacts');
  }

  /** The lists beside the site, and the old addresses: the only artifacts that a shell of ours reads. */
  async #exchange(from: string, to: string): Promise<void> {
    await cp(from, to, {
      recursive: true,
      filter: (path) =>
        path === from ||
        (dirname(path) === from && /\/(?:dist\.[\w-]+\.json|addresses\.patch)$/.test(path)),
    });
  }

  #checkOut({
    ref = 'main',
    'fetch-depth': depth = '1',
    'sparse-checkout': sparse,
  }: Record<string, string>) {
    const checkout = this.#checkout;
    git(checkout, 'init', '--quiet');
    if (sparse) git(checkout, 'sparse-checkout', 'set', ...sparse.split('\n').filter(Boolean));
    git(checkout, 'remote', 'add', 'origin', `file://${this.#host.repository}`);
    git(checkout, 'fetch', '--quiet', '--depth', depth, 'origin', ref);
    git(checkout, 'checkout', '--quiet', 'FETCH_HEAD');
  }

  /** The newest of what was kept by that key, or with that beginning. */
  async #restore(
    { id }: Step,
    { path = '', key = '', 'restore-keys': beginning = '' }: Record<string, string>,
  ) {
    const fitting = this.#caches.filter((cache) => {
      return cache.path === path && (cache.key === key || cache.key.startsWith(beginning.trim()));
    });
    const found = fitting.at(-1);
    if (found) await cp(found.place, join(this.#checkout, path), KEEP);
    if (id !== undefined)
      this.#steps[id] = { outputs: found ? { 'cache-matched-key': found.key } : {} };
  }

  async #save({ path = '', key = '' }: Record<string, string>) {
    const place = join(this.#host.folder, 'caches', key);
    await cp(join(this.#checkout, path), place, KEEP);
    this.#caches.push({ key, path, place });
  }

  /** A text with the values of its expressions. */
  #filled(text: string): string {
    return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
      String(this.#value(expression)),
    );
  }

  /** Whether a condition holds; where it says nothing of how the job is getting on, only while all is well. */
  #isTrue(condition: string | undefined): boolean {
    const isWell = this.#run.result === 'success';
    if (condition === undefined) return isWell;
    const expression = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1');
    const isAsked = /cancelled\(\)|always\(\)|failure\(\)/.test(expression);
    return (isAsked || isWell) && Boolean(this.#value(expression));
  }

  /** Of GitHub's language ours use what JavaScript has too; what is not there is an empty text. */
  #value(expression: string): unknown {
    const names = /\b(env|github|secrets|steps|inputs|needs|job)((?:\.[\w-]+)+)/g;
    const plain = expression.replace(names, (name) => `value(${JSON.stringify(name)})`);
    const contexts: Contexts = { ...this.#contexts, job: { status: this.#run.result } };
    const value = (name: string) =>
      name
        .split('.')
        .reduce<unknown>((place, part) => (place as Contexts | undefined)?.[part], contexts) ?? '';
    const hashFiles = (path: string) => (existsSync(join(this.#checkout, path)) ? 'a hash' : '');
    return runInNewContext(plain, { value, hashFiles, cancelled: () => false });
  }
}

/** Times are kept, as archives keep them. */
const KEEP = { recursive: true, preserveTimestamps: true } as const;

function outputsIn(text: string): Record<string, string> {
  const rows = text.split('\n').filter(Boolean);
  return Object.fromEntries(
    rows.map((row) => [row.slice(0, row.indexOf('=')), row.slice(row.indexOf('=') + 1)]),
  );
}
