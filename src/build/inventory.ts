import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ENGINE } from '../engine-folder.ts';
import { liesAsSaid, type CheckedFile, type LookOrder } from './look.mjs';
import type { SiteFiles } from './site-files.ts';

/** How a site lies in its output. */
export interface Inventory {
  /** Path, size and time of each file, one after the other: a flat list is read faster. */
  files: (string | number)[];
  /** Folders whose files are named by their contents, each with a hash of the names. */
  folders: [path: string, hash: string][];
}

/** What a worker tells, one after the other. */
interface Seen {
  isIntact: boolean;
  ledger: CheckedFile | undefined;
}

/** A look at what the last build left that goes on while other things are done. */
export interface Look {
  /** Whether all lies in the output as the inventory says. */
  isIntact: Promise<boolean>;
  /** The ledger's file, where it was read besides. */
  ledger: Promise<CheckedFile | undefined>;
  /** Ends it, wherever it is. */
  stop: () => Promise<void>;
}

/** An inventory of this many bytes is looked through as fast as a worker starts. */
const WORTH_A_WORKER = 200_000;

export function inventoryOf({ files, folders }: SiteFiles): Inventory {
  const flat: (string | number)[] = [];
  for (const [path, { bytes, time }] of files) flat.push(path, bytes, time);
  return { files: flat, folders: [...folders].map(([path, { names }]) => [path, names]) };
}

/** Begins to look whether an output lies as it should: on another core, where the ledger is read too, when it is large. */
export function lookAt(order: LookOrder, worthAWorker = WORTH_A_WORKER): Look {
  if (order.inventory.length < worthAWorker) {
    return {
      isIntact: Promise.resolve(liesAsSaid(order)),
      ledger: Promise.resolve(undefined),
      stop: () => Promise.resolve(),
    };
  }
  const worker = new Worker(join(ENGINE, 'src/build/look.mjs'), {
    workerData: order,
    // It is plain JavaScript: what loads TypeScript here would take as long as the look.
    execArgv: [],
  });
  // A look that fails says nothing: then each file is looked at by itself, and the ledger read here.
  const told = <Name extends keyof Seen>(name: Name, otherwise: Seen[Name]) => {
    return new Promise<Seen[Name]>((resolve) => {
      worker.on('message', (seen: Partial<Seen>) => {
        if (name in seen) resolve(seen[name] ?? otherwise);
      });
      for (const end of ['error', 'exit']) worker.once(end, () => resolve(otherwise));
    });
  };
  return {
    isIntact: told('isIntact', false),
    ledger: told('ledger', undefined),
    stop: async () => void (await worker.terminate()),
  };
}
