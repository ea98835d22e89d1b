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
 * The pages that must be made again. What a page is made of is not asked where it comes from the same, and a page of
 * the same ingredients is not even planned; one that turns out to be the same when it is planned stands too. A page that
 * was not there is planned when it is printed; so is one that is not the same, once more: tens of thousands of pages
 * are not held meanwhile.
 */
export async function stalePages(
  pages: Iterable<OutlinedPage>,
  standing: Standing,
): Promise<Stale<PlannedPage>[]> {
  const stale: Stale<PlannedPage>[] = [];
  let seen = 0;
  for (const page of pages) {
    if (seen++ % BREATH === 0) await setImmediate();
    const { path, descent } = page;
    const before = standing.before.files.get(path);
    const isOfTheSame = descent !== '' && before?.descent === descent;
    const ingredients = isOfTheSame ? before.ingredients : page.ingredients();
    const isMadeOfTheSame = ingredients !== '' && before?.ingredients === ingredients;
    const found = isMadeOfTheSame ? stateOf(path, before, standing) : undefined;
    if (typeof found === 'object') {
      standing.files.set(path, known(found, { descent, ingredients }));
      continue;
    }
    if (!before) {
      stale.push({ item: { ...page, ingredients }, reasons: ['new'] });
      continue;
    }
    const fingerprint = page.fingerprint(page.page());
    const item = { ...page, ingredients, fingerprint: () => fingerprint };
    const judged = judge({ path, fingerprint }, before, standing);
    if ('reasons' in judged) stale.push({ item, reasons: judged.reasons });
    else standing.files.set(path, known(judged.stands, { descent, ingredients }));
  }
  return stale;
}

/** A file with what is known of its page now; the same object where that was known before. */
function known(file: Printed, now: Pick<Printed, 'descent' | 'ingredients'>): Printed {
  const isSame = file.descent === now.descent && file.ingredients === now.ingredients;
  return isSame ? file : { ...file, ...now };
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
