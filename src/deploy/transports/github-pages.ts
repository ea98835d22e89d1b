import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CACHE } from '../../build/engine.ts';
import type { Instant } from '../../dates.ts';
import { variable, type Environment } from '../../environment.ts';
import type { Delivery } from '../../hosts/delivery.ts';
import type { SiteOnDisk, Tool, ToolRelease } from '../transport.ts';
import { wantedRelease } from './former-releases.ts';
import { gitIn, type Git } from './git.ts';
import { missingSetting, secret } from './wanted.ts';

/** Where former releases are kept in the repository: names that neither branches nor tags are, and no clone fetches. */
const RELEASES = 'refs/midad/releases/';

/** Where the work is done: other than usual in tests alone. */
interface Workplace {
  /** A bare repository of this machine, which keeps what was sent: the next push sends the difference alone. */
  folder: string;
  now: () => Instant;
}

const USUAL: Workplace = { folder: join(CACHE, 'github-pages'), now: Date.now };

/** What is where in the repository. */
interface Published {
  /** The commit that the branch is at; absent: there is no such branch. */
  tip?: string | undefined;
  /** Newest first. */
  releases: { ref: string; commit: string }[];
}

/**
 * GitHub Pages, published from a branch: the whole site is one commit without a parent, so that the repository does
 * not grow by every publication. The last releases are kept under names of their own.
 *
 * @throws UsageFault where the repository or the token is not told
 */
export function openGithubPages(
  delivery: Delivery,
  env: Environment,
  { folder, now }: Workplace = USUAL,
): Tool {
  const { branch = 'gh-pages', releases: kept = 5 } = delivery.deploy ?? {};
  const repository = delivery.deploy?.repository ?? variable('GITHUB_REPOSITORY', env);
  if (!repository) throw missingSetting('repository', 'my-newspaper/site', delivery);
  const address = addressOf(repository);
  const token = address.startsWith('https://github.com/') ? secret('GITHUB_TOKEN', env) : undefined;
  const git = gitIn(folder, env, token);
  const live = `refs/heads/${branch}`;
  const published = () => readPublished(git, address, live);
  const open = async () => {
    await mkdir(folder, { recursive: true });
    await git('init', '--quiet', '--bare');
    return published();
  };
  return {
    kind: 'tool',
    name: `GitHub Pages (${repository})`,
    async releases() {
      return (await open()).releases.map(releaseOf);
    },
    async send(site, watcher) {
      const { tip, releases } = await open();
      const commit = await commitOf(git, site, now());
      if (tip && (await hasSameTree(git, tip, commit))) return { id: shortOf(tip) };
      const ref = `${RELEASES}${stampOf(now())}`;
      const old = releases.slice(kept - 1).map(({ ref: name }) => `:${name}`);
      const lease = `--force-with-lease=${live}:${tip ?? ''}`;
      const refs = [`${commit}:${live}`, `${commit}:${ref}`, ...old];
      await git('push', '--atomic', '--progress', lease, address, ...refs, watcher.says);
      await tidy(git, commit);
      return { ...releaseOf({ ref, commit }), address: delivery.site.url };
    },
    async goBack(wanted) {
      const { tip, releases } = await open();
      const known = releases.map(releaseOf);
      const back = wantedRelease(known, wanted, tip && shortOf(tip));
      const { commit = '', ref = '' } = releases[known.indexOf(back)] ?? {};
      await git('fetch', '--quiet', '--depth=1', '--no-tags', address, ref);
      await git('push', `--force-with-lease=${live}:${tip ?? ''}`, address, `${commit}:${live}`);
      return { ...back, address: delivery.site.url };
    },
  };
}

/** `owner/name` is a repository on GitHub; all else is as Git takes it. */
function addressOf(repository: string): string {
  return /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `https://github.com/${repository}.git`
    : repository;
}

async function readPublished(git: Git, address: string, live: string): Promise<Published> {
  const text = await git('ls-remote', address, live, `${RELEASES}*`);
  const rows = text.split('\n').filter(Boolean);
  const refs = rows.map((row) => {
    const [commit = '', ref = ''] = row.split('\t');
    return { ref, commit };
  });
  return {
    tip: refs.find(({ ref }) => ref === live)?.commit,
    releases: refs
      .filter(({ ref }) => ref.startsWith(RELEASES))
      .toSorted((a, b) => (a.ref < b.ref ? 1 : -1)),
  };
}

/** The site as one commit; what GitHub reads, `.nojekyll` and `CNAME`, the build has written. */
async function commitOf(git: Git, { output, delivery }: SiteOnDisk, now: Instant): Promise<string> {
  const site = { workTree: resolve(output) };
  await git(site, 'add', '--all', '--force', '.');
  const tree = (await git('write-tree')).trim();
  const commit = await git({ at: now }, 'commit-tree', tree, '-m', delivery.site.name);
  return commit.trim();
}

/** Keeps what was sent, so that the next push sends the difference, and now and then packs it. */
async function tidy(git: Git, commit: string): Promise<void> {
  await git('update-ref', 'refs/midad/sent', commit);
  await git('gc', '--auto', '--quiet');
}

/** Whether a commit of the repository, as far as it is known here, has the files of another. */
async function hasSameTree(git: Git, tip: string, commit: string): Promise<boolean> {
  const treeOf = (one: string) => git('rev-parse', '--verify', '--quiet', `${one}^{tree}`);
  const known = await treeOf(tip).catch(() => undefined);
  return known !== undefined && known === (await treeOf(commit));
}

/** `20261124T090000Z`, which sorts as time does. */
function stampOf(now: Instant): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}

function releaseOf({ ref, commit }: { ref: string; commit: string }): ToolRelease {
  const [, day, time] = /(\d{8})T(\d{6})Z/.exec(ref) ?? [];
  const iso = `${day?.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time?.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`;
  return { id: shortOf(commit), at: Date.parse(iso) };
}

function shortOf(commit: string): string {
  return commit.slice(0, 10);
}
