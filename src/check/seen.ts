import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from '../whole-file.ts';

/** What an earlier check saw of things, each with a stamp that changes when the thing does. */
export type Seen<Finding> = ReadonlyMap<string, readonly [stamp: string, finding: Finding]>;

/**
 * What was seen before by the same code; nothing where there is no such file, or one that cannot be used: it is
 * only a cache.
 */
export async function readSeen<Finding>(path: string, code: string): Promise<Seen<Finding>> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as Kept<Finding>;
    return new Map(kept.code === code ? kept.seen : []);
  } catch {
    return new Map();
  }
}

export async function writeSeen<Finding>(
  path: string,
  code: string,
  seen: Seen<Finding>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, JSON.stringify({ code, seen: [...seen] } satisfies Kept<Finding>));
}

interface Kept<Finding> {
  code: string;
  seen: [name: string, found: readonly [stamp: string, finding: Finding]][];
}
