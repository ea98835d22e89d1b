import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The workflows of the repository, read and run as a host of them does. */

export const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = '.github/workflows';

export interface Step {
  name?: string;
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

export interface Job {
  uses?: string;
  if?: string;
  steps?: Step[];
  needs?: string | string[];
  outputs?: Record<string, string>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  'runs-on'?: string;
  'timeout-minutes'?: number;
}

export interface Workflow {
  /** The file's name. */
  name: string;
  text: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** All workflows, by the names of their files. */
export function workflows(): Workflow[] {
  return readdirSync(join(ROOT, FOLDER))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(ROOT, FOLDER, name), 'utf8');
      const read = parse(text) as Omit<Workflow, 'text' | 'name'>;
      return { ...read, name, text };
    });
}

/** @throws when there is no such workflow */
export function workflow(name: string): Workflow {
  const found = workflows().find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${FOLDER}/${name}`);
  return found;
}

/** Every step of a workflow. */
export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps ?? []);
}

/** The shell of a step. @throws when a job has none of that name */
export function shellOf(file: string, job: string, step: string): string {
  const found = workflow(file).jobs[job]?.steps?.find(({ name }) => name === step);
  if (!found?.run) throw new Error(`${file}: ${job} has no step «${step}» that runs something`);
  return found.run;
}

/**
 * How GitHub runs the shell of a step: bash stops at the first command that fails, and reads no file of its user's. By
 * itself it would, where its input is a pipe of Node's: it takes that for a network.
 */
export const BASH = ['--noprofile', '--norc', '-eo', 'pipefail', '-c'] as const;

/** Runs the shell of a step as GitHub does. */
export function runShell(
  script: string,
  folder: string,
  env: Record<string, string> = {},
): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('bash', [...BASH, script], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** Runs git in a folder, as an author who is always the same. */
export function git(folder: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Author', '-c', 'user.email=author@newspaper.example'];
  const { status, stdout, stderr } = spawnSync('git', [...author, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
