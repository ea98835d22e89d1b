import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How many versions of a file are looked at: a fault is seldom older than a few. */
const MOST = 20;

/** The largest text that is read, in bytes. */
const LARGEST = 16 * 1024 * 1024;

/** Nothing is fetched and nobody asked: what a shallow or partial clone does not have is not there. */
const AT_HOME = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };

/**
 * A file as it was committed before, newest first, along the line of the branch itself: what came by a merge
 * was not published before the merge was. Nothing where there is no Git, or none of its history.
 *
 * @param root path of the content folder
 * @param file path inside it
 */
export async function* committedVersions(root: string, file: string): AsyncGenerator<Buffer> {
  const form = ['--format=', '--raw', '--no-abbrev', '--no-renames'];
  const log = await git(root, ['log', '--first-parent', `-${MOST}`, ...form, '--', file]);
  for (const row of log?.toString().split('\n') ?? []) {
    const [, , , blob = ''] = row.split(' ');
    const isGone = /^0*$/.test(blob);
    const bytes = isGone ? undefined : await git(root, ['cat-file', 'blob', blob]);
    if (bytes) yield bytes;
  }
}

async function git(root: string, args: readonly string[]): Promise<Buffer | undefined> {
  try {
    const all = ['--literal-pathspecs', ...args];
    const env = { ...process.env, ...AT_HOME };
    const options = { cwd: root, env, encoding: 'buffer', maxBuffer: LARGEST } as const;
    return (await promisify(execFile)('git', all, options)).stdout;
  } catch {
    return undefined;
  }
}
