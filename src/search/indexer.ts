import { once } from 'node:events';
import { startPagefind } from './pagefind-package.ts';
import type { SearchRecord } from './records.ts';

/** Pagefind's indexer at work on one index, in a process of its own whose memory goes with it. */
export interface Indexer {
  /** Records are numbered in the order of the calls, which need not wait for each other. */
  add(record: SearchRecord): Promise<void>;
  /** Writes all of Pagefind's files into a folder, save those whose hashed name is there already. */
  write(folder: string): Promise<void>;
}

/**
 * Lends an indexer, and ends its process when the work is done or has failed. It fails with Pagefind's
 * own words, and when its process dies.
 */
export async function withIndexer(work: (indexer: Indexer) => Promise<void>): Promise<void> {
  const service = await startPagefind();
  const process = service.backend;
  const ended = once(process, 'exit').catch(() => undefined);
  let death = '';
  process.once('exit', (code, signal) => {
    death = `: its process ended (${signal ?? code})`;
    service.close(null);
  });
  const ask = (type: string, details: object) =>
    new Promise<unknown>((resolve, reject) => {
      service.sendMessage({ type, ...details }, ({ exception, err, result }) => {
        if (exception) reject(new Error(`${exception.message}${death}`));
        else if (err) reject(new Error(err.message));
        else resolve(result);
      });
    });
  try {
    const answer = await ask('NewIndex', { config: { force_language: 'ar' } });
    const { index_id } = answer as { index_id: number };
    await work({
      add: async (record) => void (await ask('AddRecord', { index_id, ...record })),
      write: async (folder) => void (await ask('WriteFiles', { index_id, output_path: folder })),
    });
  } finally {
    service.close(null);
    process.ref();
    await ended;
  }
}
