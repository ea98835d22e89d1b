import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { writeFiles, type Files } from './content-folder.ts';
import { temporaryFolder } from './folder.ts';

/** A real Git repository in a temp folder, in which several people write. */

export interface Person {
  name: string;
  mail: string;
}

export const SALMA: Person = { name: 'سلمى', mail: 'salma@express-tv.example' };
export const IDRIS: Person = { name: 'إدريس', mail: 'idris@express-tv.example' };

/** When a commit is made, unless another time is given. */
const DATE = '2026-11-24T09:30:00+01:00';

export interface Repository {
  folder: string;
  content: string;
  git: (...args: string[]) => Promise<string>;
  /** Writes files, or removes those that are undefined, and commits; the hash of the commit. */
  commit: (by: Person, files: Files, message?: string, date?: string) => Promise<string>;
}

/** Runs Git in a folder as somebody, with no settings of this machine. */
export async function gitIn(
  folder: string,
  args: readonly string[],
  by = SALMA,
  date = DATE,
): Promise<string> {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: by.name,
    GIT_AUTHOR_EMAIL: by.mail,
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const { stdout } = await promisify(execFile)('git', [...args], { cwd: folder, env });
  return stdout.trim();
}

/** An empty repository whose newspaper lies in `content/`. */
export async function repository(t: TestContext): Promise<Repository> {
  const folder = await temporaryFolder(t);
  const content = join(folder, 'content');
  await mkdir(content);
  const git = async (...args: string[]) => gitIn(folder, args);
  await git('init', '--initial-branch', 'main');
  const commit: Repository['commit'] = async (by, files, message = 'نص', date = DATE) => {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) await rm(join(folder, path));
    }
    await writeFiles(folder, files);
    await git('add', '--all');
    await gitIn(folder, ['commit', '--allow-empty', '--message', message], by, date);
    return git('rev-parse', 'HEAD');
  };
  return { folder, content, git, commit };
}
