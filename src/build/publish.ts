import { renameSync } from 'node:fs';
import type { Remembered } from '../content/remembered.ts';
import type { Instant } from '../dates.ts';
import type { CodeHashes } from './code-parts.ts';
import type { Composed } from './compose.ts';
import { writeLedger, type Ledger, type LedgerPlace } from './ledger.ts';
import type { SiteChanges } from './manifest.ts';
import type { Output } from './output.ts';
import { printFiles, printPages } from './printing.ts';
import { printShards, staleShards } from './shards.ts';
import { putInPlace, type NewSite, type SiteFiles } from './put-in-place.ts';
import { planSite } from './site-plan.ts';
import { staleFiles, stalePages } from './stale.ts';
import type { BuildWatcher } from './watcher.ts';

/** What is to be published, and where. */
export interface Publication {
  composed: Composed;
  /** Path of the content folder. */
  content: string;
  code: CodeHashes;
  now: Instant;
  output: Output;
  ledgerPlace: LedgerPlace;
}

/** What became of a publication. */
export interface Published {
  pages: { planned: number; rendered: number; removed: number };
  shards: { built: number; kept: number };
  files: number;
  bytes: number;
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
  const plan = planSite({ composed, code, sources, now });
  const standing = { before: before.outputs, folder: output.folder, files: new Map() };
  const pages = await stalePages(plan.pages, standing);
  const planned = pages.length + standing.files.size;
  const files = staleFiles(plan.files, standing);
  const shards = staleShards(plan.shards, standing);
  for (const { item, reasons } of pages) watcher.stale?.(item.path, reasons);
  const records = shards.reduce((sum, { articles }) => sum + articles.length, 0);
  watcher.stage?.('printing', pages.length + records);
  const stop = new AbortController();
  const press = {
    ...publication,
    edition: composed.edition,
    staging: output.staging,
    watcher,
    stop: stop.signal,
  };
  const [pageFiles, shardFiles] = await bothOrNone(
    [printPages(pages, press), printShards(shards, press)],
    stop,
  );
  const printed = new Map([...printFiles(files, output.staging), ...pageFiles, ...shardFiles]);
  watcher.stage?.('placing');
  const save = (outputs: SiteFiles) =>
    writeLedger(ledgerPlace, { sources, outputs, main: before.main });
  const site = { before: before.outputs, standing: standing.files, printed };
  const placed = await putInPlace(site, output, save);
  const isLearned = sources !== before.sources || learned(site);
  if (!placed.touched && isLearned) renameSync(...(await save(placed.files)));
  const removed = placed.changes.removed.filter((path) => path.endsWith('.html'));
  return {
    pages: { planned, rendered: pages.length, removed: removed.length },
    shards: { built: shards.length, kept: plan.shards.length - shards.length },
    files: placed.files.size,
    bytes: [...placed.files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    changes: placed.changes,
  };
}

/**
 * Waits for two works that go on side by side. When one fails the other is told to stop, and waited for:
 * nothing is still being written when the failure is reported.
 */
async function bothOrNone<Result>(
  works: [Promise<Result>, Promise<Result>],
  stop: AbortController,
): Promise<[Result, Result]> {
  try {
    return await Promise.all(works);
  } catch (error) {
    stop.abort(error);
    await Promise.allSettled(works);
    throw error;
  }
}

/** Whether the ledger knows more than before of what stands. */
function learned({ before, standing }: Pick<NewSite, 'before' | 'standing'>): boolean {
  for (const [path, file] of standing) if (before.get(path) !== file) return true;
  return false;
}
