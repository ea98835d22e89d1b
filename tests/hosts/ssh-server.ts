import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestContext } from 'node:test';
import { run } from '../../src/deploy/transports/program.ts';

/** A real SSH server of this machine: Debian's sshd with a configuration, keys and a port of its own. */
export interface SshServer {
  port: number;
  /** `user@127.0.0.1`. */
  host: string;
  /** The environment of one who may come in. */
  secrets: { SSH_PRIVATE_KEY: string; SSH_KNOWN_HOSTS: string };
  /** How many connections were made. */
  connections: () => Promise<number>;
}

/** Starts a server that ends with the test. */
export async function startSshServer(t: TestContext, folder: string): Promise<SshServer> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const path = (name: string) => join(folder, name);
  for (const name of ['host-key', 'key']) {
    const made = await run('ssh-keygen', {
      args: ['-q', '-t', 'ed25519', '-N', '', '-f', path(name)],
    });
    if (made.code !== 0) throw new Error(made.stderr);
  }
  const port = await freePort();
  await writeFile(path('keys'), await readFile(path('key.pub')), { mode: 0o600 });
  await writeFile(path('config'), configuration(folder, port));
  if (userInfo().uid === 0) await mkdir('/run/sshd', { recursive: true });
  // Its sessions would keep a pipe open for as long as their connections live.
  const server = spawn('/usr/sbin/sshd', ['-D', '-f', path('config'), '-E', path('log')], {
    stdio: 'ignore',
  });
  const ended = once(server, 'close');
  t.after(async () => {
    server.kill();
    await ended;
  });
  const log = () => readFile(path('log'), 'utf8').catch(() => '');
  while (!(await log()).includes('Server listening')) {
    if (server.exitCode !== null) throw new Error(await log());
    await pause(20);
  }
  const [type, key] = (await readFile(path('host-key.pub'), 'utf8')).split(' ');
  return {
    port,
    host: `${userInfo().username}@127.0.0.1`,
    secrets: {
      SSH_PRIVATE_KEY: await readFile(path('key'), 'utf8'),
      SSH_KNOWN_HOSTS: `[127.0.0.1]:${port} ${type} ${key}`,
    },
    connections: async () => (await log()).split('Accepted publickey').length - 1,
  };
}

function configuration(folder: string, port: number): string {
  return [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host-key')}`,
    `AuthorizedKeysFile ${join(folder, 'keys')}`,
    `PidFile ${join(folder, 'pid')}`,
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PubkeyAuthentication yes',
    'UsePAM no',
    'StrictModes no',
    'LogLevel VERBOSE',
    '',
  ].join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
