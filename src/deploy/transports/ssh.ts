import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { variable, type Environment } from '../../environment.ts';
import type { SentFile } from '../transport.ts';
import { run, type Ran } from './program.ts';
import type { Reach } from './reach.ts';
import type { Target } from './target.ts';

/** A connection that all calls share, and the folder in which what it needs lies. */
interface Line {
  folder: string;
  /** Options of `ssh` that come before the host. */
  options: string[];
  /** Removes the folder. */
  leave: () => void;
}

/**
 * A folder of another machine, reached by the `ssh` and `rsync` of this one. One connection is made and shared, so
 * that each further call takes a round trip, and no new handshake.
 *
 * @param env may say `SSH_PRIVATE_KEY`, the text of a key's file (else the agent's keys and those of the SSH
 * configuration are tried), and `SSH_KNOWN_HOSTS`, lines of a file of that name (else the machine's own is read); the
 * host's key is always checked
 */
export function reachBySsh(
  { host = '', folder }: Target,
  port: number | undefined,
  env: Environment,
): Reach {
  let opened: Promise<Line> | undefined;
  const line = () => (opened ??= openLine(host, port, env));
  return {
    async sh(script, args, input) {
      const { options } = await line();
      const command = ['sh', '-c', script, 'midad', ...args].map(quoted).join(' ');
      return run('ssh', { args: [...options, '--', host, command], input });
    },
    async put(files) {
      const { options, folder: own } = await line();
      return rsync(files, { host, folder, options, own });
    },
    async close() {
      if (!opened) return;
      const { options, leave } = await opened;
      opened = undefined;
      await run('ssh', { args: [...options, '-O', 'exit', '--', host] });
      leave();
    },
  };
}

/** A word that any shell reads as it is. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Writes what `ssh` needs into a folder that nobody else may read, and opens the connection. */
async function openLine(host: string, port: number | undefined, env: Environment): Promise<Line> {
  const key = variable('SSH_PRIVATE_KEY', env);
  const known = variable('SSH_KNOWN_HOSTS', env);
  const folder = await mkdtemp(join(tmpdir(), 'midad-'));
  const leave = clearAtTheEnd(folder);
  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, `${text.replaceAll('\r', '').trimEnd()}\n`, { mode: 0o600 });
    return path;
  };
  const settings = [
    'BatchMode=yes',
    'StrictHostKeyChecking=yes',
    'ConnectTimeout=20',
    'ServerAliveInterval=15',
    'ServerAliveCountMax=4',
    ...(known ? [`UserKnownHostsFile=${await file('known_hosts', known)}`] : []),
    ...(key ? ['IdentitiesOnly=yes', `IdentityFile=${await file('key', key)}`] : []),
  ];
  const options = [
    ...settings.flatMap((setting) => ['-o', setting]),
    ...(port === undefined ? [] : ['-p', String(port)]),
    '-S',
    join(folder, 'line'),
  ];
  await openMaster(options, host);
  return { folder, options, leave };
}

/** Sees to it that a folder with a key in it does not outlive this process, whoever ends it; returns what removes it now. */
function clearAtTheEnd(folder: string): () => void {
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    leave();
    process.kill(process.pid, signal);
  };
  const leave = () => {
    clear();
    process.off('exit', clear);
    for (const signal of ENDS) process.off(signal, stop);
  };
  process.once('exit', clear);
  for (const signal of ENDS) process.once(signal, stop);
  return leave;
}

/** Signals by which a person or a CI ends a deploy. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Opens the connection that the others share. Where it cannot be, each of them tries by itself, and says what is
 * wrong. It goes to the background with its output closed, or else whoever waits for that output waits for ever.
 */
async function openMaster(options: readonly string[], host: string): Promise<void> {
  const background = ['-o', 'ControlMaster=yes', '-o', 'ControlPersist=60', '-N', '-f'];
  const log = join(options.at(-1) ?? '', '..', 'log');
  await run('ssh', { args: [...options, ...background, '-E', log, '--', host] });
}

/** Sends files by `rsync`: each is written beside its place there and then renamed. */
async function rsync(
  files: readonly SentFile[],
  to: { host: string; folder: string; options: readonly string[]; own: string },
): Promise<Pick<Ran, 'code' | 'stderr'>> {
  const stage = await mkdtemp(join(to.own, 'sent-'));
  try {
    for (const { path, from } of files) {
      await mkdir(dirname(join(stage, path)), { recursive: true });
      await symlink(resolve(from), join(stage, path));
    }
    const shell = ['ssh', ...to.options].join(' ');
    const list = files.map(({ path }) => `${path}\0`).join('');
    return await run('rsync', {
      args: [...RSYNC, '-e', shell, `${stage}/`, place(to)],
      input: list,
    });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * By content and not by time, since a restored cache has other times; links are followed, since what is sent is a
 * folder of links to where the files lie; names are not read by the shell there; what is on the site may be read by
 * the web server.
 */
const RSYNC = [
  '--files-from=-',
  '--from0',
  '--checksum',
  '--times',
  '--copy-links',
  '--protect-args',
  '--compress',
  '--perms',
  '--chmod=D755,F644',
];

/** IPv6 in brackets, since rsync divides at the first colon. */
function place({ host, folder }: { host: string; folder: string }): string {
  const [user, machine] = host.includes('@') ? host.split('@') : [undefined, host];
  const named = machine?.includes(':') ? `[${machine}]` : machine;
  return `${user === undefined ? '' : `${user}@`}${named}:${folder}/`;
}
