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
interface Answer {
  exception: Error | null;
  err: { message: string } | null;
  result: unknown;
}

/** A process of Pagefind's, and the messages to it. It ends once its input is closed. */
interface PagefindService {
  backend: import('node:child_process').ChildProcess;
  sendMessage(message: object, callback: (answer: Answer) => void): void;
  close(error: null): void;
}

/** Starts a process of Pagefind's. */
export async function startPagefind(): Promise<PagefindService> {
  const service = (await import(new URL('service.js', MODULE).href)) as {
    PagefindService: new () => PagefindService;
  };
  return new service.PagefindService();
}
