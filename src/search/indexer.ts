import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startPagefind, type Answer } from './pagefind-package.ts';
import type { IndexedRecord } from './records.ts';

/** An index that is being made. */
export interface Index {
  /** Records are numbered in the order of the calls, which need not wait for each other. */
  add(record: IndexedRecord): Promise<void>;
  /**
   * Writes all of Pagefind's files into a folder, save those whose hashed name is there already. They
   * may still be on their way to the disk: see arrival.ts.
   */
  write(folder: string): Promise<void>;
}

/** Pagefind's indexer, in a process of its own: it makes one index after the other in the memory of the largest. */
export interface Indexer {
  /** Lends a new index, which is given up when the work is done. After a failure the indexer is of no more use. */
  withIndex(work: (index: Index) => Promise<void>): Promise<void>;
}

/**
 * Lends an indexer, and ends its process when the work is done or has failed. It fails with Pagefind's
 * own words, and when its process dies.
 */
export async function withIndexer(work: (indexer: Indexer) => Promise<void>): Promise<void> {
  const { service, process } = await startPagefind();
  const ended = endOf(process);
  process.once('exit', () => service.close(null));
  const ask = async (type: string, details: object) => {
    if (!service.backend) throw new Error(await ended());
    const { exception, err, result } = await new Promise<Answer>((resolve) => {
      service.sendMessage({ type, ...details }, resolve);
    });
    if (err) throw new Error(err.message);
    if (exception) throw service.backend ? exception : new Error(await ended());
    return result;
  };
  try {
    await work({
      async withIndex(indexing) {
        const answer = await ask('NewIndex', { config: { force_language: 'unknown' } });
        const { index_id } = answer as { index_id: number };
        await indexing({
          add: async (record) => void (await ask('AddRecord', { index_id, ...record })),
          write: async (folder) =>
            void (await ask('WriteFiles', { index_id, output_path: folder })),
        });
        await ask('DeleteIndex', { index_id });
      },
    });
  } finally {
    service.close(null);
    await ended();
  }
}

/** Makes the function that waits until a process is gone, and says how it ended. */
function endOf(process: ChildProcess): () => Promise<string> {
  const end = once(process, 'exit').then(
    ([code, signal]) => `Pagefind's process ended early (${signal ?? code})`,
    (reason: unknown) => `Pagefind's process did not start (${String(reason)})`,
  );
  return () => {
    process.ref();
    return end;
  };
}
