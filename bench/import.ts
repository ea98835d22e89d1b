import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { keptIn } from './import/kept.ts';
import { addressTable, judgeAddresses } from './import/address-table.ts';
import { askBuiltSite, requireNginx } from './import/ask-addresses.ts';
import { readImportBenchOptions, type ImportBenchOptions } from './import/options.ts';
import type { OldPostSettings } from './import/old-posts.ts';
import { peerFolder, peerImport, requireImportPeer } from './import/peer.ts';
import { importAlone, importPlace, importRuns } from './import/runs.ts';
import { comparisonTable, judgeImport, runsTable } from './import/tables.ts';
import { writeExport } from './import/write-export.ts';
import { isKept } from './limits.ts';
import { runBench } from './refusals.ts';
import { verdictsTable } from './report.ts';

/** `npm run bench:import`: moves a large newspaper in from WordPress. bench/README.md explains it. */
await runBench(async () => {
  const options = readImportBenchOptions(process.argv.slice(2));
  if (options.peerArticles > 0) requireImportPeer();
  requireNginx();
  const folder = await runFolder(options.keep);
  try {
    await bench(options, folder);
  } finally {
    if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
});

async function bench(
  { settings, peerArticles }: ImportBenchOptions,
  folder: string,
): Promise<void> {
  const place = importPlace(folder);
  say(`${settings.articles} articles: writing their export`);
  const { comments } = await writeExport(settings, place);
  const runs = await importRuns(place, `${settings.until}:00+01:00`, say);
  console.log(`\n${settings.articles} articles, ${comments} comments\n${runsTable(runs)}`);
  say('asking nginx for every old address');
  const answers = await askBuiltSite(place);
  console.log(addressTable(answers));
  const verdicts = [...judgeImport(runs, settings.articles), ...judgeAddresses(answers)];
  console.log(verdictsTable(verdicts));
  if (!verdicts.every(isKept)) process.exitCode = 1;
  if (peerArticles > 0)
    await compare({ ...settings, articles: peerArticles }, join(folder, 'peer'));
}

/** Both on one export, in which no slug is cut in the middle of a letter: the peer ends with such a one. */
async function compare(settings: OldPostSettings, folder: string): Promise<void> {
  const place = importPlace(folder);
  say(`${settings.articles} articles: writing their export, without pictures`);
  const source = { ...settings, pictures: 0, areSlugsWhole: true };
  const { comments } = await writeExport(source, place);
  say('import');
  const ours = { measured: await importAlone(place), kept: await keptIn(place.content) };
  say('wordpress-export-to-markdown');
  const theirs = { measured: await peerImport(place), kept: await keptIn(peerFolder(folder)) };
  console.log(comparisonTable({ articles: settings.articles, comments, ours, theirs }));
}

/** A new folder for each run. */
async function runFolder(keep: string | undefined): Promise<string> {
  if (keep === undefined) return mkdtemp(join(tmpdir(), 'midad-import-'));
  await mkdir(keep, { recursive: true });
  return mkdtemp(join(resolve(keep), 'run-'));
}

function say(line: string): void {
  console.error(`… ${line}`);
}
