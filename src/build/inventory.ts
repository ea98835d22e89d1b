import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ENGINE } from '../engine-folder.ts';
import { liesAsSaid, type LookOrder } from './look.mjs';
import type { SiteFiles } from './site-files.ts';

/** How a site lies in its output. */
export interface Inventory {
  /** Path, size and time of each file, one after the other: a flat list is read faster. */
  files: (string | number)[];
  /** Folders whose files are named by their contents, each with a hash of the names. */
  folders: [path: string, hash: string][];
}

/** A look at an output that goes on while other things are done. */
export interface Look {
  /** Whether all lies as the inventory says. */
  isIntact: Promise<boolean>;
  /** Ends it, wherever it is. */
  stop: () => Promise<void>;
}

/** An inventory of this many bytes is looked through as fast as a worker starts. */
const WORTH_A_WORKER = 200_000;

export function inventoryOf({ files, folders }: SiteFiles): Inventory {
  return {
    files: [...files].flatMap(([path, { bytes, time }]) => [path, bytes, time]),
    folders: [...folders].map(([path, { names }]) => [path, names]),
  };
}

/** Begins to look whether an output lies as it should: on another core when it is large. */
export function lookAt(order: LookOrder, worthAWorker = WORTH_A_WORKER): Look {
  if (order.inventory.length < worthAWorker) {
    return { isIntact: Promise.resolve(liesAsSaid(order)), stop: () => Promise.resolve() };
  }
  const worker = new Worker(join(ENGINE, 'src/build/look.mjs'), {
    workerData: order,
    // It is plain JavaScript: what loads TypeScript here would take as long as the look.
    execArgv: [],
  });
  const isIntact = new Promise<boolean>((resolve) => {
    worker.once('message', resolve);
    // A look that fails says nothing, and then each file is looked at by itself.
    worker.once('error', () => resolve(false));
    worker.once('exit', () => resolve(false));
  });
  return { isIntact, stop: async () => void (await worker.terminate()) };
}
