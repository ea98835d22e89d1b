import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { listen } from '../../src/loopback.ts';

/** Programs that are not ours, run beside the tests. */

/** How long one may take to answer, in milliseconds: wrangler unpacks itself. */
const PATIENCE = 60_000;

/** A program that was started as a group of processes, so that none of its children is left. */
export interface Program {
  /** Ends it with all its children, and waits until it has ended. */
  end: () => Promise<void>;
}

/** Whether a program is there and can be started. */
export function isThere(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: PATIENCE }).status === 0;
}

/** A port of loopback that nobody has at this moment. */
export async function anyPort(): Promise<number> {
  const { origin, close } = await listen(() => undefined);
  await close();
  return Number(new URL(origin).port);
}

/**
 * Starts a program that serves, and waits until its port takes a connection.
 *
 * @throws with what it said, where it ends instead or keeps silent
 */
export async function startServing(
  command: [program: string, ...args: string[]],
  port: number,
  { cwd, env }: { cwd: string; env?: Record<string, string> },
): Promise<Program> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-4000)));
  }
  const ended = new Promise<string>((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) => resolve(`It ended with ${code ?? signal}.`));
  });
  // Who is interrupted leaves nobody behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, exit);
  const killAll = () => killGroup(child);
  process.once('exit', killAll);
  const end = async () => {
    process.removeListener('exit', killAll);
    killAll();
    await ended;
  };
  const refusal = await Promise.race([ended, untilOpen(port)]);
  if (refusal === undefined) return { end };
  await end();
  throw new Error(`${program} does not serve. ${refusal}\n${said}`);
}

function exit(): void {
  process.exit(1);
}

/** Waits until a port takes connections; says so where it does not in time. */
async function untilOpen(port: number): Promise<string | undefined> {
  const last = Date.now() + PATIENCE;
  while (Date.now() < last) {
    if (await isOpen(port)) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return `Nothing answers at port ${port}.`;
}

async function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** The group has the number of its first process. What only serves has nothing that it could lose. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it is over already.
  }
}
