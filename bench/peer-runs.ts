import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
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
  if (BUILDS[peer].program === process.execPath) {
    await symlink(INSTALLED, join(project, 'node_modules'));
  }
  const site = peerSite(peer, project);
  const { building, indexing } = commandsOf(peer, project, logs);
  const run = async (what: string, command: Command) => {
    say(`${peer}: ${what}`);
    const measured = await measure(command);
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
  const built = await run('build', building);
  const indexed = await run('pagefind', indexing);
  const whole = { ...indexed, what: WHOLE, measured: together([built.measured, indexed.measured]) };
  return [built, indexed, whole];
}

/**
 * Builds and indexes a peer's project once more, as a whole, at the same moments as what others do.
 *
 * @returns seconds of CPU
 */
export async function peerBuildBesideOthers(
  peer: PeerName,
  project: string,
  logs: string,
): Promise<number> {
  await rm(peerSite(peer, project), { recursive: true, force: true });
  const { building, indexing } = commandsOf(peer, project, logs);
  const built = await measure({ ...building, besideOthers: true });
  const indexed = await measure({ ...indexing, besideOthers: true });
  return built.cpu + indexed.cpu;
}

/** The two commands that make a peer's site. */
function commandsOf(peer: PeerName, project: string, logs: string) {
  const { program, args } = BUILDS[peer];
  const pagefind = join(INSTALLED, 'pagefind', 'lib', 'runner', 'bin.cjs');
  const building = { program, args: args(project), cwd: project };
  const indexing = {
    program: process.execPath,
    args: [pagefind, '--site', peerSite(peer, project)],
  };
  return {
    building: { ...building, log: join(logs, `${peer}-build.log`) },
    indexing: { ...indexing, cwd: project, log: join(logs, `${peer}-pagefind.log`) },
  };
}
