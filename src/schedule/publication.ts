import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { takeLock, type Holder } from '../build/lock.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import { deliveryPath } from '../hosts/delivery.ts';
import { writeWhole } from '../whole-file.ts';
import { lookOfContent } from './content-look.ts';
import { isDue } from './due.mjs';
import { readNextBuildText } from './next-build.ts';

/** A newspaper that is published as its time comes, and as it is written. */
export interface Newspaper {
  /** Path of the content folder, and of the folder that holds the site, whole and without a slash at the end. */
  content: string;
  output: string;
  /** What it is made with: gives a hash of the engine. */
  engine: () => Promise<string>;
}

/** Who does the work. Each leaves things as they were where it fails, and says so by an error. */
export interface Hands {
  /** Does to the content what must be done before it is built. */
  prepare?: ((now: Instant) => Promise<unknown>) | undefined;
  build: (now: Instant) => Promise<unknown>;
  /** Brings the built site to its host. Absent where the output itself is what readers get. */
  deploy?: ((output: string) => Promise<unknown>) | undefined;
  /**
   * Tells authors what became of what they pushed since a commit, and says of which commit they are told now. The
   * publication is done by then: this must not throw.
   */
  tell?: ((since: string | undefined, now: Instant) => Promise<string | undefined>) | undefined;
}

/** What there is to do: all of it, or what is left of it. */
export type Work = 'build' | 'deploy' | 'nothing';

/** What was done last: the form of `<output>.published.json`. Each part is written once that part is done. */
interface Done {
  /** How the content looked before it was built. */
  look?: string | undefined;
  /** A hash of what the host has. */
  site?: string | undefined;
  /** The commit that authors were told of last. */
  told?: string | undefined;
}

/**
 * What a newspaper lacks: a build, when a moment has come or something was written since the last one; else a
 * deploy, when the host has not what was built. Both are known from what was done, so nothing is lost where a
 * process was killed or failed.
 */
export async function workFor(
  newspaper: Newspaper,
  now: Instant,
  isDeployed: boolean,
): Promise<Work> {
  const { output } = newspaper;
  const done = await readDone(output);
  if (!existsSync(output) || isDue(await readNextBuildText(output), now)) return 'build';
  if (done.look !== (await lookOf(newspaper))) return 'build';
  return isDeployed && done.site !== (await hashOfSite(output)) ? 'deploy' : 'nothing';
}

/**
 * Publishes what is due and what changed. Of two that are called at once the second waits, and then finds done what
 * the first did.
 *
 * @param clock is asked when the turn has come
 * @param onWait is told who publishes, when there is somebody to wait for
 * @returns what there was to do
 * @throws what building and deploying throw; the next call does what was not done
 */
export async function publishWhenDue(
  newspaper: Newspaper,
  { prepare, build, deploy, tell }: Hands,
  clock: () => Instant,
  onWait: (holder: Holder) => void = () => {},
): Promise<Work> {
  const { output } = newspaper;
  await mkdir(dirname(output), { recursive: true });
  const { release } = await takeLock(lockPath(output), onWait);
  try {
    const now = clock();
    const work = await workFor(newspaper, now, deploy !== undefined);
    if (work === 'build') {
      await prepare?.(now);
      // What is written while it is built makes another look, and is built next.
      const look = await lookOf(newspaper);
      await build(now);
      await keepDone(output, { ...(await readDone(output)), look });
    }
    if (work !== 'nothing' && deploy) await deployOnce(output, deploy);
    if (work !== 'nothing' && tell) {
      const done = await readDone(output);
      await keepDone(output, { ...done, told: await tell(done.told, now) });
    }
    return work;
  } finally {
    await release();
  }
}

async function deployOnce(output: string, deploy: (output: string) => Promise<unknown>) {
  const site = await hashOfSite(output);
  const done = await readDone(output);
  if (done.site === site) return;
  await deploy(output);
  await keepDone(output, { ...done, site });
}

async function lookOf({ content, engine }: Newspaper): Promise<string> {
  return lookOfContent(content, await engine());
}

/** One hash for every file of the site and how it is delivered. */
async function hashOfSite(output: string): Promise<string> {
  const paths = [`${output}.manifest.json`, deliveryPath(output)];
  return hashOf(...(await Promise.all(paths.map((path) => readFile(path).catch(() => '')))));
}

async function readDone(output: string): Promise<Done> {
  try {
    return JSON.parse(await readFile(donePath(output), 'utf8')) as Done;
  } catch {
    return {};
  }
}

async function keepDone(output: string, done: Done): Promise<void> {
  await writeWhole(donePath(output), `${JSON.stringify(done)}\n`);
}

function donePath(output: string): string {
  return `${output}.published.json`;
}

function lockPath(output: string): string {
  return join(dirname(output), `.${basename(output)}.publishing.lock`);
}
