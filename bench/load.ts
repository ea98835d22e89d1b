import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePages } from '../src/budgets/sample.ts';
import { makeFolder } from '../tests/support/folder.ts';
import { NGINX, serveByNginx } from '../tests/support/host-servers.ts';
import { addressOf, fileLike } from '../tests/support/hosted-files.ts';
import { buildFor } from '../tests/support/hosted-sites.ts';
import { isThere } from '../tests/support/programs.ts';
import { readDelivery } from '../src/hosts/delivery.ts';
import { readLoadOptions, type LoadOptions } from './load/options.ts';
import { askWithoutPause, type Load } from './load/wrk.ts';
import { BenchRefusal, runBench } from './refusals.ts';
import { table } from './report.ts';

/** `npm run bench:load`: nginx with our site beside nginx with one small file. bench/README.md explains it. */

/** What is measured, by name, with the address at which it is asked for. */
type Targets = Record<string, string>;

const PLAIN = 'a plain file of 1 KB';

await runBench(async () => {
  const options = readLoadOptions(process.argv.slice(2));
  requirePrograms();
  const { folder, remove } = await makeFolder();
  const closing = [remove];
  try {
    const site = await buildFor('nginx', 'sample', folder);
    const ours = await NGINX.serve(site);
    closing.unshift(ours.close);
    const plain = await plainServer(join(folder, 'plain'));
    closing.unshift(plain.close);
    const targets = {
      [PLAIN]: `${plain.origin}/plain.txt`,
      ...(await targetsOf(site, ours.origin)),
    };
    console.log(loadTable(await measure(targets, options)));
  } finally {
    for (const close of closing) await close();
  }
});

/** @throws BenchRefusal that names what is not there, and how to get it */
function requirePrograms(): void {
  const missing = NGINX.missing();
  // By itself wrk prints its usage and ends with 1.
  if (!isThere('sh', '-c', 'command -v wrk')) {
    missing.push({ what: 'wrk', command: 'apt-get install wrk' });
  }
  if (missing.length === 0) return;
  throw new BenchRefusal(
    missing.map(({ what, command }) => `${what} is missing: ${command}`).join('\n'),
  );
}

/** The same program with the same settings, but for all that is ours. */
async function plainServer(folder: string) {
  await mkdir(folder);
  await writeFile(join(folder, 'plain.txt'), 'x'.repeat(1000));
  return serveByNginx(folder, { basePath: '', http: '', server: '' });
}

async function targetsOf(site: string, origin: string): Promise<Targets> {
  const hosted = {
    host: 'nginx',
    name: 'sample',
    site,
    origin,
    delivery: await readDelivery(site),
  } as const;
  const sample = await samplePages(site);
  const article = sample?.pages.find(({ kind }) => kind === 'pictured')?.path ?? '/';
  const fileAt = async (path: RegExp) =>
    `${origin}${addressOf(hosted, await fileLike(hosted, path))}`;
  return {
    'the home page': `${origin}/`,
    'an article': `${origin}${article}`,
    'a picture': await fileAt(/^media\/\w+-800\.avif$/),
    'a part of the search index': await fileAt(/\.pf_index$/),
  };
}

/** Asks for each in turn, again in each round: what else the machine does meets all of them. */
async function measure(targets: Targets, options: LoadOptions): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>();
  for (let round = 1; round <= options.rounds; round += 1) {
    console.error(`… round ${round} of ${options.rounds}`);
    for (const [name, address] of Object.entries(targets)) {
      const load = await askWithoutPause(address, options);
      loads.set(name, [...(loads.get(name) ?? []), load]);
    }
  }
  return loads;
}

/** Medians, and the medians of what each round's figures are beside the plain file's of that round. */
function loadTable(loads: ReadonlyMap<string, Load[]>): string {
  const plain = loads.get(PLAIN) ?? [];
  const beside = (load: Load[], figure: keyof Load) =>
    median(load.map((one, round) => one[figure] / (plain[round]?.[figure] ?? Number.NaN)));
  const heads = ['', 'answers/s', 'of plain', 'p99 ms', 'of plain'];
  const rows = [...loads].map(([name, load]) => [
    name,
    median(load.map(({ rate }) => rate)).toFixed(0),
    `${beside(load, 'rate').toFixed(2)} ×`,
    median(load.map(({ p99 }) => p99)).toFixed(2),
    `${beside(load, 'p99').toFixed(2)} ×`,
  ]);
  return table([heads, ...rows]);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
