import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { differences, type FingerprintPart } from '../plan/fingerprint.ts';
import type { Printed } from './ledger.ts';

/** Why a file of the output must be made again. */
export type Reason = 'new' | 'lost' | 'altered' | FingerprintPart;

/** Something that is planned: where it goes, and what changes when it does. */
interface Planned {
  path: string;
  fingerprint: string;
}

/** After how many things others get a turn. */
const BREATH = 500;

/** A thing that is planned and does not stand in the output. */
export interface Stale<Item> {
  item: Item;
  reasons: readonly Reason[];
}

/**
 * The things that are stale; those that stand, made of the same and lying in the output as they were
 * written, are filed as standing.
 */
export async function staleOf<Item extends Planned>(
  items: Iterable<Item>,
  outputs: ReadonlyMap<string, Printed>,
  folder: string,
  standing: Map<string, Printed>,
): Promise<Stale<Item>[]> {
  const stale: Stale<Item>[] = [];
  let seen = 0;
  for (const item of items) {
    if (seen++ % BREATH === 0) await setImmediate();
    const before = outputs.get(item.path);
    const reasons = before ? reasonsFor(item, before, folder) : (['new'] as const);
    if (before && reasons.length === 0) standing.set(item.path, before);
    else stale.push({ item, reasons });
  }
  return stale;
}

function reasonsFor(
  { path, fingerprint }: Planned,
  before: Printed,
  folder: string,
): readonly Reason[] {
  if (before.fingerprint !== fingerprint) return differences(before.fingerprint, fingerprint);
  const state = stateOf(path, before, folder);
  return state === 'intact' ? [] : [state];
}

/**
 * Whether a file lies in the output as it was written. Where its time is another, as after a copy, its
 * bytes decide.
 */
export function stateOf(
  path: string,
  { bytes, time, sha256 }: Printed,
  folder: string,
): 'intact' | 'lost' | 'altered' {
  const file = join(folder, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return 'lost';
  if (found.size !== bytes) return 'altered';
  if (found.mtimeMs === time) return 'intact';
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  return hash === sha256 ? 'intact' : 'altered';
}
