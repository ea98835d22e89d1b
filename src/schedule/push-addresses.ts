import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REDIRECTS } from '../content/old-addresses.ts';
import { MACHINE } from '../author-messages/authors.ts';

/** How long Git may take, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Brings what the publication wrote into redirects.yaml into the repository that a content folder is a clone of.
 * Where that is refused the clone has no commit of its own, and the lines stay where they are.
 *
 * @returns whether there was anything to bring
 * @throws with what Git says, when it cannot
 */
export async function pushAddresses(content: string): Promise<boolean> {
  const git = gitIn(content);
  await git('add', '--', REDIRECTS).catch(() => {});
  const isSame = await git('diff', '--cached', '--quiet', '--', REDIRECTS).then(
    () => true,
    () => false,
  );
  if (isSame) return false;
  await git('commit', '--quiet', '--message', SUBJECT, '--', REDIRECTS);
  try {
    await git('push', '--quiet');
    return true;
  } catch (error) {
    await git('reset', '--quiet', '--mixed', 'HEAD~1');
    throw error;
  }
}

/** Takes back what could not be pushed, so that what others wrote into the same file can come. */
export async function withdrawAddresses(content: string): Promise<void> {
  const git = gitIn(content);
  // One that nobody has committed goes: it is written again.
  await git('checkout', '--quiet', 'HEAD', '--', REDIRECTS).catch(() =>
    rm(join(content, REDIRECTS), { force: true }),
  );
}

const SUBJECT = 'اكتب أين صارت العناوين التي تغيرت أو سُحبت';

function gitIn(content: string) {
  const { GIT_SSH_COMMAND = 'ssh -o BatchMode=yes' } = process.env;
  const who = { name: 'النشر', mail: MACHINE };
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND,
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.mail,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.mail,
  };
  return async (...args: string[]) =>
    promisify(execFile)('git', ['-C', content, ...args], { env, timeout: PATIENCE });
}
