import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { PeerName } from './folders/peer.ts';
import { measure, together, type Command } from './measure.ts';
import { BenchRefusal } from './refusals.ts';
import { WHOLE, type Outcome } from './scenario.ts';
import { bytesOf, siteFiles } from './site-files.ts';

const INSTALLED = join(import.meta.dirname, 'node_modules');

/** The command that builds a peer's project, and the folder that the site is then in. */
interface Build {
  program: string;
  args: (project: string) => string[];
  output: string;
}

const BUILDS: Record<PeerName, Build> = {
  hugo: {
    program: 'hugo',
    args: (project) => ['--quiet', '--buildFuture', '--cacheDir', join(project, '.hugo-cache')],
    output: 'public',
  },
  eleventy: {
    program: process.execPath,
    args: () => [join(INSTALLED, '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'],
    output: '_site',
  },
  astro: {
    program: process.execPath,
    args: () => [join(INSTALLED, 'astro', 'astro.js'), 'build'],
    output: 'dist',
  },
};

/** Where the site of a peer's project is. */
export function peerSite(peer: PeerName, project: string): string {
  return join(project, BUILDS[peer].output);
}

/**
 * Makes sure that what the peers need is there, before any work.
 *
 * @throws BenchRefusal that says how to get what is missing
 */
export function requirePeers(peers: readonly PeerName[]): void {
  if (peers.length === 0) return;
  if (!existsSync(join(INSTALLED, 'pagefind'))) {
    throw new BenchRefusal("The peers' packages are missing. Get them by: npm --prefix bench ci");
  }
  if (peers.includes('hugo') && spawnSync('hugo', ['version']).status !== 0) {
    throw new BenchRefusal('Hugo is missing. Get it by: apt-get install hugo');
  }
}

/**
 * Builds a project that was never built, as a whole, and indexes it by Pagefind's own command. No peer
 * has an incremental build for publishing, so this is also what it takes to publish one article.
 */
export async function peerRuns(
  peer: PeerName,
  project: string,
  logs: string,
  say: (line: string) => void,
): Promise<Outcome[]> {
  const { program, args } = BUILDS[peer];
  if (program === process.execPath) await symlink(INSTALLED, join(project, 'node_modules'));
  const site = peerSite(peer, project);
  const indexing = [join(INSTALLED, 'pagefind', 'lib', 'runner', 'bin.cjs'), '--site', site];
  const run = async (what: string, command: Pick<Command, 'program' | 'args'>) => {
    say(`${peer}: ${what}`);
    const log = join(logs, `${peer}-${what}.log`);
    const measured = await measure({ ...command, cwd: project, log });
    const files = await siteFiles(site);
    return {
      who: peer,
      what,
      measured,
      files: files.size,
      bytes: bytesOf(files),
      written: files.size,
    };
  };
  const built = await run('build', { program, args: args(project) });
  const indexed = await run('pagefind', { program: process.execPath, args: indexing });
  const whole = { ...indexed, what: WHOLE, measured: together([built.measured, indexed.measured]) };
  return [built, indexed, whole];
}
