import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { differences, type FingerprintPart } from '../plan/fingerprint.ts';
import type { Printed, PrintedFolder, SiteFiles } from './site-files.ts';
import type { OutlinedPage, PlannedFile, PlannedPage } from './site-plan.ts';

/** Why a file of the output must be made again. */
export type Reason = 'new' | 'lost' | 'altered' | FingerprintPart;

/** After how many pages others get a turn. */
const BREATH = 500;

/** A thing that is planned and does not stand in the output. */
export interface Stale<Item> {
  item: Item;
  reasons: readonly Reason[];
}

/** What is known of an output, where it lies, and what of it stands in the new site too. */
export interface Standing {
  before: SiteFiles;
  folder: string;
  /** Whether all of it is known to lie as it was written. */
  isIntact: boolean;
  /** Are filled with what stands. */
  files: Map<string, Printed>;
  folders: Map<string, PrintedFolder>;
}

/**
 * The pages that must be made again. A page of the same ingredients is not even planned; one that turns
 * out to be the same when it is planned stands too.
 */
export async function stalePages(
  pages: Iterable<OutlinedPage>,
  standing: Standing,
): Promise<Stale<PlannedPage>[]> {
  const stale: Stale<PlannedPage>[] = [];
  let seen = 0;
  for (const { path, ingredients, plan } of pages) {
    if (seen++ % BREATH === 0) await setImmediate();
    const before = standing.before.files.get(path);
    const isSame = ingredients !== '' && before?.ingredients === ingredients;
    if (isSame && stands(path, before, standing)) {
      standing.files.set(path, before);
      continue;
    }
    const item = plan();
    const reasons = reasonsFor(item, before, standing);
    if (before && reasons.length === 0) {
      const isKnown = before.ingredients === ingredients;
      standing.files.set(path, isKnown ? before : { ...before, ingredients });
    } else stale.push({ item, reasons });
  }
  return stale;
}

/** The files that must be written again. */
export function staleFiles(
  files: readonly PlannedFile[],
  standing: Standing,
): Stale<PlannedFile>[] {
  return files.flatMap((item) => {
    const before = standing.before.files.get(item.path);
    const reasons = reasonsFor(item, before, standing);
    if (!before || reasons.length > 0) return [{ item, reasons }];
    standing.files.set(item.path, before);
    return [];
  });
}

function reasonsFor(
  { path, fingerprint }: { path: string; fingerprint: string },
  before: Printed | undefined,
  standing: Standing,
): readonly Reason[] {
  if (!before) return ['new'];
  if (before.fingerprint !== fingerprint) return differences(before.fingerprint, fingerprint);
  if (standing.isIntact) return [];
  const state = stateOf(path, before, standing.folder);
  return state === 'intact' ? [] : [state];
}

/** Whether a file lies in the output as it was written. */
export function stands(path: string, file: Printed, { isIntact, folder }: Standing): boolean {
  return isIntact || stateOf(path, file, folder) === 'intact';
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
  return hash('sha256', readFileSync(file)) === sha256 ? 'intact' : 'altered';
}
