import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeArchive, type Source } from './folders/make.ts';
import type { PeerName } from './folders/peer.ts';
import { isKept, judge } from './limits.ts';
import { coldBuildBesideOthers, midadRuns } from './midad-runs.ts';
import { readRunOptions } from './options.ts';
import { peerBuildBesideOthers, peerRuns, peerSite, requirePeers } from './peer-runs.ts';
import { runBench } from './refusals.ts';
import { resultsTable, verdictsTable } from './report.ts';
import type { Pair, Results } from './scenario.ts';
import { selfCheck } from './self-check.ts';
import { OUR_SEARCH, PLAIN_SEARCH, requireBrowser, searchBytes } from './wire.ts';

/** `npm run bench`: measures builds of large archives, ours beside others. bench/README.md explains it. */
const args = process.argv.slice(2);
await runBench(() => (args[0] === 'self-check' ? checkMeasuring() : bench()));

async function checkMeasuring(): Promise<void> {
  const { text, passed } = await selfCheck();
  console.log(`${text}\n${passed ? 'The figures can be trusted.' : 'The figures are wrong.'}`);
  if (!passed) process.exitCode = 1;
}

async function bench(): Promise<void> {
  const { sources, peers, sideBySide, keep } = readRunOptions(args);
  requirePeers(peers);
  await requireBrowser();
  const folder = await runFolder(keep);
  try {
    const all: Results[] = [];
    for (const source of sources) {
      const place = join(folder, String(source.articles));
      const results = await benchArchive(source, peers, sideBySide, place);
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
  sideBySide: number,
  folder: string,
): Promise<Results> {
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  say(`${source.articles} articles: writing them`);
  const articles = await makeArchive(source, folder, peers);
  const site = join(folder, 'midad-site');
  const results: Results = { articles, outcomes: [], search: [], pairs: [] };
  results.outcomes.push(
    ...(await midadRuns(source, { content: join(folder, 'midad'), site, logs }, say)),
  );
  say('midad: search');
  results.search.push({ who: 'midad', queries: await searchBytes(site, OUR_SEARCH) });
  for (const peer of peers) await benchPeer(peer, folder, results).catch(giveUp);
  for (let round = 1; round <= sideBySide; round += 1) {
    say(`midad and hugo side by side: ${round} of ${sideBySide}`);
    const pair = await pairOf(source, folder);
    if (pair) results.pairs.push(pair);
  }
  return results;
}

/** Our cold build and Hugo's, begun at the same moment, if Hugo can build the archive. */
async function pairOf(source: Source, folder: string): Promise<Pair | undefined> {
  const logs = join(folder, 'logs');
  const place = { content: join(folder, 'midad'), site: join(folder, 'midad-beside'), logs };
  const [ours, hugo] = await Promise.all([
    coldBuildBesideOthers(source, place),
    peerBuildBesideOthers('hugo', join(folder, 'hugo'), logs).catch(giveUp),
  ]);
  return hugo === undefined ? undefined : { ours, hugo };
}

async function benchPeer(peer: PeerName, folder: string, results: Results): Promise<void> {
  const project = join(folder, peer);
  results.outcomes.push(...(await peerRuns(peer, project, join(folder, 'logs'), say)));
  say(`${peer}: search`);
  const queries = await searchBytes(peerSite(peer, project), PLAIN_SEARCH);
  results.search.push({ who: peer, queries });
}

/** A peer that cannot build the archive is left out of the table; the others go on. */
function giveUp(error: unknown): undefined {
  console.error(error);
  process.exitCode = 1;
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
