import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf } from './hash.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Makes something of the engine's own code, its assets and packages, or gives what was made before of the same.
 *
 * @param what tells it from all else that is made of the engine, with all that it is made from besides: JSON
 * @param make gives it as plain data, the same each time
 */
export type MadeOnce = <Made>(what: readonly unknown[], make: () => Promise<Made>) => Promise<Made>;

/**
 * Keeps in a folder what is made of the engine: bundles and hashes of its code take half of what building a small
 * newspaper takes. Of the engine as it was before nothing stays.
 *
 * @param hashEngine gives a hash of the engine as it lies now
 * @param engine the hash of the engine that is used, where it is known
 */
export function madeOnce(
  folder: string,
  hashEngine: () => string,
  engine = hashEngine(),
): MadeOnce {
  const own = join(folder, engine);
  return async (what, make) => {
    const file = join(own, `${hashOf(JSON.stringify(what))}.json`);
    const kept = await readKept(file);
    if (kept !== undefined) return kept as Awaited<ReturnType<typeof make>>;
    const made = await make();
    // Where the engine was edited meanwhile it is not known of which one this was made.
    if (hashEngine() === engine) await keep(file, made);
    return made;
  };
}

/** What a file of the cache holds; undefined where there is none, or half of one. */
async function readKept(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end > 0 && hashOf(body) === text.slice(0, end) ? (JSON.parse(body) as unknown) : undefined;
}

async function keep(file: string, made: unknown): Promise<void> {
  const own = dirname(file);
  if ((await mkdir(own, { recursive: true })) !== undefined) await removeOthers(own);
  const body = JSON.stringify(made);
  await writeWhole(file, `${hashOf(body)}\n${body}`);
}

/** Removes what was made of the engine as it was before. */
async function removeOthers(own: string): Promise<void> {
  const folder = dirname(own);
  const others = (await readdir(folder)).map((name) => join(folder, name));
  for (const other of others.filter((one) => one !== own)) {
    await rm(other, { recursive: true, force: true });
  }
}
