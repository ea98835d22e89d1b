import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The installed Pagefind. Its module keeps one process for all indexes and does not tell when that
 * process dies; so we use the part of it that starts a process and speaks with it: lib/service.js.
 */

const MODULE = import.meta.resolve('pagefind');

/** Such as `1.5.2`; indexes of one version are for the engine of the same. */
export const PAGEFIND_VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', MODULE), 'utf8')) as { version: string }
).version;

/** What Pagefind's process answers, or why it does not. */
export interface Answer {
  exception: Error | null;
  err: { message: string } | null;
  result: unknown;
}

/** A process of Pagefind's, and the messages to it. */
interface PagefindService {
  /** Null once it was closed. */
  backend: ChildProcess | null;
  sendMessage(message: object, callback: (answer: Answer) => void): void;
  close(error: null): void;
}

/**
 * How many places of words a chunk of an index holds: with the 20,000 that Pagefind takes by itself, a query
 * would fetch 26 KB for each of its words (docs/decisions/search-shards.md).
 */
const CHUNK_SIZE = 1600;

/** How Pagefind is told. Source: its src/options.rs; there is no other way. */
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * How the memory of Pagefind's process is managed (jemalloc's TUNING.md): in pages of 2 MB, in one arena; what is free is
 * kept for the next index, and large pieces of it are cut for small ones. By itself the allocator gives memory back while
 * an index is made and takes it again (docs/decisions/search-shards.md). Where a system has no large pages it does
 * without.
 */
const MEMORY = [
  'thp:always',
  'narenas:1',
  'dirty_decay_ms:-1',
  'muzzy_decay_ms:-1',
  'lg_extent_max_active_fit:20',
].join(',');

/** How the allocator in Pagefind is told. Source: jemalloc's manual, and the prefix of the crate tikv-jemallocator. */
const MEMORY_VARIABLE = '_RJEM_MALLOC_CONF';

/** Starts a process of Pagefind's. */
export async function startPagefind(): Promise<{
  service: PagefindService;
  process: ChildProcess;
}> {
  const module = (await import(new URL('service.js', MODULE).href)) as {
    PagefindService: new () => PagefindService;
  };
  process.env[CHUNK_SIZE_VARIABLE] = String(CHUNK_SIZE);
  process.env[MEMORY_VARIABLE] ??= MEMORY;
  const service = new module.PagefindService();
  if (!service.backend) throw new Error('Pagefind started no process');
  // Messages are base64: as UTF-8, each would be gone through once more.
  service.backend.stdin?.setDefaultEncoding('latin1');
  return { service, process: service.backend };
}
