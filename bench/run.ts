import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeArchive, type Source } from './folders/make.ts';
import type { PeerName } from './folders/peer.ts';
import { isKept, judge } from './limits.ts';
import { midadRuns } from './midad-runs.ts';
import { readRunOptions } from './options.ts';
import { peerRuns, requirePeers } from './peer-runs.ts';
import { BenchRefusal, runBench } from './refusals.ts';
import { resultsTable, verdictsTable } from './report.ts';
import type { Results } from './scenario.ts';
import { selfCheck } from './self-check.ts';

/** `npm run bench`: measures builds of large archives, ours beside others. bench/README.md explains it. */
const args = process.argv.slice(2);
await runBench(() => (args[0] === 'self-check' ? checkMeasuring() : bench()));

async function checkMeasuring(): Promise<void> {
  const { text, passed } = await selfCheck();
  console.log(`${text}\n${passed ? 'The figures can be trusted.' : 'The figures are wrong.'}`);
  if (!passed) process.exitCode = 1;
}

async function bench(): Promise<void> {
  const { sources, peers, keep } = readRunOptions(args);
  requirePeers(peers);
  const folder = await runFolder(keep);
  try {
    const all: Results[] = [];
    for (const source of sources) {
      const results = await benchArchive(source, peers, join(folder, String(source.articles)));
      console.log(`\n${resultsTable(results)}`);
      all.push(results);
      await writeFile(join(folder, 'results.json'), `${JSON.stringify(all, null, 2)}\n`);
    }
    const verdicts = judge(all);
    console.log(verdictsTable(verdicts));
    if (!verdicts.every(isKept)) process.exitCode = 1;
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Measures everything on one archive, in a folder of its own. */
async function benchArchive(
  source: Source,
  peers: readonly PeerName[],
  folder: string,
): Promise<Results> {
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  say(`${source.articles} articles: writing them`);
  const articles = await makeArchive(source, folder, peers);
  const place = { content: join(folder, 'midad'), site: join(folder, 'midad-site'), logs };
  const outcomes = await midadRuns(source, place, say);
  for (const peer of peers) {
    outcomes.push(...(await peerRuns(peer, join(folder, peer), logs, say).catch(giveUp)));
  }
  return { articles, outcomes };
}

/** A peer that cannot build the archive is left out of the table; the others go on. */
function giveUp(error: unknown): [] {
  if (error instanceof BenchRefusal) throw error;
  console.error(error);
  process.exitCode = 1;
  return [];
}

/** A new folder for each run, so that no cache of an earlier one knows its paths. */
async function runFolder(keep: string | undefined): Promise<string> {
  if (keep === undefined) return mkdtemp(join(tmpdir(), 'midad-bench-'));
  await mkdir(keep, { recursive: true });
  return mkdtemp(join(resolve(keep), 'run-'));
}

function say(line: string): void {
  console.error(`… ${line}`);
}
