import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The most that Git is heard out, in bytes: the names of a hundred thousand files, or one text. */
const LARGEST = 64 * 1024 * 1024;

/** Nobody is there to be asked, and the repository is only read. */
const ALONE = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };

/**
 * What Git says, asked in a folder; undefined where it refuses: no repository, no such commit.
 *
 * @param folder paths in the answer begin here when `--relative` is asked for
 */
export async function askGit(
  folder: string,
  ...args: readonly string[]
): Promise<Buffer | undefined> {
  try {
    const env = { ...process.env, ...ALONE };
    const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: LARGEST } as const;
    const all = ['--literal-pathspecs', '-c', 'log.showSignature=false', ...args];
    return (await promisify(execFile)('git', all, options)).stdout;
  } catch {
    return undefined;
  }
}

/** The same as one line of text. */
export async function askGitLine(folder: string, ...args: string[]): Promise<string | undefined> {
  return (await askGit(folder, ...args))?.toString().trim();
}

/** Whole hash of the commit that a name or a short hash stands for, where the repository has it. */
export async function commitNamed(folder: string, name: string): Promise<string | undefined> {
  const commit = await askGitLine(
    folder,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  );
  return commit === '' ? undefined : commit;
}

/**
 * Whether the history of a shallow clone ends with a commit: all files seem to be this commit's then. Such a clone
 * says that it has no parents; the commit itself knows better.
 */
export async function isCutOff(folder: string, commit: string): Promise<boolean> {
  if ((await commitNamed(folder, `${commit}^`)) !== undefined) return false;
  const object = (await askGit(folder, 'cat-file', 'commit', commit))?.toString() ?? '';
  return /^parent /m.test(object.split('\n\n')[0] ?? '');
}
