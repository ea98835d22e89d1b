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
    const found = isSame ? stateOf(path, before, standing) : undefined;
    if (typeof found === 'object') {
      standing.files.set(path, found);
      continue;
    }
    const item = plan();
    const judged = judge(item, before, standing);
    if ('reasons' in judged) {
      stale.push({ item, reasons: judged.reasons });
      continue;
    }
    const { stands } = judged;
    standing.files.set(
      path,
      stands.ingredients === ingredients ? stands : { ...stands, ingredients },
    );
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
    const judged = judge(item, before, standing);
    if ('reasons' in judged) return [{ item, reasons: judged.reasons }];
    standing.files.set(item.path, judged.stands);
    return [];
  });
}

/** Whether a file stands that was planned, as it lies in the output; else why not. */
function judge(
  { path, fingerprint }: { path: string; fingerprint: string },
  before: Printed | undefined,
  standing: Standing,
): { stands: Printed } | { reasons: readonly Reason[] } {
  if (!before) return { reasons: ['new'] };
  if (before.fingerprint !== fingerprint) {
    return { reasons: differences(before.fingerprint, fingerprint) };
  }
  const found = stateOf(path, before, standing);
  return typeof found === 'object' ? { stands: found } : { reasons: [found] };
}

/**
 * A file as it lies in the output, if it has the bytes that were written. Its time may be another, as after a
 * copy or out of an archive that keeps whole seconds; then its bytes are read, and the time is learned.
 */
export function stateOf(
  path: string,
  written: Printed,
  { isIntact, folder }: Pick<Standing, 'isIntact' | 'folder'>,
): Printed | 'lost' | 'altered' {
  if (isIntact) return written;
  const { bytes, time, sha256 } = written;
  const file = join(folder, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return 'lost';
  if (found.size !== bytes) return 'altered';
  if (found.mtimeMs === time) return written;
  const isSame = hash('sha256', readFileSync(file)) === sha256;
  return isSame ? { ...written, time: found.mtimeMs } : 'altered';
}
