import { renameSync } from 'node:fs';
import type { Remembered } from '../content/remembered.ts';
import type { ReadSource } from '../content/source-reader.ts';
import type { Instant } from '../dates.ts';
import type { Galleys } from '../markdown/galleys.ts';
import { HEAP_GROWTH, letHeapGrow } from '../heap.ts';
import type { CodeHashes } from './code-parts.ts';
import type { Composed } from './compose.ts';
import { writeLedger, type Ledger, type LedgerPlace } from './ledger.ts';
import type { SiteChanges } from './manifest.ts';
import type { Output } from './output.ts';
import { printFiles, printPages } from './printing.ts';
import { printShards, staleShards } from './shards.ts';
import { publishingFiles } from './publishing-files.ts';
import { putInPlace, type FileBeside } from './put-in-place.ts';
import { hasOther, type SiteFiles } from './site-files.ts';
import { planSite } from './site-plan.ts';
import { staleFiles, stalePages, type Standing } from './stale.ts';
import type { BuildWatcher } from './watcher.ts';

/** What is to be published, and where. */
export interface Publication {
  composed: Composed;
  /** Reads the texts. */
  readSource: ReadSource;
  /** Texts as they were set when they were read. */
  galleys?: Galleys | undefined;
  code: CodeHashes;
  now: Instant;
  output: Output;
  ledgerPlace: LedgerPlace;
  /** What lies beside the output besides the lists of its files. */
  others: readonly FileBeside[];
  /** Whether the whole output is known to lie as the ledger says. */
  isIntact: Promise<boolean>;
}

/** What became of a publication. */
export interface Published {
  pages: { planned: number; rendered: number; removed: number };
  shards: { built: number; kept: number };
  /** Every file of the site. */
  files: SiteFiles;
  changes: SiteChanges;
}

/** Prints what is stale of a site, and puts it into the output beside what stands. */
export async function publish(
  publication: Publication,
  before: Ledger,
  sources: Remembered,
  watcher: BuildWatcher,
): Promise<Published> {
  const { composed, code, now, output, ledgerPlace } = publication;
  watcher.stage?.('planning');
  letHeapGrow(HEAP_GROWTH.always);
  const plan = planSite({ composed, code, sources, readSource: publication.readSource, now });
  const standing: Standing = {
    before: before.outputs,
    folder: output.folder,
    isIntact: await publication.isIntact,
    files: new Map(),
    folders: new Map(),
  };
  const files = staleFiles(plan.files, standing);
  const shards = staleShards(plan.shards, standing);
  const stop = new AbortController();
  const { staging } = output;
  const { edition, words } = composed;
  const press = { ...publication, edition, words, staging, stop: stop.signal };
  const counts = { planned: 0, rendered: 0 };
  // The longest work begins first: while Pagefind indexes, it is seen which pages are stale.
  const indexing = countSteps(watcher);
  const printStale = async () => {
    const kept = standing.files.size;
    const pages = await stalePages(plan.pages, standing);
    counts.planned = pages.length + standing.files.size - kept;
    counts.rendered = pages.length;
    for (const { item, reasons } of pages) watcher.stale?.(item.path, reasons);
    const records = shards.reduce((sum, { articles }) => sum + articles.length, 0);
    watcher.stage?.('printing', pages.length + records);
    indexing.release();
    return printPages(pages, { ...press, watcher });
  };
  const [pageFiles, shardFiles] = await bothOrNone(
    [printStale(), printShards(shards, { ...press, watcher: indexing.watcher })],
    stop,
  );
  const printed = {
    files: new Map([...printFiles(files, staging), ...pageFiles, ...shardFiles.files]),
    folders: shardFiles.folders,
  };
  watcher.stage?.('placing');
  const save = (outputs: SiteFiles) =>
    writeLedger(ledgerPlace, { sources, outputs, main: before.main });
  const site = { before: before.outputs, standing, printed };
  const beside = [...publishingFiles(composed.delivery, output.folder), ...publication.others];
  const placed = await putInPlace(site, output, beside, save);
  const isLearned = sources !== before.sources || hasOther(standing, before.outputs);
  if (!placed.touched && isLearned) renameSync(...(await save(placed.files)));
  const removed = placed.changes.removed.filter((path) => path.endsWith('.html'));
  return {
    pages: { ...counts, removed: removed.length },
    shards: { built: shards.length, kept: plan.shards.length - shards.length },
    files: placed.files,
    changes: placed.changes,
  };
}

/** A watcher that keeps steps to itself until it is known how many there will be. */
function countSteps(watcher: BuildWatcher): { watcher: BuildWatcher; release: () => void } {
  let early = 0;
  let steps = (count: number): void => void (early += count);
  return {
    watcher: { ...watcher, steps: (count) => steps(count) },
    release() {
      steps = (count) => watcher.steps?.(count);
      steps(early);
    },
  };
}

/**
 * Waits for two works that go on side by side. When one fails the other is told to stop, and waited for:
 * nothing is still being written when the failure is reported.
 */
async function bothOrNone<One, Other>(
  works: [Promise<One>, Promise<Other>],
  stop: AbortController,
): Promise<[One, Other]> {
  try {
    return await Promise.all(works);
  } catch (error) {
    stop.abort(error);
    await Promise.allSettled(works);
    throw error;
  }
}
