import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { shellOf } from '../tests/support/workflows.ts';
import { measure } from './measure.ts';
import { storeHost, type Host } from './push/hosts.ts';
import { readPushOptions } from './push/options.ts';
import { openNewsroom, pushArticle, type Pushed } from './push/repository.ts';
import { BenchRefusal, runBench } from './refusals.ts';
import { table } from './report.ts';

/** `npm run bench:push`: how long from a workflow's first step to the address answering? bench/README.md explains it. */

const INSTALL = 'Install, and unpack the last site meanwhile';
const SEND = 'Send it to its host';

/** What one step took, in seconds. */
interface Took {
  what: string;
  wall: number;
  cpu: number;
}

/** Where the runs of a workflow take place. */
interface Runner {
  repository: string;
  /** The same for each run, as on a host's machines. */
  checkout: string;
  /** Where a host of repositories keeps what runs leave to each other. */
  kept: string;
  logs: string;
  host: Host;
}

await runBench(async () => {
  const options = readPushOptions(process.argv.slice(2));
  const folder = await runFolder(options.keep);
  const host = await storeHost();
  try {
    say('writing the archive into a repository');
    const newsroom = await openNewsroom(options, folder, host.settings);
    const runner = {
      repository: newsroom.repository,
      checkout: join(folder, 'checkout'),
      kept: join(folder, 'kept'),
      logs: join(folder, 'logs'),
      host,
    };
    await Promise.all([mkdir(runner.kept), mkdir(runner.logs)]);
    say('the first run, which builds everything and fills the caches');
    const first = await runWorkflow(runner, undefined);
    const pack = await packed(runner);
    const { size } = await stat(join(runner.kept, 'site.state'));
    say('one article is pushed: the run that is measured');
    const again = await runWorkflow(runner, await pushArticle(newsroom));
    const alone = [await unpackedAlone(runner), pack, await packed(runner)];
    const results = { archive: size, first, again, alone };
    await writeFile(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(`\n${tableOf('The first run', withSum(first))}`);
    console.log(tableOf('One article more', withSum(again)));
    console.log(`${tableOf('By themselves', alone)}The archive: ${(size / 1e6).toFixed(0)} MB`);
  } finally {
    await host.close();
    if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
});

/** What publish.yml does on a new machine, until the site answers with what was pushed. */
async function runWorkflow(runner: Runner, pushed: Pushed | undefined): Promise<Took[]> {
  const { repository, checkout, kept, host } = runner;
  await rm(checkout, { recursive: true, force: true });
  await mkdir(checkout);
  const took: Took[] = [];
  const step = async (what: string, script: string) =>
    void took.push(await timed(runner, what, script));
  await step(
    'check out',
    `git init --quiet && git fetch --quiet --depth 50 "file://${repository}" main && git checkout --quiet FETCH_HEAD`,
  );
  await step('fetch the archive', `cp "${join(kept, 'site.state')}" site.state || true`);
  await step('install, and unpack', shellOf('publish.yml', 'publish', INSTALL));
  await step('build', shellOf('publish.yml', 'publish', 'Build'));
  const secrets = Object.entries(host.secrets).map(([name, value]) => `export ${name}='${value}'`);
  await step(
    `send to ${host.name}`,
    [...secrets, shellOf('publish.yml', 'publish', SEND)].join('\n'),
  );
  if (pushed) took.push(await timedHere('answer', () => answers(host, pushed)));
  return took;
}

/** Runs the shell of a step in the checkout, as a workflow does. */
async function timed(runner: Runner, what: string, script: string): Promise<Took> {
  const log = join(runner.logs, `${what.replaceAll(/\W+/g, '-')}.log`);
  const args = ['-eo', 'pipefail', '-c', `export STATE=site.state\n${script}`];
  const { wall, cpu } = await measure({ program: 'bash', args, cwd: runner.checkout, log });
  return { what, wall, cpu };
}

async function timedHere(what: string, work: () => Promise<void>): Promise<Took> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { what, wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

/** Asks for the new page until it has its headline. */
async function answers({ origin }: Host, { title, path }: Pushed): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(origin + path);
    if (response.ok && (await response.text()).includes(title)) return;
    await pause(50);
  }
  throw new Error(`${path} does not answer with «${title}»`);
}

async function packed(runner: Runner): Promise<Took> {
  const took = await timed(runner, 'pack', '.ci/state pack "$STATE"');
  await cp(join(runner.checkout, 'site.state'), join(runner.kept, 'site.state'));
  return took;
}

async function unpackedAlone(runner: Runner): Promise<Took> {
  await cp(join(runner.kept, 'site.state'), join(runner.checkout, 'site.state'));
  return timed(runner, 'unpack', '.ci/state unpack "$STATE"');
}

function tableOf(head: string, took: readonly Took[]): string {
  return table([
    [head, 'wall s', 'CPU s'],
    ...took.map(({ what, wall, cpu }) => [what, wall.toFixed(1), cpu.toFixed(1)]),
  ]);
}

function withSum(took: readonly Took[]): Took[] {
  const sum = (of: 'wall' | 'cpu') => took.reduce((total, one) => total + one[of], 0);
  return [...took, { what: 'all', wall: sum('wall'), cpu: sum('cpu') }];
}

async function runFolder(keep: string | undefined): Promise<string> {
  if (process.platform !== 'linux') throw new BenchRefusal('Measuring needs Linux (/proc).');
  if (keep === undefined) return mkdtemp(join(tmpdir(), 'midad-push-'));
  await mkdir(keep, { recursive: true });
  return mkdtemp(join(resolve(keep), 'run-'));
}

function say(line: string): void {
  console.error(`… ${line}`);
}
