import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BytesRead } from './files-read.ts';
import type { Folders, Side } from './indexes.ts';

/** Queries to be asked of one side, each with an empty cache. */
export interface ColdQueries {
  folders: Folders;
  side: Side;
  queries: readonly string[];
}

/** How many queries a process asks: the engine gives no memory back that an index took. */
const AT_ONCE = 5;

/** What each query fetches with an empty cache. */
export async function askCold({ queries, ...whom }: ColdQueries): Promise<BytesRead[]> {
  const bytes: BytesRead[] = [];
  for (let at = 0; at < queries.length; at += AT_ONCE) {
    bytes.push(...(await inProcess({ ...whom, queries: queries.slice(at, at + AT_ONCE) })));
  }
  return bytes;
}

function inProcess(whom: ColdQueries): Promise<BytesRead[]> {
  return new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, 'cold-process.ts');
    const child = fork(program, [JSON.stringify(whom)]);
    child.once('message', (bytes) => resolve(bytes as BytesRead[]));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
}
