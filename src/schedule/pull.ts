import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withdrawAddresses } from './push-addresses.ts';

/** How long Git may take, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Brings what was pushed into the clone that a content folder lies in. Nothing is merged: a clone that has commits
 * of its own is refused. Git asks nobody for a password.
 *
 * @throws with what Git says, when it cannot
 */
export async function pullContent(content: string): Promise<void> {
  await pull(content).catch(async (error: unknown) => {
    // What the publication wrote and could not push stands in the way of what others wrote there; it writes it again.
    await withdrawAddresses(content).catch(() => {});
    await pull(content).catch(() => {
      throw error;
    });
  });
}

async function pull(content: string): Promise<void> {
  const { GIT_SSH_COMMAND = 'ssh -o BatchMode=yes' } = process.env;
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND };
  const args = ['-C', content, 'pull', '--ff-only', '--quiet'];
  await promisify(execFile)('git', args, { env, timeout: PATIENCE });
}
