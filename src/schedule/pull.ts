import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How long Git may take, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Brings what was pushed into the clone that a content folder lies in. Nothing is merged: a clone that has commits
 * of its own is refused. Git asks nobody for a password.
 *
 * @throws with what Git says, when it cannot
 */
export async function pullContent(content: string): Promise<void> {
  const { GIT_SSH_COMMAND = 'ssh -o BatchMode=yes' } = process.env;
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND };
  const args = ['-C', content, 'pull', '--ff-only', '--quiet'];
  await promisify(execFile)('git', args, { env, timeout: PATIENCE });
}
